import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { arabicCount, defineWords, type Dictionary } from './shell/words.ts'

type Both = { ar: Dictionary; en: Dictionary }
type Said = string | ((...given: unknown[]) => string)

/** The name of the other language is written in that language. */
const inTheOtherLanguage = new Set(['otherLanguage'])
/** One of each plural form of Arabic: none, one, two, a few, many, a hundred. */
const counts = [0, 1, 2, 3, 11, 100]
const arabicLetters = /[\p{L}&&\p{Script=Arabic}]/v

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
  .filter((file) => readFileSync(join(import.meta.dirname, file), 'utf8').includes('defineWords({'))

async function dictionaries(file: string): Promise<Both[]> {
  const module = (await import(join(import.meta.dirname, file))) as Record<string, unknown>
  return Object.values(module).filter(
    (value): value is Both => typeof value === 'object' && value !== null && 'ar' in value && 'en' in value,
  )
}

/** Every sentence by its place: `groups.stories`. */
function sentences(words: Dictionary, before = ''): Map<string, Said> {
  const all = new Map<string, Said>()
  for (const [key, value] of Object.entries(words))
    if (typeof value === 'string' || typeof value === 'function') all.set(before + key, value)
    else for (const [place, said] of sentences(value, `${before}${key}.`)) all.set(place, said)
  return all
}

/** What a sentence says, whatever it is given; null where it must be given something else. */
function outcomes(said: Said): string[] | null {
  if (typeof said === 'string') return [said]
  try {
    return counts.map((count) => said(...Array.from({ length: Math.max(said.length, 1) }, () => count)))
  } catch {
    return null
  }
}

/** What is wrong with an area's words, a line each. */
function wrong({ ar, en }: Both): string[] {
  const lines: string[] = []
  const [arabic, english] = [sentences(ar), sentences(en)]
  for (const place of new Set([...arabic.keys(), ...english.keys()])) {
    const [inArabic, inEnglish] = [arabic.get(place), english.get(place)]
    if (inArabic === undefined || inEnglish === undefined) {
      lines.push(`${place} is missing in ${inArabic === undefined ? 'Arabic' : 'English'}`)
      continue
    }
    if (typeof inArabic !== typeof inEnglish)
      lines.push(`${place} is a sentence in one language and asked in the other`)
    const foreign = inTheOtherLanguage.has(place.split('.').at(-1)!)
    for (const text of outcomes(inArabic) ?? [])
      if (text.trim() === '') lines.push(`${place} says nothing in Arabic`)
      else if (!foreign && /[a-z]{3}/.test(text) && !arabicLetters.test(text))
        lines.push(`${place} is not Arabic: ${text}`)
    for (const text of outcomes(inEnglish) ?? [])
      if (text.trim() === '') lines.push(`${place} says nothing in English`)
      else if (!foreign && arabicLetters.test(text)) lines.push(`${place} is not English: ${text}`)
    if (typeof inArabic === 'function') lines.push(...wronglyCounted(place, inArabic))
  }
  return lines
}

/** Whoever counts in Arabic counts with its six forms, and says one and two without a number. */
function wronglyCounted(place: string, said: (...given: unknown[]) => string): string[] {
  const source = said.toString()
  const counted = /(?:arabicCount|plural)\b.*?\(/s.test(source)
  const [first = ''] = /^\(?\s*([\w$]*)/.exec(source)?.slice(1) ?? []
  if (!counted)
    return /^(?:count|total|stories|people|words|minutes|days|hours)$/.test(first)
      ? [`${place} counts without arabicCount`]
      : []
  if (said.length !== 1) return []
  return counts.flatMap((count, form) => {
    const text = said(count)
    const shown = text.includes(String(count))
    const wanted = form === 1 || form === 2 ? !shown : form === 0 || shown
    return wanted ? [] : [`${place} of ${count}: ${text}`]
  })
}

test('there are areas with words of their own', () => {
  expect(files.length).toBeGreaterThanOrEqual(2)
})

test.each(files)('%s says everything in both languages', async (file) => {
  const found = await dictionaries(file)
  expect(found.length, `${file} exports its words`).toBeGreaterThan(0)
  expect(found.flatMap(wrong)).toEqual([])
})

test('a planted mistake of each kind is seen', () => {
  const six = { zero: 'لا مواد', one: '# مادة', two: 'مادتان', few: '# مواد', many: '# مادة', other: '# مادة' }
  const planted: [Both, string][] = [
    [{ ar: { a: 'أ', b: 'ب' }, en: { a: 'a' } }, 'b is missing in English'],
    [{ ar: { a: { b: ' ' } }, en: { a: { b: 'b' } } }, 'a.b says nothing in Arabic'],
    [{ ar: { a: 'Stories' }, en: { a: 'Stories' } }, 'a is not Arabic'],
    [{ ar: { a: 'مواد' }, en: { a: 'مواد' } }, 'a is not English'],
    [{ ar: { a: () => 'أ' }, en: { a: 'a' } }, 'asked in the other'],
    [{ ar: { a: (count: number) => `${count} مادة` }, en: { a: () => 'a' } }, 'counts without'],
    [{ ar: { a: (count: number) => arabicCount(count, six) }, en: { a: () => 'a' } }, 'a of 1: 1 مادة'],
  ]
  for (const [words, line] of planted) expect(wrong(words).join('\n')).toContain(line)
  expect(wrong(defineWords({ ar: { a: 'أ' }, en: { a: 'a' } }))).toEqual([])
})
