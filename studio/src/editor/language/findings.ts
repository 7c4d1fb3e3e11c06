import type { Answer } from '../../api/call.ts'

/** One finding of the language check as the server tells it. */
export type ServerFinding = Answer<'POST /check-text'>['findings'][number]
type Place = NonNullable<ServerFinding['place']>
/** One finding in this story; `id` is its place among those of one answer. */
export type Finding = Omit<ServerFinding, 'place'> & { id: number; place: Place }
export type FieldName = Extract<Place, { field: string }>['field']
export type Severity = Finding['severity']

type FieldPlace = Extract<Place, { field: string }>
export type FieldFinding = Finding & { place: FieldPlace }
export type BodyFinding = Finding & { place: Exclude<Place, FieldPlace> }

export const isInField = (finding: Finding): finding is FieldFinding => 'field' in finding.place
export const isInBody = (finding: Finding): finding is BodyFinding => !isInField(finding)

/** A stretch of a text with what was found there. */
export type Span = { start: number; end: number; finding: Finding }

/**
 * Where findings of one text stand after it was changed: those before the change stay, those behind it move along, and
 * those it touches are gone until the text is checked again.
 * @param before the text that was checked, `after` as it stands
 */
export function moved(findings: readonly Finding[], before: string, after: string): Span[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const shift = after.length - before.length
  return findings.flatMap((finding) => {
    const start = finding.offset
    const end = start + finding.length
    if (end <= head) return [{ start, end, finding }]
    return start >= before.length - tail ? [{ start: start + shift, end: end + shift, finding }] : []
  })
}

/** A text with the corrections put in; spans do not overlap. */
export function corrected(text: string, spans: readonly (Span & { suggestion: string })[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, suggestion }) => all.slice(0, start) + suggestion + all.slice(end), text)
}
