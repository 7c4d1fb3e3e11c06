import { cleanLine } from '../arabic/normalise.ts'
import { Refused } from '../base/refused.ts'
import { storyLimits } from '../stories/shape.ts'
import type { Run } from '../stories/shape.ts'
import { findArticle } from './article.ts'
import type { Article } from './article.ts'
import { boilerplate, plain } from './boilerplate.ts'
import { bodyMark } from './bodies.ts'
import { readBylineLine } from './byline.ts'
import { readCaptionLine } from './caption.ts'
import { readDateLine, readMachineDate } from './dates.ts'
import { names } from './dom.ts'
import { outlineHtml } from './html-outline.ts'
import { readPieces } from './html-pieces.ts'
import { absolute, readFacts } from './page-facts.ts'
import type { PageFacts } from './page-facts.ts'
import { isHeadlineLike, isSentence, nothingFound, paragraphPiece } from './piece.ts'
import type { Found, Piece } from './piece.ts'
import type { RawPage } from './raw-page.ts'
import { addSource, sift } from './sift.ts'
import { makeSource } from './sources.ts'
import { cut } from './story-of-page.ts'
import { noHeadline } from './text-page.ts'

/**
 * Reads a saved HTML page: Readability and the markup say where the story is, the visible lines are trusted before the
 * head's JSON-LD and meta, which fill what is not on the page.
 * @throws Refused when the page has no headline or no text, or is larger or deeper than any page is
 */
export function readHtmlPage(html: string, foundAt: string | null): RawPage {
  const outline = outlineHtml(html)
  const facts = readFacts(outline, foundAt)
  const article = findArticle(outline.body, facts.headline)
  const found = nothingFound()
  const all = article ? readPieces(article, facts.base, found) : []
  const headline = readHeadline(article, facts) || firstLine(all)
  if (!headline) throw noHeadline()
  const kicker =
    all.findLast(
      (piece) =>
        piece.where === 'over' && piece.kicker && piece.text.length <= storyLimits.kicker && !boilerplate(piece.text),
    )?.text ?? ''
  const kept = sift(
    all.filter((piece) => piece.text !== kicker || piece.where !== 'over'),
    found,
  )
  const { standfirst, pieces: arranged } = arrange(kept, found, headline)
  let pieces = arranged
  const letters = pieces.reduce((sum, { block, text }) => sum + (block.type === 'figure' ? 0 : text.length), 0)
  if (facts.body && letters < facts.body.length * 0.4) {
    pieces = [
      ...pieces.filter(({ block }) => block.type === 'figure'),
      ...facts.body
        .split('\n')
        .filter(Boolean)
        .map((text) => paragraphPiece(cleanLine(text), 'body')),
    ]
  }
  if (pieces.every(({ block }) => block.type === 'figure' || block.type === 'heading')) {
    throw new Refused('invalid', { ar: 'لا نصّ في الصفحة تحت عنوانها', en: 'The page has no text under its headline' })
  }
  fillIn(found, facts, article)
  return {
    headline,
    kicker,
    standfirst,
    kind: facts.kind,
    language: facts.language,
    outlet: { name: facts.site ?? siteAround(cleanLine(outline.title), headline), url: facts.url },
    pieces: withLeadPicture(pieces, facts),
    found,
  }
}

/** The headline as it stands on the page; the head's where the page has none, or has it in one element with a label. */
function readHeadline(article: Article | null, facts: PageFacts): string {
  const shown = article?.heading ? cleanLine(article.heading.textContent) : ''
  // A title that is only the site's name is no headline.
  const stated =
    bodyMark(facts.headline) === 'known' ||
    (bodyMark(facts.headline) === 'word' && facts.headline.split(' ').length <= 3) ||
    facts.headline === facts.site
      ? ''
      : facts.headline
  if (!shown) return cut(stated, storyLimits.headline)
  // A label stands before the headline (عاجل), or apart from it; words that go on after it are the headline's own.
  const labelled =
    plain(shown) !== plain(stated) &&
    stated.split(' ').length >= 3 &&
    shown.length < stated.length + 60 &&
    (plain(shown).endsWith(plain(stated)) || apart(shown, stated))
  return cut(labelled ? stated : shown, storyLimits.headline)
}

