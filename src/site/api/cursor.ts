import * as z from 'zod'
import { cursorOf, placeOf } from '../../base/cursor.ts'

/** Where a list goes on, as an opaque word. Each list has its own kind: another list's word is refused. */
export function listCursor(kind: string, form: RegExp, example: string) {
  const mark = `${kind} `
  const place = (word: string): string | null => {
    const text = Buffer.from(word, 'base64url').toString()
    return text.startsWith(mark) && form.test(text.slice(mark.length)) ? text.slice(mark.length) : null
  }
  const write = (value: string | number) => Buffer.from(mark + value).toString('base64url')
  return {
    write,
    parameter: parameter((word) => place(word) !== null, write(example)),
    read: (word: string | undefined) => (word === undefined ? null : place(word)),
  }
}

/** The cursor of lists of stories, which is made where they are read. */
export const storyCursor = parameter(
  (word) => {
    try {
      return placeOf(word) !== null
    } catch {
      return false
    }
  },
  cursorOf({ at: '2026-11-22T09:00:00.000Z', id: '7k2m9x4qpt' }),
)

function parameter(isOurs: (word: string) => boolean, example: string) {
  return z
    .string()
    .max(400)
    .refine(isOurs, 'must be the next of a page of this list')
    .optional()
    .describe('The `next` of the page before')
    .meta({ example })
}
