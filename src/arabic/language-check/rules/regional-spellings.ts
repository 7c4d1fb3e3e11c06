import { gravity, oddOnes, type Occurrence } from '../odd-ones.ts'
import { regionalSpellings, type RegionalSpelling } from '../regional-spellings.ts'
import type { CheckedText, CheckedWord, Found, Rule } from '../rule.ts'

/** سورية is the adjective, too (قوات سورية): the country only after such a word. */
const place = /^(?:في|إلى|الى|من|عن|داخل|خارج|شمال|شمالي|جنوب|جنوبي|شرق|شرقي|غرب|غربي|وسط|حول|بين)$/

export const regionalSpellingsRule: Rule = {
  id: 'regional-spellings',
  title: { ar: 'كلمات تختلف كتابتها من بلد إلى بلد', en: 'Spellings that differ by country' },
  reason: {
    ar: 'أميركا وأمريكا، ومسؤول ومسئول، ومئة ومائة: كلها صحيحة، وتختار الصحيفة واحدة منها.',
    en: 'أميركا and أمريكا, مسؤول and مسئول, مئة and مائة are all right; a house chooses one.',
  },
  source: 'مجمع اللغة العربية بالقاهرة، قرار ضوابط رسم الهمزة (1980)؛ Unicode CLDR, Arabic',
  severity: 'hint',
  on: true,
  examples: [
    { text: 'قال المسؤول إن مسئولين زاروا المرفأ، وأكد مسؤول آخر ذلك.', found: 'مسئولين', suggestion: 'مسؤولين' },
    { text: 'عاد من أمريكا', found: 'أمريكا', suggestion: 'أميركا', style: { spellings: { america: 'أميرك' } } },
    { text: 'وصل ثلاثمائة صياد، وعاد مئة', found: 'مئة', suggestion: 'مائة' },
    { text: 'في سوريا أمس، وعاد من سورية', found: 'سورية', suggestion: 'سوريا' },
  ],
  counterExamples: [
    'قال المسؤول إن مسؤولين زاروا أميركا وأوروبا.',
    'دخلت قوات سورية من سوريا، والأزمة السورية مستمرة',
    'عاد من أمريكا في يونيو',
    'لائمة وملائمة ومئة',
  ],
  find: (checked) => {
    const candidates = checked.words
      .map((word, index) => ({ word, index }))
      .filter(({ word: { bare } }) => bare.length > 3 || bare === 'مئة')
    // Most texts have none of most of these words.
    const here = regionalSpellings.filter(({ forms }) => forms.some((form) => checked.text.includes(form)))
    return here.flatMap((spelling) => ofOne(checked, candidates, spelling))
  },
}

type Candidate = { word: CheckedWord; index: number }
type Here = Occurrence<string> & { word: CheckedWord }

function ofOne({ words, style }: CheckedText, candidates: readonly Candidate[], spelling: RegionalSpelling): Found[] {
  const { id, forms, pattern } = spelling
  const here: Here[] = []
  for (const { word, index } of candidates) {
    const form = forms.find((one) => word.bare.includes(one))
    if (!form || !pattern.test(word.bare)) continue
    if (form === 'سورية' && !place.test(words[index - 1]?.bare ?? '')) continue
    here.push({ offset: word.start, length: word.end - word.start, form, word })
  }
  const unlike = oddOnes<string, Here>(here, style.spellings[id])
  if (!unlike) return []
  return unlike.odd.map(({ offset, length, form, word }) => {
    const suggestion = word.bare.replace(form, unlike.keep)
    return {
      offset,
      length,
      message: unlike.byHouse
        ? { ar: `تكتبها الصحيفة «${suggestion}».`, en: `The house writes ${suggestion}.` }
        : { ar: `كُتبت في النص «${suggestion}» أيضًا.`, en: `The text also writes ${suggestion}.` },
      suggestions: [suggestion],
      ...gravity(unlike.byHouse),
    }
  })
}
