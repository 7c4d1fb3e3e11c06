import { fold } from '../arabic/normalise.ts'
import { topicSlug } from '../arabic/slug.ts'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { topicPolicy } from './policy.ts'
import { topicName, type Topic } from './shape.ts'
import { mergeTopicRows, selectTopicRow, selectTopicRows, upsertTopic, type TopicRow } from './store.ts'

/** Most topics that a search looks through for the best. */
const suggestionsLooked = 200

/**
 * Topics for the newsroom, in the order of their names; with a search, those that begin with it first, then the most used.
 * @param options.after the last slug of the page before
 */
export async function findTopics(
  context: Context,
  options: { query?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ items: TopicRow[]; next: string | null }> {
  const folded = fold(options.query ?? '')
  if (folded) {
    const found = await selectTopicRows(context, { folded, after: '', limit: suggestionsLooked })
    const begins = (topic: TopicRow) =>
      Number([topic.name, ...topic.also].some((name) => fold(name).startsWith(folded)))
    const best = found.sort((a, b) => begins(b) - begins(a) || b.stories - a.stories)
    return { items: best.slice(0, options.limit), next: null }
  }
  const rows = await selectTopicRows(context, { folded, after: options.after ?? '', limit: options.limit + 1 })
  const items = rows.slice(0, options.limit)
  return { items, next: rows.length > options.limit ? items.at(-1)!.slug : null }
}

/** The topic with this address. @throws Refused('missing'), or 'conflict' for one that is another one's name now */
async function mustStand(context: Context, slug: string): Promise<Topic> {
  const row = await selectTopicRow(context, slug)
  if (!row) throw new Refused('missing', { en: `there is no topic ${slug}`, ar: `لا يوجد موضوع ${slug}` })
  if (row.merged_into !== null)
    throw new Refused('conflict', {
      en: `${row.name} was merged into ${row.merged_into} already`,
      ar: `دُمج «${row.name}» من قبل في ${row.merged_into}`,
    })
  return { slug: row.slug, name: row.name }
}

const changed = (slugs: readonly string[]) => ['topics', 'desk:topics', ...slugs.map((slug) => `list:topic:${slug}`)]

/**
 * Lets the stories of both topics stand under one. The old name stays another name of it: its address leads there for
 * good, and what is published with it later lands there too. No version is touched.
 */
export async function mergeTopics(context: Context, by: Actor, from: string, into: string): Promise<Topic> {
  mustBeAllowed(topicPolicy, 'merge', by, null)
  return transact(context, async (inside) => {
    await lock(inside.db, 'sections')
    if (from === into)
      throw new Refused('conflict', { en: 'a topic is not merged into itself', ar: 'لا يُدمج الموضوع في نفسه' })
    const old = await mustStand(inside, from)
    const topic = await mustStand(inside, into)
    const merged = await mergeTopicRows(inside, from, into)
    await audit(inside, by, { act: 'topic.merge', subject: 'topic', id: from, detail: { name: old.name, into } })
    await announce(inside.db, changed([into, ...merged]))
    return topic
  })
}

/**
 * Gives a topic another name; its address follows the name, and the old one leads there.
 * @throws Refused('conflict') when another topic has that name: then they are merged instead
 */
export async function renameTopic(context: Context, by: Actor, slug: string, input: string): Promise<Topic> {
  mustBeAllowed(topicPolicy, 'rename', by, null)
  const name = parse(topicName, input)
  const topic = { slug: topicSlug(name), name }
  return transact(context, async (inside) => {
    await lock(inside.db, 'sections')
    const old = await mustStand(inside, slug)
    const taken = topic.slug === slug ? null : await selectTopicRow(inside, topic.slug)
    // A name that was merged into this very topic may become its name again.
    if (taken && taken.merged_into !== slug)
      throw new Refused('conflict', {
        en: `there is a topic ${taken.name} already; merge the two`,
        ar: `يوجد موضوع «${taken.name}»؛ ادمج الاثنين`,
      })
    await upsertTopic(inside, topic)
    const merged = topic.slug === slug ? [] : await mergeTopicRows(inside, slug, topic.slug)
    await audit(inside, by, { act: 'topic.rename', subject: 'topic', id: slug, detail: { from: old.name, to: name } })
    await announce(inside.db, changed([topic.slug, slug, ...merged]))
    return topic
  })
}
