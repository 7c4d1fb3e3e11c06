import { Stack, Textarea, TextInput } from '@mantine/core'
import { mediaLimits } from '../../../src/media/shape.ts'
import { useWords, writtenNumber } from '../shell/words.ts'
import type { Media } from './media.ts'
import styles from './texts.module.css'
import { mediaWords } from './words.ts'

export type TextName = keyof typeof mediaLimits
export type Texts = Pick<Media, TextName>
export const textNames = Object.keys(mediaLimits) as TextName[]

type TextsFieldsProps = {
  value: Texts
  change: (texts: Partial<Texts>) => void
  /** Which of them; all if left out. */
  only?: readonly TextName[]
  readOnly?: boolean
}

/** What people write about a picture, with what makes a good text of it. */
export function TextFields({ value, change, only = textNames, readOnly = false }: TextsFieldsProps) {
  const words = useWords(mediaWords)
  const hints: Partial<Record<TextName, string>> = { caption: words.captionHint, credit: words.creditHint }
  return (
    <Stack gap="md">
      {only
        .filter((name) => !readOnly || value[name] !== '')
        .map((name) => {
          const most = mediaLimits[name]
          const shared = {
            label: words[name],
            value: value[name],
            onChange: (event: { currentTarget: { value: string } }) => change({ [name]: event.currentTarget.value }),
            maxLength: most,
            readOnly,
            dir: 'auto' as const,
            inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const],
            description: !readOnly && (
              <span className={styles.description}>
                <span>{name === 'alt' ? <AltHint /> : hints[name]}</span>
                <span className={styles.count} data-full={value[name].length > most * 0.9}>
                  {words.letters(writtenNumber(value[name].length), writtenNumber(most))}
                </span>
              </span>
            ),
          }
          return most > 200 ? (
            <Textarea key={name} {...shared} autosize minRows={name === 'caption' ? 3 : 2} maxRows={8} />
          ) : (
            <TextInput key={name} {...shared} />
          )
        })}
    </Stack>
  )
}

function AltHint() {
  const words = useWords(mediaWords)
  return (
    <>
      {words.altHint}
      <br />
      {words.altExample}
    </>
  )
}
