import type { Context } from '../../base/context.ts'
import { newId } from '../../base/id.ts'
import { cleanComment, cleanName, directionOfComment, fingerprintOf, lengthOf } from '../clean.ts'
import { placeOfNew } from '../place.ts'
import { commentLimits } from '../shape.ts'
import type { CommentRow } from '../shown.ts'
import type { ForeignComment } from './foreign.ts'
import { plainText } from './plain-text.ts'

/** What is shown of a comment from elsewhere, cleaned as every comment is. */
export type CleanedComment = { name: string; text: string; wasCut: boolean }

const more = ' […]'

/** Name and text of a comment from elsewhere; null when no text is left. A text that is too long is cut, and shows it. */
export function cleanedComment({ name, html }: ForeignComment): CleanedComment | null {
  const text = cleanComment(plainText(html))
  if (text === '') return null
  const wasCut = lengthOf(text) > commentLimits.text
  const short = wasCut ? cutAtWord(text, commentLimits.text - more.length) + more : text
  const named = cleanComment([...cleanName(name)].slice(0, commentLimits.name).join(''))
  return { name: named, text: short, wasCut }
}

function cutAtWord(text: string, most: number): string {
  const kept = [...text].slice(0, most).join('')
  return cleanComment(kept.replace(/\s\S{0,60}$/, ''))
}

/** The row of a comment from elsewhere. @param parent the comment it answers here */
export function importedRow(
  context: Context,
  given: { story: string; origin: string; comment: ForeignComment; cleaned: CleanedComment },
  parent: CommentRow | null,
): CommentRow {
  const { story, origin, comment, cleaned } = given
  const id = newId()
  const at = comment.at!.toISOString()
  const language = context.site.language
  return {
    id,
    story,
    kind: 'comment',
    ...placeOfNew(id, at, parent),
    name: cleaned.name || (language === 'ar' ? 'زائر' : 'Guest'),
    text: cleaned.text,
    language,
    direction: directionOfComment(cleaned.text, language),
    version: null,
    block: null,
    passage: '',
    state: comment.state,
    reason: null,
    verdicts: '[]',
    proof: 0,
    key_hash: null,
    fingerprint: fingerprintOf(cleaned.text),
    recommended: 0,
    reports: 0,
    account: null,
    origin,
    answer: '',
    correction: null,
    created_at: at,
    edited_at: null,
    published_at: comment.state === 'published' ? at : null,
    decided_at: null,
    decided_by: null,
    changed_at: context.now().toISOString(),
  }
}
