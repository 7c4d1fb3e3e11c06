import { boilerplate, isSectionLabel, plain } from './boilerplate.ts'
import { bodyMark, isListed, knownBody } from './bodies.ts'
import { readBylineLine } from './byline.ts'
import { isAltLine, readCaptionLine } from './caption.ts'
import { readDateLine } from './dates.ts'
import { isPlace } from './places.ts'
import { readSourceLine } from './sources.ts'
import { isSpaced } from './text-lines.ts'
import type { Line } from './text-lines.ts'
import { readTopicLine } from './topics.ts'
import { storyLimits } from '../stories/shape.ts'

export type TextHead = {
  headline: string
  kicker: string
  standfirst: string
  /** The site's name, where a line gave the headline with it: headline | site. */
  site: string | null
  /** Lines above the headline that are neither: a menu. */
  over: Line[]
  /** Lines between headline and text. */
  head: Line[]
  body: Line[]
}

const wordCount = (text: string) => text.split(/\s+/).length

/** Could the line be a paragraph of the story rather than its headline or anything around it? */
export function isParagraphLine(text: string): boolean {
  if (text.length > storyLimits.headline) return true
  const ends = /[^.][.][”"»)]?$/u.test(text)
  return (ends && wordCount(text) > 10) || (text.length >= 60 && /[.؟!][”"»)]?\s+\p{L}.*[.][”"»)]?$/u.test(text))
}

/** Lines that speak about the story or are machinery; never its headline. */
function isAside(text: string): boolean {
  if (boilerplate(text) || readDateLine(text) || readSourceLine(text) || readTopicLine(text) || isListed(text))
    return true
  if (/^https?:\/\/\S+$/.test(text) || readCaptionLine(text)?.credit) return true
  const byline = readBylineLine(text, true)
  if (!byline) return false
  const beside =
    (byline.place !== null && isPlace(byline.place)) ||
    byline.published !== null ||
    (byline.entries.length > 1 && byline.entries.some(({ name }) => isListed(name)))
  return byline.label !== null || (byline.sure && beside)
}

/** Lines under a headline that could be who wrote it, with or without a label. */
function isByline(text: string): boolean {
  const byline = readBylineLine(text, true)
  return byline !== null && (byline.sure || text.split(/\s+/).length <= 4)
}

/**
 * Finds the headline of a plain text: the first line above the first paragraph that is no machinery. A menu of short
 * lines is passed over; a line that comes twice, or once alone and once with the site's name, is surely it.
 * Null when nothing above the text can be a headline.
 */
export function readHead(lines: Line[]): TextHead | null {
  const first = firstParagraph(lines)
  const end = first < 0 ? Math.min(lines.length, 40) : first
  const top = lines.slice(0, end)
  const candidates = top
    .map((line, index) => ({ text: line.text, index }))
    .filter(({ text }) => text.length <= storyLimits.headline && !isAside(text) && /\p{L}{2}/u.test(text))
  if (candidates.length === 0) return null
  const menuEnd = menuLength(candidates)
  const free = candidates.slice(menuEnd)
  const repeated = free.find(
    ({ text }) =>
      wordCount(text) >= 3 && candidates.some((other) => other.text !== text && siteBehind(other.text, text) !== null),
  )
  const twice = free.find(
    ({ text, index }) =>
      wordCount(text) >= 3 && candidates.some((other) => other.index < index && plain(other.text) === plain(text)),
  )
  const kickered =
    free[0] && free[1] && free[1].index === free[0].index + 1 && isKicker(free[0].text) && wordCount(free[1].text) >= 4
      ? free[1]
      : undefined
  const marked = free.find(({ index }) => top[index]!.level === 1)
  const chosen =
    marked ??
    twice ??
    repeated ??
    kickered ??
    free.find(({ text }) => wordCount(text) >= 3) ??
    free[0] ??
    candidates.at(-1)!
  const titled = candidates.find(({ text }) => siteBehind(text, chosen.text) !== null)
  const split = titled ? null : splitSite(chosen.text)
  const headline = split ? split.headline : chosen.text
  const before = candidates.findLast(({ index }) => index === chosen.index - 1)
  const kicker =
    before && isKicker(before.text) && (free.includes(before) || isSectionLabel(before.text)) ? before.text : ''
  const named = /known|word/.test(bodyMark(kicker) ?? '') && !isSectionLabel(kicker)
  const after = top.slice(chosen.index + 1).filter((line) => plain(line.text) !== plain(headline))
  const { standfirst, head, body } = splitAfter(after, isSpaced(lines))
  const late = standfirst ? 0 : lateByline(lines, end)
  return {
    headline,
    kicker: kicker.length <= storyLimits.kicker && !named ? kicker : '',
    standfirst: late > 0 ? lines[end]!.text : standfirst,
    site:
      (titled ? siteBehind(titled.text, chosen.text) : split?.site) ??
      (named ? kicker : null) ??
      top.slice(0, chosen.index).find(({ text }) => knownBody(text) === 'outlet' && wordCount(text) <= 4)?.text ??
      null,
    over: top
      .slice(0, chosen.index)
      .filter(
        (line) =>
          (named || line.text !== kicker) &&
          plain(line.text) !== plain(headline) &&
          line !== lines[titled?.index ?? -1],
      ),
    head: late > 0 ? [...head, ...body, ...lines.slice(end + 1, late)] : head,
    body: late > 0 ? lines.slice(late) : [...body, ...lines.slice(end)],
  }
}

