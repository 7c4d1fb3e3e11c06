import { countComments, listComments } from '../../comments/read.ts'
import { commentingUnder, type Commenting } from '../../comments/commenting.ts'
import type { Comment } from '../../comments/shape.ts'
import type { PlacedComment } from '../../comments/read.ts'
import type { PublishedStory } from '../../stories/shape.ts'
import { addresses, type View } from '../view.ts'
import { CommentForm, HouseRules, scripted } from './comment-form.tsx'
import { CommentThreads, VoteForm } from './comments.tsx'

/** What stands under a story of its comments. */
export type StoryTalk = {
  commenting: Commenting
  total: number
  threads: readonly PlacedComment[]
  shown: readonly Comment[]
  next: string | null
}

/** The first page of comments; null where there are none and none can be written. */
export async function talkUnder({ context }: View, story: PublishedStory): Promise<StoryTalk | null> {
  const commenting = await commentingUnder(context, { ...story, retracted: story.state === 'retracted' })
  const { threads, shown, next } = await listComments(context, story.id, { order: commenting.order })
  const total = next === null ? shown.length : await countComments(context, story.id)
  return commenting.now === 'off' && total === 0 ? null : { commenting, total, threads, shown, next }
}

/** The comments under a story, and the form for one more. */
export function Talk({ view, story, talk }: { view: View; story: PublishedStory; talk: StoryTalk }) {
  const { commenting, total, threads, next } = talk
  const words = view.words.comments
  const all = view.href(addresses.comments(story.id))
  return (
    <section
      class="talk"
      id="comments"
      aria-labelledby="talk"
      lang={view.language}
      dir={view.direction}
      {...scripted(view, story.id)}
    >
      <h2 id="talk">{total > 0 ? words.count(total) : words.title}</h2>
      {commenting.now === 'open' && <Write view={view} story={story.id} commenting={commenting} />}
      {commenting.now === 'closed' && <p class="none">{words.closed}</p>}
      {total === 0 && commenting.now === 'open' && <p class="none">{words.none}</p>}
      <CommentThreads view={view} threads={threads} />
      {total > 0 && <VoteForm view={view} story={story.id} />}
      {next && (
        <p class="paging">
          <a href={`${all}?after=${next}`} rel="next">
            {words.more}
          </a>
        </p>
      )}
    </section>
  )
}

/** The form, closed until somebody wants it. */
export function Write({ view, story, commenting }: { view: View; story: string; commenting: Commenting }) {
  const words = view.words.comments
  return (
    <details class="write" id="write">
      <summary>{words.write}</summary>
      <CommentForm view={view} story={story} text={words.text} send={words.send}>
        <HouseRules view={view} commenting={commenting} />
      </CommentForm>
    </details>
  )
}

/** The way to tell the newsroom of a mistake: of the whole story, and by the script of what was marked in it. */
export function Wrong({ view, story }: { view: View; story: string }) {
  const words = view.words.comments
  const to = `${view.href(addresses.comments(story))}/correction`
  return (
    <p class="wrong">
      <a href={to} rel="nofollow">
        {words.wrong}
      </a>{' '}
      <a class="point" href={to} rel="nofollow" hidden>
        {words.wrongTitle}
      </a>
    </p>
  )
}
