/**
 * Does a word look like a name made from an Arabic root? In such a name the long vowel is the pattern and the pattern
 * is the name: سالم فاعل, سليم فعيل, سلام فعال. In a name from elsewhere the long vowels are only a guess at the sound.
 * Patterns: فعل فاعل فعيل فعال فعول فعلان مفعول مفعل مفاعل تفعيل إفعال فعلل, with their endings (ة, ي, اء, وي).
 */
const radical = '[^ا]'
const consonant = '[^اوي]'
const stems = [
  `${radical}{3}`,
  `${consonant}ا${radical}{2}`,
  `[وي]ا${radical}${consonant}`,
  `${consonant}ا[وي]`,
  `${radical}{2}[اوي]${consonant}`,
  `${radical}{2}ا`,
  `${radical}{3}[اوي]ن`,
  `${radical}{2}ي${radical}ان`,
  `م${radical}{2}[اوي]?${radical}`,
  `م${radical}ا${radical}{2}`,
  `ت${radical}{2}ي${radical}`,
  `ا${radical}{2}[اي]?${radical}`,
  `ا${radical}[اي]?${radical}`,
  `${consonant}{4}`,
  `${consonant}{3}ا${consonant}`,
]
const endings = '(?:ه|ي|يه|اء|اوي|ين|ات)?'
const arabic = new RegExp(`^(?:${stems.join('|')})${endings}$`)

/** Letters whose sounds hardly any other language has, so that they are not written for foreign ones. */
const ownLetters = /[عحضظ]/
/** A sound that Arabic writes with two letters because it has none for it. */
const foreignSound = 'تش'
/** How names of Europe and of Russia end. */
const foreignEndings = /(?:سكي|وف|يتش|فيتش|سون|تون|بور[غج]|لاند|شتاين|نكو|كين)$/

const cache = new Map<string, number>()
const cached = 4096

/**
 * How much a word looks like an Arabic name, 0..1.
 * @param word as `plainName` gives it; the article may stand before it
 */
export function arabicLikeness(word: string): number {
  const before = cache.get(word)
  if (before !== undefined) return before
  const likeness = judge(word)
  if (cache.size >= cached) cache.clear()
  cache.set(word, likeness)
  return likeness
}

function judge(word: string): number {
  const bare = word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
  if (bare.startsWith('عبد') && bare.length > 5) return 1
  const fits = arabic.test(bare)
  const own = ownLetters.test(bare)
  if (bare.includes(foreignSound) || (foreignEndings.test(bare) && !own)) return 0.05
  if (fits) return own || bare !== word ? 0.97 : 0.85
  return own ? 0.6 : 0.08
}
