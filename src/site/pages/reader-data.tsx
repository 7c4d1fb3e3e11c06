import type { OwnComment } from '../../comments/own.ts'
import { commentLimits } from '../../comments/shape.ts'
import { takesEmail } from '../../comments/subscribe.ts'
import { asset } from '../assets.ts'
import { Page } from '../layout.tsx'
import { OwnCommentBox } from '../parts/own-comment.tsx'
import type { View } from '../view.ts'

/** What was asked for, and how it can be asked for again. */
export type Answered = { comments: readonly OwnComment[]; fields: Record<string, string> }

/**
 * What is kept of a reader: by the key of the browser or by the address, shown and deleted.
 * @param said what came of the last act
 */
export function readerDataPage(view: View, answered: Answered | null, said = '') {
  const words = view.words.comments
  const { data } = words
  return (
    <Page view={view} title={data.title} comments indexed={false}>
      <header class="title wrap">
        <h1>{data.title}</h1>
        <p>{data.introduction}</p>
      </header>
      <div class="wrap page talk" id="mine" data-script={asset('comments.js')}>
        {said && (
          <p class="state" role="status">
            {said}
          </p>
        )}
        {answered ? <Kept view={view} answered={answered} /> : <Ask view={view} />}
      </div>
    </Page>
  )
}

function Kept({ view, answered }: { view: View; answered: Answered }) {
  const { data } = view.words.comments
  const hidden = Object.entries(answered.fields).map(([name, value]) => (
    <input type="hidden" name={name} value={value} />
  ))
  return (
    <>
      <p class="state" role="status">
        {answered.comments.length === 0 ? data.nothing : data.kept(answered.comments.length)}
      </p>
      {answered.comments.map((comment) =>
        answered.fields['key'] === undefined ? (
          // Changing one takes its key.
          <OwnCommentBox view={view} comment={{ ...comment, changeableUntil: null, appealable: false }} />
        ) : (
          <OwnCommentBox view={view} comment={comment} sentKey={answered.fields['key']} />
        ),
      )}
      <form class="form" method="post">
        {hidden}
        <p>
          <button name="act" value="download">
            {data.download}
          </button>{' '}
          <button class="plain" name="act" value="delete">
            {data.remove}
          </button>
        </p>
      </form>
    </>
  )
}

function Ask({ view }: { view: View }) {
  const { data, email } = view.words.comments
  return (
    <>
      <section>
        <h2>{data.byKey}</h2>
        <p>{data.byKeyText}</p>
        <form class="form" method="post">
          <label>
            {data.key}
            <input id="key" name="key" required dir="ltr" autocomplete="off" maxlength={100} />
          </label>
          <p>
            <button name="act" value="show">
              {data.show}
            </button>
          </p>
        </form>
      </section>
      {takesEmail(view.context) && (
        <section>
          <h2>{data.byEmail}</h2>
          <p>{data.byEmailText}</p>
          <form class="form" method="post">
            <label>
              {email}
              <input type="email" name="email" required dir="ltr" maxlength={commentLimits.email} />
            </label>
            <p>
              <button name="act" value="letter">
                {data.ask}
              </button>
            </p>
          </form>
        </section>
      )}
    </>
  )
}
