import { expect, test } from 'vitest'
import { storyContent, type Block, type StoryContent } from '../../../../src/stories/shape.ts'
import { chance } from '../testing/random-body.ts'
import { firstChoices, merged, placesOf, threeWay } from './three-way.ts'
import { wordDifference } from './word-difference.ts'

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })
const story = (body: string[], fields: Partial<StoryContent> = {}): StoryContent =>
  storyContent.parse({ headline: 'عنوان', ...fields, body: body.map(p) })
const texts = (content: StoryContent) =>
  content.body.map((block) => (block.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''))

test('what only one side changed goes in by itself, also in neighbouring paragraphs', () => {
  const base = story(['أ', 'ب', 'ج', 'د'])
  const mine = story(['أ١', 'ب', 'ج', 'د', 'هـ'], { kicker: 'سياسة' })
  const theirs = story(['أ', 'ب٢', 'ج', 'د'], { headline: 'عنوان آخر' })
  const merge = threeWay(base, mine, theirs)
  const result = merged(merge, theirs, firstChoices(merge))
  expect(placesOf(merge).some((place) => place.changedBy === 'both')).toBe(false)
  expect(texts(result)).toEqual(['أ١', 'ب٢', 'ج', 'د', 'هـ'])
  expect([result.headline, result.kicker]).toEqual(['عنوان آخر', 'سياسة'])
})

test('what both changed is a place to choose: mine, theirs, or both', () => {
  const base = story(['أ', 'ب'], { topics: ['غزة'], standfirst: '' })
  const mine = story(['أ', 'ب من هنا'], { topics: ['غزة', 'قطر'], standfirst: 'مدخل' })
  const theirs = story(['أ', 'ب من هناك'], { topics: ['غزة', 'مصر'], standfirst: 'مدخل' })
  const merge = threeWay(base, mine, theirs)
  expect(placesOf(merge).map(({ field, changedBy, canBeBoth }) => [field, changedBy, canBeBoth])).toEqual([
    ['topics', 'both', true],
    ['body', 'both', true],
  ])
  const all = (side: 'mine' | 'theirs' | 'both') =>
    merged(merge, theirs, new Map(placesOf(merge).map(({ id }) => [id, side])))
  expect(texts(all('mine'))).toEqual(['أ', 'ب من هنا'])
  expect(texts(all('theirs'))).toEqual(['أ', 'ب من هناك'])
  expect(texts(all('both'))).toEqual(['أ', 'ب من هنا', 'ب من هناك'])
  expect(all('both').topics).toEqual(['غزة', 'قطر', 'مصر'])
  expect(all('both').standfirst).toBe('مدخل')
})

test('500 pairs of texts that grew apart: each new word is in the merged text or in a place that asks', () => {
  const random = chance(3)
  const below = (count: number) => Math.floor(random() * count)
  for (let round = 0; round < 500; round += 1) {
    const base = story(Array.from({ length: below(10) }, (_, index) => `فقرة ${index % 7}`))
    const grow = (name: string) => {
      const body = texts(base)
      for (let edits = below(5); edits >= 0; edits -= 1) {
        const at = below(body.length + 1)
        const kind = below(3)
        if (kind === 0 || body.length === 0) body.splice(at, 0, `${name} زاد ${edits}`)
        else if (kind === 1) body[Math.min(at, body.length - 1)] += ` ${name} عدّل ${edits}`
        else body.splice(Math.min(at, body.length - 1), 1)
      }
      return story(body, random() < 0.3 ? { headline: `عنوان ${name}` } : {})
    }
    const [mine, theirs] = [grow('سلمى'), grow('كريم')]
    const merge = threeWay(base, mine, theirs)
    const choices = firstChoices(merge)
    const asked = placesOf(merge).filter(({ id }) => !choices.has(id))
    const reached = JSON.stringify([merged(merge, theirs, choices), asked])
    for (const text of [...texts(mine), ...texts(theirs), mine.headline, theirs.headline])
      if (/سلمى|كريم/.test(text)) expect(reached, `round ${round}`).toContain(text)
    expect(texts(merged(threeWay(base, mine, base), base, firstChoices(threeWay(base, mine, base))))).toEqual(
      texts(mine),
    )
    expect(texts(merged(threeWay(base, base, theirs), theirs, new Map()))).toEqual(texts(theirs))
  }
})

test('a difference is by words, vowel signs with their letters, and gives both texts back', () => {
  const parts = wordDifference('قال الوزيرُ: «نعم» أمس.', 'قال الوزيرَ: «لا» أمس.')
  expect(parts.filter(({ change }) => change !== 'same').map(({ text }) => text)).toEqual([
    'الوزيرُ',
    'الوزيرَ',
    'نعم',
    'لا',
  ])
  const side = (out: string) =>
    parts
      .filter(({ change }) => change !== out)
      .map(({ text }) => text)
      .join('')
  expect([side('added'), side('removed')]).toEqual(['قال الوزيرُ: «نعم» أمس.', 'قال الوزيرَ: «لا» أمس.'])
})
