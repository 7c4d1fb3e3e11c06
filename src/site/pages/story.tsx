import { correctionsFromReaders } from '../../comments/from-readers.ts'
import { readingMinutes } from '../../arabic/reading-time.ts'
import { mediaByIds } from '../../media/read.ts'
import type { Media } from '../../media/shape.ts'
import { peopleByIds } from '../../people/read.ts'
import type { Person } from '../../people/shape.ts'
import { BodyFigure, directionOf, isolate, StoryBody, type BodySurroundings } from '../../stories/body.tsx'
import { relatedStories } from '../../stories/read.ts'
import type { PublishedStory, Teaser } from '../../stories/shape.ts'
import { topicsNamed } from '../../sections/read.ts'
import type { Topic } from '../../sections/shape.ts'
import { bodyText, figuresOf } from '../../stories/text.ts'
import { storyJsonLd } from '../json-ld-story.ts'
import { Page } from '../layout.tsx'
import { Byline } from '../parts/byline.tsx'
import { SourceChain } from '../parts/chain.tsx'
import { Corrections } from '../parts/corrections.tsx'
import { Interface } from '../parts/interface.tsx'
import { pictureIds } from '../parts/lists.tsx'
import { picture } from '../parts/picture.tsx'
import { Share } from '../parts/share.tsx'
import { StoryTeaser } from '../parts/teaser.tsx'
import { Talk, talkUnder, Wrong, type StoryTalk } from '../parts/talk.tsx'
import { addresses, type View } from '../view.ts'

const relatedLimit = 5

/**
 * A story with everything that stands around it; of a retracted one only its headline and the notice.
 * @param note says above everything that this is a preview
 */
export async function storyPage(view: View, story: PublishedStory, note?: string) {
  const { context } = view
  const [people, related, topics, talk, fromReaders] = await Promise.all([
    peopleByIds(
      context,
      story.byline.flatMap((entry) => entry.person ?? []),
    ),
    relatedStories(context, story, relatedLimit),
    topicsNamed(context, story.topics),
    // Nothing is said to a preview.
    note === undefined ? talkUnder(view, story) : null,
    correctionsFromReaders(context, story.corrections.length > 0 ? [story.id] : []),
  ])
  const media = await mediaByIds(context, [
    ...figuresOf(story.body).flatMap((figure) => figure.media ?? []),
    ...[...people.values()].flatMap((person) => person.portrait ?? []),
    ...pictureIds(related),
  ])
  return (
    <StoryPage
      view={view}
      story={story}
      people={people}
      related={related}
      topics={topics}
      media={media}
      talk={talk}
      fromReaders={fromReaders}
      note={note}
    />
  )
}

type StoryProps = {
  view: View
  story: PublishedStory
  people: ReadonlyMap<string, Person>
  related: readonly Teaser[]
  topics: readonly Topic[]
  media: ReadonlyMap<string, Media>
  talk: StoryTalk | null
  fromReaders: ReadonlySet<string>
  note: string | undefined
}

