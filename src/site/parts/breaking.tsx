import { directionOf, isolate } from '../../stories/body.tsx'
import { addresses, type View } from '../view.ts'

/** Breaking news over every page: it stands still, and says what it is to who cannot see it. */
export function BreakingStrip({ view }: { view: View }) {
  const { breaking, words, site } = view
  if (!breaking) return null
  const { story, text } = breaking
  const language = story?.language ?? site.language
  return (
    <section class="breaking" aria-label={words.breakingNews}>
      <p>
        <b>{words.breaking}</b>
        <span lang={language} dir={directionOf(language)}>
          {story ? <a href={view.href(addresses.story(story))}>{isolate(text, language)}</a> : isolate(text, language)}
        </span>
      </p>
    </section>
  )
}
