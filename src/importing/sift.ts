import type { BylineRole } from '../people/shape.ts'
import type { SourceLink } from '../sources/shape.ts'
import { boilerplate, isSectionLabel, plain } from './boilerplate.ts'
import { knownBody } from './bodies.ts'
import { readBylineLine } from './byline.ts'
import type { BylineLine } from './byline.ts'
import { readDateLine } from './dates.ts'
import { isHeadlineLike } from './piece.ts'
import type { Found, Piece } from './piece.ts'
import { isPlace } from './places.ts'
import { makeSource, readSourceLine } from './sources.ts'
import { readTopicLine, topicNames } from './topics.ts'

const updateLabel = /^(?:اخر تحديث|تم التحديث|تحديث|تاريخ التحديث|last updated|updated|last modified)(?: في| on| at)?$/
const dateLabel =
  /^(?:نشر|نشرت|نشر في|تم النشر|تم النشر في|تاريخ النشر|النشر|التاريخ|تاريخ|published|published on|posted on|date|posted)$/

/** A label stood alone; the next line may be what it announces. */
type Pending =
  | { kind: 'byline'; role: BylineRole }
  | { kind: 'source'; at: number; address: boolean }
  | { kind: 'topics' }
  | { kind: 'updated' }

/**
 * Goes through the pieces of a page in order, takes out the lines that are about the story (byline, date, source,
 * topics: into `found`) and the machinery of the page (into `found.dropped`), and returns the rest.
 */
export function sift(page: Piece[], found: Found): Piece[] {
  const pieces = withoutHeadLists(page)
  const kept: Piece[] = []
  const isParagraph = (piece: Piece) => piece.where === 'body' && piece.text.length >= 80
  const total = pieces.filter(isParagraph).reduce((sum, piece) => sum + piece.text.length, 0)
  let read = 0
  /** A paragraph of the text has been kept. */
  let begun = false
  let ended = false
  let pending: Pending | null = null

  const seen = new Set(found.dropped)
  const drop = (text: string) => {
    if (!/[\p{L}\p{N}]/u.test(text) || seen.has(text)) return
    seen.add(text)
    found.dropped.push(text)
  }
  const use = (line: BylineLine, role?: BylineRole) => {
    if (line.label) drop(line.label)
    for (const entry of line.entries) {
      if (!found.byline.some(({ name }) => plain(name) === plain(entry.name)))
        found.byline.push(role ? { ...entry, role } : entry)
      if (knownBody(entry.name) === 'agency')
        addSource(found, makeSource({ name: entry.name, relation: 'republished' })!)
    }
    if (line.place) found.dateline ||= line.place
    found.published ??= line.published
  }

  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!
    const { text, block, where } = piece
    if (!/[\p{L}\p{N}]/u.test(text) && (block.type === 'paragraph' || block.type === 'heading')) continue
    const before: Pending | null = pending
    pending = null
    if (isParagraph(piece)) read += text.length
    const headish = where === 'over' || where === 'head' || (where === 'body' && !begun)
    const tailish = where === 'tail' || (total > 0 && read >= total * 0.6)
    const words = block.type === 'paragraph' || block.type === 'heading'

    if (block.type === 'list') {
      const items = text.split('\n')
      if (before?.kind === 'topics') found.topics.push(...topicNames(items))
      else if (ended || where === 'tail' || (piece.linked ?? 0) > 0.8 || items.every((item) => boilerplate(item)))
        items.forEach(drop)
      else kept.push(piece)
      continue
    }
    if (!words) {
      if (ended && block.type !== 'figure') drop(text)
      else if (!ended) kept.push(piece)
      continue
    }

    if (before?.kind === 'topics') {
      const names = /[،,#|]/.test(text) || text.split(' ').length <= 4 ? topicNames(text.split(/[،,|\n]|\s?#/)) : []
      if (names.length > 0 && isHeadlineLike(text)) {
        found.topics.push(...names)
        if (names.length === 1) pending = before
        continue
      }
    }
    const topics = readTopicLine(text)
    if (topics && (headish || tailish)) {
      found.topics.push(...topics, ...(topics.length === 0 ? topicNames(piece.links.map((link) => link.text)) : []))
      if (topics.length === 0) pending = { kind: 'topics' }
      continue
    }

    const source = readSourceLine(text, piece.links)
    const figure = kept.at(-1)?.block
    if (source && figure?.type === 'figure' && !figure.credit && !headish && !source.address && source.links[0]?.name) {
      figure.credit = source.links.map(({ name }) => name).join('، ')
      continue
    }
    if (
      source &&
      !(source.bare && (headish || !tailish)) &&
      (headish || tailish || source.address || /[:：]/.test(text)) &&
      !(ended && found.sources.length > 0)
    ) {
      const at = found.sources.length
      for (const link of source.links) addSource(found, link)
      if (source.open) pending = { kind: 'source', at, address: source.address }
      continue
    }

    const kind = boilerplate(text) ?? (headish && isSectionLabel(text) ? 'line' : null)
    if (kind === 'author-photo') found.authorPhoto = true
    if (kind === 'comments' && tailish && !headish) ended = true
    if (kind) {
      drop(text)
      if (kind === 'related') index = skipRelated(pieces, index, drop)
      if (kind === 'about-author' && tailish && pieces[index + 1]) drop(pieces[++index]!.text)
      continue
    }
    if (before?.kind === 'source' && nameSource(found.sources, before, text)) continue
    if (ended) {
      drop(text)
      continue
    }

    const labelled = headish || tailish ? readBylineLine(text, false) : null
    const dateline = (headish || tailish) && !labelled ? readDateLine(text) : null
    if (dateline) {
      if (before?.kind !== 'updated' && !found.published) found.published = dateline.published
      for (const word of dateline.rest) {
        if (isPlace(word)) found.dateline ||= word
        else if (knownBody(word) === 'agency')
          addSource(found, makeSource({ name: word, relation: found.sources.length > 0 ? 'based-on' : 'republished' })!)
      }
      if (!dateline.published || before?.kind === 'updated') drop(text)
      continue
    }
    if (updateLabel.test(plain(text)) || (headish && dateLabel.test(plain(text)))) {
      if (updateLabel.test(plain(text))) pending = { kind: 'updated' }
      drop(text)
      continue
    }

    if (before?.kind === 'byline') {
      const names = readBylineLine(text, true)
      if (names && names.entries.length > 0) {
        use(names, before.role)
        continue
      }
    }
    if ((headish || tailish) && (block.type === 'paragraph' || where !== 'body' || piece.author)) {
      // A name may sign a text; a link there leads elsewhere.
      const signs =
        index === pieces.length - 1 && found.byline.length === 0 && text.split(' ').length <= 4 && !piece.linked
      const line = readBylineLine(text, headish || signs)
      // An outlet's name above the headline is the site's, not the author's.
      if (line && where === 'over' && !line.label && line.entries.every(({ kind }) => kind === 'organisation')) {
        drop(text)
        continue
      }
      if (line && (line.sure || piece.author || (where === 'head' && besideByline(pieces, index)))) {
        use(line)
        if (line.entries.length === 0 && line.label) pending = { kind: 'byline', role: 'reporter' }
        continue
      }
    }
    const isCrumb = headish && text.length <= 3
    if (isCrumb || ((piece.linked ?? 0) > 0.9 && block.type === 'paragraph' && isHeadlineLike(text))) {
      drop(text)
      continue
    }
    kept.push(piece)
    begun ||= isParagraph(piece)
  }
  return kept
}

