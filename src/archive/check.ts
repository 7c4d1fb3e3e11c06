import type { Context } from '../base/context.ts'
import { storageRefusal } from '../base/files.ts'
import type { Words } from '../base/refused.ts'
import { checkMedia } from '../media/check.ts'
import { readArchived, type ArchivedStory } from '../stories/archived.ts'
import { storyContent } from '../stories/shape.ts'
import { figuresOf } from '../stories/text.ts'
import { damageOfIndex } from '../search/check.ts'
import { selectDamage, selectDangling, selectShown } from './check-store.ts'
import { storyProblems } from './check-story.ts'
import type { LongOptions } from './progress.ts'
import { inSnapshot, selectRows, selectStoryIds, selectTableCount } from './store.ts'

/** One thing found, in the language of the settings, and where. */
export type Finding = { what: string; where: string }

export type CheckResult = {
  problems: Finding[]
  /** What is of no use to anybody and does no harm. */
  notes: Finding[]
  checked: { stories: number; versions: number; pictures: number; people: number; sections: number }
}

const pageSize = 100
const unit = 'stories and pictures'

/**
 * Is everything that is stored sound? Looks at the database file, at every version's hash, at whether readers see the
 * last version of each story in all its places, and at every picture's original. Changes nothing; the site goes on.
 */
export async function checkEverything(
  context: Context,
  onProgress: LongOptions['onProgress'] = () => {},
): Promise<CheckResult> {
  const { language } = context.settings
  const result: CheckResult = {
    problems: [],
    notes: [],
    checked: { stories: 0, versions: 0, pictures: 0, people: 0, sections: 0 },
  }
  const tell = (list: Finding[], what: Words, where: string) => void list.push({ what: what[language], where })
  for (const line of [...(await selectDamage(context)), ...(await damageOfIndex(context))])
    tell(result.problems, { en: line, ar: line }, 'isnad.sqlite')

  const work = inSnapshot(context, async (inside) => {
    const { checked } = result
    checked.people = await selectTableCount(inside, 'people')
    checked.sections = await selectTableCount(inside, 'sections')
    const total = (await selectTableCount(inside, 'stories')) + (await selectTableCount(inside, 'media'))
    let done = 0
    for (let after = ''; ;) {
      const ids = await selectStoryIds(inside, after, pageSize)
      if (ids.length === 0) break
      const { page, unreadable } = await readablePage(inside, ids)
      for (const id of unreadable)
        tell(result.problems, { en: 'its text cannot be read', ar: 'تعذرت قراءة نصها' }, `story ${id}`)
      for (const [id, problem] of await pageProblems(inside, page)) tell(result.problems, problem, `story ${id}`)
      checked.stories += ids.length
      checked.versions += page.reduce((sum, { versions }) => sum + versions.length, 0)
      onProgress({ done: (done += ids.length), total, unit })
      after = ids.at(-1)!
    }
    for (const { table, row, to, readersSee } of await selectDangling(inside))
      tell(
        readersSee ? result.problems : result.notes,
        { en: `points to something that is not in ${to}`, ar: `يشير إلى ما لا وجود له في ${to}` },
        `${table} ${row}`,
      )
    for await (const { media, path, problem } of checkMedia(inside)) {
      if (media) checked.pictures += 1
      if (problem) tell(media ? result.problems : result.notes, problem, media ? `picture ${media}` : path)
      onProgress({ done: Math.min(done + checked.pictures, total), total, unit })
    }
  })
  await work.catch((error: unknown) => {
    // A damaged database file ends the check where it cannot be read further; what was found until then counts.
    const refused = storageRefusal(error)
    if (!refused || result.problems.length === 0) throw refused ?? error
    tell(result.problems, refused.reasons[0]!, 'isnad.sqlite')
  })
  return result
}

/** One damaged row must not hide the others of its page. */
async function readablePage(
  context: Context,
  ids: readonly string[],
): Promise<{ page: ArchivedStory[]; unreadable: string[] }> {
  try {
    return { page: await readArchived(context, { ids }), unreadable: [] }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    if (ids.length === 1) return { page: [], unreadable: [...ids] }
    const parts = []
    for (const id of ids) parts.push(await readablePage(context, [id]))
    return { page: parts.flatMap((part) => part.page), unreadable: parts.flatMap((part) => part.unreadable) }
  }
}

async function pageProblems(context: Context, page: readonly ArchivedStory[]): Promise<[string, Words][]> {
  const shown = await selectShown(
    context,
    page.map(({ story }) => story.id),
  )
  const contents = page.map(({ story }) => story.content).filter((content) => storyContent.safeParse(content).success)
  const sections = await selectRows(
    context,
    'sections',
    contents.flatMap(({ section }) => section ?? []),
  )
  const people = await selectRows(
    context,
    'people',
    contents.flatMap(({ byline }) => byline.flatMap(({ person }) => person ?? [])),
  )
  const pictures = await selectRows(
    context,
    'media',
    contents.flatMap(({ body }) => figuresOf(body).flatMap(({ media }) => media ?? [])),
  )
  return page.flatMap((whole): [string, Words][] => {
    const { id, content } = whole.story
    if (!contents.includes(content))
      return [[id, { en: 'the working text has not the shape of a story', ar: 'النص التحريري ليس على هيئة مادة' }]]
    const missing = (what: Words, names: readonly (string | null)[], known: ReadonlyMap<string, unknown>): Words[] =>
      names
        .filter((name) => name && !known.has(name))
        .map((name) => ({
          en: `names ${what.en} ${name}, which is not here`,
          ar: `تذكر ${what.ar} ${name} ولا وجود له هنا`,
        }))
    return [
      ...storyProblems(whole, shown.get(id)),
      ...missing({ en: 'section', ar: 'القسم' }, [content.section], sections),
      ...missing(
        { en: 'person', ar: 'صاحب التوقيع' },
        content.byline.map(({ person }) => person),
        people,
      ),
      ...missing(
        { en: 'picture', ar: 'ملف الصورة' },
        figuresOf(content.body).map(({ media }) => media),
        pictures,
      ),
    ].map((problem) => [id, problem])
  })
}
