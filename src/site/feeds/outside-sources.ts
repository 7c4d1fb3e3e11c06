import type { SourceLink } from '../../sources/shape.ts'

/** Where a story comes from when it is not this newsroom's own, from the reader outwards. */
export function outsideSources(sources: readonly SourceLink[]): SourceLink[] {
  return sources.filter((link) => link.kind !== 'own-reporting' && (link.name !== null || link.url !== null))
}

/** A source's name as shown; its host where the name is not known. */
export function sourceName(link: SourceLink): string {
  return link.name ?? (link.url === null ? '' : new URL(link.url).hostname)
}
