import { renditionSize, type Aspect } from '../../media/geometry.ts'
import { pictureAddress, type RenditionWidth } from '../../media/picture-address.ts'
import type { Media } from '../../media/shape.ts'
import { addresses } from '../view.ts'

/**
 * Absolute addresses of what the public can open.
 * @param site the site's own address, without a slash at the end
 */
export function publicAddresses(site: string) {
  return {
    home: `${site}/`,
    page: (path: string) => `${site}${path}`,
    story: (story: { id: string; slug: string }) => site + addresses.story(story),
    shortStory: (id: string) => site + addresses.shortStory(id),
    section: (id: string) => site + addresses.section(id),
    topic: (slug: string) => site + addresses.topic(slug),
    person: (id: string) => site + addresses.person(id),
    /** A picture as JPEG, as wide as asked or as its original allows; cropped when an aspect is named. */
    picture: (
      media: Pick<Media, 'id' | 'revision' | 'width' | 'height'>,
      width: RenditionWidth,
      aspect: Aspect | null = null,
    ): PictureFile => ({
      url: site + pictureAddress(media, width, aspect, 'jpeg'),
      ...renditionSize(media, width, aspect),
    }),
  }
}

/** A JPEG and its size in pixels. */
export type PictureFile = { url: string; width: number; height: number }

/**
 * A link as written in a story, made absolute.
 * @returns null for anything that is not a web page or a mail address, however it came to be there
 */
export function absoluteLink(link: string, site: string): string | null {
  const address = URL.parse(link, `${site}/`)
  return address && ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : null
}
