/**
 * Words that are right in more than one way: the newsroom chooses, and a text agrees with itself. `forms` are the
 * variable part as the house's choice names it; `pattern` finds any form inside a whole word and nothing else.
 */
export type RegionalSpelling = { id: string; forms: readonly string[]; pattern: RegExp }

const clitics = '[وف]?(?:[بلكس]|[بك]?ال|لل)?'
const pair = (
  id: string,
  forms: readonly string[],
  shape: (any: string) => string = (any) => `\\p{L}*(?:${any})\\p{L}*`,
) => ({
  id,
  forms,
  pattern: new RegExp(`^(?:${shape([...forms].toSorted((a, b) => b.length - a.length).join('|'))})$`, 'u'),
})
const word = (any: string) => `${clitics}(?:${any})`
const withEndings = (any: string) => `${clitics}(?:${any})(?:ا|ي|ية|يا|يًا|يين|يون|يات|يتين|يتان|ته|تها|ين|ون|ان)?`

export const regionalSpellings: readonly RegionalSpelling[] = [
  pair('america', ['أميرك', 'أمريك'], (any) => `${clitics}(?:${any})(?:ا|ي|ية|يا|يًا|يين|يون|يات|يتين|يتان|ان)`),
  pair('europe', ['أوروب', 'أورب'], (any) => `${clitics}(?:${any})(?:ا|ي|ية|يا|يين|يون|يات|يتين|يتان)`),
  pair('england', ['إنكلتر', 'إنجلتر'], (any) => `${clitics}(?:${any})ا`),
  pair('english', ['إنكليز', 'إنجليز'], withEndings),
  pair('syria', ['سوريا', 'سورية'], (any) => `[وف]?[بل]?(?:${any})`),
  pair('greenwich', ['غرينتش', 'جرينتش'], word),
  pair('google', ['غوغل', 'جوجل'], word),
  pair('beijing', ['بكين', 'بيجين'], word),
  pair('television', ['تلفزيون', 'تليفزيون'], withEndings),
  pair(
    'official',
    ['مسؤول', 'مسئول'],
    (any) => `${clitics}(?:${any})(?:ا|ة|ين|ون|ات|ي|يه|يها|يهم|ية|يات|ياته|ياتها|يته|يتها|يتهم)?`,
  ),
  pair('affairs', ['شؤون', 'شئون'], (any) => `${clitics}(?:${any})(?:ه|ها|هم|نا)?`),
  pair('hundred', ['مئة', 'مائة'], (any) => `${clitics}(?:ثلاث|أربع|خمس|ست|سبع|ثماني|ثمان|تسع)?(?:${any})`),
  pair('june', ['يونيو', 'يونيه'], word),
  pair('july', ['يوليو', 'يوليه'], word),
]
