import { takesArticle } from './proclitics.ts'
import { foldedFrequency as count } from '../words/folded-frequency.ts'

const rare = 3

/**
 * Brings a folded imperfect without pronouns back to the perfect: يكتب, تكتب to كتب, يستقبل to استقبل, يقول to قال (Ryding
 * 2005, 21 and 22). What the counts do not know as a verb stays, and so does the perfect's ت: it says of whom is told
 * (questions for ولدت found the right paragraph less often when it was cut).
 */
export function perfectOf(word: string): string {
  const rest = word.slice(1)
  const times = count(word)
  if (!/^[يتن]/.test(word) || takesArticle(word, times)) return word
  if (word.startsWith('ت')) return ofFeminine(word)
  if (word.length < 4) return word
  if (word.startsWith('ن')) return count(`ي${rest}`) >= Math.max(rare, 2 * times) ? perfectOf(`ي${rest}`) : word
  const isVerb = word.startsWith('ي') && (times === 0 || count(`ت${rest}`) >= rare)
  return isVerb ? perfectOfImperfect(word) : word
}

/** From ي on: the rest is the perfect, or has lost its ا, or has another vowel. */
function perfectOfImperfect(word: string): string {
  const rest = word.slice(1)
  const longer = `ا${rest}`
  if (/^.[وي].$/.test(rest)) {
    const hollow = `${rest[0]}ا${rest[2]}`
    if (rest[1] === 'ي' && count(`ا${hollow}`) >= 10) return `ا${hollow}`
    if (count(hollow) >= 10) return hollow
  }
  if (/^(ن...|.ت..|ست..)/.test(rest) && count(longer) >= rare) return longer
  if (/^ست.+ي.$/.test(rest)) {
    const hollow = `${longer.slice(0, -2)}ا${longer.at(-1)}`
    if (count(hollow) >= rare) return hollow
  }
  if (rest.length < 3) return word
  const alone = count(rest)
  if (alone >= rare && alone >= count(longer) && alone >= 0.2 * count(word)) return rest
  return count(longer) >= rare ? longer : word
}

/** From ت on: an imperfect when the same is met with ي about as often; تعليم is not. */
function ofFeminine(word: string): string {
  const masculine = `ي${word.slice(1)}`
  const needed = /^.(ن..|.ت.|ست.)/.test(word) ? 0.2 : 0.7
  return word.length >= 3 && count(masculine) >= Math.max(rare, needed * count(word)) ? perfectOf(masculine) : word
}
