import { cleanLine } from '../arabic/normalise.ts'
import type { Block, Run } from '../stories/shape.ts'
import type { Article } from './article.ts'
import { boilerplate } from './boilerplate.ts'
import { readBylineLine } from './byline.ts'
import { isChrome } from './chrome.ts'
import { readDateLine } from './dates.ts'
import { ancestors, isElement, isText, names, textLength } from './dom.ts'
import type { DomElement, DomNode } from './dom.ts'
import { isCaptionElement, isCreditElement, isOrnament, isPortrait, readCaptionElement, readFigure, bare } from './figure.ts'
import { cleanRuns } from './inline.ts'
import type { Marks } from './inline.ts'
import { absolute } from './page-facts.ts'
import { isHeadlineLike, isSentence, textOf } from './piece.ts'
import { readSourceLine } from './sources.ts'
import type { Found, Piece } from './piece.ts'
import { isDataTable, readTable } from './table.ts'
import { blocks, blockTexts, standsAlone } from './texts.ts'
import { readTopicLine } from './topics.ts'

const about = /^(?:author|authors|byline|writer|journalist|date|time|datetime|published|updated|modified|reading|read|views|category|categories|cat|section|kicker|meta|source|place|location|dateline|tags?)$/

type Flags = Pick<Piece, 'standfirst' | 'author' | 'kicker' | 'readable'>
type Raw = { text: string; marks: Marks }
const lineBreak = '\u2028'

/**
 * Walks through the page in order and takes it apart into pieces: what stands above the headline, between headline and
 * text, in the text, and below it. Machinery and everything outside of the article goes to `found.dropped`.
 */
