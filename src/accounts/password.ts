import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { selectPassword, upsertPassword } from './store.ts'

/** Hashing takes its time on purpose: never inside a transaction. */
export async function hashed(context: Context, password: string): Promise<string> {
  mustBeOutside(context)
  const { hashPassword } = await import('better-auth/crypto')
  return hashPassword(password)
}

/** Whether this is the account's password. */
export async function isPassword(context: Context, account: string, password: string): Promise<boolean> {
  mustBeOutside(context)
  const { verifyPassword } = await import('better-auth/crypto')
  const hash = await selectPassword(context, account)
  return hash !== null && verifyPassword({ hash, password })
}

/** @param hash of the new password */
export async function keepPassword(inside: Context, account: string, hash: string): Promise<void> {
  await upsertPassword(inside, { id: newId(), account, password: hash, at: inside.now().toISOString() })
}

function mustBeOutside(context: Context): void {
  if (context.db.isTransaction) throw new Error('a password is hashed before the transaction begins')
}
