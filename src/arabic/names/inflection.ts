/** What Arabic hangs on words, longest first. */
const endings = [
  'تهما',
  'تهم',
  'تنا',
  'تها',
  'ته',
  'يون',
  'يين',
  'يات',
  'وهم',
  'يهم',
  'وها',
  'يها',
  'هما',
  'هم',
  'هن',
  'نا',
  'ها',
  'ون',
  'ين',
  'ان',
  'ات',
  'وا',
  'تا',
  'تي',
  'يه',
  'ه',
  'ت',
  'ا',
  'ي',
]
const beginnings = ['وال', 'بال', 'فال', 'كال', 'لل', 'ال', 'و', 'ف', 'ب', 'ل', 'ك', 'س', 'ي', 'ت', 'ن', 'ا', 'م']
const shortestStem = 3

/**
 * Whether two words are alike but for what Arabic hangs on words: مفاوض، مفاوضون.
 * @param a @param b as `plainName` gives them
 */
export function isInflection(a: string, b: string): boolean {
  const stems = stemsOf(a)
  return stemsOf(b).some((stem) => stems.includes(stem))
}

function stemsOf(word: string): string[] {
  const starts = [
    word,
    ...beginnings.filter((start) => word.startsWith(start)).map((start) => word.slice(start.length)),
  ]
  return starts
    .flatMap((start) => [
      start,
      ...endings.filter((end) => start.endsWith(end)).map((end) => start.slice(0, -end.length)),
    ])
    .filter((stem) => stem.length >= shortestStem && stem.length >= word.length - 4)
}

const radical = '[^ا]'
/** Patterns of derived verbs with their nouns and participles: افتعل انفعل استفعل تفاعل تفعّل متفاعل مستفعل مفاعلة. */
const derived = new RegExp(
  `^(?:وال|ال|[وفبلك])?(?:[اينتم]?${radical}ت${radical}ا?${radical}|[اينتم]ن${radical}{2}ا?${radical}|[اينتم]?ست${radical}{2}[ايو]?${radical}` +
    `|[ينم]?ت${radical}ا?${radical}{2}|ت${radical}{2}[اي]${radical}|م${radical}ا?${radical}[يو]?${radical})(?:ه|ت|ات|ون|ين|وا|ها|هم|ي|يه)?$`,
)

/** Whether a word has the shape of a derived verb or of a noun made from one: اجتمع، اجتماع، متظاهر. */
export const isDerived = (word: string): boolean => derived.test(word)
