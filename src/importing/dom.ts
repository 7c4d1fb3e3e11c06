import { parseHTML } from 'linkedom'

/** As much of the DOM as reading a page needs; the project's types know no browser. */
export type DomNode = {
  nodeType: number
  textContent: string
  childNodes: Iterable<DomNode>
  parentElement: DomElement | null
}
export type DomElement = DomNode & {
  tagName: string
  id: string
  className: string
  children: Iterable<DomElement>
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  contains(other: DomElement): boolean
}
export type DomDocument = { body: DomElement }

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1
export const isText = (node: DomNode): boolean => node.nodeType === 3

/** A document around a body that `outlineHtml` has put in balance. */
export function parseBody(body: string): DomDocument {
  return parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`).document as unknown as DomDocument
}

/** The words of an element's class and id, in small letters: entry-content, postBody → entry content post body. */
export function names(element: DomElement): string[] {
  const text = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9\u0600-\u06FF]+/)
    .filter(Boolean)
}

export function ancestors(element: DomElement): DomElement[] {
  const path: DomElement[] = []
  for (let at: DomElement | null = element; at; at = at.parentElement) path.push(at)
  return path
}

const lengths = new WeakMap<DomNode, number>()

/** Letters in an element, spaces included; counted once, because pages are only read. */
export function textLength(node: DomNode): number {
  const known = lengths.get(node)
  if (known !== undefined) return known
  let length = 0
  if (isText(node)) length = node.textContent.length
  else if (isElement(node)) for (const child of node.childNodes) length += textLength(child)
  lengths.set(node, length)
  return length
}

const ownLengths = new WeakMap<DomElement, number>()

/** Letters that stand in the element itself, not in elements inside it. */
export function ownTextLength(element: DomElement): number {
  let length = ownLengths.get(element)
  if (length === undefined) {
    length = 0
    for (const child of element.childNodes) if (isText(child)) length += child.textContent.trim().length
    ownLengths.set(element, length)
  }
  return length
}
