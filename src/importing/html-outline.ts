import { Parser } from 'htmlparser2'
import { Refused } from '../base/refused.ts'

/** Bounds that no page of a news site comes near; they keep what follows (recursive, and not always linear) quick. */
export const htmlLimits = {
  depth: 200,
  elements: 15_000,
  /** Letters of text. */
  text: 2_000_000,
  /** Summed over the elements, and over the letters: how deep each one stands. */
  elementsTimesDepth: 300_000,
  textTimesDepth: 8_000_000,
  attribute: 2000,
  /** & and < as text. */
  signs: 20_000,
} as const

export type Meta = { name: string; content: string }

/** A page taken apart: what its head says, and a body of plain elements in balance, without script, style or handlers. */
export type Outline = {
  body: string
  title: string
  language: string
  base: string
  canonical: string
  metas: Meta[]
  jsonLd: string[]
}

const tooLarge = () =>
  new Refused('too-large', {
    ar: 'الصفحة أعقد من أن تُقرأ: عناصر كثيرة جدا أو متداخلة عميقا',
    en: 'The page is too complex to read: too many elements, or nested too deeply',
  })

const unread = new Set(
  'script style template svg math iframe object embed canvas audio video select textarea datalist'.split(' '),
)
const transparent = new Set(['html', 'head', 'body'])
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const kept = new Set(
  'class id href alt title rel property itemprop datetime role lang width height hidden cite content'.split(' '),
)
const hiding = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i

/**
 * Reads the markup once and keeps of it what a reader needs. Every element gets a number (`data-n`), every picture one
 * address, its largest (`src`).
 * @throws Refused when the page is deeper or larger than any page is
 */
export function outlineHtml(html: string): Outline {
  const outline: Outline = { body: '', title: '', language: '', base: '', canonical: '', metas: [], jsonLd: [] }
  const out: string[] = []
  let skipping = 0
  let capture: string[] | null = null
  let depth = 0
  let elements = 0
  let elementsTimesDepth = 0
  let letters = 0
  let textTimesDepth = 0
  let signsInText = 0

  const parser = new Parser({
    onopentag(name, given) {
      depth++
      if (depth > htmlLimits.depth) throw tooLarge()
      if (skipping > 0) {
        skipping++
        return
      }
      elementsTimesDepth += depth
      if (++elements > htmlLimits.elements || elementsTimesDepth > htmlLimits.elementsTimesDepth) throw tooLarge()
      if (name === 'html') outline.language ||= given.lang ?? ''
      if (name === 'base') outline.base ||= given.href ?? ''
      if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(given.rel ?? '')) outline.canonical ||= given.href ?? ''
      if (name === 'meta') readMeta(given, outline.metas)
      if (name === 'script' && /^\s*application\/ld\+json/i.test(given.type ?? '')) capture = []
      if (name === 'title' && !outline.title) capture = []
      if (unread.has(name) || name === 'title') skipping = 1
      else if (!transparent.has(name) && !/^(?:link|meta|base|source|param|track)$/.test(name)) {
        out.push(
          `<${/^[a-z][a-z0-9-]{0,40}$/.test(name) ? name : 'span'} data-n="${elements}"${attributes(name, given)}>`,
        )
      }
      if (name === 'source' && (given.srcset || given.src))
        out.push(`<i data-n="${elements}" data-source="${escape(largest(given))}"></i>`)
    },
    ontext(text) {
      if (skipping > 0) {
        capture?.push(text)
        return
      }
      letters += text.length
      textTimesDepth += text.length * depth
      if (letters > htmlLimits.text || textTimesDepth > htmlLimits.textTimesDepth) throw tooLarge()
      // Each sign that has to be escaped makes a text node of its own later.
      out.push(
        text.replace(/[&<]/g, (sign) => {
          if (++signsInText > htmlLimits.signs) throw tooLarge()
          return signs[sign]!
        }),
      )
    },
    onclosetag(name) {
      depth--
      if (skipping > 0) {
        skipping--
        if (skipping === 0 && capture) {
          const text = capture.join('')
          capture = null
          if (name === 'title') outline.title = text
          else if (text.length < 1_000_000) outline.jsonLd.push(text)
        }
        return
      }
      if (empty.has(name) || transparent.has(name)) return
      out.push(`</${/^[a-z][a-z0-9-]{0,40}$/.test(name) ? name : 'span'}>`)
    },
  })
  parser.end(html)
  outline.body = out.join('')
  return outline
}

function readMeta(given: Record<string, string>, metas: Meta[]): void {
  const content = given.content ?? ''
  for (const name of [given.property, given.name, given.itemprop]) {
    if (name && content && content.length <= 5000 && metas.length < 500)
      metas.push({ name: name.toLowerCase(), content })
  }
}

function attributes(name: string, given: Record<string, string>): string {
  let text = ''
  for (const [key, value] of Object.entries(given)) {
    if (kept.has(key) && value.length <= htmlLimits.attribute) text += ` ${key}="${escape(value)}"`
  }
  if (given['aria-hidden'] === 'true' || hiding.test((given.style ?? '').slice(0, htmlLimits.attribute)))
    text += ' hidden=""'
  if (name === 'img' || name === 'amp-img') text += ` src="${escape(largest(given))}"`
  return text
}

const lazy = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-file',
  'data-large-file',
  'data-full-url',
  'data-url',
]
const placeholder =
  /^data:|(?:^|[/_-])(?:blank|placeholder|spacer|pixel|transparent|loading|lazy|1x1)[._-]?\w{0,12}\.(?:gif|png|svg|jpe?g)/i

/** The address of a picture: the one that loads later where the first is a stand-in, else the widest offered, else src. */
function largest(given: Record<string, string>): string {
  const later = lazy.map((key) => given[key]).find((value) => value && !value.startsWith('data:'))
  if (later && later.length <= htmlLimits.attribute) return later.trim()
  const source = (given.src ?? '').trim()
  const widest = widestOf(given['data-srcset'] ?? given['data-lazy-srcset'] ?? given.srcset ?? '')
  if (widest && (!source || placeholder.test(source))) return widest
  return source.length <= htmlLimits.attribute && !source.startsWith('data:') ? source : ''
}

function widestOf(set: string): string {
  let best = ''
  let most = -1
  for (const entry of set.slice(0, 8000).split(/,\s+|,(?=https?:)/)) {
    const [address, size] = entry.trim().split(/\s+/)
    const width = Number.parseFloat(size ?? '') || 0
    if (address && !address.startsWith('data:') && width > most) {
      best = address
      most = width
    }
  }
  return best.length <= htmlLimits.attribute ? best : ''
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!)
}
