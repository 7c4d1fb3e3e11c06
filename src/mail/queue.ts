import type { Context } from '../base/context.ts'
import { writeLetter, type Letter } from './letter.ts'
import { insertMail } from './store.ts'

/** Whether letters can go out at all: without ISNAD_SMTP links are shown to who made them. */
export function canMail(context: Context): boolean {
  return context.settings.smtp !== null
}

/**
 * Puts a letter into the post, in the transaction that makes it true: it goes out if and only if that is stored. The
 * worker sends it afterwards, as often as it takes.
 * @returns whether there is a post
 */
export async function queueMail(inside: Context, recipient: string, letter: Letter): Promise<boolean> {
  if (!canMail(inside)) return false
  await insertMail(inside, recipient, writeLetter(letter, inside.site.language), inside.now().toISOString())
  return true
}
