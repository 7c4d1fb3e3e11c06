import { NativeSelect, SimpleGrid, Stack, TextInput, Title } from '@mantine/core'
import { useWords } from '../shell/words.ts'
import type { Change, Choices } from './use-settings.ts'
import { settingsWords } from './words.ts'

/** What the site is called and how it is reached. */
export function Identity({ choices, change }: { choices: Choices; change: Change }) {
  const words = useWords(settingsWords)
  const text = (key: 'name' | 'nameEnglish' | 'description' | 'descriptionEnglish' | 'contact') => ({
    value: choices[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
  })
  return (
    <section aria-labelledby="identity">
      <Title order={2} id="identity" mb="sm">
        {words.identity}
      </Title>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput label={words.name} maxLength={80} required dir="auto" {...text('name')} />
          <TextInput label={words.nameEnglish} maxLength={80} required dir="auto" {...text('nameEnglish')} />
        </SimpleGrid>
        <TextInput
          label={words.description}
          description={words.descriptionHint}
          maxLength={300}
          dir="auto"
          {...text('description')}
        />
        <TextInput label={words.descriptionEnglish} maxLength={300} dir="auto" {...text('descriptionEnglish')} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <NativeSelect
            label={words.language}
            value={choices.language}
            onChange={(event) => change({ language: event.currentTarget.value as Choices['language'] })}
            data={(['ar', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
          />
          <TextInput
            type="email"
            dir="ltr"
            label={words.contact}
            description={words.contactHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={200}
            {...text('contact')}
          />
        </SimpleGrid>
      </Stack>
    </section>
  )
}
