import { cleanLine } from '../arabic/normalise.ts'
import { isElement, isText, ownTextLength } from './dom.ts'
import type { DomElement, DomNode } from './dom.ts'

/** Elements that begin a line of their own. */
export const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL PICTURE AMP-IMG'.split(
    ' ',
  ),
)

/** Around a text, links and spans without words between them stand apart on the screen: a name, a date, a button. */
export const standsAlone = (node: DomElement) =>
  /^(?:A|SPAN|TIME|ABBR|LABEL|I|SMALL)$/.test(node.tagName) &&
  node.parentElement !== null &&
  !/^(?:P|H\d|LI)$/.test(node.parentElement.tagName) &&
  ownTextLength(node.parentElement) < 15

/** The texts of an element, block by block. */
export function blockTexts(element: DomElement): string[] {
  const texts: string[] = []
  let current = ''
  const end = () => {
    const text = cleanLine(current)
    if (text) texts.push(text.slice(0, 1000))
    current = ''
  }
  const walk = (node: DomNode) => {
    if (isText(node)) current += node.textContent
    if (!isElement(node)) return
    const parts = blocks.has(node.tagName) || /^(?:BUTTON|LABEL|BR)$/.test(node.tagName) || standsAlone(node)
    if (parts) end()
    for (const child of node.childNodes) walk(child)
    if (parts) end()
  }
  walk(element)
  end()
  return texts
}
