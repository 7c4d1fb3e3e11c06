import { drawnSide, marksOf } from '../quotation-marks.ts'
import { linesOf } from '../lines.ts'
import type { Found, Rule } from '../rule.ts'

export const reversedQuotationMarks: Rule = {
  id: 'reversed-quotation-marks',
  title: { ar: 'علامة تنصيص مقلوبة', en: 'Quotation mark the wrong way round' },
  reason: {
    ar: '« تفتح و» تغلق في العربية كما في الفرنسية؛ والمقلوبة تضلل القارئ في أول الكلام المنقول وآخره.',
    en: '« opens and » closes, in Arabic as in French; reversed, the reader mistakes where another’s words begin and end.',
  },
  source: 'Unicode CLDR, Arabic: quotation marks; The Unicode Bidirectional Algorithm, mirroring (U+00AB, U+00BB)',
  severity: 'error',
  on: true,
  examples: [
    { text: 'قال سالم: »نعود غدًا«.', found: '»', suggestion: '«' },
    { text: 'قرأ «الشراع« أمس', found: '«', suggestion: '»' },
  ],
  counterExamples: ['قال سالم: «نعود غدًا».', 'قرأ و«الشراع» و«المزولة»', '«الشراع»، «المزولة»'],
  find: ({ text }) =>
    linesOf(text).flatMap(({ line, start }) =>
      marksOf(line, start).flatMap(({ offset, character, side }): Found[] => {
        const drawn = drawnSide(character)
        if (!drawn || !side || drawn === side) return []
        return [{ offset, length: 1, message: messages[side], suggestions: [side === 'opens' ? '«' : '»'] }]
      }),
    ),
}

const messages = {
  opens: { ar: 'هنا تُفتح علامة التنصيص: «', en: 'A quotation opens here: «' },
  closes: { ar: 'هنا تُغلق علامة التنصيص: »', en: 'A quotation closes here: »' },
}
