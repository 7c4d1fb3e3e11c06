import type { Attribution } from './attributions.ts'
import { isSpeechLong, type Item } from './items.ts'
import type { Span } from './noun-phrase.ts'
import { read, type Reading } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { leadSubject } from './subject.ts'

/**
 * One thing somebody is said to have said. From `start` to `end` (UTF-16 units) it is told; `speaker` is the name as
 * written in the text, `@` when it is dropped and nothing before has it; `verb` the word of saying as written;
 * `direct` when words of the speaker's own stand in quotation marks.
 */
export type Statement = { start: number; end: number; speaker: string; verb: string; direct: boolean }

/** A statement with what a check needs to look further: where the name stands, and in which paragraph. */
export type PlacedStatement = Statement & {
  /** Where the name stands; null when it is carried from an earlier sentence or dropped. */
  name: { start: number; end: number } | null
  paragraph: number
}

/** Every attributed statement of a text, in order. */
export function statements(text: string): Statement[] {
  return placedStatements(text).map(({ start, end, speaker, verb, direct }) => ({ start, end, speaker, verb, direct }))
}

/** `statements`, with where each name and statement stands. */
export function placedStatements(
  text: string,
  readings: readonly Reading[] = sentencesOf(text).map((sentence) => read(sentence)),
): PlacedStatement[] {
  const found: PlacedStatement[] = []
  /** Who spoke last, for a verb alone at the beginning of the next sentence. */
  let last = '@'
  for (const { items, attributions, paragraph } of readings) {
    const lead = attributions.length === 0 ? leadSubject(items) : null
    if (lead) last = nameOf(text, items, lead)
    for (const [index, one] of attributions.entries()) {
      const speaker = one.speaker ? nameOf(text, items, one.speaker) : last
      const { from, to } = boundsOf(items, attributions, index)
      found.push({
        start: items[from]!.start,
        end: items[to - 1]!.end,
        speaker,
        verb: items[one.at]!.written,
        direct: items.slice(from, to).some(isSpeechLong),
        name:
          one.speaker && one.named
            ? { start: items[one.speaker.from]!.start, end: items[one.speaker.to - 1]!.end }
            : null,
        paragraph,
      })
      if (!one.nested && !one.after) last = speaker
    }
  }
  return found
}

/** The name as written, without ل joined to it (وفقا للوزارة → الوزارة). */
export function nameOf(text: string, items: readonly Item[], span: Span): string {
  const name = text.slice(items[span.from]!.start, items[span.to - 1]!.end).replace(/\s+/g, ' ')
  return name.replace(/^لل(?=\p{L}{3})/u, 'ال')
}

/**
 * The first goes from the sentence's beginning, the others from their verb; each up to the next that is not inside it
 * (قال إن الوزير أكد …) and does not tell of it from behind (…، بحسب المصدر).
 */
function boundsOf(items: readonly Item[], all: readonly Attribution[], index: number): Span {
  const one = all[index]!
  const next = all[index + 1]
  let to = next && !next.nested && !next.after ? next.at : items.length
  while (to > one.at + 1 && items[to - 1]!.sign && !items[to - 1]!.quotation) to -= 1
  return { from: index === 0 ? 0 : one.at, to }
}
