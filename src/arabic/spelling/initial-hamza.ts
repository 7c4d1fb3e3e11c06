import { frequency } from '../words/frequency.ts'
import { evidence, stemOf, type Evidence } from './kin.ts'
import { alefs, openings } from './proclitics.ts'
import { withRelatives } from './relatives.ts'
import {
  eitherForm,
  isImperative,
  isFormNine,
  isFormFour,
  isPluralOfFormFour,
  joinsSwallowed,
  mayJoin,
  mustJoin,
} from './wasl.ts'

/**
 * How many times more usual another alef must be than the one written. A left-out hamza is by far the commonest slip,
 * in the counted articles, too; a hamza that was typed was meant, most of all أ, which is also the «I» of a verb
 * (أعترف beside اعترف) and gives way to ا only where the pattern is a noun that cannot have it.
 */
const leftOut = 3
const leftOutWhereAnotherReadingIs = 6
const leftOutWhereImperative = 12
const putOnWasl = 3
const wrongHamza = 30

/** An article in the word, or the imperative behind ف: فارجع, of which news writes few. */
const readsOtherwise = (before: string, rest: string) =>
  mayJoin(rest) || (before === '' && rest[0] === 'ل') || (rest.length === 3 && before.endsWith('ف'))

const plain = 0
const above = 1
const below = 2

function ratioNeeded(written: number, usual: number, before: string, rest: string): number {
  if (written === plain && /^[وف]?$/.test(before) && isImperative(rest)) return leftOutWhereImperative
  if (written === plain) return readsOtherwise(before, rest) ? leftOutWhereAnotherReadingIs : leftOut
  if (usual === plain) {
    if (!mayJoin(rest) || eitherForm(rest)) return Infinity
    return written === below || (written === above && mustJoin(rest)) ? putOnWasl : Infinity
  }
  return written === below && usual === above && !isFormFour(rest) ? wrongHamza : Infinity
}

/** A negation or «is not» behind the أ that asks: أولم, أليس. Nobody's kin. */
const asked = /^(?:[وف]?لم|[وف]لا|ليس|فليس)$/

/** Whether what is known is too little for this reading of the word. */
function tooThin({ own, kin }: Evidence, written: number, usual: number, before: string, rest: string): boolean {
  if ((before === '' && asked.test(rest)) || isFormNine(rest)) return true
  if (written === plain && /^[وف]?$/.test(before) && isImperative(rest) && own[usual]! < 20) return true
  // باول and لان may be words of their own: a letter at the head is only then a clitic when the whole is usual so.
  const head = /(?:^|[وف])[بكلف]$/.test(before) && before !== 'لل'
  if (own[written]! >= 8 && own[usual]! < (head ? 5 : 2) * own[written]!) return true
  if (head && own[usual]! < 10 && kin[usual]! < (rest.length <= 3 ? 300 : 40)) return true
  // ال after which the word goes on is first of all the article.
  if (rest[0] === 'ل' && own[usual]! < 10) return true
  if (written === below && usual === plain) return own[plain]! < 3 && joinsSwallowed(rest)
  if (written === below && usual === above) return own[below]! + kin[below]! > 5 || own[above]! + kin[above]! < 100
  return false
}

const isWordOf = (alef: string, rest: string) => [rest, stemOf(rest)].some((word) => withRelatives(alef + word) > 0)

/** The likelier form first; `sure` unless the other is nearly as usual. */
export type AlefForms = { forms: string[]; sure: boolean }

/** The right alef at the head of the word proper, behind its clitics, or null when the word stands. */
export function rightAlef(word: string): AlefForms | null {
  let best: (AlefForms & { surplus: number }) | null = null
  for (const at of openings(word)) {
    const found = rightAlefAt(word, at)
    if (found && (!best || found.surplus > best.surplus)) best = found
  }
  return best && { forms: best.forms, sure: best.sure }
}

function rightAlefAt(word: string, at: number): (AlefForms & { surplus: number }) | null {
  const before = word.slice(0, at)
  const rest = word.slice(at + 1)
  const form = (alef: number) => before + alefs[alef] + rest
  const written = alefs.indexOf(word[at] as 'ا')
  // إكتب: no verb begins with إ, and the noun would be إكتاب.
  if (written === below && /^[وف]?$/.test(before) && isImperative(rest) && frequency(word) < 20)
    return { forms: [form(plain)], sure: true, surplus: 1 }
  const known = evidence(word, at)
  if (!known) return written === below && mustJoin(rest) ? { forms: [form(plain)], sure: true, surplus: 1 } : null
  const shares = [...known.shares]
  if (isPluralOfFormFour(rest) && known.own[below]! + known.kin[below]! > 0) {
    shares[below]! += shares[above]!
    shares[above] = 0
  }
  const [usual, second] = shares.map((_, alef) => alef).sort((a, b) => shares[b]! - shares[a]!) as [number, number]
  if (usual === written || tooThin(known, written, usual, before, rest)) return null
  // Only kin speaks for it: then it must at least be a word without its clitics. لامارا is no إمارا.
  if (before !== '' && usual !== plain && known.own[usual] === 0 && !isWordOf(alefs[usual]!, rest)) return null
  const surplus = shares[usual]! / shares[written]! / ratioNeeded(written, usual, before, rest)
  if (surplus < 1) return null
  const sure = shares[usual]! >= 0.8
  // Kin of another pattern makes no word: from إضافة there is no إضافت.
  const isWord = known.own[second]! > 0 && !(second === above && mustJoin(rest))
  const other = isWord && second !== plain && second !== written && shares[second]! >= 0.1
  return { forms: other ? [form(usual), form(second)] : [form(usual)], sure, surplus }
}
