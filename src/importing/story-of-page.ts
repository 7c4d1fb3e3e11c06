import { tokens } from '../arabic/normalise.ts'
import { Refused } from '../base/refused.ts'
import { maximumByline } from '../people/shape.ts'
import { maximumSources } from '../sources/shape.ts'
import { storyContent, storyLimits } from '../stories/shape.ts'
import type { Block, Run, StoryContent } from '../stories/shape.ts'
import { kindOfName } from './bodies.ts'
import { readDateline } from './dateline.ts'
import { textOf } from './piece.ts'
import { markQuotations } from './quotations.ts'
import { tooLong } from './raw-page.ts'
import type { RawPage } from './raw-page.ts'
import { addSource } from './sift.ts'
import { makeSource } from './sources.ts'
import { topicNames } from './topics.ts'

/**
 * Makes the content of a draft from a page that has been read: the dateline leaves the first paragraph, speech is marked,
 * nothing exceeds what a story may hold.
 * @throws Refused when there is no text, or more than a story holds
 */
export function storyOfPage(page: RawPage): { content: StoryContent; marks: [string, string][] } {
  const { found } = page
  takeDateline(page)
  // صحيفة السهل writes السهل - فلان: that is itself, not a place.
  if (page.outlet.name && tokens(page.outlet.name).join(' ').includes(tokens(found.dateline).join(' ')))
    found.dateline = ''
  const marks: [string, string][] = []
  const body = page.pieces.map(({ block }) => {
    if (block.type !== 'paragraph') return fitted(block)
    const marked = markQuotations(block.runs)
    marks.push(...marked.marks)
    return fitted({ ...block, runs: marked.runs })
  })
  if (!body.some((block) => block.type === 'paragraph' || block.type === 'list' || block.type === 'quotation')) {
    throw new Refused('invalid', { ar: 'لا نصّ في الصفحة تحت عنوانها', en: 'The page has no text under its headline' })
  }
  if (body.length > storyLimits.blocks) throw tooLong()
  const content = storyContent.parse({
    kind: page.kind,
    language: languageOf(page),
    kicker: page.kicker.length <= storyLimits.kicker ? page.kicker : '',
    headline: page.headline,
    standfirst: page.standfirst,
    byline: found.byline.map((entry) => ({ ...entry, name: cut(entry.name, 120) })).slice(0, maximumByline),
    dateline: cut(found.dateline, 100),
    topics: topicNames(found.topics),
    body,
    sources: found.sources.slice(0, maximumSources),
  })
  if (Buffer.byteLength(JSON.stringify(content)) > storyLimits.bytes) throw tooLong()
  return { content, marks }
}

function takeDateline({ pieces, found }: RawPage): void {
  const first = pieces.find(({ block }) => block.type === 'paragraph')
  if (first?.block.type !== 'paragraph') return
  const dateline = readDateline(textOf(first.block.runs))
  if (!dateline) return
  first.block.runs = withoutStart(first.block.runs, dateline.length)
  found.dateline = dateline.place
  found.published ??= dateline.date
  for (const name of dateline.agencies) {
    addSource(
      found,
      makeSource({ name, kind: 'agency', relation: found.sources.length > 0 ? 'based-on' : 'republished' })!,
    )
  }
  if (found.byline.length === 0) {
    found.byline.push(
      ...dateline.names.map((name) => ({ person: null, name, kind: kindOfName(name), role: 'reporter' as const })),
    )
  }
}

function withoutStart(runs: Run[], length: number): Run[] {
  let left = length
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.min(left, run.text.length))
    left -= run.text.length - text.length
    return text ? [{ ...run, text }] : []
  })
}

/** Cuts what is longer than its field; paragraphs are never cut, only split into more runs. */
function fitted(block: Block): Block {
  if (block.type === 'figure')
    return { ...block, alt: cut(block.alt, 500), caption: cut(block.caption, 1000), credit: cut(block.credit, 200) }
  if (block.type === 'paragraph' || block.type === 'heading' || block.type === 'pull-quote')
    return { ...block, runs: fittedRuns(block.runs) }
  if (block.type === 'list') {
    if (block.items.length > storyLimits.listItems) throw tooLong()
    return { ...block, items: block.items.map(fittedRuns) }
  }
  if (block.type === 'quotation')
    return {
      ...block,
      speaker: block.speaker && cut(block.speaker, 200),
      paragraphs: block.paragraphs.slice(0, 100).map(fittedRuns),
    }
  return block
}

function fittedRuns(runs: Run[]): Run[] {
  const pieces = runs.flatMap((run) => {
    const parts: Run[] = []
    for (let from = 0; from < run.text.length;) {
      let to = Math.min(run.text.length, from + storyLimits.text)
      if (to < run.text.length && /[\uD800-\uDBFF]/.test(run.text[to - 1]!)) to--
      parts.push({ ...run, text: run.text.slice(from, to) })
      from = to
    }
    return parts
  })
  return pieces.length <= storyLimits.runsPerBlock ? pieces : fittedRuns([{ text: textOf(pieces) }])
}

/** Shortens to a number of UTF-16 units, at a word. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const start = text.slice(0, length - 1)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), length / 2)).trimEnd()}…`
}

/** The declared language when its script is the text's, else ar or en by which letters there are more of. */
function languageOf({ headline, pieces, language }: RawPage): string {
  const sample = [headline, ...pieces.map(({ text }) => text)].join(' ').slice(0, 20_000)
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const declared = /^[a-z]{2,3}(?=$|[-_])/i.exec(language.trim())?.[0].toLowerCase() ?? ''
  const isArabicScript = /^(?:ar|fa|ur|ps|ckb|ku|ug|sd)$/.test(declared)
  if (arabic >= latin) return isArabicScript ? declared : 'ar'
  return declared && !isArabicScript ? declared : 'en'
}
