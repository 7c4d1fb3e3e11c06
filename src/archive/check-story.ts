import { canonicalJson, sha256 } from '../base/canonical.ts'
import type { Words } from '../base/refused.ts'
import type { ArchivedStory, ArchivedVersion } from '../stories/archived.ts'
import { publishedRows } from '../stories/release.ts'
import type { PublishedContent } from '../stories/shape.ts'
import { isPublic } from './prepared-story.ts'
import type { StoredShown } from './check-store.ts'

/**
 * What is wrong with a story: does every version say what its hash says, and do readers see the last version, where
 * they look for it and nowhere else?
 */
export function storyProblems({ story, versions }: ArchivedStory, shown: StoredShown | undefined): Words[] {
  const problems: Words[] = []
  const wrong = (en: string, ar: string) => void problems.push({ en, ar })
  for (const [index, version] of versions.entries()) {
    if (version.version !== index + 1) wrong(`version ${index + 1} is missing`, `النسخة ${index + 1} مفقودة`)
    if (hashOf(version) !== version.sha256)
      wrong(
        `version ${version.version} is not what its SHA-256 says`,
        `النسخة ${version.version} لا تطابق بصمتها SHA-256`,
      )
  }
  const last = versions.at(-1)
  if ((last?.version ?? null) !== story.version)
    wrong(
      `the story says version ${story.version}, the last one is ${last?.version ?? 'none'}`,
      `المادة عند النسخة ${story.version} وآخر نسخة هي ${last?.version ?? 'لا شيء'}`,
    )
  if (!isPublic(story.state)) {
    if (shown) wrong(`it is ${story.state}, but readers see it`, `حالتها ${story.state} لكن القراء يرونها`)
    return problems
  }
  if (!shown) wrong(`it is ${story.state}, but readers do not see it`, `حالتها ${story.state} لكن القراء لا يرونها`)
  if (!shown || !last || hashOf(last) !== last.sha256) return problems
  const { rows } = publishedRows(story, JSON.parse(last.content) as PublishedContent)
  if (!same(seen(rows.story), seen(shown.story)))
    wrong('what readers see is not its last version', 'ما يراه القراء ليس آخر نسخة منها')
  const at = { published_at: rows.story.published_at }
  if (!same(sorted(rows.people.map((person) => ({ person, ...at }))), sorted(shown.people)))
    wrong('the lists of people do not agree with its byline', 'قوائم الأشخاص لا توافق توقيعها')
  if (!same(sorted(rows.topics.map(({ slug }) => ({ topic: slug, ...at }))), sorted(shown.topics)))
    wrong('the lists of topics do not agree with its topics', 'قوائم الموضوعات لا توافق موضوعاتها')
  if (!same(rows.corrections, shown.corrections))
    wrong('the corrections page does not agree with its notices', 'صفحة التصحيحات لا توافق إشعاراتها')
  if (shown.indexed !== (story.state === 'published'))
    wrong(
      shown.indexed ? 'it can be searched, but is retracted' : 'it cannot be searched',
      shown.indexed ? 'يمكن البحث عنها مع أنها مسحوبة' : 'لا يمكن البحث عنها',
    )
  return problems
}

function hashOf(version: ArchivedVersion): string | null {
  try {
    return sha256(canonicalJson(JSON.parse(version.content)))
  } catch {
    return null
  }
}

/** The teaser is compared by what it says, not by the order of its words in the text. */
function seen(row: { teaser: string }): object {
  try {
    return { ...row, teaser: JSON.parse(row.teaser) }
  } catch {
    return row
  }
}

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
const sorted = (rows: readonly object[]) => rows.map((row) => canonicalJson(row)).sort()
