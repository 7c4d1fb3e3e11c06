import { fold } from '../normalise.ts'
import { bodies } from './particles.ts'
import type { PlacedStatement } from './statements.ts'
import { tokensOf } from './token.ts'

/**
 * A body that tells things in a text: its kind (the folded word: وزاره), its name as first written, the words by which
 * it is known again, and what it told.
 */
export type Source = { kind: string; name: string; words: ReadonlySet<string>; statements: PlacedStatement[] }

/** Media pass on what others say and are named each time; clubs and companies are rarely confused. */
const passedOver = new Set([
  'وكاله',
  'صحيفه',
  'قناه',
  'مجله',
  'اذاعه',
  'جريده',
  'موقع',
  'نادي',
  'فريق',
  'مركز',
  'مجلس',
  'اداره',
  'محافظه',
])
/** More than this many speak in no story; later ones are passed over. */
const mostSources = 40
/** Ministries that are called by what they are for: الخارجية الروسية. */
const ministries = new Set(['خارجيه', 'داخليه', 'دفاع'])
/** Who speaks for a body, not for himself as its head does. */
const spokesmen = /^(?:ال)?(?:متحدث|متحدثه|ناطق|ناطقه|مصدر|مصادر|بيان|مسوول|مسوولون|مسوولين)$/
/** One country, two spellings. */
const alike = (word: string): string => word.replace(/^(ال)?امريك/, '$1اميرك')

/**
 * The bodies that make the statements of a text, in the order they first speak. A longer and a shorter name of one body
 * (وزارة الصحة القطرية، وزارة الصحة) are one source, as long as only one longer name is there.
 */
export function sourcesOf(statements: readonly PlacedStatement[]): Source[] {
  const found: Source[] = []
  for (const statement of statements) {
    if (!statement.name) continue
    const named = bodyIn(statement.speaker)
    if (!named) continue
    const known = found.filter((source) => source.kind === named.kind && isOneOf(source.words, named.words))
    if (known.length > 1) continue
    const [source] = known
    if (!source && found.length < mostSources) found.push({ ...named, statements: [statement] })
    if (!source) continue
    source.statements.push(statement)
    if (named.words.size > source.words.size) Object.assign(source, { name: named.name, words: named.words })
  }
  return found
}

/** One set of words holds the other. */
function isOneOf(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  return [...small].every((word) => large.has(word))
}

/** The body in a speaker's name: itself, or whom a spokesman speaks for (المتحدث باسم وزارة الصحة). */
function bodyIn(speaker: string): Omit<Source, 'statements'> | null {
  const tokens = tokensOf(speaker).filter((token) => !token.sign)
  const at = tokens.findIndex(({ word }) => bodies.has(word.replace(/^ال/, '')))
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (!first || !second || (at > 0 && !spokesmen.test(tokens[0]!.word))) return null
  // After a definite noun only an adjective makes one body of it: الجيش اللبناني, not الشرطة أحمد سالم.
  if (first.word.startsWith('ال') && !second.word.startsWith('ال')) return null
  const noun = first.word.replace(/^ال/, '')
  const kind = ministries.has(noun) ? 'وزاره' : noun
  if (passedOver.has(kind)) return null
  let end = at + 2
  while (tokens[end] && /^و?(?:ال|لل)/.test(tokens[end]!.word)) end += 1
  const own = at === 0 ? tokens : tokens.slice(at, end)
  const words = new Set(own.map(({ word }) => alike(word)).filter((word) => word.replace(/^ال/, '') !== kind))
  return { kind, name: speaker.slice(own[0]!.start, own.at(-1)!.end), words }
}

/** The kind that a bare name is of: الوزارة → وزاره; null when it says more, or names none. */
export function bareKind(name: string): string | null {
  const word = fold(name)
  return /^ال\S+$/.test(word) && bodies.has(word.slice(2)) && !passedOver.has(word.slice(2)) ? word.slice(2) : null
}
