import type { SiteSettings } from '../base/site-settings.ts'
import type { Comment } from '../comments/shape.ts'
import type { Media } from '../media/shape.ts'
import type { BylineEntry, Person } from '../people/shape.ts'
import type { Section } from '../sections/shape.ts'
import type { Block, Figure, PublishedStory, Run, StoryKind } from '../stories/shape.ts'
import { bodyText, figuresOf } from '../stories/text.ts'
import { pictureCredits } from './credits.ts'
import { digitalSourceJsonLd } from './digital-source.ts'
import { publicAddresses } from './feeds/addresses.ts'
import { commentProperties } from './json-ld-comments.ts'
import { breadcrumbsJsonLd, sectionCrumbs, pictureJsonLd, publisherJsonLd, vocabulary } from './json-ld.ts'
import { sourceProperties, type Node } from './json-ld-sources.ts'

const types: Record<StoryKind, string> = {
  report: 'ReportageNewsArticle',
  background: 'BackgroundNewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  review: 'ReviewNewsArticle',
  news: 'NewsArticle',
}

/** Shapes of the lead picture offered beside its own, for those that show stories as cards. */
const leadCrops = ['16x9', '1x1'] as const

/** What belongs to a story beside its own words: those that are not known are simply not told. */
export type StoryRelations = {
  people: ReadonlyMap<string, Person>
  media: ReadonlyMap<string, Media>
  section: Section | null
  /** The site's own. */
  logo?: Media | null
  /** The section above that one. */
  parent?: Section | null
  /** What readers wrote, as far as it stands on the page, and how much of it there is. */
  talk?: { total: number; shown: readonly Comment[] } | null
}

/** A story as a NewsArticle of schema.org 30. Of a retracted story only what its notice shows. */
export function storyJsonLd(site: SiteSettings, story: PublishedStory, relations: StoryRelations): Node {
  const addresses = publicAddresses(site.url)
  const url = addresses.story(story)
  const { section } = relations
  return {
    ...vocabulary,
    '@type': types[story.kind],
    '@id': addresses.shortStory(story.id),
    url,
    headline: story.headline,
    ...(story.state === 'retracted' ? { creativeWorkStatus: 'Retracted' } : textProperties(site, story, relations)),
    inLanguage: story.language,
    datePublished: story.publishedAt,
    dateModified: story.updatedAt ?? story.publishedAt,
    ...bylineProperties(site, story, relations),
    publisher: publisherJsonLd(site, relations.logo),
    publishingPrinciples: addresses.page('/policies'),
    ...(story.dateline && { dateline: story.dateline }),
    ...(section && { articleSection: section.name }),
    ...(story.topics.length > 0 && { keywords: story.topics }),
    ...sourceProperties(story.sources),
    ...(story.corrections.length > 0 && {
      correction: story.corrections.map((notice) => ({
        '@type': 'CorrectionComment',
        text: notice.text,
        datePublished: notice.at,
      })),
    }),
    ...(relations.talk && commentProperties(url, relations.talk)),
    isAccessibleForFree: true,
    version: story.version,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': url,
      isPartOf: { '@id': addresses.page('/#site') },
      breadcrumb: breadcrumbsJsonLd(site, [
        ...sectionCrumbs(
          site,
          [relations.parent, section].filter((one) => one != null),
        ),
        { name: story.headline, url },
      ]),
    },
  }
}

function textProperties(site: SiteSettings, story: PublishedStory, { media }: StoryRelations): Node {
  const addresses = publicAddresses(site.url)
  const shown = figuresOf(story.body).flatMap((figure) => {
    const picture = figure.media === null ? undefined : media.get(figure.media)
    return picture ? [{ figure, picture }] : []
  })
  const [lead, ...others] = shown.map(({ figure, picture }) => imageJsonLd(site, figure, picture, story))
  const crops = shown
    .slice(0, 1)
    .flatMap(({ picture }) => leadCrops.map((aspect) => addresses.picture(picture, 1440, aspect).url))
  const quotations = story.body.flatMap(quotationsOf)
  return {
    ...(story.standfirst && { description: story.standfirst }),
    ...(lead && { image: [{ ...lead, representativeOfPage: true }, ...crops, ...others] }),
    ...(quotations.length > 0 && { hasPart: quotations }),
    wordCount: bodyText(story.body).match(/\S+/g)?.length ?? 0,
  }
}

