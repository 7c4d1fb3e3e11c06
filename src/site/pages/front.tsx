import { mediaByIds } from '../../media/read.ts'
import type { Section } from '../../sections/shape.ts'
import type { SourceLink } from '../../sources/shape.ts'
import { directionOf, isolate } from '../../stories/body.tsx'
import { latestCorrections, listStories, readStory } from '../../stories/read.ts'
import type { CorrectionNotice, Teaser } from '../../stories/shape.ts'
import { chooseFront } from '../../fronts/choose.ts'
import { newestLimit, pinnedStories } from '../../fronts/read.ts'
import { chooseBlock, type BlockLayout } from '../front-choice.ts'
import { siteJsonLd } from '../json-ld.ts'
import { Page } from '../layout.tsx'
import { ChainLine } from '../parts/chain.tsx'
import { NoticeHead } from '../parts/corrections.tsx'
import { pictureIds } from '../parts/lists.tsx'
import { StoryTeaser, type Pictures } from '../parts/teaser.tsx'
import { addresses, sectionNameIn, topSections, type View } from '../view.ts'

const correctionsLimit = 2
/** More than a block shows, because some of a section's stories stand at the top of the page already. */
const perSection = 9

type Block = { section: Section; layout: BlockLayout; stories: Teaser[] }

/**
 * The front page: lead, seconds, the latest by the clock, a block for each section, the latest corrections.
 * @param chosen the editors' choice, when it is not the one that is saved
 */
export async function frontPage(view: View, chosen?: readonly (Teaser | null)[]) {
  const { context } = view
  const sections = topSections(view)
  const [newest, pinned, corrections, ...lists] = await Promise.all([
    listStories(context, { limit: newestLimit }),
    chosen ?? pinnedStories(context, 'home'),
    latestCorrections(context, { limit: correctionsLimit }),
    ...sections.map(({ id }) => listStories(context, { section: id, limit: perSection })),
  ])
  const front = chooseFront(newest.items, { pinned })
  const above = new Set([front.lead, ...front.seconds].map((teaser) => teaser?.id))
  const blocks = sections
    .map((section, index) => ({ section, stories: lists[index]?.items.filter(({ id }) => !above.has(id)) ?? [] }))
    .filter(({ stories }) => stories.length > 0)
    .map(({ section, stories }, position): Block => ({ section, ...chooseBlock(stories, position) }))
  const leadStory = front.lead && (await readStory(context, front.lead.id))
  const shown = [...(front.lead ? [front.lead] : []), ...front.seconds, ...blocks.flatMap(({ stories }) => stories)]
  const pictures = await mediaByIds(context, pictureIds(shown))
  return (
    <Page view={view} current="home" jsonLd={siteJsonLd(view.site, view.logo)}>
      <h1 class="unseen">{view.name}</h1>
      {front.lead ? (
        <>
          <Folio view={view} newest={front.lead} />
          <div class="front wrap">
            <Lead view={view} lead={front.lead} sources={leadStory?.sources ?? []} pictures={pictures} />
            <div class="seconds">
              {front.seconds.map((teaser, index) => (
                <StoryTeaser
                  view={view}
                  teaser={teaser}
                  pictures={pictures}
                  shape="card"
                  level={2}
                  {...(index % 2 === 0 && { place: 'card' })}
                  standfirst={index % 2 === 1 || !teaser.picture}
                />
              ))}
            </div>
            <Latest view={view} stories={front.latest} />
          </div>
          {corrections.items.length > 0 && <CorrectionsBox view={view} items={corrections.items} />}
          {blocks.map((block) => (
            <SectionBlock view={view} block={block} pictures={pictures} />
          ))}
        </>
      ) : (
        <div class="wrap empty">
          <h2>{view.words.noStories.title}</h2>
          <p>{view.words.noStories.text}</p>
        </div>
      )}
    </Page>
  )
}

