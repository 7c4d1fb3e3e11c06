import { setImmediate, setTimeout } from 'node:timers/promises'
import { exactMark } from '../arabic/analyse.ts'
import { transact, type Context } from '../base/context.ts'
import { isSpelled, spellingsOf } from './spellings.ts'
import { selectState, tryLock, type IndexSet } from './state-store.ts'
import type { StoryWords } from './story-words.ts'
import { marks } from './story-words.ts'
import {
  addWords,
  insertSpellings,
  selectUncounted,
  selectWords,
  updateUncounted,
  type KnownWord,
} from './words-store.ts'

/** Stands among the words for all stories, and for the words of all their bodies. */
export const storiesTotal = ' stories'
export const lengthTotal = ' length'

/** Words of some stories that were indexed together: the word, in how many of them, and how it is written. */
export type Uncounted = [word: string, stories: number, written: string][]

/** What is to be counted of some stories. Counting them one by one in their own transactions would make those wait for each other. */
export function uncountedOf(all: readonly StoryWords[]): Uncounted {
  const counts = new Map<string, number>([
    [storiesTotal, all.length],
    [lengthTotal, all.reduce((sum, { length }) => sum + length, 0)],
  ])
  const written = new Map<string, string>()
  const marked = new Set<string>(Object.values(marks))
  for (const words of all) {
    for (const token of words.tokens) if (!marked.has(token[0]!)) counts.set(token, (counts.get(token) ?? 0) + 1)
    for (const [token, text] of words.written) if (!written.has(token)) written.set(token, cleanWord(text))
  }
  return [...counts].map(([word, stories]) => [word, stories, written.get(word) ?? ''])
}

/** Vowel signs and tatweel do not belong to how a word is spelled. */
const cleanWord = (text: string) => text.replace(/[\u0640\u064B-\u0652\u0670]/g, '').slice(0, 64)

/** Words that are counted in one transaction: so many that nobody waits long. */
const atOnce = 1500
/** How long to wait while another process counts, in milliseconds. */
const busyPause = 20
/** In an archive of more stories than this a word must stand in two of them, or three, to be offered for another. */
const rareAt = [50_000, 250_000]

/**
 * Counts the words of stories that were indexed since, in small steps; of several processes one does it.
 * @param signal ends it after a step
 */
export async function countWords(context: Context, signal?: AbortSignal): Promise<void> {
  const { live, building } = await selectState(context)
  for (const set of new Set([live, building ?? live]))
    for (;;) {
      if (signal?.aborted) return
      const step = await transact(context, (inside) => countSome(inside, set))
      if (step === 'done') break
      if (step === 'busy') await setTimeout(busyPause)
      else await setImmediate()
    }
}

async function countSome(context: Context, set: IndexSet): Promise<'more' | 'done' | 'busy'> {
  if (!(await tryLock(context, 'words'))) return 'busy'
  const row = await selectUncounted(context, set)
  if (!row) return 'done'
  const all = JSON.parse(row.words) as Uncounted
  const now = all.slice(0, atOnce)
  const rest = all.slice(atOnce)
  const words = now.map(([word, stories, written]): KnownWord => ({ word, stories, written }))
  const before = await selectWords(context, set, [storiesTotal, ...words.map(({ word }) => word)])
  await addWords(context, set, words)
  const total = before.get(storiesTotal)?.stories ?? 0
  const least = 1 + rareAt.filter((stories) => total > stories).length
  const fresh = words.filter(({ word, stories, written }) => {
    const had = before.get(word)?.stories ?? 0
    return written !== '' && had < least && had + stories >= least
  })
  await insertSpellings(
    context,
    set,
    fresh.flatMap(({ word }) => {
      const letters = word.startsWith(exactMark) ? word.slice(exactMark.length) : word
      return isSpelled(letters) ? spellingsOf(letters).map((spelling) => ({ spelling, word })) : []
    }),
  )
  await updateUncounted(context, set, row.id, rest.length > 0 ? JSON.stringify(rest) : null)
  return 'more'
}
