import type { Actor } from '../base/actor.ts'
import { canonicalJson } from '../base/canonical.ts'
import type { Context } from '../base/context.ts'
import type { Words } from '../base/refused.ts'
import { linkByline } from '../people/byline.ts'
import { readArchived, storeArchived, type ArchivedStory, type ShownStory } from '../stories/archived.ts'
import { publishedContent, publishedRows } from '../stories/release.ts'
import type { PublishedContent, Story, StoryContent } from '../stories/shape.ts'
import { figuresOf } from '../stories/text.ts'
import { different, unknown, type BatchResult, type Numbered } from './import-batch.ts'
import { isPublic, type PreparedStory } from './prepared-story.ts'
import { selectRows } from './store.ts'

type Whole = ArchivedStory & { shown: ShownStory | null }

/** Stores stories that are new, and says of the others why not. */
export async function importStories(
  context: Context,
  by: Actor,
  lines: readonly Numbered<PreparedStory>[],
  result: BatchResult,
): Promise<void> {
  const here = await readArchived(context, { ids: [...new Set(lines.map(({ given }) => given.id))] })
  const known = new Map(here.map((whole) => [whole.story.id, whole]))
  const missing = await missingNames(context, lines)
  const bylines = await linkedBylines(context, lines)
  const fresh: Whole[] = []
  for (const { number, given } of lines) {
    const before = known.get(given.id)
    const reason = before
      ? same(given, before)
        ? null
        : different(`story ${given.id}`, `المادة ${given.id}`)
      : (tooEarly(context, given) ?? missing(given))
    if (reason) result.refused.push({ line: number, reason })
    else if (before) result.unchanged += 1
    else {
      const whole = wholeStory(context, by, given, bylines.get(number) ?? given.content.byline)
      known.set(given.id, whole)
      fresh.push(whole)
      result.imported.story += 1
    }
  }
  await storeArchived(context, fresh)
}

/** Clocks differ a little, and a day by time zone; a story of next year would stand above all others until then. */
function tooEarly(context: Context, { state, publishedAt, shown }: PreparedStory): Words | null {
  const limit = new Date(context.now().getTime() + 86_400_000).toISOString()
  const at = [publishedAt ?? '', shown?.content.publishedAt ?? ''].find((time) => time > limit)
  if (!isPublic(state) || at === undefined) return null
  return {
    en: `publishedAt is ${at}, which is still to come: a ${state} story cannot be published later than now`,
    ar: `تاريخ النشر publishedAt هو ${at} ولم يحن بعد: لا تُنشر مادة بتاريخ مقبل`,
  }
}

/** A function that tells what a story names that is not here: section, people, pictures. */
async function missingNames(
  context: Context,
  lines: readonly Numbered<PreparedStory>[],
): Promise<(story: PreparedStory) => Words | null> {
  const shapes = ({ content, shown }: PreparedStory): (StoryContent | PublishedContent)[] =>
    shown ? [content, shown.content] : [content]
  const all = lines.flatMap(({ given }) => shapes(given))
  const peopleOf = (content: Pick<StoryContent, 'byline'>) => content.byline.flatMap((entry) => entry.person ?? [])
  const picturesOf = (content: Pick<StoryContent, 'body'>) =>
    figuresOf(content.body).flatMap((figure) => figure.media ?? [])
  const sections = await selectRows(
    context,
    'sections',
    all.flatMap((content) => content.section || []),
  )
  const people = await selectRows(context, 'people', all.flatMap(peopleOf))
  const pictures = await selectRows(context, 'media', all.flatMap(picturesOf))
  return (story) => {
    for (const content of shapes(story)) {
      if (content.section && !sections.has(content.section)) return unknown('section', content.section)
      const person = peopleOf(content).find((id) => !people.has(id))
      if (person) return unknown('person', person)
      const picture = picturesOf(content).find((id) => !pictures.has(id))
      if (picture) return unknown('picture', picture)
    }
    return null
  }
}

/** Bylines of stories that get their first version here, joined with the pages of people; asked for all at once. */
async function linkedBylines(context: Context, lines: readonly Numbered<PreparedStory>[]) {
  const open = lines.filter(({ given }) => !given.versions && isPublic(given.state))
  const linked = await linkByline(
    context,
    open.flatMap(({ given }) => given.content.byline),
  )
  let start = 0
  return new Map(open.map(({ number, given }) => [number, linked.slice(start, (start += given.content.byline.length))]))
}

/** The story as it will be stored, with what its line left out. */
function wholeStory(context: Context, by: Actor, given: PreparedStory, byline: StoryContent['byline']): Whole {
  const at = context.now().toISOString()
  const createdAt = given.createdAt ?? given.publishedAt ?? at
  const made = !given.versions && isPublic(given.state)
  const story: Story = {
    id: given.id,
    state: given.state,
    revision: given.revision,
    version: made ? 1 : given.versions?.length || null,
    content: given.content,
    corrections: given.corrections ?? [],
    createdAt,
    changedAt: given.changedAt ?? given.updatedAt ?? given.publishedAt ?? createdAt,
    publishedAt: given.publishedAt ?? null,
    updatedAt: given.updatedAt ?? null,
    owner: given.owner ?? null,
    ownerName: given.ownerName ?? '',
    contentRevision: given.contentRevision ?? given.revision,
    lastSavedBy: given.lastSavedBy ?? by.name,
    pending: given.pending ?? false,
    scheduledAt: given.scheduledAt ?? null,
    scheduledBy: given.scheduledBy ?? null,
    scheduleException: given.scheduleException ?? null,
    embargoUntil: given.embargoUntil ?? null,
  }
  const history = given.history ?? [{ at, by: by.name, act: 'import', note: '', version: story.version }]
  if (!made) return { story, versions: given.versions ?? [], history, shown: given.shown }
  const content = publishedContent(story, { ...story.content, byline })
  const { rows, text, sha256 } = publishedRows(story, content)
  return {
    story,
    versions: [{ version: 1, act: 'publish', at, by: by.name, why: '', sha256, content: text }],
    history,
    shown: { rows, content },
  }
}

/** Whether a line says of a story what is stored of it; what the line leaves out is not compared. */
function same(given: PreparedStory, { story, versions, history }: ArchivedStory): boolean {
  const { shown: _shown, versions: givenVersions, history: givenHistory, version, ...said } = given
  for (const [key, value] of Object.entries(said))
    if (value !== undefined && canonicalJson(value) !== canonicalJson(story[key as keyof Story])) return false
  if (typeof version === 'number' && version !== story.version) return false
  if (givenVersions && canonicalJson(givenVersions) !== canonicalJson(versions)) return false
  return !givenHistory || canonicalJson(givenHistory) === canonicalJson(history)
}