/** The line under a newspaper's name: the day of the newest story, which leads to that day's page. */
function Folio({ view, newest }: { view: View; newest: Teaser }) {
  const day = view.dates.dayOf(newest.publishedAt)
  return (
    <div class="folio wrap">
      <a href={view.href(addresses.day(day))}>
        <time datetime={day}>{view.dates.day(day)}</time>
      </a>
    </div>
  )
}

function Lead({
  view,
  lead,
  sources,
  pictures,
}: {
  view: View
  lead: Teaser
  sources: readonly SourceLink[]
  pictures: Pictures
}) {
  return (
    <StoryTeaser view={view} teaser={lead} pictures={pictures} shape="lead" place="front" level={2} standfirst first>
      <ChainLine view={view} sources={sources} />
    </StoryTeaser>
  )
}

/** The latest by the clock; a new day is named where it begins. */
function Latest({ view, stories }: { view: View; stories: readonly Teaser[] }) {
  let day = ''
  return (
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">{view.words.latest}</h2>
      <ol>
        {stories.map((teaser) => {
          const its = view.dates.dayOf(teaser.publishedAt)
          const begins = its !== day
          day = its
          return (
            <>
              {begins && (
                <li class="day">
                  <a href={view.href(addresses.day(its))}>{view.dates.date(its)}</a>
                </li>
              )}
              <li>
                <time datetime={teaser.publishedAt}>{view.dates.time(teaser.publishedAt)}</time>
                <a href={view.href(addresses.story(teaser))} lang={teaser.language} dir={directionOf(teaser.language)}>
                  {isolate(teaser.headline, teaser.language)}
                </a>
              </li>
            </>
          )
        })}
      </ol>
    </section>
  )
}

/** Corrections stand on the front page, where the mistakes stood. */
function CorrectionsBox({
  view,
  items,
}: {
  view: View
  items: readonly { notice: CorrectionNotice; story: Teaser }[]
}) {
  return (
    <section class="mended" aria-labelledby="mended">
      <div class="wrap band">
        <header>
          <h2 id="mended">{view.words.latestCorrections}</h2>
        </header>
        <ul>
          {items.map(({ notice, story }) => (
            <li class={notice.kind}>
              <p class="what">
                <NoticeHead view={view} notice={notice} />
              </p>
              <div lang={story.language} dir={directionOf(story.language)}>
                <h3>
                  <a href={view.href(addresses.story(story))}>{isolate(story.headline, story.language)}</a>
                </h3>
                <p>{isolate(notice.text, story.language)}</p>
              </div>
            </li>
          ))}
        </ul>
        <p class="all">
          <a href={view.href('/corrections')}>{view.words.allCorrections}</a>
        </p>
      </div>
    </section>
  )
}

function SectionBlock({
  view,
  block: { section, layout, stories },
  pictures,
}: {
  view: View
  block: Block
  pictures: Pictures
}) {
  const name = sectionNameIn(section, view.language)
  const id = `section-${section.id}`
  return (
    <section class={`block band b-${layout} wrap`} aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <a href={view.href(addresses.section(section.id))}>{name}</a>
        </h2>
      </header>
      <div class="items">
        {stories.map((teaser, index) => (
          <StoryTeaser view={view} teaser={teaser} pictures={pictures} section={false} {...setting(layout, index)} />
        ))}
      </div>
      <p class="all">
        <a href={view.href(addresses.section(section.id))}>{view.words.moreOf(name)}</a>
      </p>
    </section>
  )
}

/** How the story at a place of a block is set. */
function setting(layout: BlockLayout, index: number) {
  const big = { shape: 'big', place: 'big', standfirst: true } as const
  const card = { shape: 'card', place: 'card' } as const
  const line = { shape: 'line' } as const
  switch (layout) {
    case 'feature':
      return index === 0 ? big : index < 3 ? card : line
    case 'row':
      return card
    case 'split':
      return index < 2 ? big : line
    case 'list':
    case 'single':
      return index === 0 ? big : line
    case 'voices':
      return { ...line, standfirst: true }
  }
}
