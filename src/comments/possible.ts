import type { Context } from '../base/context.ts'
import { Refused, type Words } from '../base/refused.ts'
import { isWithdrawn } from '../stories/read.ts'
import type { Around } from './around.ts'
import type { Commenting } from './commenting.ts'
import type { CommentRow } from './shown.ts'

const no = (en: string, ar: string): Words => ({ en, ar })

/**
 * Whether a comment can be written here at all.
 * @throws Refused('missing' | 'gone' | 'forbidden') in words for who wrote it
 */
export async function mustBePossible(
  context: Context,
  asked: Around & { story: string; replyTo: string | null; correction: boolean },
): Promise<{ commenting: Commenting; parent: CommentRow | null }> {
  const { commenting, parent, bannedUntil, story } = asked
  if (!commenting) {
    if (await isWithdrawn(context, story))
      throw new Refused('gone', no('this story was withdrawn', 'سُحبت هذه المادة ولا تقبل التعليقات'))
    throw new Refused('missing', no('there is no such story', 'لا توجد مادة بهذا العنوان'))
  }
  if (bannedUntil !== undefined)
    throw new Refused(
      'forbidden',
      bannedUntil === null
        ? no('the moderators have taken away your right to comment here', 'أوقف المشرفون حقك في التعليق هنا')
        : no(
            `the moderators have taken away your right to comment here until ${bannedUntil.slice(0, 10)}`,
            `أوقف المشرفون حقك في التعليق هنا حتى ${bannedUntil.slice(0, 10)}`,
          ),
    )
  // That something is wrong may be said as long as the story stands.
  if (asked.correction) return { commenting, parent: null }
  mustTakeComments(commenting)
  if (asked.replyTo === null) return { commenting, parent: null }
  if (parent?.story !== story || parent.state !== 'published')
    throw new Refused('missing', no('the comment you reply to is not there', 'التعليق الذي ترد عليه غير موجود'))
  return { commenting, parent }
}

/** @throws Refused('forbidden') where comments are off or closed */
export function mustTakeComments({ now }: Commenting): void {
  if (now === 'off')
    throw new Refused('forbidden', no('this story takes no comments', 'التعليقات غير متاحة على هذه المادة'))
  if (now === 'closed')
    throw new Refused('forbidden', no('comments on this story are closed', 'أُغلق باب التعليق على هذه المادة'))
}
