import { fold } from '../arabic/normalise.ts'
import { localDay } from '../arabic/dates.ts'
import type { AnalysedWord } from '../arabic/analyse.ts'
import type { Context } from '../base/context.ts'
import { familyOf, openSections } from '../sections/family.ts'
import { allSections } from '../sections/read.ts'
import type { Section } from '../sections/shape.ts'
import { closeHits, partialHits, wholeHits, type Ground } from './candidates.ts'
import { closeWords, meantQuery } from './close-words.ts'
import { lengthTotal, storiesTotal } from './count-words.ts'
import { dayNumber } from './days.ts'
import { asksSomething, parseQuery, type Query } from './parse-query.ts'
import { markedHeadline, passageOf } from './passage.ts'
import { hasPhrase, scorer } from './score.ts'
import { searchLimits, type Asked, type SearchResult } from './shape.ts'
import { selectState } from './state-store.ts'
import { selectPlaces, selectShown } from './store.ts'
import { tokensOf } from './story-words.ts'
import { selectWords } from './words-store.ts'

/** Hits below which stories with some of the words are looked for as well. */
const fewHits = 20
/** A story with only some of the words has at least this share of what the question says. */
const leastShare = 0.3

/**
 * Public stories that have all the words of a question, best first; after few of those, stories with some of them, or
 * with a word of the archive that is close to one asked for.
 * @param asked.page from 1
 * @returns no hits for a question without words and filters
 */
export async function searchStories(
  context: Context,
  asked: Asked & { page?: number; limit?: number },
): Promise<SearchResult> {
  context.depends('list:all')
  const query = parseQuery(asked, sectionFinder(await allSections(context)))
  if (!asksSomething(query)) return { items: [], total: 0, filled: 0, meant: null }
  const limit = asked.limit ?? 20
  const page = Math.min(Math.max(asked.page ?? 1, 1), searchLimits.pages)
  const { set, keys, total, marked, meant } = await rankedKeys(context, query)
  const onPage = keys.slice((page - 1) * limit, page * limit)
  const shown = await selectShown(context, set, onPage)
  const stems = new Set(marked.map(({ stem }) => stem))
  const whole = new Set(keys.slice(0, total))
  return {
    items: shown.map(({ key, teaser, content, words }) => ({
      ...teaser,
      found: {
        headline: markedHeadline(teaser.headline, stems),
        passage: passageOf(content, words, stems),
        whole: whole.has(key),
      },
    })),
    total: Math.min(total, searchLimits.counted),
    filled: keys.length - total,
    meant: meant.size > 0 ? meantQuery(asked.query, meant) : null,
  }
}

/** Ids of the newest stories that have all the words of a question, for a feed of it. */
export async function newestFound(context: Context, asked: Asked, limit: number): Promise<string[]> {
  context.depends('list:all')
  const query = parseQuery(asked, sectionFinder(await allSections(context)))
  if (!asksSomething(query)) return []
  const { live: set } = await selectState(context)
  const counts = await selectWords(
    context,
    set,
    query.words.map((word) => tokensOf(word).stem),
  )
  const { newest } = await wholeHits({ context, set, query, stories: (token) => counts.get(token)?.stories ?? 0 })
  const keys =
    query.phrases.length === 0
      ? newest
      : (await selectPlaces(context, set, newest))
          .filter(({ words }) => query.phrases.every((phrase) => hasPhrase(words, phrase)))
          .map(({ key }) => Number(key))
          .sort((one, other) => other - one)
  return (await selectShown(context, set, keys.slice(0, limit))).map(({ teaser }) => teaser.id)
}

/** The ids of the section that somebody means by its id or its name in either language. */
function sectionFinder(all: readonly Section[]) {
  return (said: string): string[] | null => {
    const name = fold(said)
    const section = openSections(all).find(
      ({ id, name: arabic, nameEnglish }) => id === said || fold(arabic) === name || fold(nameEnglish) === name,
    )
    return name !== '' && section ? familyOf(all, section.id) : null
  }
}

/** Keys in their order; the first `total` have all the words. `marked` are the words that show why. */
async function rankedKeys(context: Context, query: Query) {
  const { live: set } = await selectState(context)
  const counts = await selectWords(context, set, [
    storiesTotal,
    lengthTotal,
    ...query.words.flatMap((word) => Object.values(tokensOf(word))),
  ])
  const stories = (token: string) => counts.get(token)?.stories ?? 0
  const all = stories(storiesTotal)
  const ground: Ground = { context, set, query, stories }
  const today = dayNumber(localDay(context.now().toISOString(), context.site.timeZone))
  const rarity = (word: AnalysedWord) => {
    const count = stories(tokensOf(word).stem)
    return (Math.max(all, count) - count + 0.5) / (count + 0.5)
  }
  const rank = async (words: readonly AnalysedWord[], keys: readonly number[]) => {
    const { score } = scorer(words, words.map(rarity), { average: all > 0 ? stories(lengthTotal) / all : 0, today })
    const places = await selectPlaces(context, set, keys)
    return places
      .map((story) => ({ key: Number(story.key), words: story.words, ...score(story.words, Number(story.key)) }))
      .sort((one, other) => other.score - one.score || other.key - one.key)
  }

  const { newest, headlines } = await wholeHits(ground)
  const phrases = query.phrases.length > 0
  const first = [...new Set([...headlines, ...(phrases ? newest : newest.slice(0, searchLimits.ranked))])]
  const ranked = (query.words.length > 0 ? await rank(query.words, first) : first.map((key) => ({ key, words: null })))
    .filter(({ words }) => !words || query.phrases.every((phrase) => hasPhrase(words, phrase)))
    .map(({ key }) => key)
  const known = new Set(first)
  const keys = [...ranked, ...newest.filter((key) => !known.has(key))].slice(0, searchLimits.counted)
  const total = keys.length
  const meant = new Map<string, string>()
  if (total >= fewHits || query.words.length === 0) return { set, keys, total, marked: query.words, meant }

  const listed = new Set(keys)
  const add = (more: readonly { key: number }[]) => {
    for (const { key } of more)
      if (!listed.has(key) && keys.length - total < searchLimits.filled) {
        listed.add(key)
        keys.push(key)
      }
  }
  const close = await closeWords(context, set, query.words, stories)
  const marked = [...query.words]
  if (close.size > 0) {
    const words = query.words.map((word) => close.get(word)?.word ?? word)
    marked.push(...words)
    for (const [word, { word: other, written, sure }] of close) if (sure) meant.set(word.word, written ?? other.word)
    add(await rank(words, await closeHits(ground, words)))
  }
  const weights = new Map(query.words.map((word) => [word, Math.log(1 + rarity(word))]))
  const least = leastShare * [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const partial = await rank(query.words, await partialHits(ground, (word) => weights.get(word)!))
  add(partial.filter(({ weight }) => weight >= least))
  return { set, keys, total, marked, meant }
}
