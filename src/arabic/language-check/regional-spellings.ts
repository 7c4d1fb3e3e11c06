/**
 * Words that are right in more than one way: the newsroom chooses, and a text agrees with itself. `forms` are the
 * variable part as the house's choice names it, and `ending` makes a word of it to show; `pattern` finds any form inside
 * a whole word and nothing else.
 */
export type RegionalSpelling = { id: string; forms: readonly string[]; ending: string; pattern: RegExp }

const clitics = '[وف]?(?:[بلكس]|[بك]?ال|لل)?'
/** @param endings what may follow the form in one word, joined by | */
const pair = (id: string, forms: [string, string], endings = '', ending = '', prefix = clitics): RegionalSpelling => ({
  id,
  forms,
  ending,
  pattern: new RegExp(`^${prefix}(?:${forms.join('|')})(?:${endings})$`, 'u'),
})
const people = 'ي|ية|يا|يًا|يين|يون|يات|يتين|يتان'

export const regionalSpellings: readonly RegionalSpelling[] = [
  pair('america', ['أميرك', 'أمريك'], `ا|ان|${people}`, 'ا'),
  pair('europe', ['أوروب', 'أورب'], `ا|${people}`, 'ا'),
  pair('england', ['إنكلتر', 'إنجلتر'], 'ا', 'ا'),
  pair('english', ['إنكليز', 'إنجليز'], `|${people}`, 'ي'),
  pair('syria', ['سوريا', 'سورية'], '', '', '[وف]?[بل]?'),
  pair('greenwich', ['غرينتش', 'جرينتش']),
  pair('google', ['غوغل', 'جوجل']),
  pair('beijing', ['بكين', 'بيجين']),
  pair('television', ['تلفزيون', 'تليفزيون'], `|ات|${people}`),
  pair('official', ['مسؤول', 'مسئول'], '|ا|ة|ين|ون|ات|ي|يه|يها|يهم|ية|يات|ياته|ياتها|يته|يتها|يتهم'),
  pair('affairs', ['شؤون', 'شئون'], '|ه|ها|هم|نا'),
  pair('hundred', ['مئة', 'مائة'], '', '', `${clitics}(?:ثلاث|أربع|خمس|ست|سبع|ثماني|ثمان|تسع)?`),
  pair('june', ['يونيو', 'يونيه']),
  pair('july', ['يوليو', 'يوليه']),
]

/** Where tanwin fath stands: on the letter before the alef, or on the alef. */
export const tanwinForms = ['\u064Bا', 'ا\u064B'] as const

/** What a house may choose between, with a word that shows each form. */
export const spellingChoices: readonly { id: string; forms: readonly { form: string; shown: string }[] }[] = [
  ...regionalSpellings.map(({ id, forms, ending }) => ({
    id,
    forms: forms.map((form) => ({ form, shown: form + ending })),
  })),
  { id: 'tanwin', forms: tanwinForms.map((form) => ({ form, shown: `غد${form}` })) },
]
