import { cleanLine } from '../arabic/normalise.ts'
import type { Run } from '../stories/shape.ts'
import { isElement, isText } from './dom.ts'
import type { DomElement } from './dom.ts'
import { cleanRuns } from './inline.ts'
import { textOf } from './piece.ts'

/**
 * The words of a blockquote and who said them: in a cite or footer, behind a dash at the end, or (embedded posts) in the
 * text beside its paragraphs.
 */
export function readQuotation(
  node: DomElement,
  runsOf: (element: DomElement) => Run[],
): { paragraphs: Run[][]; speaker: string | null } {
  const cite = node.querySelector('cite, footer, figcaption, .author, .quote-author, .blockquote-footer')
  const inner = [...node.querySelectorAll('p, li, h2, h3, h4')].filter(
    (one) => !cite?.contains(one) && !(cite && one.contains(cite)),
  )
  const whole = inner.length > 0 ? inner : [node]
  const paragraphs = whole.map(runsOf).filter((runs) => runs.length > 0)
  let speaker = cite ? cleanLine(cite.textContent) : ''
  if (cite && whole[0] === node)
    paragraphs.splice(0, 1, cleanRuns([{ text: textOf(paragraphs[0] ?? []).replace(speaker, ' '), marks: {} }]))
  const last = paragraphs.at(-1)
  if (!speaker && last) {
    const signed = /^(.*?)\s?[—–―-]{1,2}\s?([^—–―.،]{2,80})$/su.exec(
      inner.length > 1 || whole[0] === node ? textOf(last) : '',
    )
    const outside = inner.length > 0 ? /^[—–―-]{1,2}\s?(.{2,100})/u.exec(cleanLine(ownText(node)))?.[1] : undefined
    if (outside) speaker = outside
    else if (signed && (signed[1] === '' || /[.!؟?…»”"]$/.test(signed[1]!))) {
      speaker = signed[2]!
      paragraphs.splice(-1, 1, ...(signed[1] ? [[{ text: signed[1] }]] : []))
    }
  }
  speaker = speaker
    .replace(/^[\s—–―-]+/, '')
    .replace(/\s?\(@\w+\).*$/, '')
    .trim()
  return {
    paragraphs: paragraphs
      .filter((runs) => textOf(runs))
      .slice(0, 100)
      .map(withoutMarks),
    speaker: speaker || null,
  }
}

function ownText(node: DomElement): string {
  let text = ''
  for (const child of node.childNodes)
    if (isText(child) || (isElement(child) && child.tagName === 'A')) text += child.textContent
  return text
}

/** Quotation marks around the words of a block that is drawn as a quotation. */
function withoutMarks(runs: Run[]): Run[] {
  const text = textOf(runs)
  if (!/^[“”«„"][^“”«»"]*[“”»"]\.?$/.test(text)) return runs
  return runs
    .map((run, index) => ({ ...run, text: index === 0 ? run.text.slice(1) : run.text }))
    .map((run, index, all) => ({
      ...run,
      text: index === all.length - 1 ? run.text.replace(/[“”»"](\.?)$/, '$1') : run.text,
    }))
    .filter(({ text: words }) => words !== '')
}
