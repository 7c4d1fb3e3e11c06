import type * as z from 'zod'
import type { Context } from '../../base/context.ts'
import { mediaByIds } from '../../media/read.ts'
import type { Media } from '../../media/shape.ts'
import type { Person } from '../../people/shape.ts'
import type { Hit } from '../../search/shape.ts'
import type { PublishedStory, Teaser } from '../../stories/shape.ts'
import { figuresOf } from '../../stories/text.ts'
import { publicAddresses } from '../feeds/addresses.ts'
import type { hitAnswer, personAnswer, storyAnswer, teaserAnswer } from './answers.ts'

/** Whole stories with the addresses that a reader elsewhere needs. */
export async function showStories(
  context: Context,
  stories: readonly PublishedStory[],
): Promise<z.input<typeof storyAnswer>[]> {
  const idsOf = (story: PublishedStory) => [...new Set(figuresOf(story.body).flatMap((figure) => figure.media ?? []))]
  const media = await mediaByIds(context, stories.flatMap(idsOf))
  return stories.map((story) => ({
    ...story,
    url: publicAddresses(context.site.url).story(story),
    pictures: idsOf(story).flatMap((id) => {
      const picture = media.get(id)
      return picture ? [{ media: id, ...showPicture(context, picture, 1440) }] : []
    }),
  }))
}

export async function showPeople(context: Context, people: readonly Person[]): Promise<z.input<typeof personAnswer>[]> {
  const portraits = await mediaByIds(
    context,
    people.flatMap((person) => person.portrait ?? []),
  )
  return people.map(({ portrait, ...person }) => {
    const picture = portrait === null ? undefined : portraits.get(portrait)
    return {
      ...person,
      page: publicAddresses(context.site.url).person(person.id),
      portrait: picture ? { media: picture.id, ...showPicture(context, picture, 360) } : null,
    }
  })
}

export function showHit(context: Context, { found, ...teaser }: Hit): z.input<typeof hitAnswer> {
  return { ...showTeaser(context, teaser), found }
}

export function showTeaser(context: Context, teaser: Teaser): z.input<typeof teaserAnswer> {
  return { ...teaser, url: publicAddresses(context.site.url).story(teaser) }
}

function showPicture(context: Context, media: Media, width: 360 | 1440) {
  return { ...publicAddresses(context.site.url).picture(media, width), type: 'image/jpeg' as const }
}
