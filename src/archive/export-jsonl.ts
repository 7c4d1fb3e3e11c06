import { open, rename, rm } from 'node:fs/promises'
import type { Context } from '../base/context.ts'
import { storageRefusal } from '../base/files.ts'
import { readSiteChoices } from '../base/site-settings.ts'
import { allSections } from '../sections/read.ts'
import { readArchived, type ArchivedStory } from '../stories/archived.ts'
import { mustGoOn, type LongOptions } from './progress.ts'
import { unwritable } from './reasons.ts'
import { hasSiteChoices, inSnapshot, selectMediaAfter, selectPeopleAfter, selectStoryCount } from './store.ts'

export type ExportOptions = LongOptions & {
  /** Only stories after this id: goes on where an earlier export ended. */
  after?: string | undefined
}

const pageSize = 100

/**
 * Gives the whole newsroom out as JSON lines (docs/story-format.md): what the site says of itself, sections, pictures
 * without their files, people, then whole stories in the order of their ids, all as they stood at one moment.
 * Needs memory for some stories at a time, whatever the size of the archive.
 * @param write takes one line, without its line feed; the next one waits for it
 * @returns how many lines were written, and how many of them are stories
 * @throws Refused('busy') when stopped
 */
export async function exportJsonl(
  context: Context,
  write: (line: string) => Promise<void>,
  options: ExportOptions = {},
): Promise<{ lines: number; stories: number }> {
  const written = { lines: 0, stories: 0 }
  const put = async (line: string) => {
    await write(line)
    written.lines += 1
  }
  await inSnapshot(context, async (inside) => {
    if (options.after === undefined) for await (const line of standingLines(inside)) await put(JSON.stringify(line))
    const total = await selectStoryCount(inside, options.after ?? '')
    for await (const page of pages(
      (after) => readArchived(inside, { after, limit: pageSize }),
      ({ story }) => story.id,
      options.after,
    )) {
      mustGoOn(options.signal)
      for (const whole of page) {
        await put(storyLine(whole))
        written.stories += 1
      }
      options.onProgress?.({ done: written.stories, total, unit: 'stories' })
    }
  }).catch((error: unknown) => {
    throw storageRefusal(error) ?? error
  })
  return written
}

/** Exports into a file, which is called FILE.partial until it is whole. @throws Refused as exportJsonl, and when it cannot be written */
export async function exportToFile(
  context: Context,
  path: string,
  options: ExportOptions = {},
): Promise<{ lines: number; stories: number }> {
  const partial = `${path}.partial`
  const file = await open(partial, 'w').catch((error: unknown) => {
    throw unwritable(partial, error)
  })
  const written = (work: Promise<unknown>) =>
    work.catch((error: unknown) => {
      throw unwritable(partial, error)
    })
  try {
    const done = await exportJsonl(context, async (line) => void (await written(file.appendFile(`${line}\n`))), options)
    await written(file.sync())
    await written(rename(partial, path))
    return done
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Everything a story can name stands before it. */
async function* standingLines(context: Context): AsyncGenerator<object> {
  if (await hasSiteChoices(context)) yield { type: 'site', ...(await readSiteChoices(context.db)) }
  for (const section of await allSections(context)) yield { type: 'section', ...section }
  for await (const page of pages(
    (after) => selectMediaAfter(context, after, pageSize),
    (row) => row.id,
  ))
    for (const row of page) yield { type: 'media', ...row }
  for await (const page of pages(
    (after) => selectPeopleAfter(context, after, pageSize),
    (row) => row.id,
  ))
    for (const row of page) yield { type: 'person', ...row }
}

async function* pages<T>(
  read: (after: string) => Promise<T[]>,
  idOf: (item: T) => string,
  start = '',
): AsyncGenerator<T[]> {
  for (let after = start; ;) {
    const page = await read(after)
    if (page.length === 0) return
    yield page
    after = idOf(page.at(-1)!)
  }
}

/** The content of a version goes out as the very text that its hash covers. */
function storyLine({ story, versions, history }: ArchivedStory): string {
  const whole = versions.map(
    ({ content, ...version }) => `${JSON.stringify(version).slice(0, -1)},"content":${content}}`,
  )
  const open = JSON.stringify({ type: 'story', ...story }).slice(0, -1)
  return `${open},"versions":[${whole.join(',')}],"history":${JSON.stringify(history)}}`
}
