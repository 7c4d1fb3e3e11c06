import { cost } from './proof/work.ts'
import { createChallenge } from './proof/challenge.ts'
import { proofSecrets } from './proof/secrets.ts'
import type { Context } from '../base/context.ts'

// For tests and the bench only.

/** A solved challenge as the form sends it, without the work: whoever has the secrets knows the answer. */
export async function solvedProof(
  context: Context,
  story: string,
  { expiresAt, edit }: { expiresAt?: number; edit?: (parameters: Record<string, any>) => void } = {},
): Promise<string> {
  const { challenge, derivedKey } = await createChallenge(
    await proofSecrets(context),
    { story, cost, counter: 7 },
    expiresAt ?? context.now().getTime() + 60_000,
  )
  edit?.(challenge.parameters)
  return Buffer.from(JSON.stringify({ challenge, solution: { counter: 7, derivedKey } })).toString('base64')
}
