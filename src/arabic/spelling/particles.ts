import { frequency } from '../words/frequency.ts'

/** Particles without their hamza, and what each is; a second form where two are possible. None is a word as it stands. */
const bare: Readonly<Record<string, string>> = {
  الى: 'إلى',
  او: 'أو',
  ام: 'أم',
  اي: 'أي',
  اية: 'أية',
  ايها: 'أيها',
  اين: 'أين',
  انا: 'أنا',
  انت: 'أنت',
  اذ: 'إذ',
  اذا: 'إذا',
  اذن: 'إذن أذن',
  الا: 'إلا ألا',
  اما: 'أما إما',
  انما: 'إنما أنما',
  ايضا: 'أيضا',
  اولا: 'أولا',
  امس: 'أمس',
  اول: 'أول',
  الان: 'الآن',
}
/** الى with a pronoun, and أي behind a preposition. */
const to = /^([وف]?)ال(ي(?:ه|ها|هم|هما|هن|نا|كم|ك))$/
const any = /^([وف]?[بلك])[اإ]ي$/

/** The right forms of a particle whose hamza is missing, the likelier first; null when the word is none. */
export function rightParticle(word: string): string[] | null {
  const [, head, rest] = to.exec(word) ?? any.exec(word) ?? []
  if (head !== undefined) return [head + (rest ? `إل${rest}` : 'أي')]
  const [, conjunction = '', particle = word] = /^([وف])(ا.+)$/.exec(word) ?? []
  return Object.hasOwn(bare, particle) ? bare[particle]!.split(' ').map((form) => conjunction + form) : null
}

/** باي, لاي, كاي: names, or بأي, لأي, كأي before a noun without article. */
export const isForWhich = (word: string): boolean => any.test(word)

/** Neither an article nor a و before what is more usual without it: كاي وتاو. */
export const beginsNounPhrase = (next: string): boolean =>
  next !== '' && !next.startsWith('ال') && !(next.startsWith('و') && frequency(next) <= frequency(next.slice(1)))
