import { readThread } from '../../comments/read.ts'
import { commentLimits, reportReasons } from '../../comments/shape.ts'
import type { PublishedStory } from '../../stories/shape.ts'
import { Page } from '../layout.tsx'
import { CommentHead, CommentText } from '../parts/comments.tsx'
import { addresses, type View } from '../view.ts'
import { TalkTitle } from './comments.tsx'

/** Where a reader says why a comment should not stand. Null when there is no such comment. */
export async function reportPage(view: View, story: PublishedStory, id: string) {
  const found = await readThread(view.context, story.id, id)
  if (!found) return null
  const words = view.words.comments
  return (
    <Page view={view} title={words.reportTitle} comments indexed={false}>
      <TalkTitle view={view} story={story} title={words.reportTitle} />
      <div class="wrap page">
        <div class="state">
          <p>
            <CommentHead view={view} comment={found.comment} />
          </p>
          <CommentText view={view} comment={found.comment} />
        </div>
        <p>{words.reportIntroduction}</p>
        <form class="form" method="post" action={`${view.href(addresses.comments(story.id))}/${id}/report`}>
          <fieldset>
            <legend>{words.rule}</legend>
            {reportReasons.map((reason, index) => (
              <label>
                <input type="radio" name="reason" value={reason} checked={index === 0} /> {words.reportReasons[reason]}
              </label>
            ))}
          </fieldset>
          <label>
            {words.reportText}
            <textarea name="text" maxlength={commentLimits.report} rows={3} dir="auto" />
          </label>
          <p>
            <button>{words.reportSend}</button>
          </p>
        </form>
      </div>
    </Page>
  )
}
