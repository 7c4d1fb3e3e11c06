import { fold } from '../normalise.ts'
import { isStopWord } from '../stop-words.ts'
import { frequency } from '../words/frequency.ts'
import { arabicLikeness } from './arabic-pattern.ts'
import { plainName } from './name-letters.ts'
import { ownName } from './own-names.ts'
import { runningWords } from './running-words.ts'
import { adjoining, afterTitles, isTitle, type RunningWord } from './titles.ts'

/** A name that a text has, as it is written there, without vowel signs. Offsets in UTF-16 units. */
export type NameInText = { start: number; end: number; name: string; kind: 'person' | 'body' }

/** Words of more articles than this are words of the language; they may still be names of bodies. */
const common = 100
/** Words of fewer articles may be foreign names. */
const rare = 12
const longestPerson = 6
const longestBody = 5
const ties = new Set(['بن', 'ابن', 'بنت', 'ال', 'ابو', 'عبد', 'فان', 'فون', 'دي', 'دير', 'دو', 'دا', 'لو'])
/** What bodies are called before the words that tell which: وزارة الخارجية القطرية. */
const bodies = new Set(
  'وزارة منظمة هيئة مجلس حزب حركة جامعة مؤسسة اتحاد لجنة مفوضية محكمة وكالة بنك مصرف شركة صندوق برنامج جبهة تيار نقابة جمعية'
    .split(' ')
    .map(fold),
)

/**
 * Names that stand where titles and offices announce them (وزير الخارجية الأميركي أنتوني بلينكن), and bodies of two words
 * or more. Finds many, not all, and is now and then wrong: for what is counted over many texts and looked at by a
 * person. Takes time in proportion to the text.
 */
export function namesInText(text: string): NameInText[] {
  const words = runningWords(text)
  const begins = afterTitles(text, words)
  const found: NameInText[] = []
  for (let at = 0; at < words.length; at += 1) {
    const isPerson = begins[at] === 'person'
    const length = isPerson ? personAt(text, words, at) : bodyAt(text, words, at)
    if (length === 0) continue
    const parts = words.slice(at, at + length)
    found.push({
      start: parts[0]!.start,
      end: parts.at(-1)!.end,
      name: parts.map(({ bare }) => bare).join(' '),
      kind: isPerson ? 'person' : 'body',
    })
    at += length - 1
  }
  return found
}

/** How many words the name of a person has that begins at a word; 0 when none does. */
function personAt(text: string, words: readonly RunningWord[], at: number): number {
  let length = 0
  let whole = 0
  while (length < longestPerson && at + length < words.length) {
    const { bare } = words[at + length]!
    const plain = plainName(bare)
    if (length > 0 && !adjoining(text, words[at + length - 1], words[at + length])) break
    const isTie = ties.has(plain) && (length > 0 || plain === 'عبد' || plain === 'ابو')
    if (!isTie && !(length === 0 ? couldBegin(text, words, at) : couldFollow(bare, plain))) break
    length += 1
    if (!isTie) whole = length
  }
  // Of one word only a foreign name says whom it means.
  return whole === 1 && !isForeign(words[at]!.bare) ? 0 : whole
}

const letters = /^[\u0621-\u064Aپڤچگژ]{2,}$/
/** Names that are verbs and nouns as well: after a name they go on with the sentence. */
const alsoWords = new Set(
  'وصل وعد فتح حكم حرب فوز نجاح سماء طريق والد والي وارد امل امن صيام ختام عيد رحيل حضور قسم عهد قائد حاكم خميس جمعة صباح عقد واضح واصل شارك صرح حسب علا منذر مشرق وجد راجع ولي'.split(
    ' ',
  ),
)

function couldBegin(text: string, words: readonly RunningWord[], at: number): boolean {
  const { bare } = words[at]!
  const plain = plainName(bare)
  if (!letters.test(bare) || isTitle(bare) || bare === 'على' || plain.startsWith('ال') || alsoWords.has(plain))
    return false
  if (ownName(plain) !== undefined || isForeign(bare)) return true
  const next = words[at + 1]
  return next !== undefined && frequency(bare) <= rare && adjoining(text, words[at], next) && isForeign(next.bare)
}

function couldFollow(bare: string, plain: string): boolean {
  if (!letters.test(bare) || isTitle(bare) || bare === 'على' || alsoWords.has(plain)) return false
  if (ownName(plain)) return true
  const count = frequency(bare)
  if (count > common || isStopWord(fold(bare))) return false
  // Family names are mostly relations (الراوي); other definite words are things.
  if (plain.startsWith('ال') && !plain.endsWith('ي') && count > rare) return false
  // A verb of the present tense begins the sentence after the name; so does a word with something hanging before it.
  if (/^سي|^ست/.test(plain) || (/^[يت]/.test(plain) && count > 2 && !isForeign(bare))) return false
  if (plain.startsWith('لل') || (/^[وفبلك]/.test(plain) && frequency(bare.slice(1)) > count)) return false
  // Nor does one in the accusative (اجتماعًا).
  return !(plain.endsWith('ا') && frequency(bare.slice(0, -1)) > Math.max(count, rare))
}

const isForeign = (bare: string) =>
  frequency(bare) <= rare && arabicLikeness(plainName(bare)) < 0.3 && !/^(?:وال|بال|فال|لل)/.test(bare)

function bodyAt(text: string, words: readonly RunningWord[], at: number): number {
  if (!bodies.has(fold(words[at]!.bare))) return 0
  let length = 1
  while (length < longestBody && adjoining(text, words[at + length - 1], words[at + length])) {
    const { bare } = words[at + length]!
    if (!bare.startsWith('ال') || isTitle(bare)) break
    length += 1
  }
  return length > 1 ? length : 0
}
