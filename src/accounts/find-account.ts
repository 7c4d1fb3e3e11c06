import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { selectAccount, selectAccountByEmail, type AccountRow } from './store.ts'

/** @throws Refused('missing') */
export async function mustFindAccount(context: Context, id: string): Promise<AccountRow> {
  return found(await selectAccount(context, id))
}

/** By e-mail address, as the command line names people. @throws Refused('missing') */
export async function mustFindAccountOf(context: Context, email: string): Promise<AccountRow> {
  return found(await selectAccountByEmail(context, email.trim().toLowerCase()))
}

function found(account: AccountRow | null): AccountRow {
  if (account) return account
  throw new Refused('missing', { en: 'there is no such account', ar: 'لا يوجد حساب كهذا' })
}