export function readPieces(article: Article, base: string | null, found: Found): Piece[] {
  const { page, scope, root, heading, kept } = article
  const holds = new Set([...ancestors(root), ...(heading ? ancestors(heading) : [])])
  const rootLength = textLength(root)
  const pieces: Piece[] = []
  let where: Piece['where'] = 'over'
  let raw: Raw[] = []
  let links: Piece['links'] = []
  let flags: Flags = {}
  /** The text has begun: what stands before its first paragraph is about it. */
  let begun = false
  /** Something below the text was no text any more. */
  let closed = false

  const add = (block: Block, text: string, picture: string | null = null, linked = 0) => {
    if (where === 'body' && text.length >= 80) begun = true
    const readable = flags.readable || (where === 'tail' && !closed && linked < 0.3)
    if (where === 'tail' && !isSentence(text)) closed = true
    pieces.push({ block, text, where, gap: true, picture, links, linked, ...flags, readable })
  }
  const flush = () => {
    for (const runs of paragraphsOf(raw, where !== 'body' || !begun)) {
      const text = textOf(runs)
      add({ type: 'paragraph', runs }, text, null, linkedShare(runs, links.filter((link) => text.includes(link.text))))
    }
    raw = []
    links = []
  }
  const drop = (element: DomElement) => {
    if (where === 'tail') closed = true
    for (const text of blockTexts(element)) if (/[\p{L}\p{N}]/u.test(text) && found.dropped.length < 300 && !found.dropped.includes(text)) found.dropped.push(text)
  }

  function visit(node: DomNode, marks: Marks): void {
    if (isText(node)) raw.push({ text: node.textContent, marks })
    else if (isElement(node)) element(node, marks)
  }
  const children = (node: DomElement, marks: Marks) => {
    for (const child of node.childNodes) visit(child, marks)
  }

  function element(node: DomElement, marks: Marks): void {
    const { tagName } = node
    if (node === heading) {
      flush()
      where = root.contains(node) ? 'body' : 'head'
      return
    }
    const open = holds.has(node)
    if (!open && !scope.contains(node)) return drop(node)
    if (node === root) {
      flush()
      where = heading && root.contains(heading) ? 'over' : 'body'
      children(node, marks)
      flush()
      where = 'tail'
      return
    }
    const topics = open || textLength(node) > 1500 ? [] : topicLinks(node)
    if (topics.length > 0) {
      flush()
      found.topics.push(...topics)
      return
    }
    if (!open && !isArticleFooter(node) && isChrome(node) && !(textLength(node) > rootLength * 0.4 && where === 'body') && !isPullQuote(node)) {
      flush()
      if (where !== 'over' && [...node.querySelectorAll('img')].some(isPortrait)) found.authorPhoto = true
      return drop(node)
    }
    if (where === 'body' && !open && (isLinkBox(node, kept) || isLabelledBox(node, rootLength))) {
      flush()
      return drop(node)
    }
    if (tagName === 'BR') return void raw.push({ text: lineBreak, marks: {} })
    if (tagName === 'IMG' || tagName === 'AMP-IMG') return image(node, node)
    if (tagName === 'NOSCRIPT' && !node.textContent.trim() && pieces.at(-1)?.picture) return
    if (tagName === 'HR') {
      flush()
      if (where === 'body' && pieces.at(-1)?.block.type === 'paragraph') add({ type: 'divider' }, '')
      return
    }
    if (!blocks.has(tagName) && !(where !== 'body' && names(node).some((word) => about.test(word))) && !(tagName === 'TIME' && where !== 'body')) {
      return inline(node, marks)
    }
    flush()
    const before = flags
    flags = { ...flags, ...flagsOf(node, Math.min(700, rootLength * 0.4)), readable: kept.has(node.getAttribute('data-n') ?? '') }
    block(node, marks)
    flush()
    flags = before
  }

  function inline(node: DomElement, marks: Marks): void {
    const { tagName } = node
    if ((where !== 'body' || !begun) && standsAlone(node)) {
      flush()
      children(node, tagName === 'A' ? marks : {})
      if (tagName === 'A') links.push({ text: cleanLine(node.textContent), href: absolute(node.getAttribute('href'), base) ?? '' })
      return flush()
    }
    if (tagName === 'A') {
      const link = absolute(node.getAttribute('href'), base)
      const text = cleanLine(node.textContent)
      if (text) links.push({ text, href: link ?? '' })
      return children(node, link && where === 'body' ? { ...marks, link } : marks)
    }
    if (tagName === 'STRONG' || tagName === 'B') return children(node, { ...marks, strong: true })
    if (tagName === 'EM' || tagName === 'I') return children(node, { ...marks, emphasis: true })
    if (tagName === 'Q') {
      raw.push({ text: '«', marks })
      children(node, marks)
      return void raw.push({ text: '»', marks })
    }
    children(node, marks)
  }

  function block(node: DomElement, marks: Marks): void {
    const { tagName } = node
    const picture = node.querySelector('img, amp-img')
    if (tagName === 'FIGURE' || (picture && isCaptionHolder(node))) {
      if (picture && !node.querySelector('table, blockquote, figure')) return image(picture, node)
      if (!picture && !node.querySelector('table, blockquote, p')) return drop(node)
    }
    if (isCaptionElement(node) && !picture) return caption(node)
    if (/^H[1-6]$/.test(tagName)) {
      children(node, {})
      const runs = cleanRuns(raw)
      raw = []
      const level = Math.min(4, Math.max(2, Number(tagName[1]))) as 2 | 3 | 4
      if (textOf(runs)) add({ type: 'heading', level, runs }, textOf(runs), null, linkedShare(runs, links))
      links = []
      return
    }
    if (tagName === 'UL' || tagName === 'OL') return list(node, tagName === 'OL')
    if (tagName === 'BLOCKQUOTE' || isPullQuote(node) || isQuoteBox(node)) return quotation(node)
    if (tagName === 'TABLE' && isDataTable(node)) {
      const table = readTable(node, runsOf)
      return add(table, node.textContent.slice(0, 200))
    }
    children(node, marks)
  }

  /** The runs of a cell, an item, a paragraph of a quotation. */
  function runsOf(node: DomElement): Run[] {
    const saved = raw
    raw = []
    for (const child of node.childNodes) if (!isElement(child) || !/^(?:UL|OL|IMG|FIGURE)$/.test(child.tagName)) gather(child, {})
    const runs = cleanRuns(raw)
    raw = saved
    return runs
  }
  function gather(node: DomNode, marks: Marks): void {
    if (isText(node)) raw.push({ text: node.textContent, marks })
    if (!isElement(node) || isChrome(node)) return
    if (node.tagName === 'BR' || blocks.has(node.tagName)) raw.push({ text: ' ', marks: {} })
    const link = node.tagName === 'A' ? absolute(node.getAttribute('href'), base) : null
    if (node.tagName === 'A') links.push({ text: cleanLine(node.textContent), href: link ?? '' })
    const next = {
      ...marks,
      ...(link ? { link } : {}),
      ...(/^(?:STRONG|B)$/.test(node.tagName) ? { strong: true as const } : {}),
      ...(/^(?:EM|I)$/.test(node.tagName) ? { emphasis: true as const } : {}),
    }
    for (const child of node.childNodes) gather(child, next)
    if (blocks.has(node.tagName)) raw.push({ text: ' ', marks: {} })
  }

  function list(node: DomElement, ordered: boolean): void {
    const items = [...node.querySelectorAll('li')].map(runsOf).filter((runs) => runs.length > 0)
    const text = items.map(textOf).join('\n')
    if (items.length > 0) add({ type: 'list', ordered, items }, text, null, linkedShare(items.flat(), links))
    links = []
  }

  function quotation(node: DomElement): void {
    const cite = node.querySelector('cite, footer, figcaption, .author, .quote-author, .blockquote-footer')
    const inner = [...node.querySelectorAll('p, li, h2, h3, h4')].filter((one) => !cite?.contains(one) && !one.contains(cite ?? page))
    const whole = inner.length > 0 ? inner : [node]
    const paragraphs = whole.map(runsOf).filter((runs) => runs.length > 0)
    let speaker = cite ? cleanLine(cite.textContent) : ''
    if (cite && whole[0] === node) paragraphs.splice(0, 1, cleanRuns([{ text: textOf(paragraphs[0] ?? []).replace(speaker, ' '), marks: {} }]))
    const last = paragraphs.at(-1)
    if (!speaker && last) {
      const signed = /^(.*?)\s?[—–―-]{1,2}\s?([^—–―.،]{2,80})$/su.exec(inner.length > 1 || whole[0] === node ? textOf(last) : '')
      const outside = inner.length > 0 ? /^[—–―-]{1,2}\s?(.{2,100})/u.exec(cleanLine(ownText(node)))?.[1] : undefined
      if (outside) speaker = outside
      else if (signed && (signed[1] === '' || /[.!؟?…»”"]$/.test(signed[1]!))) {
        speaker = signed[2]!
        paragraphs.splice(-1, 1, ...(signed[1] ? [[{ text: signed[1] }]] : []))
      }
    }
    speaker = speaker.replace(/^[\s—–―-]+/, '').replace(/\s?\(@\w+\).*$/, '').trim()
    links = []
    const words = paragraphs.filter((runs) => textOf(runs)).slice(0, 100).map(withoutMarks)
    if (words.length === 0) return
    const text = words.map(textOf).join('\n')
    if (isPullQuote(node)) add({ type: 'pull-quote', runs: [{ text: text.replaceAll('\n', ' ') }], speaker: speaker || null }, text)
    else add({ type: 'quotation', paragraphs: words, speaker: speaker || null }, text)
  }

  function image(picture: DomElement, holder: DomElement): void {
    if (names(picture).includes('emoji')) return void raw.push({ text: picture.getAttribute('alt') ?? '', marks: {} })
    if (where !== 'over' && isPortrait(picture)) {
      if (where !== 'body' || pieces.every((piece) => piece.where !== 'body')) found.authorPhoto = true
      return
    }
    if (isOrnament(picture) || where === 'tail' || (where === 'over' && holder === picture)) return
    flush()
    const { block: figure, address } = readFigure(holder, picture)
    const picked = absolute(address, base) ?? (/^(?:data|javascript|blob|about):/i.test(address) || !address ? null : address)
    const last = pieces.at(-1)
    // The copy for browsers without script, or the same picture again for phones.
    if (picked && last?.picture === picked) return
    add(figure, [figure.alt, figure.caption].filter(Boolean).join('\n'), picked)
  }

  /** A caption that stands beside its picture, not around it. */
  function caption(node: DomElement): void {
    const figure = pieces.at(-1)?.block
    if (figure?.type !== 'figure') return children(node, {})
    const words = isCreditElement(node) ? { caption: '', credit: bare(cleanLine(node.textContent)) } : readCaptionElement(node)
    if (!figure.caption) figure.caption = words.caption
    if (!figure.credit) figure.credit = words.credit
  }

  element(page, {})
  flush()
  return pieces
}

/**
 * Paragraphs out of text with line breaks: two breaks part paragraphs; one does so after a sentence or a bold line, or
 * where every line stands for itself.
 */
function paragraphsOf(raw: Raw[], everyLine: boolean): Run[][] {
  const lines: Raw[][] = [[]]
  for (const piece of raw) {
    if (piece.text === lineBreak) lines.push([])
    else lines.at(-1)!.push(piece)
  }
  const paragraphs: Raw[][] = [[]]
  for (const line of lines) {
    const current = paragraphs.at(-1)!
    const text = current.map((piece) => piece.text).join('').trim()
    const empty = line.every((piece) => !piece.text.trim())
    const bold = text.length <= 110 && current.every((piece) => piece.marks.strong || !piece.text.trim())
    if (empty || everyLine || bold || /[.!؟?:…][”"»)]?$/.test(text)) paragraphs.push(empty ? [] : line)
    else current.push({ text: ' ', marks: {} }, ...line)
  }
  return paragraphs.map(cleanRuns).filter((runs) => runs.length > 0)
}

/** The tags of a box that holds little else than links marked as tags, or that is named so. */
function topicLinks(node: DomElement): string[] {
  if (/^(?:DIV|UL|P|SECTION|SPAN|FOOTER)$/.test(node.tagName) && names(node).some((word) => /^(?:tags|tag|keywords|topics|tagcloud|taglist)$/.test(word))) {
    const links = [...node.querySelectorAll('a')].map((link) => cleanLine(link.textContent)).filter(Boolean)
    if (links.join('').length >= textLength(node) * 0.5 && links.every((link) => link.length <= 60)) return links
  }
  const tags = [...node.querySelectorAll('[rel~="tag"]')].filter((tag) => !/category/.test(tag.getAttribute('rel') ?? '')).map((tag) => cleanLine(tag.textContent))
  return tags.join('').length >= node.textContent.trim().length * 0.5 ? tags : []
}

function linkedShare(runs: Run[], links: Piece['links']): number {
  const letters = textOf(runs).length
  return letters === 0 ? 0 : links.reduce((sum, { text }) => sum + text.length, 0) / letters
}

/** A box of links among the paragraphs, or one that Readability threw out and that holds no sentence. */
function isLinkBox(node: DomElement, kept: Set<string>): boolean {
  if (!/^(?:DIV|SECTION|UL|OL|TABLE|DL)$/.test(node.tagName)) return false
  const text = cleanLine(node.textContent)
  if (!text || ancestors(node).slice(0, 4).some((one) => textLength(one) < 1500 && readTopicLine(blockTexts(one)[0] ?? ''))) return false
  const linked = [...node.querySelectorAll('a')].reduce((sum, link) => sum + cleanLine(link.textContent).length, 0)
  if (linked > text.length * 0.7 && text.length < 3000) return true
  if (kept.size === 0 || node.querySelector('img, h2, h3, h4, blockquote, table') || readBylineLine(text, false) || readSourceLine(text)) return false
  const anyKept = kept.has(node.getAttribute('data-n') ?? '') || [...node.querySelectorAll('[data-n]')].some((inner) => kept.has(inner.getAttribute('data-n') ?? ''))
  return !anyKept && linked > text.length * 0.3 && text.length < 500
}

/**
 * A box among the paragraphs that says itself what it is: its first line is a label such as اقرأ أيضا, or it is made of
 * labels and headlines without one sentence.
 */
function isLabelledBox(node: DomElement, rootLength: number): boolean {
  if (!/^(?:DIV|SECTION|UL|OL)$/.test(node.tagName) || textLength(node) > Math.min(1500, rootLength * 0.4) || node.querySelector('img + figcaption, figure figcaption')) return false
  const texts = blockTexts(node)
  if (texts.length < 2) return false
  const kinds = texts.map(boilerplate)
  if (kinds[0] === 'related' && texts.slice(1).every((text) => isHeadlineLike(text) || boilerplate(text))) return true
  return kinds.some(Boolean) && !kinds.includes('author-photo') && texts.every((text, index) => kinds[index] || (isHeadlineLike(text) && text.length < 60 && !readSourceLine(text) && !readTopicLine(text) && !readBylineLine(text, true)?.sure))
}

/** The footer of an article says what belongs to it: tags, author, source. */
const isArticleFooter = (node: DomElement) => /^(?:FOOTER|HEADER)$/.test(node.tagName) && textLength(node) < 600 && ancestors(node).some((element) => element.tagName === 'ARTICLE')

const isPullQuote = (node: DomElement) => /(?:^|\s)(?:pull ?quote|quote pull)(?:\s|$)/.test(names(node).join(' ')) && textLength(node) < 800
const isQuoteBox = (node: DomElement) => node.tagName !== 'BLOCKQUOTE' && names(node).some((word) => /^(?:quote|quotation)$/.test(word)) && textLength(node) < 800 && !node.querySelector('blockquote')

/** WordPress' wp-caption, Blogger's table, a div named after the picture it holds. */
const isCaptionHolder = (node: DomElement) =>
  /^(?:DIV|P|TABLE|SECTION|CENTER)$/.test(node.tagName) &&
  textLength(node) < 1200 &&
  [...node.querySelectorAll('img, amp-img')].length === 1 &&
  !node.querySelector('p + p, h1, h2, h3') &&
  ([...node.querySelectorAll('*')].some(isCaptionElement) || isShortLine(cleanLine(node.textContent)))

const isShortLine = (text: string) => text.length >= 4 && text.length <= 200 && isHeadlineLike(text) && !boilerplate(text) && !readDateLine(text)

function flagsOf(node: DomElement, longest: number): Flags {
  const all = names(node)
  const itemprop = node.getAttribute('itemprop') ?? ''
  const flags: Flags = {}
  if (textLength(node) > longest && !/^H\d$/.test(node.tagName)) return flags
  if (all.some((word) => /^(?:standfirst|excerpt|summary|subtitle|subheadline|subheading|deck|dek|lead|lede|intro|teaser|chapo|description|subhead|brief)$/.test(word)) || /description|alternativeHeadline/.test(itemprop)) flags.standfirst = true
  if (all.some((word) => /^(?:author|authors|byline|writer|journalist|reporter|vcard)$/.test(word)) || /author/.test(itemprop) || node.getAttribute('rel') === 'author') flags.author = true
  if (all.some((word) => /^(?:kicker|overline|eyebrow|supertitle|pretitle|suptitle|category|cat|section|label|tag|topic|surtitle)$/.test(word))) flags.kicker = true
  return flags
}

function ownText(node: DomElement): string {
  let text = ''
  for (const child of node.childNodes) if (isText(child) || (isElement(child) && child.tagName === 'A')) text += child.textContent
  return text
}

/** Quotation marks around the words of a block that is drawn as a quotation. */
function withoutMarks(runs: Run[]): Run[] {
  const text = textOf(runs)
  if (!/^[“”«„"][^“”«»"]*[“”»"]\.?$/.test(text)) return runs
  return runs.map((run, index) => ({ ...run, text: index === 0 ? run.text.slice(1) : run.text })).map((run, index, all) => ({ ...run, text: index === all.length - 1 ? run.text.replace(/[“”»"](\.?)$/, '$1') : run.text })).filter(({ text: words }) => words !== '')
}

