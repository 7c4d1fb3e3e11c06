/**
 * أن and إن, with clitics and pronouns. إن stands where a sentence begins: at the head, after «say», after بل, ثم, إذ,
 * حيث, ألا; and إنْ, «if», before لم or شاء. أن follows prepositions, يجب, يمكن and nearly all other verbs.
 */
const family = /^([وفبلك]?)([اأإ])(ن(?:ا|ه|ها|هم|هما|هن|ك|كم|ي|ني|نا)?)$/
const saying =
  /^[وف]?(?:س?[أايتن]قول(?:ون|وا|ان)?|قال(?:ت|وا|ا)?|قلت|قلنا|قائل(?:ا|ة|ين|ون)?|يقال|قيل|قول(?:ي|ه|ها|هم|نا))$/
const beginning = /^(?:بل|ثم|ألا|كلا|إذ|والله|حيث)$/
const condition = /^(?:لم|شاء|صح|جاز|أمكن)$/
const governing = /^[وف]?(?:في|من|إلى|الى|على|عن|بعد|قبل|دون|رغم|منذ|يجب|يمكن|ينبغي|يجوز|كما|لولا|لو|حين|سوى|غير)$/

/** What reports without saying: أن follows. */
const reporting =
  /^[وف]?[يت]?(?:أكد|ؤكد|أضاف|ضيف|أوضح|وضح|أعلن|علن|ذكر|أفاد|فيد|كشف|رأى|رى|اعتبر|عتبر|اعتقد|عتقد|أشار|شير|علم|يقن|بين|لفت|زعم|دعى|ادعى|اعترف|عترف|نفى|نفي|شدد|ظن|عرف|أدرك|درك|توقع|أمل|وجد|جد|سمع|أظهر|ظهر|أثبت|ثبت|طلب|قرر|اتفق|تفق)(?:ت|وا|ون|ا)?$/
const farthest = 5

/**
 * The word that decides over an أن or إن: the one before it, or a verb of saying or reporting some words before, with
 * its subject between (قال وزير النقل إن). An أن or إن between them has the verb for itself.
 * @param before the words of the sentence before it, the nearest last
 */
export function wordThatDecides(before: readonly string[]): string {
  const nearest = before.at(-1) ?? ''
  if (governing.test(nearest) || beginning.test(nearest)) return nearest
  for (const word of before.slice(-farthest).toReversed()) {
    if (saying.test(word) || reporting.test(word)) return word
    if (family.test(word)) return nearest
  }
  return nearest
}

const governs = (word: string) => governing.test(word) || reporting.test(word)

export const isAn = (word: string): boolean => family.test(word)

/** The likelier form first, the other where it is possible, too; `sure` where the neighbours tell. */
export type AnForms = { forms: string[]; sure: boolean }

/** Null when the word is not one of the family; no forms when it stands. */
export function rightAn(word: string, previous: string, next: string): AnForms | null {
  const match = family.exec(word)
  if (!match) return null
  const [, clitic, alef, tail] = match as unknown as [string, string, string, string]
  const bare = alef === 'ا'
  const stands = { forms: [], sure: true }
  const only = (form: string) => (form === word ? stands : { forms: [form], sure: true })
  // أنا is «I», إنا «we are»: the alef that is written tells which. بانا, لانا and كانا are words of their own.
  if (tail === 'نا') return bare && /^[وف]?$/.test(clitic) ? only(`${clitic}أنا`) : stands
  switch (clitic) {
    case 'ك':
      // كان and كانت are the verb, كانا and كاني may be.
      return bare && /^ن(?:ه|ها|هم|هما|ني)$/.test(tail) ? only(`كأ${tail}`) : stands
    case 'ب':
    case 'ل':
      // A word of its own.
      if (bare && clitic === 'ب' && tail === 'ني') return stands
      return only(`${clitic}أ${tail}`)
    case 'ف':
      return bare ? { forms: [`فإ${tail}`, `فأ${tail}`], sure: true } : stands
  }
  const pronoun = tail.length > 1
  const conditional = !pronoun && condition.test(next)
  const begins = previous === '' || saying.test(previous) || beginning.test(previous) || conditional
  const forms = begins ? [`${clitic}إ${tail}`, `${clitic}أ${tail}`] : [`${clitic}أ${tail}`, `${clitic}إ${tail}`]
  // أنْ before a verb is left to the bare form, so that with a pronoun the two are nearer to each other.
  const decided = saying.test(previous) ? !/^[يتن]/.test(next) : governs(previous) && !conditional
  const sure = begins || !pronoun || governing.test(previous)
  if (bare) return { forms: decided ? forms.slice(0, 1) : forms, sure }
  if (clitic) return stands
  if (alef === 'أ') return saying.test(previous) && !/^[يتن]/.test(next) ? only(`إ${tail}`) : stands
  return governing.test(previous) && !conditional ? only(`أ${tail}`) : stands
}
