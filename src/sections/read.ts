import { topicSlug } from '../arabic/slug.ts'
import type { Context } from '../base/context.ts'
import { remember } from '../base/remember.ts'
import { familyOf, openSections, standing } from './family.ts'
import type { Section, Topic } from './shape.ts'
import { selectRenamedTopics, selectSections, selectTopic, selectTopics } from './store.ts'

/** Every section, also those that were closed, in the order of the navigation. */
export const allSections = remember('sections', selectSections)

/** The sections that are open, in the order of the navigation, children among them. */
export async function listSections(context: Context): Promise<Section[]> {
  return openSections(await allSections(context))
}

/** The section that stands for an id: its own, or the one that its stories moved to. */
export async function readSection(context: Context, id: string): Promise<Section | null> {
  return standing(await allSections(context), id)
}

/** The ids under which a section's stories are kept, for a filter of stories. */
export async function sectionFamily(context: Context, id: string): Promise<string[]> {
  return familyOf(await allSections(context), id)
}

/** What is being written about: topics of the newest stories, the most frequent first. */
export async function listTopics(
  context: Context,
  options: { limit: number },
): Promise<(Topic & { stories: number })[]> {
  context.depends('list:all')
  context.depends('topics')
  return selectTopics(context, options.limit)
}

/** Topics that stand under another slug or name than stories say, by the slug that stories give. */
const renamedTopics = remember('topics', selectRenamedTopics)

/** The topic that a slug stands for now: another one when they were merged. */
export async function readTopic(context: Context, slug: string): Promise<Topic | null> {
  context.depends(`list:topic:${slug}`)
  return (await renamedTopics(context)).get(slug) ?? (await selectTopic(context, slug))
}

/** Topics by the names that stories give them, as they stand now, each once. */
export async function topicsNamed(context: Context, names: readonly string[]): Promise<Topic[]> {
  const renamed = await renamedTopics(context)
  const topics = names.map((name) => renamed.get(topicSlug(name)) ?? { slug: topicSlug(name), name })
  return [...new Map(topics.map((topic) => [topic.slug, topic])).values()]
}

/** The slugs under which a topic's stories are kept: its own, and those merged into it. */
export async function topicFamily(context: Context, slug: string): Promise<string[]> {
  const merged = [...(await renamedTopics(context))].flatMap(([from, to]) => (to.slug === slug ? [from] : []))
  return [...new Set([slug, ...merged])]
}
