import { Refused, type Words } from '../../base/refused.ts'
import type { CommentState } from '../shape.ts'
import type { CommentRow } from '../shown.ts'
import type { SeenComment } from './shape.ts'

const states: Record<CommentState, Words> = {
  received: { en: 'received', ar: 'وارد' },
  waiting: { en: 'waiting', ar: 'بانتظار المراجعة' },
  held: { en: 'held', ar: 'محجوز' },
  published: { en: 'published', ar: 'منشور' },
  refused: { en: 'refused', ar: 'مرفوض' },
  removed: { en: 'removed', ar: 'محذوف' },
  deleted: { en: 'deleted by who wrote it', ar: 'حذفه صاحبه' },
  answered: { en: 'answered', ar: 'مجاب عنه' },
}

/** Why what was seen of a comment is no longer so; null when it is. */
export function whyNot(row: CommentRow | null, seen: SeenComment): Words | null {
  if (!row) return { en: 'there is no such comment', ar: 'لا يوجد تعليق بهذا المعرّف' }
  if (row.state === seen.state && row.changed_at === seen.changedAt) return null
  const state = states[row.state]
  if (row.state !== seen.state && row.decided_by)
    return {
      en: `${row.decided_by} has decided this one meanwhile; it is now: ${state.en}`,
      ar: `سبقك ${row.decided_by} إلى البت في هذا التعليق؛ حاله الآن: ${state.ar}`,
    }
  return {
    en: `it has changed since you read it; it is now: ${state.en}`,
    ar: `تغيّر التعليق منذ قراءتك له؛ حاله الآن: ${state.ar}`,
  }
}

/** @throws Refused('missing' | 'conflict') when it is not as it was seen */
export function mustBeAsSeen(row: CommentRow | null, seen: SeenComment): CommentRow {
  const no = whyNot(row, seen)
  if (row && !no) return row
  throw new Refused(row ? 'conflict' : 'missing', no!, row && { state: row.state, changedAt: row.changed_at })
}

/** @throws Refused('missing') */
export function mustBeThere(row: CommentRow | null): CommentRow {
  if (row) return row
  throw new Refused('missing', { en: 'there is no such comment', ar: 'لا يوجد تعليق بهذا المعرّف' })
}
