import * as z from 'zod'
import { bylineEntry, maximumByline } from '../people/shape.ts'
import { maximumSources, sourceLink } from '../sources/shape.ts'

export const storyStates = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'published',
  'retracted',
  'withdrawn',
] as const
export type StoryState = (typeof storyStates)[number]

/** Kinds of story; each is a schema.org subtype of NewsArticle on the page. */
export const storyKinds = ['report', 'background', 'analysis', 'opinion', 'review', 'news'] as const
export type StoryKind = (typeof storyKinds)[number]

export const correctionKinds = ['correction', 'clarification', 'update', 'retraction'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

export const storyLimits = {
  headline: 200,
  kicker: 60,
  standfirst: 600,
  /** One run of text in the body, in UTF-16 units. */
  text: 20_000,
  blocks: 2_000,
  runsPerBlock: 1_000,
  listItems: 500,
  tableRows: 500,
  tableColumns: 20,
  topics: 20,
  /** One whole story as JSON, in bytes. */
  bytes: 2 * 1024 * 1024,
} as const

/** A BCP 47 language tag: ar, en, fr, ckb … */
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
/** Where a link may lead: a page, a mailbox, or an address on this site. */
export const linkAddress = z.union([
  z.url({ protocol: /^(?:https?|mailto)$/ }).max(2000),
  z
    .string()
    .regex(/^\/(?![/\\])[^\s]*$/)
    .max(2000),
])

/**
 * A run of text with one set of marks. Runs follow each other without spaces of their own.
 * `quotation` marks words somebody said, inside a paragraph; `language` sets direction and hyphenation of a foreign run.
 */
export const run = z.strictObject({
  text: z.string().min(1).max(storyLimits.text),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  link: linkAddress.optional(),
  quotation: z.strictObject({ speaker: z.string().trim().max(200).nullable() }).optional(),
  language: language.optional(),
})
const runs = z.array(run).max(storyLimits.runsPerBlock)

const paragraph = z.strictObject({ type: z.literal('paragraph'), runs })
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]).default(2),
  runs,
})
const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean().default(false),
  items: z.array(runs).min(1).max(storyLimits.listItems),
})
/** A quotation that stands as a block of its own; `paragraphs` are its words, without quotation marks. */
const quotation = z.strictObject({
  type: z.literal('quotation'),
  paragraphs: z.array(runs).min(1).max(100),
  speaker: z.string().trim().max(200).nullable().default(null),
})
/** The story's own words repeated large. */
const pullQuote = z.strictObject({
  type: z.literal('pull-quote'),
  runs,
  speaker: z.string().trim().max(200).nullable().default(null),
})
/** A photograph in its place. `media` is null while the file is missing; the words are the story's own copy. */
const figure = z.strictObject({
  type: z.literal('figure'),
  media: z.string().max(40).nullable().default(null),
  alt: z.string().trim().max(500).default(''),
  caption: z.string().trim().max(1000).default(''),
  credit: z.string().trim().max(200).default(''),
})
const table = z.strictObject({
  type: z.literal('table'),
  caption: z.string().trim().max(500).default(''),
  head: z.array(runs).max(storyLimits.tableColumns).default([]),
  rows: z.array(z.array(runs).max(storyLimits.tableColumns)).max(storyLimits.tableRows),
})
const divider = z.strictObject({ type: z.literal('divider') })

export const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  list,
  quotation,
  pullQuote,
  figure,
  table,
  divider,
])

export type Run = z.infer<typeof run>
export type Block = z.infer<typeof block>
export type Figure = z.infer<typeof figure>

/** A notice to readers that a story was changed after publication. Made by the verbs, never typed into a story. */
export const correctionNotice = z.strictObject({
  kind: z.enum(correctionKinds),
  text: z.string().trim().min(1).max(2000),
  at: z.iso.datetime(),
  /** The version that carries the change. */
  version: z.int().min(1),
})
export type CorrectionNotice = z.infer<typeof correctionNotice>

