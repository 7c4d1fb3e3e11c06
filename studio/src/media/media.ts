import type { Answer } from '../api/call.ts'
import { useAnswer } from '../api/use.ts'

/** A picture of the library. */
export type Media = Answer<'GET /media/{id}'>

/** One picture, as it stands now. */
export const useMedia = (id: string | null) =>
  useAnswer('GET /media/{id}', { id: id ?? '' }, { tags: ['desk:media'], enabled: id !== null })

/** What a picture is called where there is room for a line. */
export const nameOf = ({ alt, caption, headline }: Pick<Media, 'alt' | 'caption' | 'headline'>): string =>
  alt || caption || headline
