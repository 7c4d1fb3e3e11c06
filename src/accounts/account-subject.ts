import type { Context } from '../base/context.ts'
import type { AccountSubject } from './policy.ts'
import { selectChiefs, type AccountRow } from './store.ts'

/** An account as the policy looks at it. */
export async function subjectOf(context: Context, account: AccountRow): Promise<AccountSubject> {
  return subjectAmong(await selectChiefs(context), account)
}

/** @param chiefs ids of the editors-in-chief who can sign in */
export function subjectAmong(chiefs: readonly string[], account: AccountRow): AccountSubject {
  return {
    id: account.id,
    disabled: account.disabled === 1,
    twoFactor: account.two_factor === 1,
    lastChief: chiefs.length === 1 && chiefs[0] === account.id,
  }
}
