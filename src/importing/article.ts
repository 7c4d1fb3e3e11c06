import { Readability } from '@mozilla/readability'
import { tokens } from '../arabic/normalise.ts'
import { plain } from './boilerplate.ts'
import { isChrome } from './chrome.ts'
import { ancestors, isElement, isText, names, parseBody, textLength } from './dom.ts'
import type { DomElement } from './dom.ts'

/** Where the story stands in a page. */
export type Article = {
  page: DomElement
  /** Holds headline, story and what belongs to both. */
  scope: DomElement
  /** Holds the paragraphs. */
  root: DomElement
  heading: DomElement | null
  /** Numbers (data-n) of the elements that Readability takes for the article. */
  kept: Set<string>
}

const number = (element: DomElement) => element.getAttribute('data-n') ?? ''

/**
 * Finds the story in the body of a page: where the markup says so (itemprop articleBody), else where Readability finds
 * it. Null when there is no text that could be one.
 */
export function findArticle(body: string, headline: string): Article | null {
  const page = parseBody(body).body
  let kept = readable(body)
  const marked = [...page.querySelectorAll('[itemprop~="articleBody"]')].toSorted(
    (a, b) => textLength(b) - textLength(a),
  )[0]
  let root = marked && textLength(marked) >= 150 ? marked : commonRoot(page, kept)
  const dense = densest(page)
  if (dense && root !== marked && keptLength(page, kept) < dense.length * 0.6) {
    root = dense.element
    kept = new Set()
  }
  root ??= [...page.querySelectorAll('article, main')].toSorted((a, b) => textLength(b) - textLength(a))[0] ?? null
  if (!root) {
    if (!page.querySelector('p, br')) return null
    root = page
  }
  if (/^(?:P|SPAN|B|STRONG|UL|OL|BLOCKQUOTE|TR|TBODY)$/.test(root.tagName)) root = root.parentElement ?? root
  root = wholeBody(root)
  const heading = findHeading(page, root, headline)
  if (heading && root !== marked && root.contains(heading)) root = withoutHeading(page, root, heading, kept)
  return { page, scope: findScope(page, root, heading), root, heading, kept }
}

/** Readability works on a document of its own, because it takes apart what it is given. */
function readable(body: string): Set<string> {
  const reader = new Readability<DomElement>(parseBody(body) as never, {
    disableJSONLD: true,
    keepClasses: true,
    charThreshold: 250,
    serializer: (content) => content as unknown as DomElement,
  })
  const kept = new Set<string>()
  for (const element of opinion(reader)?.content?.querySelectorAll('[data-n]') ?? []) kept.add(number(element))
  return kept
}

