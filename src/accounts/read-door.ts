import type { Context } from '../base/context.ts'
import { canMail } from '../mail/queue.ts'
import { anyAccount } from './store.ts'

/** What the page says to somebody who is not signed in yet. */
export async function readDoor(
  context: Context,
): Promise<{ name: string; nameEnglish: string; language: 'ar' | 'en'; mail: boolean; isNew: boolean }> {
  const { name, nameEnglish, language } = context.site
  return { name, nameEnglish, language, mail: canMail(context), isNew: !(await anyAccount(context)) }
}
