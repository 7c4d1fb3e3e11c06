import { textOf } from './piece.ts'
import type { PageReading } from './read-page.ts'

/** What `isnad import page --json` prints; scripts rely on these names. */
export type PageReport = {
  story: string
  headline: string
  byline: { name: string; kind: 'person' | 'organisation'; role: string }[]
  /** Plain text, with the page's own quotation marks. */
  paragraphs: string[]
  headings: string[]
  /** Words that somebody said, inside paragraphs and as blocks, without marks. */
  quotations: string[]
  figures: { alt: string; caption: string; credit: string; media: string | null }[]
  sources: { name: string | null; url: string | null; relation: string }[]
  dropped: string[]
  missing: string[]
}

/** Sums up a reading for whoever started the import; `story` is the id of the draft made of it. */
export function pageReport(story: string, { content, dropped, missing, marks }: PageReading): PageReport {
  const report: PageReport = {
    story,
    headline: content.headline,
    byline: [],
    paragraphs: [],
    headings: [],
    quotations: [],
    figures: [],
    sources: [],
    dropped,
    missing,
  }
  let quoted = 0
  for (const block of content.body) {
    if (block.type === 'heading') report.headings.push(textOf(block.runs))
    if (block.type === 'quotation') report.quotations.push(block.paragraphs.map(textOf).join('\n'))
    if (block.type === 'figure')
      report.figures.push({ alt: block.alt, caption: block.caption, credit: block.credit, media: block.media })
    if (block.type !== 'paragraph') continue
    let paragraph = ''
    block.runs.forEach(({ text, quotation }, index) => {
      const [open, close] = marks[quoted] ?? ['«', '»']
      const begins = quotation && !block.runs[index - 1]?.quotation
      const ends = quotation && !block.runs[index + 1]?.quotation
      paragraph += `${begins ? open : ''}${text}${ends ? close : ''}`
      if (begins) report.quotations.push('')
      if (quotation) report.quotations[report.quotations.length - 1] += text
      if (ends) quoted++
    })
    report.paragraphs.push(paragraph)
  }
  report.byline = content.byline.map(({ name, kind, role }) => ({ name, kind, role }))
  report.sources = content.sources.map(({ name, url, relation }) => ({ name, url, relation }))
  return report
}
