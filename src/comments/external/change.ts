import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { lock } from '../../base/db.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { remember } from '../../base/remember.ts'
import { mustBeSendable } from '../../webhooks/add.ts'
import { newSecret } from '../../webhooks/sign.ts'
import { commentPolicy } from '../policy.ts'
import type { CommentCheckTable } from '../table.ts'
import { externalCheckInput, externalLimits, type ExternalCheckInput, type OnFailure } from './shape.ts'
import { deleteExternalCheck, putExternalCheck, selectExternalCheck } from './store.ts'

/** The external check as it is shown: all but its secret. */
export type ExternalCheck = {
  url: string | null
  milliseconds: number
  onFailure: OnFailure
  changedAt: string | null
  changedBy: string | null
}

/** What every comment is judged with; null while there is no external check. */
export const externalCheck: (context: Context) => Promise<CommentCheckTable | null> = remember(
  'comment-check',
  selectExternalCheck,
)

/** @throws Refused('forbidden') */
export async function readExternalCheck(context: Context, by: Actor): Promise<ExternalCheck> {
  mustBeAllowed(commentPolicy, 'change-external', by, null)
  return shown(await selectExternalCheck(context))
}

/**
 * Names the address that is asked about each comment from now on, or none.
 * @returns the check, and the secret its questions are signed with where that is new: told this once
 * @throws Refused('forbidden') · Refused('invalid') for an address that is never asked
 */
export async function changeExternalCheck(
  context: Context,
  by: Actor,
  input: ExternalCheckInput,
): Promise<{ check: ExternalCheck; secret: string | null }> {
  mustBeAllowed(commentPolicy, 'change-external', by, null)
  const { url, milliseconds, onFailure, newSecret: renew } = parse(externalCheckInput, input)
  if (url !== null) mustBeSendable(context, url)
  return transact(context, async (inside) => {
    await lock(inside.db, 'settings')
    const before = await selectExternalCheck(inside)
    // Who received before must not be able to speak to who receives from now on.
    const secret = url !== null && (renew || before?.url !== url) ? newSecret() : null
    const row = url === null ? null : rowOf(inside, by, url, secret ?? before!.secret, milliseconds, onFailure)
    if (row) await putExternalCheck(inside, row)
    else await deleteExternalCheck(inside)
    await audit(inside, by, {
      act: 'comment.check',
      subject: 'site',
      id: '',
      detail: { url, ...(row && { milliseconds, onFailure, newSecret: secret !== null }) },
    })
    await announce(inside.db, ['comment-check', 'desk:comments'])
    return { check: shown(row), secret }
  })
}

function rowOf(
  context: Context,
  by: Actor,
  url: string,
  secret: string,
  milliseconds: number,
  onFailure: OnFailure,
): CommentCheckTable {
  const at = context.now().toISOString()
  return { id: 'site', url, secret, milliseconds, on_failure: onFailure, at, by: by.name }
}

function shown(row: CommentCheckTable | null): ExternalCheck {
  return {
    url: row?.url ?? null,
    milliseconds: Number(row?.milliseconds ?? externalLimits.milliseconds.default),
    onFailure: row?.on_failure ?? 'hold',
    changedAt: row?.at ?? null,
    changedBy: row?.by ?? null,
  }
}
