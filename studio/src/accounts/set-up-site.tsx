import { SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '../shell/words.ts'
import type { StepProps } from './set-up.tsx'
import { setUpWords } from './words-set-up.ts'

/** What the site is called, and which of its two languages comes first. */
export function SiteStep({ choices, change }: StepProps) {
  const words = useWords(setUpWords)
  const label = useId()
  return (
    <>
      <TextInput
        label={words.name}
        lang="ar"
        required
        withAsterisk={false}
        maxLength={80}
        value={choices.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={words.nameEnglish}
        lang="en"
        required
        withAsterisk={false}
        maxLength={80}
        value={choices.nameEnglish}
        onChange={(event) => change({ nameEnglish: event.currentTarget.value })}
      />
      <Textarea
        label={words.description}
        description={words.descriptionHint}
        maxLength={300}
        autosize
        minRows={2}
        value={choices.language === 'ar' ? choices.description : choices.descriptionEnglish}
        onChange={(event) => {
          const text = event.currentTarget.value.replace(/\n/g, ' ')
          change(choices.language === 'ar' ? { description: text } : { descriptionEnglish: text })
        }}
      />
      <Stack gap={4}>
        <Text size="sm" fw={600} id={label}>
          {words.language}
        </Text>
        <SegmentedControl
          aria-labelledby={label}
          value={choices.language}
          onChange={(language) => change({ language: language as 'ar' | 'en' })}
          data={(['ar', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
        />
      </Stack>
    </>
  )
}
