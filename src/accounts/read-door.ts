import type { Context } from '../base/context.ts'
import { canMail } from '../mail/queue.ts'
import { anyAccount } from './store.ts'

/** What is offered to somebody who is not signed in yet. */
export async function readDoor(context: Context): Promise<{ mail: boolean; isNew: boolean }> {
  return { mail: canMail(context), isNew: !(await anyAccount(context)) }
}
