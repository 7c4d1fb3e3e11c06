/** A piece of XML that is already escaped. Text becomes one only through `element` and `cdata`. */
export type Markup = { readonly markup: string }
export type Child = Markup | string | number | null | undefined | false | Child[]

/** Drops what XML 1.0 forbids in a document even as a reference (production Char): control characters, lone surrogates. */
export function legalText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** Text as it may stand in an element or between double quotes. */
export function escapeText(text: string): string {
  return legalText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** One element. Attributes without a value (null, undefined) are left out; children that are null, undefined or false too. */
export function element(
  name: string,
  attributes: Record<string, string | number | null | undefined>,
  ...children: Child[]
): Markup {
  let opening = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) opening += ` ${key}="${escapeText(String(value))}"`
  }
  const inside = children.map(childMarkup).join('')
  return { markup: inside === '' ? `${opening}/>` : `${opening}>${inside}</${name}>` }
}

/** Text kept as it is, for HTML inside XML. */
export function cdata(text: string): Markup {
  return { markup: `<![CDATA[${legalText(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>` }
}

/** A whole document around its root element. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

function childMarkup(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  if (Array.isArray(child)) return child.map(childMarkup).join('')
  return typeof child === 'object' ? child.markup : escapeText(String(child))
}