/** Whether what stands after a text begins with a mark that parts it from what it follows. */
function apart(shown: string, stated: string): boolean {
  const at = shown.indexOf(stated)
  return at >= 0 && /^\s?[|:•·–—-]/.test(shown.slice(at + stated.length))
}

/** On a page that marks no headline: the first line above its text that can be one. */
function firstLine(pieces: Piece[]): string {
  const end = pieces.findIndex(({ where, text }) => where === 'body' && text.length >= 80)
  const line = pieces
    .slice(0, Math.max(0, end))
    .find(
      ({ block, text }) =>
        /^(?:paragraph|heading)$/.test(block.type) &&
        text.split(' ').length >= 4 &&
        text.length <= storyLimits.headline &&
        isHeadlineLike(text) &&
        !boilerplate(text) &&
        !readDateLine(text) &&
        !readBylineLine(text, false),
    )
  return line?.text ?? ''
}

/** The site's name out of a title that is the headline and a name: يوميات الساحل: …, … | صدى الميناء. */
function siteAround(title: string, headline: string): string | null {
  if (!title.includes(headline) || headline.length < 8) return null
  const name = title.replace(headline, ' ').replace(/^[\s|»«:•·–—-]+|[\s|»«:•·–—-]+$/g, '')
  return name && name.length <= 60 && name.split(' ').length <= 5 && !/[|»«•·]/.test(name) ? name : null
}

/** Sorts what is left of a page into standfirst and story; the rest is left out. */
function arrange(kept: Piece[], found: Found, headline: string): { standfirst: string; pieces: Piece[] } {
  let standfirst = ''
  let begun = false
  const pieces: Piece[] = []
  for (const piece of kept) {
    const { where, block, text } = piece
    const words = text.split(' ').length
    const isText = block.type === 'paragraph' || block.type === 'heading'
    const running = isText && isSentence(text)
    const nothingYet = pieces.every((one) => one.block.type === 'figure')
    if (isText && plain(text) === plain(headline)) continue
    begun ||= where === 'body' && running
    if (block.type === 'figure' && where !== 'tail') pieces.push(piece)
    else if (
      isText &&
      (where === 'head' || (where === 'body' && nothingYet && piece.standfirst)) &&
      !standfirst &&
      words >= 5 &&
      text.length <= storyLimits.standfirst
    )
      standfirst = text
    // Labels and crumbs that stand before the first sentence of a text.
    else if (where === 'body' && block.type === 'paragraph' && !begun && words <= 4 && !/[.!؟?»”"]$/.test(text))
      found.dropped.push(text)
    // Tags closed too early put the end of a text outside of its element.
    else if (where === 'body' || (running && (where === 'head' || (where === 'tail' && piece.readable))))
      pieces.push(piece)
    else if (text) found.dropped.push(text)
  }
  const body = dropLooseEnds(joinCaptions(boldHeadings(pieces)), found)
  const first = body.find(({ block }) => block.type === 'paragraph')?.text ?? ''
  // An excerpt that only repeats the beginning of the text is none.
  const start = plain(standfirst).split(' ').slice(0, 8).join(' ')
  if (standfirst && plain(first).startsWith(start)) standfirst = ''
  return { standfirst, pieces: levelled(body) }
}

/** A paragraph that is all bold, short and no sentence is a heading. */
function boldHeadings(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.block.type !== 'paragraph' || piece.text.length > 110 || !isHeadlineLike(piece.text)) return piece
    const isBold = piece.block.runs.every((run: Run) => run.strong || !run.text.trim())
    const before = pieces[index - 1]?.block.type
    const next = pieces[index + 1]?.block.type
    if (
      !isBold ||
      (before === 'figure' && readCaptionLine(piece.text)) ||
      !next ||
      next === 'heading' ||
      /^[،,.؛]/.test(pieces[index + 1]!.text)
    )
      return piece
    return {
      ...piece,
      block: {
        type: 'heading',
        level: 2,
        runs: piece.block.runs.map(({ text, link }) => (link ? { text, link } : { text })),
      },
    }
  })
}

