import { plainName } from '../../names/name-letters.ts'
import { ownName } from '../../names/own-names.ts'
import { godsNames } from '../../names/compound-names.ts'
import { adjoining } from '../../names/titles.ts'
import type { Found, Rule } from '../rule.ts'

/** Names of God that families or kings are called too, without عبد: بن الحكيم، بن الملك. */
const alsoFamilies = new Set(
  'الملك الحكيم الهادي الناصر الرشيد العلي الماجد النور الحسيب الولي الظاهر الحافظ العدل الحق الاول الاخر الحكم الشهيد الكبير المؤمن المعز الوالي القاهر المقدم الاحد الجواد المحسن القوي البصير المولى البر السيد'
    .split(' ')
    .map(plainName),
)
const withoutServant = (plain: string) => godsNames.has(plain) && !alsoFamilies.has(plain)
const sonOf = new Set(['بن', 'بنت'])

export const nameDroppedWord: Rule = {
  id: 'name-dropped-word',
  title: { ar: 'سقوط «عبد» من الاسم', en: 'A dropped عبد' },
  reason: {
    ar: '«العزيز» و«الرحمن» من أسماء الله، ولا يُسمّى بهما إنسان إلا مسبوقين بـ«عبد»؛ فإن جاء بعد «بن» وحده فقد سقطت كلمة.',
    en: 'العزيز and الرحمن are names of God; a person is only called so after عبد. After بن alone, a word has been lost.',
  },
  source: 'كتب أحكام الأسماء: ما يختص بالله تعالى من الأسماء لا يُسمّى به غيره إلا مضافًا إليه «عبد»',
  severity: 'warning',
  on: true,
  examples: [
    { text: 'افتتح الأمير سعود بن العزيز المعرض.', found: 'بن العزيز', suggestion: 'بن عبد العزيز' },
    { text: 'قال ماجد بنُ الرحمن الصباغ.', found: 'بنُ الرحمن', suggestion: 'بنُ عبد الرحمن' },
    { text: 'وقّع خالد القادر بن سالم الاتفاق.', found: 'القادر', suggestion: 'عبد القادر' },
    { text: 'تحدث عبد الفتاح الصباغ طويلًا، ثم غادر الفتاح الصباغ القاعة.', found: 'الفتاح', suggestion: 'عبد الفتاح' },
  ],
  counterExamples: [
    'افتتح الأمير سعود بن عبد العزيز آل سالم المعرض، وعاد الأمير سعود بن عبد العزيز آل سالم.',
    'هارون الرشيد بن المهدي، وابن الحكيم، وخالد بن الملك.',
    'تلا القارئ آيات من القرآن الكريم، وقال إن الله الرحمن الرحيم يغفر.',
    'أخي العزيز بن سالم، تحية طيبة.',
    'مجيب الرحمن بن ضياء الرحمن من داكا.',
  ],
  find({ text, words }) {
    const plain = words.map(({ bare }) => plainName(bare))
    const next = (at: number) => (adjoining(text, words[at], words[at + 1]) ? plain[at + 1]! : '')
    const previous = (at: number) => (adjoining(text, words[at - 1], words[at]) ? plain[at - 1]! : '')
    /** What follows عبد somewhere in the text, with the word after it: so the same two words elsewhere have lost it. */
    const servants = new Set<string>()
    for (const [at, word] of plain.entries()) {
      if (/^[وفبلك]?عبد$/.test(word) && next(at) && next(at + 1)) servants.add(`${plain[at + 1]} ${plain[at + 2]}`)
      const joined = /^[وفبلك]?عبد(ال.+)$/.exec(word)
      if (joined && next(at)) servants.add(`${joined[1]} ${plain[at + 1]}`)
    }
    return words.flatMap(({ start, end, text: written }, at): Found[] => {
      if (!withoutServant(plain[at]!)) return []
      const before = previous(at)
      const after = next(at)
      const inChain =
        (after === 'بن' || after === 'ال') &&
        before !== '' &&
        plain[at] !== 'الرحمن' &&
        plain[at] !== 'الله' &&
        isArab(before)
      const elsewhere =
        plain[at] !== 'الله' && !/^[وفبلك]?عبد$/.test(before) && after !== '' && servants.has(`${plain[at]} ${after}`)
      const span = sonOf.has(before) ? words[at - 1]!.start : start
      if (span === start && !inChain && !elsewhere) return []
      const right = `${text.slice(span, start)}عبد ${written}`
      return [
        {
          offset: span,
          length: end - span,
          message: {
            ar: `«${written}» من أسماء الله؛ لعل «عبد» سقطت قبله.`,
            en: `${written} is a name of God: عبد seems to be missing before it.`,
          },
          suggestions: [right],
        },
      ]
    })
  },
}

const isArab = (word: string) => word !== 'عبد' && !word.startsWith('ال') && ownName(word)?.kind === 'arabic'
