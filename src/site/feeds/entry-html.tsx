import type { Media } from '../../media/shape.ts'
import type { SourceLink } from '../../sources/shape.ts'
import { directionOf, StoryBody } from '../../stories/body.tsx'
import type { Block, CorrectionNotice, PublishedStory, Run } from '../../stories/shape.ts'
import type { Words } from '../words.ts'
import { absoluteLink, publicAddresses } from './addresses.ts'
import { outsideSources, sourceName } from './outside-sources.ts'

export type EntrySurroundings = { site: string; words: Words; media: ReadonlyMap<string, Media> }

/**
 * A story as HTML that stands alone, far from the site: every address absolute. Corrections come first, then the body,
 * then whose it was; of a retracted story there is no body.
 */
export function entryHtml(story: PublishedStory, around: EntrySurroundings): string {
  const { words } = around
  const html = (
    <div lang={story.language} dir={directionOf(story.language)}>
      {story.corrections.length > 0 && <Corrections notices={story.corrections} words={words} />}
      {story.state === 'published' && <Body story={story} around={around} />}
      <Sources sources={story.sources} words={words} />
    </div>
  )
  return String(html)
}

function Body({ story, around: { site, words, media } }: { story: PublishedStory; around: EntrySurroundings }) {
  const addresses = publicAddresses(site)
  return (
    <StoryBody
      blocks={story.body.map((block) => withAbsoluteLinks(block, site))}
      around={{
        language: story.language,
        media,
        picture: (picture, figure) => {
          const { url, width, height } = addresses.picture(picture, 1080)
          return <img src={url} alt={figure.alt} width={width} height={height} />
        },
        creditLabel: ' — ',
        tableLabel: words.table,
      }}
    />
  )
}

function Corrections({ notices, words }: { notices: readonly CorrectionNotice[]; words: Words }) {
  return (
    <aside>
      {notices.map((notice) => (
        <p>
          <strong>{words.correctionKinds[notice.kind]}</strong> (
          <time datetime={notice.at}>{notice.at.slice(0, 10)}</time>
          ): {notice.text}
        </p>
      ))}
      <hr />
    </aside>
  )
}

function Sources({ sources, words }: { sources: readonly SourceLink[]; words: Words }) {
  const links = outsideSources(sources)
  if (links.length === 0) return null
  return (
    <p>
      {words.chain}:{' '}
      {links.map((link, index) => (
        <>
          {index > 0 && ' ← '}
          {words.relations[link.relation]}:{' '}
          {link.url === null ? sourceName(link) : <a href={link.url}>{sourceName(link)}</a>}
        </>
      ))}
    </p>
  )
}

/** The same block with every link leading somewhere from anywhere; one that leads nowhere is only its words. */
function withAbsoluteLinks(block: Block, site: string): Block {
  const absolute = (runs: Run[]) =>
    runs.map((run) => (run.link ? { ...run, link: absoluteLink(run.link, site) ?? '' } : run))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pull-quote':
      return { ...block, runs: absolute(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(absolute) }
    case 'quotation':
      return { ...block, paragraphs: block.paragraphs.map(absolute) }
    case 'table':
      return { ...block, head: block.head.map(absolute), rows: block.rows.map((row) => row.map(absolute)) }
    default:
      return block
  }
}
