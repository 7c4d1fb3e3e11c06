import { XMLParser } from 'fast-xml-parser'

/** The namespaces whose properties are read, by the prefix that IPTC's own documents use. */
export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
} as const

/** One value of a property; a list has several, a language alternative one for each language. */
export type XmpValue = { text: string; language: string }
/** Properties by name, dc:creator and the like, whatever prefix the file itself uses. */
export type Xmp = Map<string, XmpValue[]>

/** A larger packet is a program's history, not a caption; this much takes a third of a second at worst. */
const maximumBytes = 512 * 1024
const maximumDepth = 30
const maximumValues = 100

type XmlNode = { [tag: string]: XmlNode[] | Record<string, string> | string }
/** Prefixes declared at one element; a chain, since copies would make many declarations quadratic. */
type Scope = { declared: Map<string, string>; outer: Scope | null }
type Element = { name: string; attributes: Map<string, string>; children: Element[]; text: string }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: maximumDepth,
})

/**
 * Reads an XMP packet (ISO 16684-1): the properties of the picture itself, not those of the pictures and records nested
 * in it. A packet that is too large, broken, or brings entities of its own reads as empty.
 */
export function readXmp(packet: Uint8Array): Xmp {
  const found: Xmp = new Map()
  if (packet.length > maximumBytes) return found
  const text = new TextDecoder().decode(packet)
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return found
  try {
    for (const description of descriptions(elements(parser.parse(text) as XmlNode[], null), 0)) {
      for (const [name, value] of description.attributes) add(found, name, [{ text: value, language: '' }])
      for (const property of description.children) add(found, property.name, valuesOf(property))
    }
  } catch {
    return new Map()
  }
  return found
}

/** The first statement about a property counts. */
function add(found: Xmp, name: string, values: XmpValue[]): void {
  if (name.includes(':') && !found.has(name) && values.length > 0) found.set(name, values)
}

function descriptions(from: Element[], depth: number): Element[] {
  const rdf = from.find((element) => element.name === 'rdf:RDF')
  if (rdf) return rdf.children.filter((element) => element.name === 'rdf:Description')
  return depth < 3 ? from.flatMap((element) => descriptions(element.children, depth + 1)) : []
}

function valuesOf(property: Element): XmpValue[] {
  const list = property.children.find(({ name }) => name === 'rdf:Alt' || name === 'rdf:Seq' || name === 'rdf:Bag')
  if (list)
    return list.children.slice(0, maximumValues).flatMap((item) => {
      const text = textOf(item)
      return text ? [{ text, language: item.attributes.get('xml:lang')?.toLowerCase() ?? '' }] : []
    })
  const text = textOf(property)
  return text ? [{ text, language: property.attributes.get('xml:lang')?.toLowerCase() ?? '' }] : []
}

/** A value is the element's text, the address it points to, or the rdf:value of one that carries remarks. */
function textOf(element: Element): string {
  const value = element.children.find(({ name }) => name === 'rdf:value' || name === 'rdf:Description')
  return value ? textOf(value) : element.text.trim() || (element.attributes.get('rdf:resource') ?? '')
}

/** The parser's nodes as elements whose names carry our prefixes instead of the file's. */
function elements(nodes: XmlNode[], outer: Scope | null): Element[] {
  return nodes.flatMap((node) => {
    const tag = Object.keys(node).find((key) => key !== ':@')
    if (!tag || tag === '#text') return []
    const given = Object.entries((node[':@'] ?? {}) as Record<string, string>)
    const declared = given
      .filter(([name]) => name.startsWith('xmlns:'))
      .map(([name, address]) => [name.slice('xmlns:'.length), ourPrefix(address)] as const)
    const scope = declared.length === 0 ? outer : { declared: new Map(declared), outer }
    const children = node[tag] as XmlNode[]
    return {
      name: ourName(tag, scope),
      attributes: new Map(given.map(([name, value]) => [ourName(name, scope), unescape(value)])),
      children: elements(children, scope),
      text: unescape(children.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('')),
    }
  })
}

function ourPrefix(address: string): string {
  return Object.entries(namespaces).find(([, known]) => known === address)?.[0] ?? ''
}

/** '' for a name that is in none of the namespaces read. */
function ourName(name: string, scope: Scope | null): string {
  const [prefix = '', local = ''] = name.split(':')
  if (name === 'xml:lang') return name
  for (let at = scope; at; at = at.outer) {
    const ours = at.declared.get(prefix)
    if (ours !== undefined) return ours && `${ours}:${local}`
  }
  return ''
}

const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** XML's five entities and character references; there are no others without a DOCTYPE. */
function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g, (_, decimal, hex, name) => {
    if (name) return characters[name as string]!
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
