import { commentingUnder } from '../../comments/commenting.ts'
import { countComments, listComments, readThread } from '../../comments/read.ts'
import type { PublishedStory } from '../../stories/shape.ts'
import { isolate } from '../../stories/body.tsx'
import { Page } from '../layout.tsx'
import { CommentForm, HouseRules, scripted, type Typed } from '../parts/comment-form.tsx'
import { CommentHead, CommentText, CommentThreads, VoteForm } from '../parts/comments.tsx'
import { Write } from '../parts/talk.tsx'
import { addresses, type View } from '../view.ts'

export type Asked = { after?: string | undefined; order?: string | undefined; replyTo?: string | undefined }

/** All comments of a story, page by page, and the form for one more or for an answer. */
export async function commentsPage(view: View, story: PublishedStory, { after, order: asked, replyTo }: Asked) {
  const { context } = view
  const words = view.words.comments
  const commenting = await commentingUnder(context, { ...story, retracted: story.state === 'retracted' })
  const order = asked === 'oldest' || asked === 'newest' ? asked : commenting.order
  const [{ threads, next }, total, answered] = await Promise.all([
    listComments(context, story.id, { order, after }),
    countComments(context, story.id),
    replyTo === undefined ? null : readThread(context, story.id, replyTo),
  ])
  const other = order === 'oldest' ? 'newest' : 'oldest'
  const here = view.href(addresses.comments(story.id))
  return (
    <Page view={view} title={`${words.title}: ${story.headline}`} comments indexed={replyTo === undefined}>
      <TalkTitle view={view} story={story} title={words.title} />
      <div class="wrap page">
        <section class="talk" id="comments" aria-label={words.title} {...scripted(view, story.id)}>
          <p class="paging">
            <span>{words.count(total)}</span>
            {total > 1 && <a href={`${here}?order=${other}`}>{words[other]}</a>}
          </p>
          {commenting.now === 'open' && !answered && <Write view={view} story={story.id} commenting={commenting} />}
          {commenting.now === 'open' && answered && (
            <div class="write" id="write">
              <div class="state">
                <p>
                  {words.replyTo} <CommentHead view={view} comment={answered.comment} />
                </p>
                <CommentText view={view} comment={answered.comment} />
              </div>
              <CommentForm view={view} story={story.id} text={words.text} send={words.send}>
                <HouseRules view={view} commenting={commenting} />
                <input type="hidden" name="reply_to" value={answered.comment.id} />
              </CommentForm>
            </div>
          )}
          {commenting.now === 'closed' && <p class="none">{words.closed}</p>}
          <CommentThreads view={view} threads={threads} />
          <VoteForm view={view} story={story.id} />
          {next && (
            <p class="paging">
              <a href={`${here}?order=${order}&after=${next}`} rel="next">
                {words.more}
              </a>
            </p>
          )}
        </section>
      </div>
    </Page>
  )
}

/** One comment where it stands: its conversation. Null when there is none. */
export async function commentPage(view: View, story: PublishedStory, id: string, after?: string) {
  const found = await readThread(view.context, story.id, id, after)
  if (!found) return null
  const words = view.words.comments
  const here = `${view.href(addresses.comments(story.id))}/${id}`
  return (
    <Page view={view} title={words.conversation(found.comment.name)} comments indexed={false}>
      <TalkTitle view={view} story={story} title={words.title} />
      <div class="wrap page">
        <section class="talk" id="comments" aria-label={words.title} {...scripted(view, story.id)}>
          <CommentThreads view={view} threads={found.threads} />
          <VoteForm view={view} story={story.id} />
          <p class="paging">
            {found.next && (
              <a href={`${here}?after=${found.next}`} rel="next">
                {words.more}
              </a>
            )}
            <a href={view.href(addresses.comments(story.id))}>{words.backToComments}</a>
          </p>
        </section>
      </div>
    </Page>
  )
}

/** What could not be taken, and why; nothing that was typed is lost. */
export function commentAgainPage(
  view: View,
  story: PublishedStory,
  { reason, typed, hidden }: { reason: string; typed: Typed; hidden: Record<string, string> },
) {
  const words = view.words.comments
  return (
    <Page view={view} title={words.write} comments indexed={false}>
      <TalkTitle view={view} story={story} title={words.write} />
      <div class="wrap page" {...scripted(view, story.id)}>
        <p class="state" role="alert">
          {reason}
        </p>
        <CommentForm
          view={view}
          story={story.id}
          typed={typed}
          text={hidden['correction'] ? words.wrongText : words.text}
          send={hidden['correction'] ? words.wrongSend : words.send}
          isPublished={!hidden['correction']}
        >
          {Object.entries(hidden).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        </CommentForm>
      </div>
    </Page>
  )
}

/** Which story it is about, above everything that belongs to one. */
export function TalkTitle({ view, story, title }: { view: View; story: PublishedStory; title: string }) {
  return (
    <header class="title wrap">
      <p class="kicker">
        <a href={view.href(addresses.story(story))} lang={story.language} dir="auto">
          {isolate(story.headline, story.language)}
        </a>
      </p>
      <h1>{title}</h1>
    </header>
  )
}
