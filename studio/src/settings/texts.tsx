import {
  ActionIcon,
  Button,
  Group,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useLanguage, useWords } from '../shell/words.ts'
import type { Change, Choices } from './use-settings.ts'
import { settingsWords } from './words.ts'

type SiteText = Choices['pages'][number]
const fresh: SiteText = { id: '', place: 'policies', title: { ar: '', en: '' }, paragraphs: { ar: [], en: [] } }

/** What the pages about the newsroom and its policies say, text by text. */
export function Texts({ choices, change }: { choices: Choices; change: Change }) {
  const words = useWords(settingsWords)
  const { pages } = choices
  const set = (next: SiteText[]) => change({ pages: next })
  const swap = (index: number, by: -1 | 1) => {
    const next = [...pages]
    ;[next[index], next[index + by]] = [next[index + by]!, next[index]!]
    set(next)
  }
  return (
    <section aria-labelledby="texts">
      <Title order={2} id="texts">
        {words.texts}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {words.textsHint}
      </Text>
      <Stack gap="md">
        {pages.map((text, index) => (
          <OneText
            // The order is the only thing they are known by while their address is being typed.
            key={index}
            text={text}
            change={(next) => set(pages.with(index, next))}
            remove={() => set(pages.filter((_, other) => other !== index))}
            up={index > 0 ? () => swap(index, -1) : null}
            down={index < pages.length - 1 ? () => swap(index, 1) : null}
          />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => set([...pages, fresh])}
          style={{ alignSelf: 'flex-start' }}
        >
          {words.addText}
        </Button>
      </Stack>
    </section>
  )
}

type OneTextProps = {
  text: SiteText
  change: (text: SiteText) => void
  remove: () => void
  up: (() => void) | null
  down: (() => void) | null
}

function OneText({ text, change, remove, up, down }: OneTextProps) {
  const words = useWords(settingsWords)
  const language = useLanguage()
  const title = text.title[language] || text.title.ar || words.untitled
  return (
    <Paper withBorder p="md" component="article" aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={3} size="h4">
          {title}
        </Title>
        <Group gap={2}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.upText(title)}
            disabled={!up}
            onClick={() => up?.()}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.downText(title)}
            disabled={!down}
            onClick={() => down?.()}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="red" aria-label={words.removeText(title)} onClick={remove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <NativeSelect
            label={words.place}
            value={text.place ?? 'policies'}
            onChange={(event) => change({ ...text, place: event.currentTarget.value as 'about' | 'policies' })}
            data={(['about', 'policies'] as const).map((value) => ({ value, label: words.places[value] }))}
          />
          <TextInput
            label={words.address}
            description={words.addressHint}
            inputWrapperOrder={['label', 'input', 'description']}
            dir="ltr"
            maxLength={40}
            value={text.id}
            onChange={(event) => change({ ...text, id: event.currentTarget.value })}
          />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {(['ar', 'en'] as const).map((tongue) => (
            <Stack key={tongue} gap="sm">
              <TextInput
                label={tongue === 'ar' ? words.textTitle : words.textTitleEnglish}
                dir={tongue === 'ar' ? 'rtl' : 'ltr'}
                maxLength={200}
                value={text.title[tongue]}
                onChange={(event) => change({ ...text, title: { ...text.title, [tongue]: event.currentTarget.value } })}
              />
              <Textarea
                label={tongue === 'ar' ? words.paragraphs : words.paragraphsEnglish}
                dir={tongue === 'ar' ? 'rtl' : 'ltr'}
                autosize
                minRows={4}
                maxRows={14}
                value={text.paragraphs[tongue].join('\n\n')}
                onChange={(event) =>
                  change({
                    ...text,
                    paragraphs: { ...text.paragraphs, [tongue]: event.currentTarget.value.split('\n\n') },
                  })
                }
              />
            </Stack>
          ))}
        </SimpleGrid>
      </Stack>
    </Paper>
  )
}
