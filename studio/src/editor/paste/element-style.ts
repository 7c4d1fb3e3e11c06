import { isLinkAddress } from '../document/schema.ts'
import type { Run } from '../../../../src/stories/shape.ts'

/** The marks that stand around a text while reading. */
export type Marks = Omit<Run, 'text'>

/** The declarations of an element's own style, by name. Word's mso- properties are among them, which CSSOM leaves out. */
export function styleOf(element: Element): Map<string, string> {
  const declarations = new Map<string, string>()
  for (const declaration of (element.getAttribute('style') ?? '').slice(0, 2000).split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      declarations.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return declarations
}

const left = new Set(
  'script style meta link title head template noscript iframe object embed svg canvas video audio button input select textarea del'.split(
    ' ',
  ),
)

/** Whether an element is not part of what somebody meant to copy. */
export function isLeftOut(element: Element, style: ReadonlyMap<string, string>): boolean {
  return (
    left.has(element.localName) ||
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore' ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.classList.contains('Apple-interchange-newline')
  )
}

/** The marks inside an element: what its style says counts more than its name, as Google Docs wraps all in a light <b>. */
export function marksInside(element: Element, style: ReadonlyMap<string, string>, around: Marks): Marks {
  const marks = { ...around }
  const weight = style.get('font-weight')
  if (weight ? /^(?:bold|bolder|[6-9]00)$/.test(weight) : ['b', 'strong'].includes(element.localName))
    marks.strong = true
  else if (weight) delete marks.strong
  const slant = style.get('font-style')
  if (slant ? /^(?:italic|oblique)/.test(slant) : ['i', 'em'].includes(element.localName)) marks.emphasis = true
  else if (slant) delete marks.emphasis
  if (element.localName === 'q') marks.quotation = { speaker: null }
  if (element.localName === 'a') {
    const address = linkOf(element)
    if (address) marks.link = address
  }
  return marks
}

/** Where a link leads; none for places in the page it came from, scripts, and addresses that have no meaning elsewhere. */
function linkOf(element: Element): string | null {
  const href = (element.getAttribute('href') ?? '').trim()
  if (!/^(?:https?:|mailto:)/i.test(href)) return null
  const address = URL.parse(href)
  if (!address) return null
  // Google Docs sends its readers through a counter.
  const behind =
    /^(?:www\.)?google\.com$/.test(address.host) && address.pathname === '/url' ? address.searchParams.get('q') : null
  const target = behind ?? href
  return isLinkAddress(target) ? target : null
}

/** The level of a heading by its name, or by the style that Word gave its paragraph; null for what is none. */
export function headingLevel(element: Element, style: ReadonlyMap<string, string>): number | null {
  const byName = /^h([1-6])$/.exec(element.localName)
  if (byName) return Number(byName[1])
  const word = /\bMso(?:Heading([1-6])|(Title))\b/.exec(element.className)
  if (word) return Number(word[1] ?? 1)
  const outline = style.get('mso-outline-level')
  return outline && /^[1-6]$/.test(outline) ? Number(outline) : null
}

/** The list a paragraph of Word belongs to: its number, and whether it counts. */
export function wordList(
  element: Element,
  style: ReadonlyMap<string, string>,
): { list: string; ordered: boolean } | null {
  const list = /^l\d+ level\d+ (lfo\d+)/.exec(style.get('mso-list') ?? '')
  if (!list) return null
  const sign = [...element.querySelectorAll('[style]')].find((inner) => styleOf(inner).get('mso-list') === 'ignore')
  return { list: list[1] as string, ordered: /^\s*[\d٠-٩۰-۹\p{L}]+\s*[.)\-–]/u.test(sign?.textContent ?? '') }
}
