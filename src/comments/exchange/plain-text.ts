import { Parser } from 'htmlparser2'

/** Deeper than anybody writes; there the reading ends. */
const mostDepth = 100
const paragraphs = new Set(['p', 'div', 'blockquote', 'ul', 'ol', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const unread = new Set(['script', 'style', 'template', 'textarea', 'iframe', 'svg', 'math'])

class TooDeep extends Error {}

/**
 * What a comment's markup says, as text: line breaks stay line breaks, and of a link its address stays where its words do
 * not say it.
 */
export function plainText(html: string): string {
  let text = ''
  let depth = 0
  let skipping = 0
  let afterBreak = false
  let link: { href: string; from: number } | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      if (depth > mostDepth) throw new TooDeep()
      if (unread.has(name)) skipping += 1
      else if (name === 'br') text += '\n'
      else if (paragraphs.has(name)) text += '\n\n'
      else if (name === 'li') text += '\n'
      else if (name === 'a') link = { href: addressOf(attributes['href'] ?? ''), from: text.length }
      afterBreak = name === 'br'
    },
    ontext(part) {
      if (skipping > 0) return
      // `<br />` at the end of a line is one break, not two.
      text += afterBreak ? part.replace(/^\r?\n/, '') : part
      afterBreak = false
    },
    onclosetag(name) {
      if (unread.has(name)) skipping -= 1
      else if (paragraphs.has(name)) text += '\n\n'
      else if (name === 'a' && link) {
        text = withAddress(text, link.href, link.from)
        link = null
      }
      depth -= 1
    },
  })
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
  return text
}

function withAddress(text: string, href: string, from: number): string {
  const words = text.slice(from).trim()
  if (href === '' || words === href) return text
  // A shortened address is the address.
  if (words === '' || /^(?:https?:\/\/|www\.)\S*$|^\S+\/\S*(?:…|\.\.\.)$/i.test(words))
    return text.slice(0, from) + href
  return `${text} (${href})`
}

/** A web address, without the detour over the service's own counter; empty for anything else. */
function addressOf(href: string): string {
  const url = URL.parse(href)
  if (!url || !/^https?:$/.test(url.protocol)) return ''
  if (!/(?:^|\.)disq\.us$/.test(url.hostname)) return href
  const target = url.searchParams.get('url')?.replace(/:[\w-]{20,}$/, '') ?? ''
  return URL.canParse(target) && /^https?:/.test(target) ? target : href
}
