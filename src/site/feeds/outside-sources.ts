import type { SourceLink } from '../../sources/shape.ts'

/** Where a story comes from when it is not this newsroom's own, from the reader outwards. */
export function outsideSources(sources: readonly SourceLink[]): SourceLink[] {
  return sources.filter((link) => link.kind !== 'own-reporting' && (link.name !== null || link.url !== null))
}

/** A source's name as shown; its host where the name is not known. */
export function sourceName(link: SourceLink): string {
  return link.name ?? (link.url === null ? '' : new URL(link.url).hostname)
}

/** The page that a story was taken from: its first source's, when that is not this newsroom itself. */
export function originalPage(sources: readonly SourceLink[]): { url: string; name: string } | null {
  const first = sources[0]
  if (!first || first.kind === 'own-reporting' || first.url === null) return null
  return { url: first.url, name: sourceName(first) }
}
