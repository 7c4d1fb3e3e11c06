/** Of fewer letters too many words would be alike: with four, ماركوز would be مركز. */
const shortest = 5

/**
 * What two spellings of a foreign name have in common: its long vowels are written or not, and in another place (بلينكن,
 * بيلنكن, بلينكين; غوانتانامو, غوانتنامو). Only for words that the list does not know; one with few other letters stays.
 */
export function withoutVowels(stem: string): string {
  const rest = stem[0] + stem.slice(1).replace(/[اوي]/g, '')
  return rest.length >= shortest ? rest : stem
}
