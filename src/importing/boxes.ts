import { cleanLine } from '../arabic/normalise.ts'
import { boilerplate } from './boilerplate.ts'
import { readBylineLine } from './byline.ts'
import { readDateLine } from './dates.ts'
import { ancestors, names, textLength } from './dom.ts'
import type { DomElement } from './dom.ts'
import { isCaptionElement } from './figure.ts'
import { isHeadlineLike } from './piece.ts'
import type { Piece } from './piece.ts'
import { readSourceLine } from './sources.ts'
import { blockTexts } from './texts.ts'
import { readTopicLine } from './topics.ts'

/** The tags of a box that holds little else than links marked as tags, or that is named so. */
export function topicLinks(node: DomElement): string[] {
  if (
    /^(?:DIV|UL|P|SECTION|SPAN|FOOTER)$/.test(node.tagName) &&
    names(node).some((word) => /^(?:tags|tag|keywords|topics|tagcloud|taglist)$/.test(word))
  ) {
    const links = [...node.querySelectorAll('a')].map((link) => cleanLine(link.textContent)).filter(Boolean)
    if (links.join('').length >= textLength(node) * 0.5 && links.every((link) => link.length <= 60)) return links
  }
  const tags = [...node.querySelectorAll('[rel~="tag"]')]
    .filter((tag) => !/category/.test(tag.getAttribute('rel') ?? ''))
    .map((tag) => cleanLine(tag.textContent))
  return tags.join('').length >= node.textContent.trim().length * 0.5 ? tags : []
}

/** A box of links among the paragraphs, or one that Readability threw out and that holds no sentence. */
export function isLinkBox(node: DomElement, kept: Set<string>): boolean {
  if (!/^(?:DIV|SECTION|UL|OL|TABLE|DL)$/.test(node.tagName)) return false
  const text = cleanLine(node.textContent)
  if (
    !text ||
    ancestors(node)
      .slice(0, 4)
      .some((one) => textLength(one) < 1500 && readTopicLine(blockTexts(one)[0] ?? ''))
  )
    return false
  const linked = [...node.querySelectorAll('a')].reduce((sum, link) => sum + cleanLine(link.textContent).length, 0)
  if (linked > text.length * 0.7 && text.length < 3000) return true
  if (
    kept.size === 0 ||
    node.querySelector('img, h2, h3, h4, blockquote, table') ||
    readBylineLine(text, false) ||
    readSourceLine(text)
  )
    return false
  const anyKept =
    kept.has(node.getAttribute('data-n') ?? '') ||
    [...node.querySelectorAll('[data-n]')].some((inner) => kept.has(inner.getAttribute('data-n') ?? ''))
  return !anyKept && linked > text.length * 0.3 && text.length < 500
}

/**
 * A box among the paragraphs that says itself what it is: its first line is a label such as اقرأ أيضا, or it is made of
 * labels and headlines without one sentence.
 */
export function isLabelledBox(node: DomElement, rootLength: number): boolean {
  if (
    !/^(?:DIV|SECTION|UL|OL)$/.test(node.tagName) ||
    textLength(node) > Math.min(1500, rootLength * 0.4) ||
    node.querySelector('img + figcaption, figure figcaption')
  )
    return false
  const texts = blockTexts(node)
  if (texts.length < 2) return false
  const kinds = texts.map(boilerplate)
  if (kinds[0] === 'related' && texts.slice(1).every((text) => isHeadlineLike(text) || boilerplate(text))) return true
  return (
    kinds.some(Boolean) &&
    !kinds.includes('author-photo') &&
    texts.every(
      (text, index) =>
        kinds[index] ||
        (isHeadlineLike(text) &&
          text.length < 60 &&
          !readSourceLine(text) &&
          !readTopicLine(text) &&
          !readBylineLine(text, true)?.sure),
    )
  )
}

/** The footer of an article says what belongs to it: tags, author, source. */
export const isArticleFooter = (node: DomElement) =>
  /^(?:FOOTER|HEADER)$/.test(node.tagName) &&
  textLength(node) < 600 &&
  ancestors(node).some((element) => element.tagName === 'ARTICLE')

export const isPullQuote = (node: DomElement) =>
  /(?:^|\s)(?:pull ?quote|quote pull)(?:\s|$)/.test(names(node).join(' ')) && textLength(node) < 800
export const isQuoteBox = (node: DomElement) =>
  node.tagName !== 'BLOCKQUOTE' &&
  names(node).some((word) => /^(?:quote|quotation)$/.test(word)) &&
  textLength(node) < 800 &&
  !node.querySelector('blockquote')

/** WordPress' wp-caption, Blogger's table, a div named after the picture it holds. */
export const isCaptionHolder = (node: DomElement) =>
  /^(?:DIV|P|TABLE|SECTION|CENTER)$/.test(node.tagName) &&
  textLength(node) < 1200 &&
  [...node.querySelectorAll('img, amp-img')].length === 1 &&
  !node.querySelector('p + p, h1, h2, h3') &&
  ([...node.querySelectorAll('*')].some(isCaptionElement) || isShortLine(cleanLine(node.textContent)))

const isShortLine = (text: string) =>
  text.length >= 4 && text.length <= 200 && isHeadlineLike(text) && !boilerplate(text) && !readDateLine(text)

/** What an element's name says about the text in it. */
export type Flags = Pick<Piece, 'standfirst' | 'author' | 'kicker' | 'readable'>

/** `longest`: an element with more text than this holds the story itself, whatever it is called. */
export function flagsOf(node: DomElement, longest: number): Flags {
  const all = names(node)
  const itemprop = node.getAttribute('itemprop') ?? ''
  const flags: Flags = {}
  if (textLength(node) > longest && !/^H\d$/.test(node.tagName)) return flags
  if (
    all.some((word) =>
      /^(?:standfirst|excerpt|summary|subtitle|subheadline|subheading|deck|dek|lead|lede|intro|teaser|chapo|description|subhead|brief)$/.test(
        word,
      ),
    ) ||
    /description|alternativeHeadline/.test(itemprop)
  )
    flags.standfirst = true
  if (
    all.some((word) => /^(?:author|authors|byline|writer|journalist|reporter|vcard)$/.test(word)) ||
    /author/.test(itemprop) ||
    node.getAttribute('rel') === 'author'
  )
    flags.author = true
  if (
    all.some((word) =>
      /^(?:kicker|overline|eyebrow|supertitle|pretitle|suptitle|category|cat|section|label|tag|topic|surtitle)$/.test(
        word,
      ),
    )
  )
    flags.kicker = true
  return flags
}
