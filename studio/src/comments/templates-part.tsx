import { ActionIcon, Button, Group, Text, TextInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { moderationLimits } from '../../../src/comments/moderation/shape.ts'
import { useAct, useAnswer } from '../api/use.ts'
import { Failed, RefusalAlert, tellDone, Waiting } from '../shell/feedback.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import styles from './comments.module.css'
import { ruleWords } from './words-rules.ts'

type Template = { ar: string; en: string }

/** Reasons for a refusal, as the newsroom writes them. */
export function TemplatesPart() {
  const words = useWords(ruleWords)
  const list = useAnswer('GET /comment-templates', {}, { tags: ['desk:comments'] })
  return (
    <section className={styles.area} aria-labelledby="templates">
      <Title order={2} id="templates">
        {words.templates}
      </Title>
      <Text c="dimmed">{words.templatesText}</Text>
      {list.isPending && <Waiting />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.data && <TemplatesForm key={JSON.stringify(list.data.templates)} before={list.data.templates} />}
    </section>
  )
}

function TemplatesForm({ before }: { before: Template[] }) {
  const words = useWords(ruleWords)
  const language = useLanguage()
  const [rows, setRows] = useState(before)
  const saving = useAct('PUT /comment-templates', { onDone: () => tellDone(words.templatesSaved), onRefused: () => {} })
  const change = (at: number, part: Partial<Template>) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate({ templates: rows, before })
      }}
    >
      {rows.map((row, index) => (
        <Group key={index} gap="xs" align="end" wrap="nowrap">
          <div data-two style={{ flex: 1 }}>
            {(['ar', 'en'] as const).map((one) => (
              <TextInput
                key={one}
                label={words[one === 'ar' ? 'arabic' : 'english'](index + 1)}
                required
                dir={one === 'ar' ? 'rtl' : 'ltr'}
                lang={one}
                maxLength={moderationLimits.reason}
                value={row[one]}
                onChange={(event) => change(index, { [one]: event.currentTarget.value })}
              />
            ))}
          </div>
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            aria-label={words.removeTemplate(row[language])}
            onClick={() => setRows(rows.filter((_, at) => at !== index))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <RefusalAlert error={saving.error} />
      <Group gap="xs">
        <Button type="submit" loading={saving.isPending}>
          {words.saveTemplates}
        </Button>
        <Button
          variant="default"
          disabled={rows.length >= moderationLimits.templates}
          onClick={() => setRows([...rows, { ar: '', en: '' }])}
        >
          {words.addTemplate}
        </Button>
      </Group>
    </form>
  )
}