/** Where the text begins when its first whole sentence stands above the byline or date, and so is a standfirst; else 0. */
function lateByline(lines: Line[], first: number): number {
  if ((lines[first]?.text.length ?? Infinity) > storyLimits.standfirst) return 0
  let end = 0
  for (
    let index = first + 1;
    index < Math.min(lines.length, first + 6) && !isParagraphLine(lines[index]!.text);
    index++
  ) {
    const { text } = lines[index]!
    if (readDateLine(text) || readBylineLine(text, true)?.sure) end = index + 1
  }
  return end > 0 && end < lines.length && lines.slice(end).some((line) => isParagraphLine(line.text)) ? end : 0
}

/** The first line that is text. Where paragraphs end without a full stop, their length must do. */
function firstParagraph(lines: Line[]): number {
  const long = lines.filter(({ text }) => text.length > 80)
  const ended = long.filter(({ text }) => /[.!؟?:…][”"»)]?$/.test(text)).length >= long.length / 2
  let headlines = 0
  return lines.findIndex(({ text }) => {
    if (isAside(text)) return false
    if (isParagraphLine(text)) return true
    return !ended && headlines++ > 0 && text.length >= 70
  })
}

const isKicker = (text: string) =>
  wordCount(text) <= 2 || (wordCount(text) <= 4 && text.length <= storyLimits.kicker && isSectionLabel(text))

/** How many candidates at the top are a menu: four or more short lines in a row. */
function menuLength(candidates: { text: string }[]): number {
  let length = 0
  while (length < candidates.length && wordCount(candidates[length]!.text) <= 3) length++
  return length >= 4 && length < candidates.length ? length : 0
}

const siteMark = /\s+(?:[|»«:]{1,2}|[-–—•·])\s+/g

/** The site's name when `title` is the headline with a name behind it. */
export function siteBehind(title: string, headline: string): string | null {
  if (!title.startsWith(headline) || title.length === headline.length) return null
  const rest = title.slice(headline.length)
  const mark = rest.match(/^\s*(?:[|»«:]{1,2}|[-–—•·])\s+/)
  const name = mark ? rest.slice(mark[0].length).split(siteMark).at(-1)!.trim() : ''
  return name && wordCount(name) <= 6 ? name : null
}

/** Parts a headline from the name of a body behind it, or before it: headline | صحيفة كذا. */
export function splitSite(title: string): { headline: string; site: string } | null {
  const marks = [...title.matchAll(siteMark)]
  const last = marks.at(-1)
  const initial = marks[0]
  if (!last || !initial) return null
  const split = (headline: string, site: string, mark: string, strict: boolean) => {
    const named = /known|word/.test(bodyMark(site) ?? '') || (!strict && /[|»«•·]/.test(mark))
    return wordCount(headline) >= 3 && wordCount(site) <= 5 && named ? { headline, site } : null
  }
  return (
    split(title.slice(0, last.index).trim(), title.slice(last.index + last[0].length).trim(), last[0], false) ??
    split(title.slice(initial.index + initial[0].length).trim(), title.slice(0, initial.index).trim(), initial[0], true)
  )
}

/**
 * Parts what follows the headline: a standfirst is a line that stands before the byline or the date; what cannot be told
 * apart goes with the text.
 */
function splitAfter(after: Line[], spaced: boolean): { standfirst: string; head: Line[]; body: Line[] } {
  const asides = after.map((line) => isAside(line.text) || isByline(line.text))
  const lastAside = asides.lastIndexOf(true)
  let standfirst = ''
  let begun = false
  const head: Line[] = []
  const body: Line[] = []
  after.forEach((line, index) => {
    const words = wordCount(line.text)
    const next = after[index + 1]
    const under = next ? readCaptionLine(next.text) : null
    const isAlt =
      next !== undefined &&
      Boolean(under?.credit) &&
      isAltLine(line.text, { text: under!.caption, gap: next.gap }, spaced)
    const caption = readCaptionLine(line.text)
    if (caption?.credit || caption?.only || isAlt) body.push(line)
    else if (asides[index]) head.push(line)
    else if (
      !standfirst &&
      !begun &&
      words >= (index < lastAside ? 4 : 6) &&
      line.text.length <= storyLimits.standfirst &&
      !/[:،,]$/.test(line.text) &&
      (index < lastAside || !/[^.][.]$/.test(line.text))
    )
      standfirst = line.text
    else if (index < lastAside && words < 5) head.push(line)
    else {
      begun = true
      body.push(line)
    }
  })
  return { standfirst, head, body }
}
