import type { MediaMetadata } from './shape.ts'
import type { Texts } from './texts.ts'
import { namespaces } from './xmp-reader.ts'

const prefixes = ['dc', 'photoshop', 'xmpRights', 'Iptc4xmpCore', 'Iptc4xmpExt'] as const

/**
 * The XMP packet that goes out in every rendition: credit, creator, caption, rights, usage terms, alt text and how the
 * picture was made (a machine's picture must say so wherever it goes), and nothing else about it or the camera. Empty fields are left out; with none there is still a valid packet.
 * Forms after ISO 16684-1 and the IPTC Photo Metadata Standard; no padding, since nobody edits a rendition in place.
 */
export function writeXmp(fields: Texts & Partial<Pick<MediaMetadata, 'digitalSourceType'>>): string {
  const properties = [
    plain('photoshop:Credit', fields.credit),
    list('dc:creator', 'Seq', '', fields.creator),
    alternative('dc:description', fields.caption),
    alternative('dc:rights', fields.copyright),
    alternative('xmpRights:UsageTerms', fields.usageTerms),
    alternative('Iptc4xmpCore:AltTextAccessibility', fields.alt),
    plain('Iptc4xmpExt:DigitalSourceType', fields.digitalSourceType ?? ''),
  ].join('')
  const declared = prefixes
    .filter((prefix) => properties.includes(`<${prefix}:`))
    .map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`)
    .join('')
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    `<rdf:RDF xmlns:rdf="${namespaces.rdf}"><rdf:Description rdf:about=""${declared}>${properties}` +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  )
}

const plain = (name: string, text: string): string => (text ? `<${name}>${escape(text)}</${name}>` : '')

const alternative = (name: string, text: string): string => list(name, 'Alt', ' xml:lang="x-default"', text)

const list = (name: string, kind: 'Alt' | 'Seq', language: string, text: string): string =>
  text ? `<${name}><rdf:${kind}><rdf:li${language}>${escape(text)}</rdf:li></rdf:${kind}></${name}>` : ''

const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/** XML 1.0 has no way to say control characters other than tab and line ends, so they are left out. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[<>&]/g, (character) => entities[character]!)
}
