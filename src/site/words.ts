import type { SiteSettings } from '../base/site-settings.ts'
import type { BylineRole, PersonKind } from '../people/shape.ts'
import type { SourceKind, SourceRelation } from '../sources/shape.ts'
import type { CorrectionKind, StoryKind } from '../stories/shape.ts'
import { arabicWords } from './words-arabic.ts'
import type { CommentWords } from './words-comments.ts'
import type { SearchWords } from './words-search.ts'
import { englishWords } from './words-english.ts'

export const interfaceLanguages = ['ar', 'en'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** Every word of the interface. A language that lacks one does not compile. */
export type Words = {
  skip: string
  home: string
  /** The path from the front page to this one. */
  trail: string
  partsOf: (section: string) => string
  breaking: string
  breakingNews: string
  sections: string
  allSections: string
  search: string
  searchHint: string
  searchSubmit: string
  /** Names the other interface language, in that language. */
  otherLanguage: string
  latest: string
  /** «المزيد من الاقتصاد» */
  moreOf: (section: string) => string
  /** «أخبار الأحد 23 نوفمبر 2026» */
  newsOfDay: (day: string) => string
  noStories: { title: string; text: string }
  noStoriesHere: string

  storyKinds: Record<StoryKind, string>
  roles: Record<BylineRole, Record<PersonKind, string>>
  /** Before the name of a person whose own view it is: analysis, opinion, review. */
  opinionBy: string
  byline: string
  published: string
  updated: string
  readingTime: string
  minutes: (count: number) => string
  photoCredit: string
  table: string
  topics: string
  related: string
  share: string
  shareVia: (service: string) => string
  email: string
  copyAddress: string
  copied: string
  shareDevice: string
  shortAddress: string

  chain: string
  chainQuestion: string
  /** Between the links of a chain in one line, with its space. */
  chainComma: string
  thisSite: string
  ownStory: string
  sourceKinds: Record<SourceKind, string>
  relations: Record<SourceRelation, string>
  sourceLink: string
  noSourceLink: string
  unnamedSource: string
  restOfChain: (count: number) => string

  corrections: string
  latestCorrections: string
  correctionsIntroduction: string
  correctionKinds: Record<CorrectionKind, string>
  allCorrections: string
  noCorrections: string
  retracted: string
  retractedNotice: string

  storiesBy: (name: string) => string
  contact: string
  personalPage: string
  topic: string
  day: string
  previousDay: string
  nextDay: string
  noStoriesThisDay: string
  newer: string
  older: string
  paging: string

  searchTitle: string
  searching: SearchWords
  searchResultsFor: (query: string) => string
  storyCount: (count: number) => string
  /** For a count that stopped here: there may be more. */
  storyCountOrMore: (count: number) => string
  noResults: string
  searchHelp: string[]
  searchPrompt: string
  page: (page: string) => string
  previousPage: string
  nextPage: string
  topicsNow: string
  nothingWritten: string

  comments: CommentWords

  about: string
  policies: string
  feeds: string
  footerNote: string
  footer: string

  /** Above a preview; `until`: how long its link leads there. */
  previewOfUnpublished: (until: string) => string
  previewOfPublic: (until: string) => string

  notFound: { title: string; text: string }
  gone: { title: string; text: string }
  failed: { title: string; text: string }
  refused: string
  errorReference: string
  tryThese: string
  backHome: string
}

/** The words of both interface languages, with the digits the site has chosen. */
const built: Record<SiteSettings['digits'], Record<InterfaceLanguage, Words>> = {
  arabic: { ar: arabicWords('arabic'), en: englishWords() },
  latin: { ar: arabicWords('latin'), en: englishWords() },
}

export function wordsOf(site: Pick<SiteSettings, 'digits'>): Record<InterfaceLanguage, Words> {
  return built[site.digits]
}
