import { cleanLine } from '../arabic/normalise.ts'
import type { Block, Run } from '../stories/shape.ts'
import type { Article } from './article.ts'
import { readQuotation } from './block-quotation.ts'
import {
  flagsOf,
  isArticleFooter,
  isCaptionHolder,
  isLabelledBox,
  isLinkBox,
  isPullQuote,
  isQuoteBox,
  topicLinks,
} from './boxes.ts'
import type { Flags } from './boxes.ts'
import { isChrome } from './chrome.ts'
import { ancestors, isElement, isText, names, textLength } from './dom.ts'
import type { DomElement, DomNode } from './dom.ts'
import {
  isCaptionElement,
  isCreditElement,
  isOrnament,
  isPortrait,
  readCaptionElement,
  readFigure,
  bare,
} from './figure.ts'
import { cleanRuns, lineBreak, paragraphsOf } from './inline.ts'
import type { Marks, Raw } from './inline.ts'
import { absolute } from './page-facts.ts'
import { isSentence, textOf } from './piece.ts'
import type { Found, Piece } from './piece.ts'
import { isDataTable, readTable } from './table.ts'
import { blocks, blockTexts, standsAlone } from './texts.ts'

const about =
  /^(?:author|authors|byline|writer|journalist|date|time|datetime|published|updated|modified|reading|read|views|category|categories|cat|section|kicker|meta|source|place|location|dateline|tags?)$/

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
      add(
        { type: 'paragraph', runs },
        text,
        null,
        linkedShare(
          runs,
          links.filter((link) => text.includes(link.text)),
        ),
      )
    }
    raw = []
    links = []
  }
  const drop = (element: DomElement) => {
    if (where === 'tail') closed = true
    for (const text of blockTexts(element))
      if (/[\p{L}\p{N}]/u.test(text) && found.dropped.length < 300 && !found.dropped.includes(text))
        found.dropped.push(text)
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
    if (
      !open &&
      !isArticleFooter(node) &&
      isChrome(node) &&
      !(textLength(node) > rootLength * 0.4 && where === 'body') &&
      !isPullQuote(node)
    ) {
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
    if (
      !blocks.has(tagName) &&
      !(where !== 'body' && names(node).some((word) => about.test(word))) &&
      !(tagName === 'TIME' && where !== 'body')
    ) {
      return inline(node, marks)
    }
    flush()
    const before = flags
    flags = {
      ...flags,
      ...flagsOf(node, Math.min(700, rootLength * 0.4)),
      readable: kept.has(node.getAttribute('data-n') ?? ''),
    }
    block(node, marks)
    flush()
    flags = before
  }

  function inline(node: DomElement, marks: Marks): void {
    const { tagName } = node
    if ((where !== 'body' || !begun) && standsAlone(node)) {
      flush()
      children(node, tagName === 'A' ? marks : {})
      if (tagName === 'A')
        links.push({ text: cleanLine(node.textContent), href: absolute(node.getAttribute('href'), base) ?? '' })
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
    if (tagName === 'FIGURE' || (picture && !isPortrait(picture) && !isOrnament(picture) && isCaptionHolder(node))) {
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
    for (const child of node.childNodes)
      if (!isElement(child) || !/^(?:UL|OL|IMG|FIGURE)$/.test(child.tagName)) gather(child, {})
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
    const { paragraphs, speaker } = readQuotation(node, runsOf)
    links = []
    if (paragraphs.length === 0) return
    const text = paragraphs.map(textOf).join('\n')
    if (isPullQuote(node)) add({ type: 'pull-quote', runs: [{ text: text.replaceAll('\n', ' ') }], speaker }, text)
    else add({ type: 'quotation', paragraphs, speaker }, text)
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
    const picked =
      absolute(address, base) ?? (/^(?:data|javascript|blob|about):/i.test(address) || !address ? null : address)
    const last = pieces.at(-1)
    // The copy for browsers without script, or the same picture again for phones.
    if (picked && last?.picture === picked) return
    add(figure, [figure.alt, figure.caption].filter(Boolean).join('\n'), picked)
  }

  /** A caption that stands beside its picture, not around it. */
  function caption(node: DomElement): void {
    const figure = pieces.at(-1)?.block
    if (figure?.type !== 'figure') return children(node, {})
    const words = isCreditElement(node)
      ? { caption: '', credit: bare(cleanLine(node.textContent)) }
      : readCaptionElement(node)
    if (!figure.caption) figure.caption = words.caption
    if (!figure.credit) figure.credit = words.credit
  }

  element(page, {})
  flush()
  return pieces
}

function linkedShare(runs: Run[], links: Piece['links']): number {
  const letters = textOf(runs).length
  return letters === 0 ? 0 : links.reduce((sum, { text }) => sum + text.length, 0) / letters
}
