import { canonicalJson, sha256 } from '../base/canonical.ts'
import type { ArchivedVersion, ShownStory } from '../stories/archived.ts'
import { publishedRows } from '../stories/release.ts'
import { parseContent } from '../stories/rules.ts'
import {
  storyLimits,
  type HistoryEntry,
  type PublishedContent,
  type StoryContent,
  type StoryState,
} from '../stories/shape.ts'
import { invalid } from './reasons.ts'
import type { StoryLine } from './shape.ts'

/** A story as a line gives it: what the line left out is null, and is filled in when it is stored. */
export type PreparedStory = Omit<StoryLine, 'type' | 'id' | 'versions' | 'history' | 'content'> & {
  id: string
  content: StoryContent
  versions: ArchivedVersion[] | null
  history: HistoryEntry[] | null
  /** What readers see, from the last version; null for a story that is not public or came without versions. */
  shown: ShownStory | null
}

/** States in which a story has been in front of readers. */
const onceOut: readonly StoryState[] = ['published', 'retracted', 'withdrawn']
export const isPublic = (state: StoryState): boolean => state === 'published' || state === 'retracted'

/**
 * Checks that a story agrees with itself: its versions are numbered 1, 2, 3 …, each is what its hash says, and the
 * times and notices fit.
 * @param bytes length of the line
 * @throws Refused('invalid' | 'too-large')
 */
export function preparedStory(line: StoryLine, id: string, bytes: number): PreparedStory {
  const { type: _type, versions: given, history = null, ...story } = line
  const { state } = story
  if (onceOut.includes(state) && !story.publishedAt)
    throw invalid(`a ${state} story needs publishedAt`, `المادة في الحالة ${state} تحتاج إلى publishedAt`)
  if (state === 'withdrawn' || state === 'retracted') {
    if (!given?.length)
      throw invalid(`a ${state} story needs its versions`, `المادة في الحالة ${state} تحتاج إلى نسخها versions`)
  } else if (state === 'published' && given?.length === 0)
    throw invalid('versions is empty; leave it out to have one made', 'قائمة النسخ versions فارغة؛ احذفها لتُنشأ نسخة')
  if ((state === 'scheduled') !== Boolean(story.scheduledAt))
    throw invalid(
      'scheduledAt goes with the state scheduled, and only with it',
      'الموعد scheduledAt يلازم الحالة scheduled ولا يرد مع غيرها',
    )
  if ((story.contentRevision ?? 1) > story.revision)
    throw invalid('contentRevision is beyond revision', 'قيمة contentRevision تتجاوز revision')
  const count = given?.length ?? (isPublic(state) ? 1 : 0)
  if (given?.some((version, index) => version.version !== index + 1))
    throw invalid('versions must be numbered 1, 2, 3 …', 'يجب أن تُرقَّم النسخ 1، 2، 3 …')
  if (typeof story.version === 'number' && story.version !== count)
    throw invalid(
      `version is ${story.version}, but ${count} versions are here`,
      `رقم النسخة ${story.version} لكن عدد النسخ ${count}`,
    )
  mustFit(story.corrections ?? [], count)

  // The line was checked already; only a long one can hold more than a story may.
  const content = bytes > storyLimits.bytes / 2 ? parseContent(story.content) : story.content
  let shown: ShownStory | null = null
  const versions = given?.map((version, index) => {
    if (version.content.id !== id)
      throw invalid(
        `version ${index + 1} belongs to story ${version.content.id}`,
        `النسخة ${index + 1} تخص المادة ${version.content.id}`,
      )
    mustFit(version.content.corrections, version.version)
    const last =
      index === count - 1 && isPublic(state) ? publishedRows({ id, state, version: count }, version.content) : null
    const text = last?.text ?? canonicalJson(version.content)
    if ((last?.sha256 ?? sha256(text)) !== version.sha256)
      throw invalid(
        `version ${index + 1} is not what its SHA-256 says: it was altered, or is not in full`,
        `النسخة ${index + 1} لا تطابق بصمتها SHA-256: عُدّلت أو حُذف منها شيء`,
      )
    if (last) shown = { rows: last.rows, content: version.content }
    return { ...version, content: text }
  })
  return { ...story, id, content, versions: versions ?? null, history, shown }
}

/** Notices name the version that carries them, one a version, in order. @throws Refused('invalid') */
function mustFit(corrections: PublishedContent['corrections'], versions: number): void {
  let before = 0
  for (const { version } of corrections) {
    if (version <= before || version > versions)
      throw invalid(
        'corrections must each name a version of their own, in order',
        'يجب أن يسمّي كل تصحيح نسخة خاصة به بالترتيب',
      )
    before = version
  }
}
