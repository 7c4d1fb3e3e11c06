import type { ChangeFeed } from '../../base/changes.ts'
import type { Context } from '../../base/context.ts'
import { secretFor } from '../../base/secrets.ts'

/** What challenges and their answers are signed with: the same in every process of the site. */
export type ProofSecrets = { challenge: string; key: string }

const known = new WeakMap<ChangeFeed, Promise<ProofSecrets>>()

/** They never change, so they are read once a process. Not to be asked for the first time inside a transaction. */
export function proofSecrets(context: Context): Promise<ProofSecrets> {
  let secrets = known.get(context.changes)
  if (!secrets) {
    secrets = readSecrets(context)
    known.set(context.changes, secrets)
    secrets.catch(() => known.delete(context.changes))
  }
  return secrets
}

async function readSecrets(context: Context): Promise<ProofSecrets> {
  return {
    challenge: await secretFor(context.db, 'comment-challenge'),
    key: await secretFor(context.db, 'comment-challenge-key'),
  }
}
