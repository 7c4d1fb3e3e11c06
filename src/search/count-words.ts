import { setImmediate, setTimeout } from 'node:timers/promises'
import { exactMark } from '../arabic/analyse.ts'
import { transact, type Context } from '../base/context.ts'
import { isSpelled, spellingsOf } from './spellings.ts'
import { selectState, tryLock, type IndexSet } from './state-store.ts'
import type { StoryWords } from './story-words.ts'
import {
  addWords,
  insertSpellings,
  replaceUncounted,
  selectUncounted,
  selectWords,
  type KnownWord,
} from './words-store.ts'

/** Stands among the words for all stories, and for the words of all their bodies. */
export const storiesTotal = ' stories'
export const lengthTotal = ' length'

/** Words of some stories that were indexed together: the word, in how many of them, and how it is written. */
export type Uncounted = [word: string, stories: number, written: string][]

/** What is to be counted of some stories. Counting them one by one in their own transactions would make those wait for each other. */
export function uncountedOf(all: readonly StoryWords[]): Uncounted {
  const counts = new Map<string, Uncounted[number]>()
  for (const { tokens, written } of all)
    for (const token of tokens) {
      const known = counts.get(token)
      if (!known) counts.set(token, [token, 1, cleanWord(written.get(token) ?? '')])
      else {
        known[1] += 1
        if (known[2] === '') known[2] = cleanWord(written.get(token) ?? '')
      }
    }
  const length = all.reduce((sum, words) => sum + words.length, 0)
  return [[storiesTotal, all.length, ''], [lengthTotal, length, ''], ...counts.values()]
}

/** Vowel signs and tatweel do not belong to how a word is spelled. */
const cleanWord = (text: string) => (text === '' ? text : text.replace(/[\u0640\u064B-\u0652\u0670]/g, '').slice(0, 64))

/** What is counted in one transaction: words beside readers, so few that none of them waits long; and rows of them. */
const atOnce = { beside: { words: 500, rows: 1 }, alone: { words: 1_000_000, rows: 40 } }
/** How long to wait while another process counts, in milliseconds. */
const busyPause = 20
/** In an archive of more stories than this a word must stand in two of them, or three, to be offered for another. */
const rareAt = [50_000, 250_000]

/**
 * Counts the words of stories that were indexed since; of several processes one does it at a time.
 * @param how.signal ends it after a step · how.alone in large steps, where nobody reads meanwhile
 */
export async function countWords(
  context: Context,
  { signal, alone = false }: { signal?: AbortSignal | undefined; alone?: boolean } = {},
): Promise<void> {
  const { live, building } = await selectState(context)
  const most = alone ? atOnce.alone : atOnce.beside
  for (const set of new Set([live, building ?? live]))
    for (;;) {
      if (signal?.aborted) return
      const step = await transact(context, (inside) => countSome(inside, set, most))
      if (step === 'done') break
      if (step === 'busy') await setTimeout(busyPause)
      else await setImmediate()
    }
}

async function countSome(
  context: Context,
  set: IndexSet,
  most: { words: number; rows: number },
): Promise<'more' | 'done' | 'busy'> {
  if (!(await tryLock(context, 'words'))) return 'busy'
  const rows = await selectUncounted(context, set, most.rows)
  if (rows.length === 0) return 'done'
  const all = sum(rows.map(({ words }) => JSON.parse(words) as Uncounted))
  const now = all.slice(0, most.words)
  const rest = all.slice(most.words)
  const before = await selectWords(context, set, [storiesTotal, ...now.map(({ word }) => word)])
  await addWords(context, set, now)
  const total = before.get(storiesTotal)?.stories ?? 0
  const least = 1 + rareAt.filter((stories) => total > stories).length
  const fresh = now.filter(({ word, stories, written }) => {
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
  await replaceUncounted(
    context,
    set,
    rows.map(({ id }) => id),
    rest.length > 0 ? JSON.stringify(rest.map(({ word, stories, written }) => [word, stories, written])) : null,
  )
  return 'more'
}

function sum(all: readonly Uncounted[]): KnownWord[] {
  const words = new Map<string, KnownWord>()
  for (const [word, stories, written] of all.flat()) {
    const known = words.get(word)
    if (known) known.stories += stories
    else words.set(word, { word, stories, written })
  }
  return [...words.values()]
}
