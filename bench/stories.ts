// An archive of any size, the same each time: words drawn with the frequencies of a language (Zipf) from a list of
// made-up Arabic words, so that nothing compresses or repeats better than news does.

const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']
const prefixes = ['', '', '', 'ال', 'ال', 'و', 'ب', 'لل', 'وال']
export const benchSections = ['local', 'economy', 'culture', 'science', 'sport']

/** Mulberry32: a small generator of numbers 0..1 from a seed (public domain algorithm by T. Ettinger). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const vocabulary = (() => {
  const random = numbers(7)
  return Array.from({ length: 20_000 }, () => {
    const length = 3 + Math.floor(random() * 4)
    return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
  })
})()

function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => {
    const rank = Math.floor(vocabulary.length ** random()) - 1
    return prefixes[Math.floor(random() * prefixes.length)]! + vocabulary[Math.max(rank, 0)]!
  }).join(' ')
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export function benchId(number: number): string {
  let id = ''
  for (let rest = number + 33_554_432; id.length < 10; rest = Math.floor(rest / 32)) id = alphabet[rest % 32] + id
  return id
}

/** One published story of about 350 words, one every five minutes back from the first day of 2026. */
export function benchStory(number: number): {
  id: string
  state: 'published'
  publishedAt: string
  content: Record<string, unknown>
} {
  const random = numbers(number * 2_654_435_761)
  const paragraphs = Array.from({ length: 8 }, () => ({ type: 'paragraph', runs: [{ text: `${words(random, 40)}.` }] }))
  return {
    id: benchId(number),
    state: 'published',
    publishedAt: new Date(Date.UTC(2026, 0, 1) - number * 300_000).toISOString(),
    content: {
      kind: 'report',
      language: 'ar',
      kicker: words(random, 2),
      headline: words(random, 9),
      standfirst: words(random, 22),
      byline: [{ person: `person-${number % 40}`, name: `الكاتب ${number % 40}`, kind: 'person', role: 'reporter' }],
      dateline: words(random, 1),
      section: benchSections[number % benchSections.length],
      topics: Array.from({ length: 3 }, () => `موضوع ${Math.floor(400 ** random())}`).filter(
        (name, index, all) => all.indexOf(name) === index,
      ),
      body: [
        ...paragraphs.slice(0, 3),
        { type: 'heading', level: 2, runs: [{ text: words(random, 4) }] },
        ...paragraphs.slice(3, 6),
        { type: 'quotation', speaker: words(random, 3), paragraphs: [[{ text: words(random, 20) }]] },
        ...paragraphs.slice(6),
      ],
      sources: [
        { kind: 'agency', name: words(random, 2), relation: 'republished', url: `https://example.org/${number}` },
        { kind: 'ministry', name: words(random, 2), relation: 'quoted' },
      ],
    },
  }
}

/** The lines that make a whole site of `count` stories: sections, people, stories. */
export function* benchLines(count: number): Generator<string> {
  for (const [position, id] of benchSections.entries())
    yield JSON.stringify({ type: 'section', id, name: `قسم ${position + 1}`, position })
  for (let person = 0; person < 40; person++)
    yield JSON.stringify({ type: 'person', id: `person-${person}`, name: `الكاتب ${person}` })
  for (let number = 0; number < count; number++) yield JSON.stringify({ type: 'story', ...benchStory(number) })
}
