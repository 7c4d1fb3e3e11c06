import type { Context } from '../base/context.ts'
import type { Section, Topic } from './shape.ts'
import { selectSection, selectSections, selectTopic, selectTopics } from './store.ts'

/** All sections in the order of the navigation. */
export async function listSections(context: Context): Promise<Section[]> {
  context.depends('sections')
  return selectSections(context)
}

export async function readSection(context: Context, id: string): Promise<Section | null> {
  context.depends('sections')
  return selectSection(context, id)
}

/** What is being written about: topics of the newest stories, the most frequent first. */
export async function listTopics(
  context: Context,
  options: { limit: number },
): Promise<(Topic & { stories: number })[]> {
  context.depends('list:all')
  return selectTopics(context, options.limit)
}

export async function readTopic(context: Context, slug: string): Promise<Topic | null> {
  context.depends(`list:topic:${slug}`)
  return selectTopic(context, slug)
}
