import type { Role } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { Refused } from '../base/refused.ts'
import { keepPassword } from './password.ts'
import { insertAccount, selectAccountByEmail } from './store.ts'

export type NewAccount = { email: string; name: string; role: Role; language: 'ar' | 'en' | null }

/**
 * Opens an account, in the transaction that uses up the link for it.
 * @param hash of the password
 * @returns its id
 * @throws Refused('conflict') when the address has one
 */
export async function openAccount(inside: Context, account: NewAccount, hash: string): Promise<string> {
  if (await selectAccountByEmail(inside, account.email)) throw addressTaken()
  const id = newId()
  const at = inside.now().toISOString()
  const fresh = { person: null, disabled: 0, two_factor: 0, created_at: at, changed_at: at } as const
  await insertAccount(inside, { id, ...account, ...fresh })
  await keepPassword(inside, id, hash)
  return id
}

export function addressTaken(): Refused {
  return new Refused('conflict', {
    en: 'there is an account with this e-mail address already',
    ar: 'يوجد حساب بهذا البريد الإلكتروني من قبل',
  })
}
