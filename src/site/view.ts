import type { Context } from '../base/context.ts'
import type { SiteSettings } from '../base/site-settings.ts'
import { breakingNow, type ShownBreaking } from '../fronts/breaking.ts'
import { readMedia } from '../media/read.ts'
import type { Media } from '../media/shape.ts'
import type { Section } from '../sections/shape.ts'
import { openSections, standing } from '../sections/family.ts'
import { allSections } from '../sections/read.ts'
import { datesOf, type SiteDates } from './dates.ts'
import { wordsOf, type InterfaceLanguage, type Words } from './words.ts'

/** One request as its page needs it: the interface's language and words, the site, its sections, its dates. */
export type View = {
  context: Context
  site: SiteSettings
  language: InterfaceLanguage
  direction: 'rtl' | 'ltr'
  words: Words
  dates: SiteDates
  /** Those that are open, in the order of the navigation, children among them. */
  sections: readonly Section[]
  /** The page's own address without language and origin, percent-encoded: /story/…, with a query only where it counts. */
  path: string
  /** The site's name in the interface's language. */
  name: string
  /** An address of the site in the interface's language. */
  href: (path: string) => string
  /** The section that stands for an id now. */
  section: (id: string) => Section | null
  /** What stands in place of the mark and the name, where the site has one. */
  logo: Media | null
  /** The breaking-news strip that stands over the page. */
  breaking: ShownBreaking | null
  sectionName: (id: string) => string
}

export async function openView(context: Context, language: InterfaceLanguage, path: string): Promise<View> {
  const [sections, breaking, logo] = await Promise.all([allSections(context), breakingNow(context), siteLogo(context)])
  return { ...viewOf(context, language, path, sections), breaking, logo }
}

/** The picture that the site chose for its logo, while there is one. */
export async function siteLogo(context: Context): Promise<Media | null> {
  const { logo } = context.site
  return logo === null ? null : readMedia(context, logo)
}

/** The same without asking the database, for when that is what failed. */
export function viewOf(context: Context, language: InterfaceLanguage, path: string, all: readonly Section[]): View {
  const { site } = context
  const section = (id: string) => standing(all, id)
  return {
    context,
    site,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    words: wordsOf(site)[language],
    dates: datesOf(site, language),
    sections: openSections(all),
    path,
    name: language === 'ar' ? site.name : site.nameEnglish,
    href: language === 'ar' ? (to) => to : (to) => (to === '/' ? '/en' : `/en${to}`),
    section,
    logo: null,
    breaking: null,
    sectionName: (id) => sectionNameIn(section(id), language),
  }
}

/** Empty for no section. */
export function sectionNameIn(section: Section | null, language: InterfaceLanguage): string {
  if (!section) return ''
  return (language === 'en' && section.nameEnglish) || section.name
}

/** The sections of the first level, which the navigation shows. */
export function topSections({ sections }: View): Section[] {
  return sections.filter((section) => section.parent === null)
}

/** Addresses of the things on the site, without language: give them to `view.href`. */
export const addresses = {
  story: (story: { id: string; slug: string }) => `/story/${story.id}/${encodeURIComponent(story.slug)}`,
  comments: (story: string) => `/story/${story}/comments`,
  /** A comment where it stands, whatever page it is on. */
  comment: (comment: { story: string; id: string }) => `/story/${comment.story}/comments/${comment.id}#c-${comment.id}`,
  shortStory: (id: string) => `/s/${id}`,
  section: (id: string) => `/section/${encodeURIComponent(id)}`,
  person: (id: string) => `/person/${encodeURIComponent(id)}`,
  topic: (slug: string) => `/topic/${encodeURIComponent(slug)}`,
  day: (day: string) => `/day/${day}`,
}
