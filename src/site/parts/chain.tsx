import { domainToUnicode } from 'node:url'
import type { SourceLink } from '../../sources/shape.ts'
import type { View } from '../view.ts'

/** Links shown before the rest waits behind one touch. */
const shownAtOnce = 3

/**
 * The chain of sources: this site, whom it had the story from, whom they had it from. Read aloud it is a sentence:
 * «صدى الساحل، نقلًا عن وكالة الأفق، استنادًا إلى وزارة النقل».
 * A link without an address is drawn with a broken line, because readers cannot follow it.
 */
export function SourceChain({ view, sources }: { view: View; sources: readonly SourceLink[] }) {
  const { words } = view
  const shown = sources.length > shownAtOnce + 1 ? sources.slice(0, shownAtOnce) : sources
  const rest = sources.slice(shown.length)
  return (
    <section class="chain" aria-labelledby="chain" lang={view.language} dir={view.direction}>
      <h2 id="chain">{words.chain}</h2>
      <p class="ask">{sources.length > 0 ? words.chainQuestion : words.ownStory}</p>
      <ol>
        <li class="here">
          <b>
            <bdi>{view.name}</bdi>
          </b>{' '}
          <small class="kind">{words.thisSite}</small>
        </li>
        {shown.map((link, index) => (
          <ChainLink view={view} link={link} last={index === sources.length - 1} />
        ))}
        {rest.length > 0 && (
          <li class="rest">
            <details>
              <summary>{words.restOfChain(rest.length)}</summary>
              <ol start={shown.length + 2}>
                {rest.map((link, index) => (
                  <ChainLink view={view} link={link} last={index === rest.length - 1} />
                ))}
              </ol>
            </details>
          </li>
        )}
      </ol>
    </section>
  )
}

function ChainLink({ view, link, last }: { view: View; link: SourceLink; last: boolean }) {
  const { words } = view
  const own = link.kind === 'own-reporting'
  const name = nameOf(view, link)
  const kind = words.sourceKinds[link.kind]
  return (
    <li class={[!link.url && !own && 'broken', last && 'origin'].filter(Boolean).join(' ') || undefined}>
      <span class="how">{words.relations[link.relation]}</span>{' '}
      <b>
        <bdi>{name}</bdi>
      </b>{' '}
      {name !== kind && <small class="kind">{kind}</small>}{' '}
      {link.title && (
        <span class="work">
          <cite dir="auto">{link.title}</cite>
        </span>
      )}{' '}
      {(link.date || link.url || !own) && (
        <span class="where">
          {link.date && <time datetime={link.date}>{view.dates.date(link.date)}</time>}
          {link.url ? (
            <a href={link.url} rel="external noopener">
              {words.sourceLink}: <bdi dir="ltr">{placeOf(link.url)}</bdi>
            </a>
          ) : (
            !own && <span>{words.noSourceLink}</span>
          )}
        </span>
      )}
    </li>
  )
}

/** Our own reporting is called what it is: the site's name stands at the head of the chain already. */
function nameOf(view: View, link: SourceLink): string {
  const { words, site } = view
  if (link.kind === 'own-reporting' && (!link.name || link.name === site.name || link.name === site.nameEnglish))
    return words.sourceKinds['own-reporting']
  return link.name || words.unnamedSource
}

/** Where an address leads, as readers know it. */
function placeOf(url: string): string {
  const host = URL.parse(url)?.hostname ?? ''
  return (domainToUnicode(host) || host).replace(/^www\./, '')
}

/** The chain in one line, for the lead of the front page; the whole of it stands on the story's page. */
export function ChainLine({ view, sources }: { view: View; sources: readonly SourceLink[] }) {
  if (sources.length === 0) return null
  return (
    <p class="chain-line" lang={view.language} dir={view.direction}>
      <span class="unseen">{view.words.chain}: </span>
      <b>
        <bdi>{view.name}</bdi>
      </b>
      {sources.slice(0, shownAtOnce).map((link) => (
        <>
          {view.words.chainComma}
          <span class="how">{view.words.relations[link.relation]}</span>{' '}
          <b>
            <bdi>{nameOf(view, link)}</bdi>
          </b>
        </>
      ))}
    </p>
  )
}
