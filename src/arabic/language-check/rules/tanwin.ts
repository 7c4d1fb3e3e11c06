import { gravity, oddOnes, type Occurrence } from '../odd-ones.ts'
import { tanwinForms } from '../regional-spellings.ts'
import type { Rule } from '../rule.ts'
import { versesOf } from '../verses.ts'

const [before, after] = tanwinForms
type Form = typeof before | typeof after

export const tanwin: Rule = {
  id: 'tanwin',
  title: { ar: 'موضع تنوين الفتح', en: 'Where tanwin fath stands' },
  reason: {
    ar: 'غدًا وغداً كلتاهما مكتوبة؛ وتختار الصحيفة إحداهما: على الحرف قبل الألف أو على الألف.',
    en: 'غدًا and غداً are both written; a house chooses one: on the letter before the alef, or on the alef.',
  },
  source: 'عبد العليم إبراهيم، الإملاء والترقيم في الكتابة العربية',
  severity: 'hint',
  on: true,
  examples: [
    { text: 'عاد غدًا أو أبدًا، قال أيضاً', found: after, suggestion: before },
    { text: 'عاد غدًا', found: before, suggestion: after, style: { spellings: { tanwin: after } } },
  ],
  counterExamples: ['عاد غدًا أو أبدًا', 'عاد غداً أو أبداً', 'جزاءً حسنًا'],
  find({ text, style }) {
    const here: Occurrence<Form>[] = []
    const isInVerse = versesOf(text)
    for (const { 0: found, index } of text.matchAll(/(?<=\p{L}\p{M}?)(?:\u064B[اى]|[اى]\u064B)(?![\p{L}\p{M}])/gu))
      if (!isInVerse(index)) here.push({ offset: index, length: 2, form: found[0] === '\u064B' ? before : after })
    const chosen = style.spellings['tanwin'] as Form | undefined
    const unlike = oddOnes<Form, Occurrence<Form>>(here, chosen)
    if (!unlike) return []
    return unlike.odd.map(({ offset, length }) => {
      const letters = text.slice(offset, offset + length)
      return {
        offset,
        length,
        message: unlike.byHouse ? byHouse : mixed,
        suggestions: [letters[1]! + letters[0]!],
        ...gravity(unlike.byHouse),
      }
    })
  },
}

const byHouse = { ar: 'الصحيفة تضع التنوين في الموضع الآخر.', en: 'The house puts the tanwin in the other place.' }
const mixed = { ar: 'التنوين في النص على موضعين.', en: 'The text puts the tanwin in two places.' }
