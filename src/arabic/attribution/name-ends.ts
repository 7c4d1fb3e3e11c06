import { frequency } from '../words/frequency.ts'
import type { Item } from './items.ts'
import { adverbs, bodies, isStop, opensClause, relatives, roles } from './particles.ts'
import { verbFormOf, type Verb } from './verbs.ts'

const tanwin = /\u064B/
const marks = /[\p{M}\u0640]+/gu

/** Whether the word at `at` ends a name that began at `start`, or can begin none. */
export function endsName(items: readonly Item[], at: number, start: number, afterVerb: boolean): boolean {
  const { word, written } = items[at]!
  if (isNotTheStop(items, at)) return false
  if (opensClause(word) || isStop(word) || relatives.has(word)) return true
  if (at === start && afterVerb && hasPreposition(written)) return true
  if (tanwin.test(written) || /^[لب]$/.test(word) || (at > start && isAdverbial(word))) return true
  if (adverbs.has(word) || /^\d/.test(word)) return true
  const form = verbFormOf(word)
  if (!form) return false
  const next = items[at + 1]
  const opens = !next || opensClause(next.word) || next.word === ':' || next.quotation !== null
  if (form.participle) return opens || isStop(next.word)
  return form.verb.needs === 'nothing' || opens || at === start
}

/** علي the name and إمام the office, which fold to على and أمام. */
function isNotTheStop(items: readonly Item[], at: number): boolean {
  const { word, written } = items[at]!
  const next = items[at + 1]
  if (word === 'امام') return written.includes('إ')
  if (word !== 'علي' || !written.endsWith('ي')) return false
  return (
    next !== undefined && !next.sign && !opensClause(next.word) && !isObject(next.word) && !next.word.startsWith('ال')
  )
}

/** ب or ل joined to a word that is met more often without it (بوقوع، لمدى), unlike بغداد and لبنان. */
function hasPreposition(written: string): boolean {
  const bare = written.replace(marks, '')
  return /^[بل].{3,}/u.test(bare) && frequency(bare.slice(1)) > frequency(bare)
}

/** Participles and verbal nouns in the accusative whose tanwin is not written: ضاحكا، مهنئا، تحديا. */
const isAdverbial = (word: string): boolean => /^(?:.ا.[^ي]ا|م[^ا].{2,3}ا|ت.{2,3}يا)$/.test(word)

/** Whether a noun is not whole without the next: مدير …، وزارة …، لحركة …. */
export const needsNext = (word: string): boolean =>
  roles.has(word) || bodies.has(word) || bodies.has(word.replace(/^[لب]/, ''))

/** What the verb takes rather than a part of the name; after a body such as الحكومة any noun without ال is that. */
export function isTaken(verb: Verb, word: string, head: string | null): boolean {
  if (typeof verb.needs === 'object' && verb.needs.preposition === 'ب' && /^ب.{3,}/.test(word)) return true
  return (
    verb.object &&
    (isObject(word) || (head?.startsWith('ال') && bodies.has(head.slice(2)) && !/^(?:و?ال|[بل])/.test(word)) === true)
  )
}

/** A verbal noun without ال by its shape, or one common as the object of أكد, نفى, أعلن. */
function isObject(word: string): boolean {
  return (
    /.(?:ته|تها|تهم)$/.test(word) ||
    /^ال(?:عثور|حديث|تعليق|كشف|افصاح|رد|ادلاء|خوض|اتهامات|انباء|تقارير)$/.test(word) ||
    /^(?:است..ا.|ا(?!ل).ت.ا.|ان..ا.|ا(?!ل)..ا.|ت..ي.|التزام|التحاق|الغاء|القاء)(?:ه|ها|هم|هما)?$/.test(word) ||
    /^(?:وجود|دعم|حرص|اهميه|ضروره|تمسك|عدم|وقف|مقتل|وفاه|قتل|سقوط|رفض|بدء|حصول|وصول|صحه|نيه|رغبه|مسووليه|تبني|توقيع|فتح|اصابه|اقامه|مواصله|حق|قدره|موقف|نجاح|فوز|رحيل|عوده|اي|ما)(?:ه|ها|هم|هما|تها|ته|تهم)?$/.test(
      word,
    )
  )
}
