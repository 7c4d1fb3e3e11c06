import { fold } from '../arabic/normalise.ts'
import type { PublishedStory } from '../stories/shape.ts'

/** Somebody behind a picture. */
export type Credit = { name: string; body: boolean }

/** Where the names in a credit line part: «سامي نصر، المزولة», "Sami Nasr / Khuzama". */
const between = /[،,/|]| [-–—] /

/** Words that begin the name of a body in Arabic, folded and without their article. */
const arabicBodies = new Set(
  fold(
    'وكالة وكالات صحيفة جريدة مجلة شبكة قناة إذاعة تلفزيون موقع منصة أرشيف وزارة هيئة مركز مكتب بلدية محافظة مجلس ' +
      'حكومة رئاسة مديرية دائرة لجنة جامعة معهد مؤسسة منظمة جمعية شركة اتحاد نقابة نادي متحف سفارة بعثة غرفة',
  ).split(' '),
)
/** Words that tell the name of a body in English wherever they stand in it. */
const englishBody =
  /\b(?:Agency|News|Newspaper|Newsroom|Press|Media|Network|Television|TV|Radio|Images|Archives?|Ministry|Office|Authority|Council|Municipality|Department|Committee|Cent(?:er|re)|University|Institute|Museum|Foundation|Organi[sz]ation|Association|Company|Ltd|Inc)\b/i
const initials = /^[A-Z]{2,6}$/

/**
 * Whether a name in a credit line is that of a body and not of a person: it stands so in the story's byline or chain of
 * sources, it is the site's own, or it is called what bodies are called (وكالة خزامى, Khuzama Press, AFP).
 */
export function isBody(
  name: string,
  story: Pick<PublishedStory, 'byline' | 'sources'>,
  siteNames: readonly string[],
): boolean {
  if (siteNames.includes(name)) return true
  if (story.byline.some((entry) => entry.name === name && entry.kind === 'organisation')) return true
  const source = story.sources.find((link) => link.name === name)
  if (source) return source.kind !== 'person'
  const [first = ''] = fold(name).split(' ', 1)
  return arabicBodies.has(first.replace(/^ال/, '')) || englishBody.test(name) || initials.test(name)
}

/** Everybody behind a picture, each once: who its own data says made it, then the names in its credit line. */
export function pictureCredits(
  picture: { creator: string; credit: string },
  story: Pick<PublishedStory, 'byline' | 'sources'>,
  siteNames: readonly string[],
): Credit[] {
  const names = [picture.creator, ...picture.credit.split(between)].map((name) => name.trim()).filter(Boolean)
  return [...new Set(names)].map((name) => ({ name, body: isBody(name, story, siteNames) }))
}
