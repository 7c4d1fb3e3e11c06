import { houseForms, withPrefix } from '../../names/house-forms.ts'
import type { Rule } from '../rule.ts'

export const nameHouseList: Rule = {
  id: 'name-house-list',
  title: { ar: 'اسم على غير ما في قائمة الأسماء', en: 'A name not as in the list of names' },
  reason: {
    ar: 'في قائمة الأسماء صورة واحدة لكل اسم، اتفقت عليها غرفة الأخبار.',
    en: 'The list of names has one form of each, which the newsroom agreed upon.',
  },
  source: 'قائمة الأسماء في هذه الغرفة',
  severity: 'warning',
  on: true,
  examples: [
    {
      text: 'غادر بيلنكن الدوحة.',
      found: 'بيلنكن',
      suggestion: 'بلينكن',
      names: [{ name: 'بلينكن', kind: 'person', variants: ['بيلنكن', 'بلينكين'], never: [] }],
    },
    {
      text: 'اتفاق مع منظمة الصحة الدولية، ولمنظمة الصحة الدولية رأي.',
      found: 'منظمة الصحة الدولية',
      suggestion: 'منظمة الصحة العالمية',
      names: [{ name: 'منظمة الصحة العالمية', kind: 'body', variants: [], never: ['منظمة الصحة الدولية'] }],
    },
    {
      text: 'وصل إلى القسطنطينيه للسياحة.',
      found: 'القسطنطينيه',
      suggestion: 'إسطنبول',
      names: [{ name: 'إسطنبول', kind: 'place', variants: [], never: ['القسطنطينيه'] }],
    },
  ],
  counterExamples: ['غادر بلينكن الدوحة.'],
  find({ text, words, names }) {
    if (names.length === 0) return []
    return houseForms(names)(text, words).map(({ start, end, prefix, form, name, never }) => {
      const right = withPrefix(prefix, name)
      return {
        offset: start,
        length: end - start,
        message: never
          ? {
              ar: `«${form}» صورة لا تُكتب؛ والمعتمد «${name}».`,
              en: `“${form}” is never written; the house writes “${name}”.`,
            }
          : { ar: `المعتمد في قائمة الأسماء: «${name}».`, en: `The list of names has “${name}”.` },
        suggestions: [right],
      }
    })
  },
}
