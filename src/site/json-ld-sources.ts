import type { SourceKind, SourceLink } from '../sources/shape.ts'
import { outsideSources } from './feeds/outside-sources.ts'

/** An object of JSON-LD; every key is a property of schema.org or a keyword of JSON-LD. */
export type Node = { [key: string]: unknown }

/** What kind of body, in schema.org's words, is behind a source. A document has none that we know of. */
const bodies: Record<Exclude<SourceKind, 'document' | 'own-reporting'>, string> = {
  outlet: 'NewsMediaOrganization',
  agency: 'NewsMediaOrganization',
  ministry: 'GovernmentOrganization',
  organisation: 'Organization',
  person: 'Person',
}

/**
 * The chain of sources. What the story was made from is `isBasedOn`, each work inside the one that was made from it;
 * what it only quotes, and documents, are `citation`. A translation also says so with `translationOfWork`.
 */
export function sourceProperties(sources: readonly SourceLink[]): Node {
  const outside = outsideSources(sources)
  const cited = (link: SourceLink) => link.relation === 'quoted' || link.kind === 'document'
  const citations = outside.filter(cited).map(work)
  return {
    ...basis(outside.filter((link) => !cited(link))),
    ...(citations.length > 0 && { citation: citations }),
  }
}

function basis([link, ...further]: SourceLink[]): Node {
  if (!link) return {}
  const own = work(link)
  return {
    isBasedOn: { ...own, ...basis(further) },
    ...(link.relation === 'translated' && { translationOfWork: link.url === null ? own : { '@id': link.url } }),
  }
}

function work(link: SourceLink): Node {
  const place = {
    ...(link.url !== null && { '@id': link.url, url: link.url }),
    ...(link.date !== null && { datePublished: link.date }),
  }
  if (link.kind === 'document' || link.kind === 'own-reporting') {
    // With a title, the name is whose document it is; alone, it is what the document is called.
    const name = link.title ?? link.name
    return {
      '@type': 'DigitalDocument',
      ...(name !== null && { name }),
      ...place,
      ...(link.title !== null && link.name !== null && { author: { '@type': 'Organization', name: link.name } }),
    }
  }
  const body = link.name === null ? null : { '@type': bodies[link.kind], name: link.name }
  if (link.kind === 'outlet' || link.kind === 'agency')
    return {
      '@type': 'NewsArticle',
      ...(link.title !== null && { headline: link.title }),
      ...place,
      ...(body && { publisher: body }),
    }
  return {
    '@type': 'CreativeWork',
    ...(link.title !== null && { name: link.title }),
    ...place,
    ...(body && { author: body }),
  }
}
