import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { Refused } from '../base/refused.ts'
import { auditFailure } from './audit-sign-in.ts'
import { selectPassword, upsertPassword } from './store.ts'
import { countTry } from './tries.ts'
import { passwordTrouble } from './weak-password.ts'

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

/**
 * Refuses a password that is too short, too long or among the first that are tried.
 * @param about what an attacker knows of its owner: name, e-mail address
 * @throws Refused('unmet')
 */
export function mustBeGoodPassword(context: Context, password: string, about: readonly string[]): void {
  const { name, nameEnglish, url } = context.site
  const trouble = passwordTrouble(password, [...about, name, nameEnglish, new URL(url).hostname])
  if (trouble) throw new Refused('unmet', trouble, { field: 'password' })
}

/** A password that was typed to confirm something. @throws Refused('unmet') when it is wrong · Refused('limited') */
export async function mustKnowPassword(context: Context, by: Actor, account: string, password: string): Promise<void> {
  const wasGood = await countTry(context, by, { what: 'confirm', account, address: null })
  if (!(await isPassword(context, account, password))) {
    await auditFailure(context, by, account, 'confirm')
    throw new Refused('unmet', { en: 'this is not your password', ar: 'كلمة المرور غير صحيحة' }, { field: 'current' })
  }
  await wasGood()
}
