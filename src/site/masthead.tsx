import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { SiteSettings } from '../base/site-settings.ts'
import { mark } from './assets.ts'
import { siteDescription } from './head.ts'
import type { PageProps } from './layout.tsx'
import { picture } from './parts/picture.tsx'
import { addresses, sectionNameIn, topSections, type View } from './view.ts'

const markDrawing = raw(mark)
const searchIcon = raw(
  '<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>',
)

/** The top of every page: the name, the sections, the search, the other language. */
export function Masthead({ view, current }: PageProps) {
  const { words, href } = view
  const other = view.language === 'ar' ? 'en' : 'ar'
  return (
    <header class={current === 'home' ? 'top home' : 'top'}>
      <div class="bar">
        <a class="brand" href={href('/')} aria-label={view.name} aria-current={current === 'home' ? 'page' : undefined}>
          {view.logo ? (
            picture(view.logo, view.name, 'logo', true)
          ) : (
            <>
              {markDrawing}
              <span>{view.name}</span>
            </>
          )}
        </a>
        {kept(view, 'search', () => (
          <SearchForm view={view} compact />
        ))}
        <a class="find" href={href('/search')} aria-label={words.search}>
          {searchIcon}
        </a>
        <a
          class="tongue"
          href={other === 'en' ? (view.path === '/' ? '/en' : `/en${view.path}`) : view.path}
          hreflang={other}
          lang={other}
        >
          {words.otherLanguage}
        </a>
      </div>
      {kept(view, `sections ${current}`, () => (
        <Sections view={view} current={current} />
      ))}
    </header>
  )
}

/** One field, one button; the answer is a page, so no script is needed. */
export function SearchForm(props: { view: View; query?: string; compact?: boolean; id?: string }) {
  const { view, query = '', compact = false } = props
  const { words } = view
  const id = compact ? 'q-top' : 'q'
  return (
    <form
      id={props.id}
      class={compact ? 'search compact' : 'search'}
      role="search"
      aria-label={compact ? undefined : words.searchTitle}
      action={view.href('/search')}
    >
      <label for={id} class="unseen">
        {words.searchHint}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        value={query}
        placeholder={words.searchHint}
        maxlength={500}
        dir="auto"
        enterkeyhint="search"
      />
      <button>
        {compact ? (
          <>
            {searchIcon}
            <span class="unseen">{words.searchSubmit}</span>
          </>
        ) : (
          words.searchSubmit
        )}
      </button>
    </form>
  )
}

function Sections({ view, current }: { view: View; current: string | undefined }) {
  const { words, href } = view
  return (
    <nav class="sections" aria-label={words.sections}>
      <ul>
        <li>
          <a href={href('/')} aria-current={current === 'home' ? 'page' : undefined}>
            {words.home}
          </a>
        </li>
        {topSections(view).map((section) => (
          <li>
            <a href={href(addresses.section(section.id))} aria-current={current === section.id ? 'page' : undefined}>
              {sectionNameIn(section, view.language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The bottom of every page: who this is, what it holds itself to, how to follow it. */
export function Footer({ view }: { view: View }) {
  return kept(view, 'footer', () => <FooterOf view={view} />)
}

function FooterOf({ view }: { view: View }) {
  const { words, href, site } = view
  return (
    <footer class="foot">
      <div class="wrap">
        <p class="brand">
          {!view.logo && markDrawing}
          <bdi>{view.name}</bdi>
        </p>
        <p class="about">{siteDescription(view)}</p>
        <nav aria-label={words.allSections} hidden={view.sections.length === 0}>
          <h2>{words.allSections}</h2>
          <ul>
            {topSections(view).map((section) => (
              <li>
                <a href={href(addresses.section(section.id))}>{sectionNameIn(section, view.language)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label={words.footer}>
          <h2>{words.footer}</h2>
          <ul>
            <li>
              <a href={href('/about')}>{words.about}</a>
            </li>
            <li>
              <a href={href('/policies')}>{words.policies}</a>
            </li>
            <li>
              <a href={href('/corrections')}>{words.corrections}</a>
            </li>
            {site.contact && (
              <li>
                <a href={`mailto:${site.contact}`}>{words.contact}</a>
              </li>
            )}
          </ul>
        </nav>
        <nav aria-label={words.feeds}>
          <h2>{words.feeds}</h2>
          <ul>
            <li>
              <a href="/feed.xml">RSS</a>
            </li>
            <li>
              <a href="/atom.xml">Atom</a>
            </li>
            <li>
              <a href="/feed.json">JSON Feed</a>
            </li>
          </ul>
        </nav>
        <p class="note">{words.footerNote}</p>
      </div>
    </footer>
  )
}

const keptParts = new WeakMap<SiteSettings, Map<string, HtmlEscapedString>>()
const mostKept = 200

/** The HTML of a part that many pages share, made again when the site's settings or its sections change. */
function kept(view: View, part: string, make: () => { toString(): string }): HtmlEscapedString {
  let parts = keptParts.get(view.site)
  if (!parts || parts.size > mostKept) keptParts.set(view.site, (parts = new Map()))
  const sections = topSections(view).map(({ id, name, nameEnglish }) => `${id} ${name} ${nameEnglish}`)
  const key = [part, view.language, view.logo?.id, ...sections].join('\n')
  let html = parts.get(key)
  if (!html) parts.set(key, (html = raw(make().toString()) as HtmlEscapedString))
  return html
}