/** A line right under a picture without caption, with a credit at its end or smaller than any paragraph, is its caption. */
function joinCaptions(pieces: Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    const figure = pieces[index - 1]?.block
    if (piece.block.type !== 'paragraph' || figure?.type !== 'figure' || figure.caption) return true
    const caption = readCaptionLine(piece.text)
    const slanted = piece.text.length <= 200 && piece.block.runs.every((run) => run.emphasis || !run.text.trim())
    if (!caption && !(slanted && isHeadlineLike(piece.text))) return true
    figure.caption = caption?.caption ?? piece.text
    figure.credit ||= caption?.credit ?? ''
    return false
  })
}

/** Headings and rules with nothing under them. */
function dropLooseEnds(pieces: Piece[], found: Found): Piece[] {
  let end = pieces.length
  while (end > 0 && /^(?:heading|divider)$/.test(pieces[end - 1]!.block.type)) end--
  for (const { text } of pieces.slice(end)) if (text) found.dropped.push(text)
  return pieces
    .slice(0, end)
    .filter(
      ({ block }, index, all) => block.type !== 'divider' || (index > 0 && all[index + 1]?.block.type !== 'divider'),
    )
}

/** The highest heading of the text becomes level 2. */
function levelled(pieces: Piece[]): Piece[] {
  const levels = pieces.flatMap(({ block }) => (block.type === 'heading' ? [block.level] : []))
  const shift = levels.length > 0 ? Math.min(...levels) - 2 : 0
  return pieces.map((piece) =>
    piece.block.type === 'heading' && shift > 0
      ? { ...piece, block: { ...piece.block, level: (piece.block.level - shift) as 2 | 3 | 4 } }
      : piece,
  )
}

/** What the page does not show and its head says. */
function fillIn(found: Found, facts: PageFacts, article: Article | null): void {
  if (!found.byline.some(({ role }) => role === 'reporter'))
    found.byline.unshift(
      ...facts.byline.filter(({ name }) => !found.byline.some((entry) => plain(entry.name) === plain(name))),
    )
  found.dateline ||= facts.dateline
  if (found.topics.length === 0) found.topics.push(...facts.topics)
  const times = [
    ...(article?.scope.querySelectorAll('time[datetime], [itemprop~="datePublished"], abbr.published') ?? []),
  ]
    .filter((element) => !names(element).some((word) => /^(?:updated|modified|update)$/.test(word)))
    .map((element) =>
      readMachineDate(
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title') ?? '',
      ),
    )
  found.published = facts.published ?? times.find(Boolean) ?? found.published
  for (const { name, url, translated } of facts.origins) {
    const link = makeSource({ name, url, relation: translated ? 'translated' : 'based-on' })
    if (link) addSource(found, link)
  }
}

/** The picture the head names, where the article itself shows none. */
function withLeadPicture(pieces: Piece[], { picture, base, headline }: PageFacts): Piece[] {
  const address = absolute(picture?.address, base)
  if (!picture || !address || pieces.some(({ block }) => block.type === 'figure')) return pieces
  if (
    /(?:^|[/_-])(?:logo|default|placeholder|social|share|og[_-]?image|icon|favicon|no-?image)[/_.-]/i.test(
      new URL(address).pathname,
    )
  )
    return pieces
  const alt = plain(picture.alt) === plain(headline) ? '' : picture.alt
  const figure = { type: 'figure' as const, media: null, alt, caption: picture.caption, credit: picture.credit }
  return [{ ...paragraphPiece(picture.caption, 'body'), block: figure, picture: address }, ...pieces]
}
