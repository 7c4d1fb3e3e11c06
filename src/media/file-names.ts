import type { Aspect } from './geometry.ts'
import type { Media, RenditionFormat } from './shape.ts'

/** Where pictures lie in the data folder. Everything under `renditions` can be made again. */
export const originalsFolder = 'media/originals'
export const renditionsFolder = 'media/renditions'

export function originalName(hash: string): string {
  return `${originalsFolder}/${hash.slice(0, 2)}/${hash}`
}

export function renditionFolder(hash: string): string {
  return `${renditionsFolder}/${hash.slice(0, 2)}/${hash}`
}

export function renditionName(
  { hash, revision }: Pick<Media, 'hash' | 'revision'>,
  width: number,
  aspect: Aspect | 'whole' | null,
  format: RenditionFormat,
): string {
  return `${renditionFolder(hash)}/${revision}-${width}${aspect ? `-${aspect}` : ''}.${format}`
}
