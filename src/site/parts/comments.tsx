import { formatNumber } from '../../arabic/digits.ts'
import type { PlacedComment } from '../../comments/read.ts'
import { addresses, type View } from '../view.ts'

/** Comments below what they answer, each closed and opened with its answers. */
export function CommentThreads({ view, threads }: { view: View; threads: readonly PlacedComment[] }) {
  if (threads.length === 0) return null
  return (
    <ol>
      {threads.map((comment) => (
        <li id={`c-${comment.id}`}>
          <details open>
            <summary>
              <CommentHead view={view} comment={comment} />
            </summary>
            {!comment.gone && !comment.before && (
              <>
                <CommentText view={view} comment={comment} />
                <Acts view={view} comment={comment} />
              </>
            )}
            <CommentThreads view={view} threads={comment.replies} />
          </details>
        </li>
      ))}
    </ol>
  )
}

type Head = Pick<PlacedComment, 'name' | 'staff' | 'createdAt' | 'editedAt'> & { gone?: boolean; before?: boolean }

/** Who wrote a comment, and when. */
export function CommentHead({ view, comment }: { view: View; comment: Head }) {
  const words = view.words.comments
  if (comment.gone) return <small>{words.gone}</small>
  return (
    <>
      <bdi>{comment.name}</bdi>
      {comment.staff && <b class="badge">{words.staff}</b>}
      <small>
        <time datetime={comment.createdAt}>{view.dates.moment(comment.createdAt)}</time>
        {comment.editedAt && ` · ${words.edited}`}
        {comment.before && ` · ${words.onPageBefore}`}
      </small>
    </>
  )
}

/** The words of a comment, in their own direction and box. */
export function CommentText({ view, comment }: { view: View; comment: Pick<PlacedComment, 'text' | 'direction'> }) {
  const { direction, text } = comment
  // Nobody said in which language it is; the script says enough for a voice to read it.
  const lang = direction === view.direction ? undefined : direction === 'rtl' ? 'ar' : 'en'
  return (
    <p class="said" dir={direction} lang={lang}>
      {text}
    </p>
  )
}

function Acts({ view, comment }: { view: View; comment: PlacedComment }) {
  const words = view.words.comments
  const at = `${view.href(addresses.comments(comment.story))}/${comment.id}`
  const digits = view.language === 'en' ? 'latin' : view.site.digits
  return (
    <p class="acts">
      <a
        href={`${view.href(addresses.comments(comment.story))}?reply_to=${comment.id}#write`}
        rel="nofollow"
        data-reply={comment.id}
      >
        {words.reply}
      </a>
      <button form="vote" name="comment" value={comment.id}>
        {words.recommend} <span>{comment.recommended > 0 && formatNumber(comment.recommended, digits)}</span>
      </button>
      <a href={`${at}#c-${comment.id}`}>{words.link}</a>
      <a href={`${at}/report`} rel="nofollow">
        {words.report}
      </a>
    </p>
  )
}

/** The one form that all buttons to recommend belong to. */
export function VoteForm({ view, story }: { view: View; story: string }) {
  return <form id="vote" method="post" action={`${view.href(addresses.comments(story))}/recommend`} hidden />
}
