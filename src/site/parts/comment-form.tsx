import type { Child } from 'hono/jsx'
import type { Commenting } from '../../comments/commenting.ts'
import { commentLimits } from '../../comments/shape.ts'
import { takesEmail } from '../../comments/subscribe.ts'
import { isolate } from '../../stories/body.tsx'
import { asset } from '../assets.ts'
import { addresses, type View } from '../view.ts'

/** What the script for comments needs to know where it works. */
export function scripted(view: View, story: string) {
  return {
    'data-story': story,
    'data-script': asset('comments.js'),
    'data-solver': asset('solver.js'),
    'data-at': view.href('/comments'),
    'data-failed': view.words.comments.failed,
  }
}

/** What somebody has typed already. */
export type Typed = { name?: string; text?: string; email?: string }

/**
 * The form for a comment. It works as it is; the script adds proof of work.
 * @param children what else it sends, or says above its fields
 */
export function CommentForm(props: {
  view: View
  story: string
  text: string
  send: string
  /** Left out: yes. What only the newsroom reads gets no replies, and waits for nobody. */
  isPublished?: boolean
  typed?: Typed
  children?: Child
}) {
  const { view, story, typed = {}, text, send, isPublished = true } = props
  const words = view.words.comments
  return (
    <form class="form" method="post" action={view.href(addresses.comments(story))} data-working={words.working}>
      {props.children}
      <label>
        {words.name}
        <input
          name="name"
          required
          maxlength={commentLimits.name}
          autocomplete="nickname"
          dir="auto"
          value={typed.name}
        />
      </label>
      <label>
        {text}
        <textarea name="text" required maxlength={commentLimits.text} rows={5} dir="auto">
          {typed.text}
        </textarea>
      </label>
      {isPublished && takesEmail(view.context) && (
        <label>
          {words.email} <small>{words.emailHint}</small>
          <input
            type="email"
            name="email"
            maxlength={commentLimits.email}
            autocomplete="email"
            dir="ltr"
            value={typed.email}
          />
        </label>
      )}
      <p>
        <button>{send}</button> <a href={view.href('/policies#comments')}>{words.privacy}</a>
      </p>
      <p role="status">{isPublished && <noscript>{words.waits}</noscript>}</p>
    </form>
  )
}

/** What the newsroom asks of those who comment. */
export function HouseRules({ view, commenting }: { view: View; commenting: Commenting }) {
  const text = commenting.houseRules[view.language]
  if (!text) return null
  return (
    <p class="said">
      <b>{view.words.comments.rules}:</b> {isolate(text, view.language)}
    </p>
  )
}