/** It recurses, and hands on all children of an element at once: an odd page runs it out of stack. There are other signs. */
function opinion<T>(reader: Readability<T>): ReturnType<Readability<T>['parse']> {
  try {
    return reader.parse()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const keptLength = (page: DomElement, kept: Set<string>) =>
  [...page.querySelectorAll('[data-n]')].reduce(
    (sum, element) => sum + (kept.has(number(element)) ? ownText(element) : 0),
    0,
  )

/**
 * The element with the most running text right under it. It checks Readability, which on short pages, and on pages
 * without paragraphs, may keep a caption and throw the story out.
 */
function densest(page: DomElement): { element: DomElement; length: number } | null {
  const lengths = new Map<DomElement, number>()
  const scores = new Map<DomElement, number>()
  for (const holder of page.querySelectorAll('[data-n]')) {
    const own = ownText(holder)
    if (own < 60 || /^(?:A|SPAN|B|STRONG|FONT|EM|I|U)$/.test(holder.tagName)) continue
    const linked = [...holder.querySelectorAll('a')].reduce((sum, link) => sum + textLength(link), 0)
    if (linked > own * 0.4) continue
    const path = ancestors(holder)
    if (path.some((element) => element.tagName !== 'FORM' && isChrome(element))) continue
    path.slice(0, 4).forEach((element, step) => {
      scores.set(element, (scores.get(element) ?? 0) + own * [0.9, 1, 0.8, 0.5][step]!)
      lengths.set(element, (lengths.get(element) ?? 0) + own)
    })
  }
  const best = [...scores].filter(([element]) => element !== page).toSorted((a, b) => b[1] - a[1])[0]
  return best ? { element: best[0], length: lengths.get(best[0])! } : null
}

/** The smallest element around what was kept, once a few strays are left aside if they stretch it to the whole page. */
function commonRoot(page: DomElement, kept: Set<string>): DomElement | null {
  const smallest = smallestAround(page, kept)
  const all = smallest(1, null)
  return all && (all === page || all.tagName === 'MAIN' || [...all.querySelectorAll('article')].length > 1)
    ? smallest(0.85, null)
    : all
}

/** Where headline and text share one element: the part of it with nearly all of the text, if there is one. */
function withoutHeading(page: DomElement, root: DomElement, heading: DomElement, kept: Set<string>): DomElement {
  const inner = smallestAround(page, kept)(0.8, heading)
  return inner && root.contains(inner) && /^(?:DIV|SECTION|ARTICLE|TD|MAIN)$/.test(inner.tagName)
    ? wholeBody(inner)
    : root
}

type Smallest = (share: number, without: DomElement | null) => DomElement | null

/** Finds the smallest element with a share of the kept text, that does not hold `without`. */
function smallestAround(page: DomElement, kept: Set<string>): Smallest {
  const holders = [...page.querySelectorAll('[data-n]')].filter(
    (element) => kept.has(number(element)) && ownText(element) >= 20,
  )
  const total = holders.reduce((sum, element) => sum + ownText(element), 0)
  const weights = new Map<DomElement, number>()
  for (const holder of holders)
    for (const element of ancestors(holder)) weights.set(element, (weights.get(element) ?? 0) + ownText(holder))
  return (share, without) =>
    [...weights]
      .filter(([element, weight]) => weight >= total * share && !(without && element.contains(without)))
      .reduce((best, [element]) => (!best || best.contains(element) ? element : best), null as DomElement | null)
}

/** Letters that stand in the element itself or in its inline children, not in blocks inside it. */
function ownText(element: DomElement): number {
  let length = 0
  for (const node of element.childNodes) {
    if (isText(node)) length += node.textContent.trim().length
    else if (isElement(node) && /^(?:A|B|STRONG|I|EM|SPAN|FONT|U|MARK|Q|CITE)$/.test(node.tagName))
      length += node.textContent.trim().length
  }
  return length
}

const bodyWord = /^(?:article|post|entry|story|news|content|detail|text|page|single|gh|wysiwyg|itemfulltext|field)s?$/
const bodyPart = /^(?:body|content|text|detail|details|txt|inner|main|full|description|container|copy)$/

/** Climbs from a part of the text to the element that is named as the body of an article: entry-content, article__body. */
function wholeBody(root: DomElement): DomElement {
  let best = root
  let at = root.parentElement
  for (let step = 0; step < 3 && at && at.tagName !== 'BODY'; step++) {
    const words = names(at)
    if (
      words.some((word) => bodyWord.test(word)) &&
      words.some((word) => bodyPart.test(word)) &&
      textLength(at) < textLength(root) * 2 + 400 &&
      !at.querySelector('h1')
    )
      best = at
    at = at.parentElement
  }
  return best
}

/** The element with the headline: the one that says what the page's head says, else the h1 nearest above the text. */
function findHeading(page: DomElement, root: DomElement, headline: string): DomElement | null {
  const usable: DomElement[] = [
    ...page.querySelectorAll(
      'h1, h2, h3, h4, [itemprop~="headline"], [class*="itle"], [id*="itle"], [class*="eadline"], [id*="eadline"]',
    ),
  ].filter(
    (element) =>
      element.textContent.trim().length > 1 &&
      !ancestors(element).some((one) => /^(?:NAV|FOOTER|ASIDE)$/.test(one.tagName) || one.hasAttribute('hidden')),
  )
  const wanted = plain(headline)
  const same = usable.filter((element) => wanted !== '' && plain(element.textContent) === wanted)
  const exact = same.find((element) => element.tagName === 'H1') ?? same[0]
  if (exact) return exact
  // The title may hold the site's name too: the longest heading in it, but never the one that leads home.
  const within = usable
    .filter(
      (element) =>
        !leadsHome(element) &&
        plain(element.textContent).split(' ').length >= 3 &&
        ` ${wanted} `.includes(` ${plain(element.textContent)} `),
    )
    .toSorted((a, b) => b.textContent.trim().length - a.textContent.trim().length)[0]
  if (within) return within
  const first = usable.filter((element) => element.tagName === 'H1' && !leadsHome(element))
  const above = first.filter((element) => root.contains(element) || Number(number(element)) < Number(number(root)))
  const similar = first.find((element) => likeness(element.textContent, headline) >= 0.5)
  const lettered = above.findLast((element) => plain(element.textContent).split(' ').length >= 2) ?? first[0]
  if (similar || lettered) return similar ?? lettered ?? null
  // Old systems: no heading element at all, but one named so: <span class="NewsTitle">.
  const named = usable.filter(
    (element) =>
      names(element).some((word) => /^(?:\w{0,12}title|\w{0,12}headline)$/.test(word)) &&
      plain(element.textContent).split(' ').length >= 3 &&
      textLength(element) <= 250,
  )
  return named.findLast((element) => Number(number(element)) < Number(number(root)) || root.contains(element)) ?? null
}

/** A heading that is a link to the front page is the site's name. */
function leadsHome(element: DomElement): boolean {
  const link = element.querySelector('a') ?? ancestors(element).find((one) => one.tagName === 'A')
  return /^(?:https?:\/\/[^/]+)?\/?(?:(?:index|home|default)\.\w+|ar\/?|en\/?)?$/i.test(
    link?.getAttribute('href') ?? '#none',
  )
}

function likeness(one: string, other: string): number {
  const words = new Set(tokens(other))
  const mine = tokens(one)
  return mine.length < 2 || words.size === 0
    ? 0
    : mine.filter((word) => words.has(word)).length / Math.max(mine.length, words.size)
}

/** What headline and text have in common, and the article element around both if there is one. */
function findScope(page: DomElement, root: DomElement, heading: DomElement | null): DomElement {
  let scope: DomElement = heading
    ? (ancestors(root).find((element) => element.contains(heading)) ?? page)
    : (root.parentElement ?? root)
  if (scope === root) scope = root.parentElement ?? root
  const around = ancestors(scope).find(
    (element) => element.tagName === 'ARTICLE' || /Article|BlogPosting/.test(element.getAttribute('itemtype') ?? ''),
  )
  return around ?? scope
}
