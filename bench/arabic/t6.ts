import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fold } from '../../src/arabic/normalise.ts'
import type { Measured } from '../claim.ts'
import { quoted, statements } from './adapter.ts'

/** One quoted span: `at` and `len` with its marks; `speaker` is `@` where the subject is dropped. */
type Span = { text: string; at: number; len: number; speech: boolean; speaker: string }
type Finder = (text: string, at: number, length: number) => null | { speaker: string }

/** T6: is a quoted span speech, and whose? @param folder where the data is */
export async function speech(folder: string): Promise<Measured[]> {
  const spans = JSON.parse(await readFile(join(folder, 't6_quotes_dev.json'), 'utf8')) as Span[]
  const [ours, floor] = [measure(spans, quoted), measure(spans, verbAndThreeWords)]
  return [
    {
      what: `T6 speech in quotation marks, F1 (${spans.length} spans)`,
      floor: `verb of saying in the sentence and three words: ${floor.f1.toFixed(3)}`,
      ours: ours.f1.toFixed(3),
      promise: '≥ 0.93',
      kept: ours.f1 >= 0.93,
    },
    {
      what: `T6 speaker right (${ours.speeches} of speech)`,
      floor: `the two words after the verb: ${floor.right.toFixed(3)}`,
      ours: ours.right.toFixed(3),
      promise: 'better',
      kept: ours.right > floor.right,
    },
    speed(spans),
  ]
}

/** F1 of "this is speech", and the share of all that is speech whose speaker is right. */
export function measure(spans: readonly Span[], find: Finder): { f1: number; right: number; speeches: number } {
  const rows = spans.map((span) => ({ span, found: find(span.text, span.at, span.len) }))
  const speeches = rows.filter(({ span }) => span.speech)
  const hits = speeches.filter(({ found }) => found).length
  const taken = rows.filter(({ found }) => found).length
  const right = speeches.filter(({ span, found }) => found && isSpeaker(found.speaker, span.speaker)).length
  return { f1: (2 * hits) / (taken + speeches.length), right: right / speeches.length, speeches: speeches.length }
}

/** At least half of the name's longer words; a dropped subject for a dropped one, and for that alone. */
function isSpeaker(found: string, right: string): boolean {
  if (found === '@' || right === '@') return found === right
  const words = fold(right)
    .split(' ')
    .filter((word) => word.length > 2)
  const has = new Set(fold(found).split(' '))
  return words.filter((word) => has.has(word)).length * 2 >= words.length
}

const saying =
  /(?:^|[^\p{L}])[وف]?((?:ي|ت)?(?:قال|قول|اكد|ضاف|اضاف|ضيف|ذكر|اعلن|علن|اوضح|وضح|اشار|شار|شير|افاد|فيد|صرح|شدد|كشف|نفي|حذر|زعم|تابع|لفت|اعرب|كتب|نقل|راي|بحسب|قايل|موكد|مشير)(?:ت|وا|ا|ه)?)(?=[^\p{L}]|$)/gu

/** The floor: folded, a verb of saying before or after it between full stops, and three words or more in it. */
const verbAndThreeWords: Finder = (text, at, length) => {
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at)) + 1
  const stop = text.slice(at + length).search(/[.\n]/)
  const before = fold(text.slice(from, at))
  const verb = [...before.matchAll(saying)].at(-1)
  const after = fold(text.slice(at + length, stop < 0 ? text.length : at + length + stop))
  if (
    text
      .slice(at, at + length)
      .trim()
      .split(/\s+/).length < 3 ||
    (!verb && after.search(saying) < 0)
  )
    return null
  const next = verb
    ? before
        .slice(verb.index + verb[0].length)
        .match(/[\p{L}]+/gu)
        ?.slice(0, 2)
    : undefined
  return { speaker: next && !/^[با]?ان/.test(next[0]!) ? next.join(' ') : '@' }
}

function speed(spans: readonly Span[]): Measured {
  const story = spans
    .map(({ text }) => text)
    .join('\n')
    .split(/\s+/)
    .slice(0, 1000)
    .join(' ')
  const times = Array.from({ length: 30 }, () => {
    const started = performance.now()
    statements(story)
    return performance.now() - started
  }).toSorted((a, b) => a - b)
  const median = times[times.length / 2]!
  const ours = `${median.toFixed(1)} ms`
  return { what: 'Statements of 1,000 words, median', floor: '—', ours, promise: '≤ 10 ms', kept: median <= 10 }
}