/**
 * What a story says: everything an editor can write, nothing the system keeps about it.
 * The first figure of the body is the lead picture.
 */
export const storyContent = z.strictObject({
  kind: z.enum(storyKinds).default('report'),
  language: language.default('ar'),
  kicker: z.string().trim().max(storyLimits.kicker).default(''),
  headline: z.string().trim().max(storyLimits.headline),
  standfirst: z.string().trim().max(storyLimits.standfirst).default(''),
  byline: z.array(bylineEntry).max(maximumByline).default([]),
  /** Where it was reported from. */
  dateline: z.string().trim().max(100).default(''),
  /** A section's id; null until one is chosen. */
  section: z.string().max(40).nullable().default(null),
  /** Names of topics as readers see them. */
  topics: z.array(z.string().trim().min(1).max(60)).max(storyLimits.topics).default([]),
  /** Set by hand; otherwise made from the headline. */
  slug: z.string().max(200).nullable().default(null),
  body: z.array(block).max(storyLimits.blocks).default([]),
  /** The chain of sources, from the reader outwards. */
  sources: z.array(sourceLink).max(maximumSources).default([]),
  /** For colleagues; never published. */
  notes: z.string().max(5000).default(''),
})
export type StoryContent = z.output<typeof storyContent>
export type StoryContentInput = z.input<typeof storyContent>

/** One story as the newsroom sees it. */
export type Story = {
  id: string
  state: StoryState
  /** Counts every saved change of the content; a save names the revision it started from. */
  revision: number
  /** The published version readers see; null before the first publication. */
  version: number | null
  content: StoryContent
  corrections: CorrectionNotice[]
  createdAt: string
  changedAt: string
  publishedAt: string | null
  updatedAt: string | null
  /** The account of who made it; null for what the command line or an archive brought. */
  owner: string | null
  /** The owner's name as it was then. */
  ownerName: string
  /** The revision at which the content last changed: a save from this one or a later one overwrites nothing. */
  contentRevision: number
  /** Who saved the content last. */
  lastSavedBy: string
  /** Whether a public story's working text says something else than what readers see. */
  pending: boolean
  /** When the clock publishes it; only in the state scheduled. */
  scheduledAt: string | null
  scheduledBy: string | null
  /** The reason to publish although something is missing, given with the schedule. */
  scheduleException: string | null
  /** Nothing of it may be public before this instant. */
  embargoUntil: string | null
}

/** One immutable version, as it was published. */
export type StoryVersion = {
  story: string
  version: number
  act: 'publish' | 'update' | 'correct' | 'retract' | 'withdraw'
  at: string
  by: string
  why: string
  content: PublishedContent
  /** SHA-256, hex, over the canonical form of `content` (docs/story-format.md). */
  sha256: string
}

/** What a version holds and its hash covers. */
export type PublishedContent = Omit<StoryContent, 'notes' | 'slug' | 'section'> & {
  id: string
  slug: string
  section: string
  publishedAt: string
  updatedAt: string | null
  corrections: CorrectionNotice[]
}

/** A working text that was saved, without the text itself. */
export type SavedRevision = {
  revision: number
  at: string
  by: string
  /** What saved it: create, save, restore, import, or a move (submit, publish …). */
  act: string
  words: number
  /** Whether somebody saved it on purpose, or it went with a move. */
  kept: boolean
}

/** One line of a story's history: what was done, by whom, why. */
export type HistoryEntry = { at: string; by: string; act: string; note: string; version: number | null }

/** What readers can see of one story. `retraction` is set when only the notice stands. */
export type PublishedStory = PublishedContent & {
  state: 'published' | 'retracted'
  version: number
  sha256: string
}

/** A story in a list. */
export type Teaser = {
  id: string
  slug: string
  kind: StoryKind
  language: string
  section: string
  kicker: string
  headline: string
  standfirst: string
  /** First names of the byline, as shown. */
  byline: string[]
  picture: { media: string; alt: string } | null
  publishedAt: string
  updatedAt: string | null
  retracted: boolean
}
