import type { PublishedStory } from '../stories/shape.ts'

/** A story as readers may have it: of a retracted one only what stands over its notice, with the notices and times. */
export function asShown(story: PublishedStory): PublishedStory {
  if (story.state === 'published') return story
  return { ...story, standfirst: '', byline: [], dateline: '', topics: [], body: [], sources: [] }
}
