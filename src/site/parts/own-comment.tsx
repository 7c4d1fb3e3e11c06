import type { OwnComment } from '../../comments/own.ts'
import { commentLimits } from '../../comments/shape.ts'
import { addresses, type View } from '../view.ts'
import { CommentHead, CommentText } from './comments.tsx'

/** What is said of a comment as it stands, to who wrote it. */
export function stateWords({ words: { comments } }: View, { kind, state }: Pick<OwnComment, 'kind' | 'state'>) {
  return (kind === 'correction' ? comments.requestStates[state] : undefined) ?? comments.states[state]
}

/**
 * One's own comment, what became of it, and as long as it may be changed the form for that.
 * @param sentKey is sent with the form; left out where the script adds it
 */
export function OwnCommentBox({ view, comment, sentKey }: { view: View; comment: OwnComment; sentKey?: string }) {
  const words = view.words.comments
  const state = stateWords(view, comment)
  return (
    <div class="own" data-own={comment.id}>
      <p class="state" role="status">
        <b>{state.title}.</b> {state.text}
        {comment.reason && ` ${words.rule}: ${comment.reason[view.language]}.`}
        {comment.correction !== null && (
          <>
            {' '}
            {words.corrected}{' '}
            <a href={view.href(`${addresses.shortStory(comment.story)}#correction-${comment.correction}`)}>
              {words.seeCorrection}
            </a>
          </>
        )}
      </p>
      {comment.answer && (
        <p class="state">
          <b>{words.answered}:</b> <bdi>{comment.answer}</bdi>
        </p>
      )}
      <p>
        <CommentHead view={view} comment={comment} />
      </p>
      <CommentText view={view} comment={comment} />
      {comment.state === 'published' && (
        <p class="acts">
          <a href={view.href(addresses.comment(comment))}>{words.link}</a>
        </p>
      )}
      {comment.appeal && (
        <p class="state">
          <b>{words.appeal.states[comment.appeal.state]}</b> <bdi>{comment.appeal.answer}</bdi>
          <br />
          {words.appeal.own}: <bdi>{comment.appeal.text}</bdi>
        </p>
      )}
      {comment.appealable && <AppealForm view={view} comment={comment} sentKey={sentKey} />}
      {comment.changeableUntil !== null && (
        <details>
          <summary>{words.change}</summary>
          <form class="form" method="post" action={view.href(`/comments/${comment.id}`)}>
            {sentKey !== undefined && <input type="hidden" name="key" value={sentKey} />}
            <label>
              {words.text}
              <textarea name="text" required maxlength={commentLimits.text} rows={4} dir="auto">
                {comment.text}
              </textarea>
            </label>
            <p>{words.changeUntil(view.dates.moment(comment.changeableUntil))}</p>
            <p>
              <button name="act" value="edit">
                {words.save}
              </button>{' '}
              <button class="plain" name="act" value="delete" formnovalidate>
                {words.remove}
              </button>
            </p>
          </form>
        </details>
      )}
    </div>
  )
}

/** Where who wrote it says that a decision is wrong. */
function AppealForm({ view, comment, sentKey }: { view: View; comment: OwnComment; sentKey: string | undefined }) {
  const words = view.words.comments.appeal
  return (
    <details>
      <summary>{words.title}</summary>
      <form class="form" method="post" action={view.href(`/comments/${comment.id}`)}>
        {sentKey !== undefined && <input type="hidden" name="key" value={sentKey} />}
        <p>{words.text}</p>
        <label>
          {words.label}
          <textarea name="text" required maxlength={commentLimits.appeal} rows={4} dir="auto"></textarea>
        </label>
        <p>
          <button name="act" value="appeal">
            {words.send}
          </button>
        </p>
      </form>
    </details>
  )
}