/** A list above the text is a list of facts about it: author, place, date. Its items are taken as lines. */
function withoutHeadLists(pieces: Piece[]): Piece[] {
  const first = pieces.findIndex(
    (piece) => piece.where === 'body' && piece.block.type === 'paragraph' && piece.text.length >= 80,
  )
  return pieces.flatMap((piece, index) => {
    if (piece.block.type !== 'list' || index > first || piece.where === 'tail' || piece.block.items.length > 8)
      return [piece]
    const items = piece.text.split('\n')
    const facts = items.filter((item) => boilerplate(item) || readDateLine(item) || readBylineLine(item, false))
    return facts.length < items.length / 2
      ? [piece]
      : items.map((text) => ({ ...piece, text, block: { type: 'paragraph' as const, runs: [{ text }] } }))
  })
}

/** Drops the headlines under a label such as اقرأ أيضا; returns the index of the last one dropped. */
function skipRelated(pieces: Piece[], label: number, drop: (text: string) => void): number {
  let end = label + 1
  const linked = pieces.some((piece) => piece.linked !== null)
  const belongs = ({ block, text, linked: share, where }: Piece) => {
    if (linked)
      return (
        (share ?? 0) > 0.6 ||
        (block.type === 'list' && (share ?? 0) > 0.3) ||
        boilerplate(text) === 'line' ||
        (where === 'tail' && isHeadlineLike(text)) ||
        (block.type === 'figure' && where === 'tail')
      )
    return (
      block.type === 'list' ||
      (block.type === 'paragraph' && isHeadlineLike(text) && !readSourceLine(text) && boilerplate(text) !== 'comments')
    )
  }
  while (end < pieces.length && belongs(pieces[end]!)) end++
  // In plain text the last of several headlines, much shorter than the others, is the heading of what follows.
  const last = pieces[end - 1]!
  const others = pieces.slice(label + 1, end - 1)
  const usual = others.reduce((sum, { text }) => sum + text.length, 0) / others.length
  if (
    !linked &&
    others.length > 0 &&
    end < pieces.length &&
    last.text.length < usual * 0.6 &&
    pieces[end]!.text.length > 100
  )
    end--
  for (const piece of pieces.slice(label + 1, end)) piece.text.split('\n').forEach(drop)
  return end - 1
}

/** Does a date, or the label of the author's picture, stand next to this line? Then a short unknown name is the author. */
function besideByline(pieces: Piece[], index: number): boolean {
  if (pieces[index]!.text.split(' ').length > 4) return false
  const near = [pieces[index - 1], pieces[index + 1]].map((piece) => piece?.text ?? '')
  return near.some((text) => readDateLine(text) !== null || boilerplate(text) === 'author-photo')
}

/** The line after a lone source label: an address, or (where no address was promised) a name. */
function nameSource(sources: SourceLink[], pending: { at: number; address: boolean }, text: string): boolean {
  const source = sources[pending.at]
  if (!source) return false
  const url = /^https?:\/\/\S+$/.test(text) ? text : null
  const named = url ? null : readSourceLine(`المصدر: ${text}`)
  const name = named && !pending.address && text.split(' ').length <= 6 && isHeadlineLike(text) ? named.links : []
  if (!url && name.length === 0) return false
  const made = url ? makeSource({ ...source, url }) : makeSource({ ...name[0]!, relation: source.relation })
  sources.splice(pending.at, 1, made ?? source, ...name.slice(1))
  return true
}

/** Adds a link to the chain, or completes one that is there under the same name. */
export function addSource(found: Found, link: SourceLink): void {
  const same = found.sources.find((other) => other.name && link.name && plain(other.name) === plain(link.name))
  if (same && !same.url && link.url) Object.assign(same, { url: link.url, relation: link.relation })
  else if (same) return
  else if (found.sources.length < 20) found.sources.push(link)
}
