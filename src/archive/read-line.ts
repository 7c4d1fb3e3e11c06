import { createHash } from 'node:crypto'
import { canonicalJson } from '../base/canonical.ts'
import { idFrom } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { maximumLine, type Line } from './lines.ts'
import { mediaLine, personLine, sectionLine, siteLine, storyLine } from './shape.ts'
import type { MediaLine, PersonLine, SectionLine, SiteLine } from './shape.ts'
import { preparedStory, type PreparedStory } from './prepared-story.ts'
import { invalid, noLine } from './reasons.ts'

/** A line that holds what it should; `number` is its place in the file. */
export type GoodLine = { number: number } & (
  | { type: 'site'; given: SiteLine }
  | { type: 'section'; given: SectionLine }
  | { type: 'person'; given: PersonLine }
  | { type: 'media'; given: MediaLine }
  | { type: 'story'; given: PreparedStory }
)

type LineType = GoodLine['type']
const types: LineType[] = ['site', 'section', 'media', 'person', 'story']

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads one line and checks all of it that can be checked without the database.
 * @returns null for a blank line
 * @throws Refused('invalid' | 'too-large'), 'not-supported' when it is no JSON object at all
 */
export function readLine({ number, bytes }: Line): GoodLine | null {
  if (!bytes)
    throw new Refused('too-large', {
      en: `longer than ${maximumLine} bytes`,
      ar: `أطول من ${maximumLine} بايت`,
    })
  const text = textOf(bytes)
  if (text.trim() === '') return null
  const value = objectOf(text)
  const type = (value['type'] ?? ('content' in value ? 'story' : null)) as LineType | null
  switch (type) {
    case 'site':
      return { number, type, given: parse(siteLine, value) }
    case 'section':
      return { number, type, given: parse(sectionLine, value) }
    case 'person':
      return { number, type, given: parse(personLine, value) }
    case 'media':
      return { number, type, given: parse(mediaLine, value) }
    case 'story': {
      const given = parse(storyLine, value)
      return { number, type, given: preparedStory(given, given.id ?? idOfLine(value), bytes.length) }
    }
    default:
      throw invalid(`type must be one of ${types.join(', ')}`, `النوع (type) واحد من: ${types.join('، ')}`)
  }
}

function textOf(bytes: Buffer): string {
  try {
    // The decoder drops a byte order mark.
    return utf8.decode(bytes)
  } catch {
    throw noLine('not UTF-8', 'ليس النص بترميز UTF-8')
  }
}

function objectOf(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw noLine('not JSON', 'ليس السطر JSON صالحًا')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw noLine('not a JSON object', 'ليس السطر كائن JSON')
  // No database and no other program takes these two; the escapes are looked for first because that is quick.
  if (
    /\\u(?:0000|d[89a-f])/i.test(text) &&
    !everyText(value, (each) => each.isWellFormed() && !each.includes('\u0000'))
  )
    throw invalid('holds U+0000 or half a character (a lone surrogate)', 'فيه الرمز U+0000 أو نصف حرف')
  return value as Record<string, unknown>
}

/** Whether every text in a value, keys too, is as asked. Keeps its own stack: the value may be nested very deeply. */
function everyText(value: unknown, asked: (text: string) => boolean): boolean {
  const open = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string' && !asked(next)) return false
    if (next !== null && typeof next === 'object') {
      if (!Array.isArray(next)) for (const key of Object.keys(next)) open.push(key)
      for (const item of Object.values(next)) open.push(item)
    }
  }
  return true
}

/** The same line gives the same id, so that an archive without ids can be read twice and is stored once. */
function idOfLine({ type: _type, ...value }: Record<string, unknown>): string {
  return idFrom(createHash('sha256').update(canonicalJson(value)).digest())
}
