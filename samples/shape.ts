import type { CorrectionKind, StoryContentInput } from '../src/stories/shape.ts'
import type { MediaInput } from '../src/media/shape.ts'

/** A moment counted back from the first start: whole calendar days in the site's time zone, and its wall clock. */
export type Moment = {
  /** 0 is the newest day of the samples. */
  daysAgo: number
  /** HH:MM. */
  time: string
}

/** A story of the sample newsroom. Figures name their picture (samples/pictures.ts) in `media`. */
export type SampleStory = Moment & {
  id: string
  content: StoryContentInput
  /** One entry a link of `content.sources`: when it was published over there; null where the link has its own date or none. */
  sourceDaysAgo: (number | null)[]
  /** Published again with more in it, without a notice to readers; `why` is for the history. */
  updated?: Moment & { why: string }
  /** Notices to readers, oldest first. */
  corrections?: (Moment & { kind: CorrectionKind; text: string })[]
  /** Left out: published. */
  state?: 'retracted'
}

/** A drawn picture (samples/pictures/<name>) and the words that go with it. */
export type SamplePicture = MediaInput & { name: string; alt: string; caption: string; credit: string }