function StoryPage({ view, story, people, related, topics, media, talk, fromReaders, note }: StoryProps) {
  const { site, words } = view
  const { language } = story
  const section = view.section(story.section)
  const parent = section?.parent ? view.section(section.parent) : null
  const retracted = story.state === 'retracted'
  return (
    <Page
      view={view}
      title={story.headline}
      description={retracted ? words.retractedNotice : story.standfirst}
      indexed={!note}
      {...(note && { note })}
      comments={!note}
      current={(parent ?? section)?.id ?? ''}
      shareImage={{ path: `/share/${story.id}-${story.version}.png`, alt: story.headline }}
      {...(section && { feeds: { path: addresses.section(section.id), title: view.sectionName(section.id) } })}
      article={{ ...story, section: view.sectionName(story.section) }}
      jsonLd={storyJsonLd(site, story, { people, media, section, parent, logo: view.logo, talk })}
    >
      <article class={`story ${story.kind}`} dir={directionOf(language)}>
        <header>
          <p class="kicker">{kickerOf(view, story)}</p>
          <h1 lang={language}>{isolate(story.headline, language)}</h1>
          {retracted ? (
            <p class="stand" lang={view.language} dir={view.direction}>
              {words.retractedNotice}
            </p>
          ) : (
            story.standfirst && (
              <p class="stand" lang={language}>
                {isolate(story.standfirst, language)}
              </p>
            )
          )}
          <Corrections
            view={view}
            notices={story.corrections}
            language={language}
            fromReaders={({ version }) => fromReaders.has(`${story.id} ${version}`)}
          />
          {!retracted && (
            <Byline view={view} kind={story.kind} byline={story.byline} people={people} pictures={media} />
          )}
          <Times view={view} story={story} />
          {!retracted && <SourceChain view={view} sources={story.sources} />}
        </header>
        {!retracted && <StoryText view={view} story={story} media={media} />}
        <footer>
          <Topics view={view} language={story.language} topics={topics} />
          {!note && !retracted && <Wrong view={view} story={story.id} />}
          <Share view={view} headline={story.headline} url={`${site.url}${addresses.shortStory(story.id)}`} />
        </footer>
        {talk && <Talk view={view} story={story} talk={talk} />}
        {related.length > 0 && (
          <aside class="related" aria-labelledby="related" lang={view.language} dir={view.direction}>
            <h2 id="related">{words.related}</h2>
            {related.map((teaser, index) => (
              <StoryTeaser
                view={view}
                teaser={teaser}
                pictures={media}
                shape={index === 0 ? 'card' : 'line'}
                {...(index === 0 && { place: 'card' })}
              />
            ))}
          </aside>
        )}
      </article>
    </Page>
  )
}

/** The section, which leads to its page, the story's own kicker, and that it is something else than plain news. */
function kickerOf(view: View, story: PublishedStory) {
  const section = view.section(story.section)
  const kind = view.words.storyKinds[story.kind]
  const named = story.state === 'published' && story.kind !== 'report' && story.kind !== 'news'
  return (
    <>
      {section && (
        <a href={view.href(addresses.section(section.id))}>
          <Interface view={view} within={story.language} text={view.sectionName(section.id)} />
        </a>
      )}
      {story.kicker && <span lang={story.language}>{isolate(story.kicker, story.language)}</span>}
      {named && !story.kicker.includes(kind) && (
        <span class="kind">
          <Interface view={view} within={story.language} text={kind} />
        </span>
      )}
    </>
  )
}

/** Place and date as a dateline has them, the update, and how long it takes to read. */
function Times({ view, story }: { view: View; story: PublishedStory }) {
  const { words, dates } = view
  return (
    <p class="times">
      {story.dateline && (
        <b class="place" lang={story.language}>
          {isolate(story.dateline, story.language)}
        </b>
      )}
      <span lang={view.language} dir={view.direction}>
        {words.published} <time datetime={story.publishedAt}>{dates.full(story.publishedAt)}</time>
      </span>
      {story.updatedAt && (
        <span lang={view.language} dir={view.direction}>
          {words.updated} <time datetime={story.updatedAt}>{dates.moment(story.updatedAt)}</time>
        </span>
      )}
      {story.state === 'published' && (
        <span lang={view.language} dir={view.direction}>
          {words.readingTime}: {words.minutes(readingMinutes(bodyText(story.body)))}
        </span>
      )}
    </p>
  )
}

function StoryText({ view, story, media }: { view: View; story: PublishedStory; media: ReadonlyMap<string, Media> }) {
  const around: BodySurroundings = {
    language: story.language,
    media,
    picture: (photo, figure, lead) => picture(photo, figure.alt, 'body', lead),
    creditLabel: (
      <>
        <Interface view={view} within={story.language} text={view.words.photoCredit} />{' '}
      </>
    ),
    tableLabel: view.words.table,
    withLead: false,
    quotationElements: true,
  }
  const lead = figuresOf(story.body)[0]
  return (
    <>
      {lead && <BodyFigure figure={lead} around={around} lead />}
      <div class={view.site.digits === 'arabic' ? 'body indic' : 'body'} lang={story.language}>
        <StoryBody blocks={story.body} around={around} />
      </div>
    </>
  )
}

function Topics({ view, language, topics }: { view: View; language: string; topics: readonly Topic[] }) {
  if (topics.length === 0) return null
  return (
    <nav class="topics" aria-label={view.words.topics}>
      <ul lang={language}>
        {topics.map((topic) => (
          <li>
            <a href={view.href(addresses.topic(topic.slug))}>
              <bdi>{topic.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