/** Each role as the property made for it; schema.org's `editor` is only ever a person. */
function bylineProperties(site: SiteSettings, story: PublishedStory, { people }: StoryRelations): Node {
  const properties: Record<string, Node[]> = {}
  for (const entry of story.byline) {
    const property =
      entry.role === 'reporter'
        ? 'author'
        : entry.role === 'translator'
          ? 'translator'
          : entry.role === 'editor' && entry.kind === 'person'
            ? 'editor'
            : 'contributor'
    ;(properties[property] ??= []).push(bylineNode(site, entry, story, people))
  }
  properties.author ??= [{ '@type': 'NewsMediaOrganization', name: site.name, url: publicAddresses(site.url).home }]
  return properties
}

function bylineNode(
  site: SiteSettings,
  entry: BylineEntry,
  story: PublishedStory,
  people: ReadonlyMap<string, Person>,
): Node {
  const person = entry.person === null ? undefined : people.get(entry.person)
  return {
    '@type': entry.kind === 'person' ? 'Person' : bodyType(entry.name, story, site),
    name: entry.name,
    ...(person && { url: publicAddresses(site.url).person(person.id) }),
    ...(person?.url && { sameAs: person.url }),
  }
}

/** A body is a news medium when we know it as one: it is this site, or an outlet or agency in the story's own chain. */
function bodyType(name: string, story: PublishedStory, site: SiteSettings): string {
  const media = story.sources
    .filter((link) => link.kind === 'outlet' || link.kind === 'agency')
    .map((link) => link.name)
  return [site.name, site.nameEnglish, ...media].includes(name) ? 'NewsMediaOrganization' : 'Organization'
}

/** Who made a picture is whom its own data names; otherwise the person in its credit line, or the body there. */
function imageJsonLd(site: SiteSettings, figure: Figure, media: Media, story: PublishedStory): Node {
  const credits = pictureCredits({ creator: media.creator, credit: figure.credit }, story, [
    site.name,
    site.nameEnglish,
  ])
  const made = digitalSourceJsonLd(media.digitalSourceType)
  const creator = media.creator ? credits[0] : (credits.find((credit) => !credit.body) ?? credits[0])
  return {
    ...pictureJsonLd(site, media),
    ...(figure.caption && { caption: figure.caption }),
    ...(figure.alt && { description: figure.alt }),
    ...(figure.credit && { creditText: figure.credit }),
    ...(creator && {
      creator: { '@type': creator.body ? bodyType(creator.name, story, site) : 'Person', name: creator.name },
    }),
    ...(media.copyright && { copyrightNotice: media.copyright }),
    ...(made && { digitalSourceType: made }),
  }
}

/** Words whose speaker is named. Neighbouring runs of one speaker are one quotation. */
function quotationsOf(block: Block): Node[] {
  switch (block.type) {
    case 'quotation':
      return block.speaker === null ? [] : [quotationNode(block.paragraphs.map(plain).join('\n'), block.speaker)]
    case 'paragraph':
    case 'heading':
      return saidIn(block.runs)
    case 'list':
      return block.items.flatMap(saidIn)
    default:
      return []
  }
}

function saidIn(runs: readonly Run[]): Node[] {
  const said: { text: string; speaker: string; end: number }[] = []
  for (const [index, run] of runs.entries()) {
    const speaker = run.quotation?.speaker
    if (!speaker) continue
    const last = said.at(-1)
    if (last && last.speaker === speaker && last.end === index)
      Object.assign(last, { text: last.text + run.text, end: index + 1 })
    else said.push({ text: run.text, speaker, end: index + 1 })
  }
  return said.map(({ text, speaker }) => quotationNode(text, speaker))
}

/** The words alone: marks that enclose them in the story are not part of what was said. */
function quotationNode(words: string, speaker: string): Node {
  const text = words.trim().replace(/^[«“"]|[»”"]$/g, '')
  return { '@type': 'Quotation', text, creator: { '@type': 'Person', name: speaker } }
}

function plain(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
