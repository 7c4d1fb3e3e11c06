import { operator } from '../src/base/actor.ts'
import { readFile } from 'node:fs/promises'
import { transact, type Context } from '../src/base/context.ts'
import { lock } from '../src/base/db.ts'
import { changeSite } from '../src/base/change-site.ts'
import { isUntouched } from '../src/base/untouched.ts'
import { Refused } from '../src/base/refused.ts'
import { localDay, zonedDayRange } from '../src/arabic/dates.ts'
import { addMedia } from '../src/media/add.ts'
import { addPerson } from '../src/people/add.ts'
import { addSection } from '../src/sections/add.ts'
import { changeStory } from '../src/stories/change.ts'
import { correctStory } from '../src/stories/correct.ts'
import { createStory } from '../src/stories/create.ts'
import { publishStory } from '../src/stories/publish.ts'
import { retractStory } from '../src/stories/retract.ts'
import type { StoryContentInput } from '../src/stories/shape.ts'
import { people } from './people.ts'
import { pictures } from './pictures.ts'
import { sections } from './sections.ts'
import type { Moment, SampleStory } from './shape.ts'
import { about, policies, site } from './site.ts'
import { stories } from './stories/index.ts'

/** Who the history names for what the samples bring. */
const by = operator('غرفة أخبار المزولة')

/**
 * Fills an empty site with the sample newsroom, its stories dated back from now. Whole or not at all: the picture files
 * come first, all rows in one transaction.
 * @throws Refused('conflict') when the site holds anything
 */
export async function seed(
  context: Context,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<{ stories: number; pictures: number }> {
  const total = pictures.length + stories.length
  let done = 0
  await transact(context, async (inside) => {
    await lock(inside.db, 'samples')
    if (!(await isUntouched(inside.db)))
      throw new Refused('conflict', {
        en: 'this site is not empty; samples go into an empty one',
        ar: 'الموقع ليس فارغًا، والعينات لا تدخل إلا موقعًا فارغًا',
      })
    await changeSite(inside, by, {
      ...site,
      pages: [
        ...about.map((page) => ({ ...page, place: 'about' as const })),
        ...policies.map((page) => ({ ...page, place: 'policies' as const })),
      ],
    })
    const media = new Map<string, string>()
    for (const { name, ...texts } of pictures) {
      const bytes = await readFile(new URL(`./pictures/${name}.jpg`, import.meta.url))
      media.set(name, (await addMedia(inside, by, { ...texts, bytes })).id)
      onProgress(++done, total)
    }
    for (const section of sections) await addSection(inside, by, section)
    for (const person of people)
      await addPerson(inside, by, {
        ...person,
        portrait: person.portrait ? (media.get(person.portrait) ?? null) : null,
      })
    const today = newestDay(inside)
    for (const story of [...stories].sort((a, b) => b.daysAgo - a.daysAgo || (a.time < b.time ? -1 : 1))) {
      await seedStory(inside, story, media, today)
      onProgress(++done, total)
    }
  })
  return { stories: stories.length, pictures: pictures.length }
}

async function seedStory(
  context: Context,
  story: SampleStory,
  media: Map<string, string>,
  today: string,
): Promise<void> {
  const at = (moment: Moment) => atMoment(context, today, moment)
  const content: StoryContentInput = {
    ...story.content,
    body: (story.content.body ?? []).map((block) =>
      block.type === 'figure' ? { ...block, media: media.get(block.media ?? '') ?? null } : block,
    ),
    sources: (story.content.sources ?? []).map((source, index) => {
      const daysAgo = story.sourceDaysAgo[index]
      return daysAgo === null || daysAgo === undefined ? source : { ...source, date: dayBefore(today, daysAgo) }
    }),
  }
  const { id } = story
  if (story.updated) {
    // It went out first without its last paragraph.
    await createStory(at(story), by, { ...content, body: content.body!.slice(0, -1) }, { id })
    await publishStory(at(story), by, id)
    await changeStory(at(story.updated), by, id, content)
    await publishStory(at(story.updated), by, id, { why: story.updated.why })
  } else {
    await createStory(at(story), by, content, { id })
    await publishStory(at(story), by, id)
  }
  for (const notice of story.corrections ?? []) {
    if (notice.kind === 'retraction') await retractStory(at(notice), by, id, notice.text)
    else await correctStory(at(notice), by, id, { kind: notice.kind, text: notice.text })
  }
}

/** The day that `daysAgo: 0` is: today, or yesterday while the newest sample would still lie ahead. */
function newestDay(context: Context): string {
  const today = localDay(context.now().toISOString(), context.site.timeZone)
  const newest = stories
    .flatMap((story) => [story, ...(story.updated ? [story.updated] : []), ...(story.corrections ?? [])])
    .map((moment) => instantOf(context, today, moment))
    .reduce((a, b) => (a > b ? a : b))
  return newest <= context.now().toISOString() ? today : dayBefore(today, 1)
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

function instantOf(context: Context, today: string, { daysAgo, time }: Moment): string {
  const [midnight] = zonedDayRange(dayBefore(today, daysAgo), context.site.timeZone)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(Date.parse(midnight) + (hours * 60 + minutes) * 60_000).toISOString()
}

/** The same context at another time. */
function atMoment(context: Context, today: string, moment: Moment): Context {
  const instant = new Date(instantOf(context, today, moment))
  return Object.create(context, { now: { value: () => instant } }) as Context
}
