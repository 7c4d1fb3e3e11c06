import { Textarea } from '@mantine/core'
import { memo, type KeyboardEvent } from 'react'
import { directionOf, isRightToLeft } from '../../../../src/arabic/direction.ts'
import { storyLimits } from '../../../../src/stories/shape.ts'
import { useWords } from '../../shell/words.ts'
import type { Draft } from '../saving/draft.ts'
import { FieldMarks } from '../language/field-marks.tsx'
import type { LanguageCheck } from '../language/language-check.ts'
import styles from './head.module.css'
import { useField } from './use-field.ts'
import { fieldWords } from './words.ts'

/** Longer than this is cut in lists and by search engines. */
const goodLength = { kicker: 40, headline: 110, standfirst: 320 } as const
type Line = keyof typeof goodLength

type HeadProps = {
  draft: Draft
  readOnly: boolean
  check: LanguageCheck
  /** Enter in the last line goes on in the text. */
  goToText: () => void
}

/** Kicker, headline and standfirst, written where the page shows them. */
export const Head = memo(function Head({ draft, readOnly, check, goToText }: HeadProps) {
  const words = useWords(fieldWords)
  return (
    <div className={styles.head}>
      <LineField draft={draft} name="kicker" start={words.kickerStart} readOnly={readOnly} check={check} />
      <LineField draft={draft} name="headline" start={words.headlineStart} readOnly={readOnly} check={check} />
      <LineField
        draft={draft}
        name="standfirst"
        start={words.standfirstStart}
        readOnly={readOnly}
        check={check}
        onEnd={goToText}
      />
    </div>
  )
})

type LineProps = {
  draft: Draft
  name: Line
  start: string
  readOnly: boolean
  check: LanguageCheck
  onEnd?: () => void
}

function LineField({ draft, name, start, readOnly, check, onEnd }: LineProps) {
  const words = useWords(fieldWords)
  const [value, set] = useField(draft, name)
  const [language] = useField(draft, 'language')
  const direction = directionOf(value, isRightToLeft(language) ? 'rtl' : 'ltr')
  const over = value.length - goodLength[name]
  const full = value.length >= storyLimits[name]
  const goOn = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (onEnd) return onEnd()
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>('[data-head-field]')]
    fields[fields.indexOf(event.currentTarget) + 1]?.focus()
  }
  return (
    <div className={styles.line}>
      <FieldMarks
        check={check}
        name={name}
        value={value}
        dir={direction}
        lang={language}
        className={`${styles[name]} ${styles.marks}`}
      />
      <Textarea
        data-head-field={name}
        className={styles[name]}
        variant="unstyled"
        autosize
        minRows={1}
        aria-label={words.field[name]}
        // Asked in the interface's language, in a field of the story's.
        placeholder={isolated(start)}
        value={value}
        dir={direction}
        lang={language}
        readOnly={readOnly}
        maxLength={storyLimits[name]}
        // A line break that was pasted is a space.
        onChange={(event) => set(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={goOn}
      />
      {(over > 0 || full) && (
        <span className={styles.count} role="status">
          {words.letters(value.length)} · {full ? words.full : words.tooLong(over)}
        </span>
      )}
    </div>
  )
}

/** A text that keeps its own direction wherever it stands, where no element can be put around it. */
const isolated = (text: string) => `\u2068${text}\u2069`
