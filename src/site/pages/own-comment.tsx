import type { OwnComment } from '../../comments/own.ts'
import { Page } from '../layout.tsx'
import { OwnCommentBox, stateWords } from '../parts/own-comment.tsx'
import { addresses, type View } from '../view.ts'

/** What became of a comment, for who has its key. */
export function ownCommentPage(view: View, comment: OwnComment, key: string) {
  const words = view.words.comments
  const { title } = stateWords(view, comment)
  return (
    <Page view={view} title={title} comments indexed={false}>
      <header class="title wrap">
        <h1>{title}</h1>
      </header>
      <div class="wrap page">
        <div class="talk">
          <OwnCommentBox view={view} comment={comment} sentKey={key} />
          <p>{words.keep}</p>
          <p class="paging">
            <a href={view.href(addresses.shortStory(comment.story))}>{words.backToStory}</a>
            <a href={view.href('/comments/mine')}>{words.privacy}</a>
          </p>
        </div>
      </div>
    </Page>
  )
}

/** A few calm words on a page of their own, with at most one button. */
export function plainPage(
  view: View,
  {
    title,
    text,
    act,
    fields = {},
    back,
  }: {
    title: string
    text: string
    act?: string
    fields?: Record<string, string>
    back?: string
  },
) {
  return (
    <Page view={view} title={title} comments indexed={false}>
      <header class="title wrap">
        <h1>{title}</h1>
      </header>
      <div class="wrap page">
        <p class="state" role="status">
          {text}
        </p>
        {act !== undefined && (
          <form class="form" method="post">
            {Object.entries(fields).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <p>
              <button>{act}</button>
            </p>
          </form>
        )}
        <p>
          <a href={back ?? view.href('/')}>{back ? view.words.comments.backToStory : view.words.backHome}</a>
        </p>
      </div>
    </Page>
  )
}
