import type { Block, Run } from '../../../../src/stories/shape.ts'

/** Numbers that look like chance and are the same in every run (mulberry32): from 0 up to and without 1. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const words = [
  'قال',
  'رئيس',
  'الوزراء',
  '«الجزيرة»',
  'Apple',
  '2024',
  'في',
  'غزة',
  'می\u200Cشود',
  '👨‍👩‍👧',
  'ﷺ',
  '—',
  '<b>',
  '*',
  '\n',
  'e\u0301',
]
const links = ['https://example.org/a?b=1&c=2', '/s/1', 'mailto:desk@example.org', 'https://مثال.إختبار/صفحة']

/** A body as a story may hold it, in the form that the editor gives back: every run unlike its neighbour. */
export function randomBody(random: () => number, blocks = 12): Block[] {
  const below = (count: number) => Math.floor(random() * count)
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T
  const maybe = () => random() < 0.35
  const text = () => Array.from({ length: 1 + below(6) }, () => one(words)).join(maybe() ? '' : ' ')
  /** Words of a field; fields are stored without space around them. */
  const line = () => text().trim()
  const speaker = () => (maybe() ? line() || null : null)
  const marks = (): Omit<Run, 'text'> => ({
    ...(maybe() && { strong: true as const }),
    ...(maybe() && { emphasis: true as const }),
    ...(maybe() && { link: one(links) }),
    ...(maybe() && { quotation: { speaker: speaker() } }),
    ...(maybe() && { language: one(['en', 'ar', 'zh-Hant', 'ckb']) }),
  })
  const runs = (atLeast: number): Run[] => {
    const all: Run[] = []
    for (let count = atLeast + below(4); count > 0; count -= 1) {
      const next = { text: text(), ...marks() }
      const { text: _, ...before } = all.at(-1) ?? { text: '' }
      const { text: __, ...after } = next
      if (all.length === 0 || JSON.stringify(before) !== JSON.stringify(after)) all.push(next)
    }
    return all
  }
  const row = (columns: number) => Array.from({ length: columns }, () => runs(0))
  const kinds: (() => Block)[] = [
    () => ({ type: 'paragraph', runs: runs(1) }),
    () => ({ type: 'heading', level: one([2, 3, 4] as const), runs: runs(1) }),
    () => ({ type: 'list', ordered: maybe(), items: Array.from({ length: 1 + below(4) }, () => runs(0)) }),
    () => ({ type: 'quotation', paragraphs: Array.from({ length: 1 + below(3) }, () => runs(0)), speaker: speaker() }),
    () => ({ type: 'pull-quote', runs: runs(1), speaker: speaker() }),
    () => ({
      type: 'figure',
      media: maybe() ? null : `m${below(99)}`,
      alt: line(),
      caption: maybe() ? '' : line(),
      credit: line(),
    }),
    () => {
      const columns = 1 + below(4)
      return {
        type: 'table',
        caption: maybe() ? '' : line(),
        head: maybe() ? [] : row(columns),
        rows: Array.from({ length: 1 + below(3) }, () => row(columns)),
      }
    },
    () => ({ type: 'divider' }),
  ]
  return Array.from({ length: below(blocks) }, () => one(kinds)())
}
