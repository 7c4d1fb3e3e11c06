import type { Context } from '../base/context.ts'
import { parsePictureAddress } from './picture-address.ts'
import { rendition, type Rendition } from './rendition.ts'
import { selectMedia } from './store.ts'

/**
 * The picture at a public path, or null when there is none. The answer never changes in a way that matters, so it may
 * be cached for ever. The address of an earlier revision, as feeds and other sites keep it, gives the present one; that
 * of a later one gives nothing, or a cache could be made to hold today's picture under tomorrow's address.
 */
export async function deliverPicture(context: Context, path: string): Promise<Rendition | null> {
  const address = parsePictureAddress(path)
  if (!address) return null
  const [media] = await selectMedia(context, [address.id])
  if (!media || address.revision > media.revision) return null
  return rendition(context, media, address.width, address.format, address.aspect)
}
