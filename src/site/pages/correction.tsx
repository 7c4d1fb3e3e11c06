import { cleanLine } from '../../arabic/normalise.ts'
import { findable } from '../../comments/passage.ts'
import type { Block, PublishedStory } from '../../stories/shape.ts'
import { directionOf } from '../../stories/body.tsx'
import { blockText } from '../../stories/text.ts'
import { Page } from '../layout.tsx'
import { CommentForm, scripted } from '../parts/comment-form.tsx'
import type { View } from '../view.ts'
import { TalkTitle } from './comments.tsx'

/** Letters of a block that stand for it in the list. */
const shownLetters = 90

/**
 * Where a reader tells the newsroom that something is wrong, and in which paragraph.
 * @param passage what the reader marked in the story
 */
export function correctionPage(view: View, story: PublishedStory, passage = '') {
  const words = view.words.comments
  const marked = findable(passage)
  const blocks = story.body.flatMap((block, index) => {
    const text = cleanLine(blockText(block))
    return text === '' ? [] : [{ index, text, label: labelOf(block, text) }]
  })
  const found = marked === '' ? undefined : blocks.find(({ text }) => findable(text).includes(marked))
  return (
    <Page view={view} title={words.wrongTitle} comments indexed={false}>
      <TalkTitle view={view} story={story} title={words.wrongTitle} />
      <div class="wrap page" {...scripted(view, story.id)}>
        <p>{words.wrongIntroduction}</p>
        <CommentForm view={view} story={story.id} text={words.wrongText} send={words.wrongSend} isPublished={false}>
          <input type="hidden" name="correction" value="1" />
          {found ? (
            <>
              <input type="hidden" name="block" value={String(found.index)} />
              <input type="hidden" name="passage" value={cleanLine(passage)} />
              <blockquote class="state" lang={story.language} dir={directionOf(story.language)}>
                <p>{cleanLine(passage)}</p>
              </blockquote>
            </>
          ) : (
            <fieldset>
              <legend>{words.wrongChoose}</legend>
              <label>
                <input type="radio" name="block" value="" checked /> {words.wrongWhole}
              </label>
              {blocks.map(({ index, label }) => (
                <label lang={story.language} dir={directionOf(story.language)}>
                  <input type="radio" name="block" value={String(index)} /> {label}
                </label>
              ))}
            </fieldset>
          )}
        </CommentForm>
      </div>
    </Page>
  )
}

function labelOf(block: Block, text: string): string {
  const words = text.length > shownLetters ? `${text.slice(0, shownLetters).replace(/\s\S*$/, '')}…` : text
  return block.type === 'heading' ? `— ${words}` : words
}
