import { NativeSelect, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { arabicSlug } from '../../../../src/arabic/slug.ts'
import { storyKinds, storyLimits, type StoryContent } from '../../../../src/stories/shape.ts'
import { useAnswer } from '../../api/use.ts'
import { useLanguage, useWords } from '../../shell/words.ts'
import type { Draft } from '../saving/draft.ts'
import { Byline } from './byline.tsx'
import { useField } from './use-field.ts'
import { fieldWords } from './words.ts'

type Props = { draft: Draft; readOnly: boolean; id: string }

/** What a story is besides its text: who it is by, where it stands, what it is about. */
export function Details({ draft, readOnly, id }: Props) {
  const words = useWords(fieldWords)
  const [kind, setKind] = useField(draft, 'kind')
  const [dateline, setDateline] = useField(draft, 'dateline')
  const [notes, setNotes] = useField(draft, 'notes')
  return (
    <Stack gap="md">
      <Byline draft={draft} readOnly={readOnly} />
      <TextInput
        label={words.field.dateline}
        placeholder={words.datelineHint}
        dir="auto"
        maxLength={100}
        value={dateline}
        readOnly={readOnly}
        data-field="dateline"
        onChange={(event) => setDateline(event.currentTarget.value)}
      />
      <Section draft={draft} readOnly={readOnly} />
      <Topics draft={draft} readOnly={readOnly} />
      <NativeSelect
        label={words.field.kind}
        value={kind}
        disabled={readOnly}
        data-field="kind"
        data={storyKinds.map((each) => ({ value: each, label: words.kind[each] }))}
        onChange={(event) => setKind(event.currentTarget.value as StoryContent['kind'])}
      />
      <Language draft={draft} readOnly={readOnly} />
      <Slug draft={draft} readOnly={readOnly} id={id} />
      <Textarea
        label={words.field.notes}
        description={words.notesHint}
        dir="auto"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        value={notes}
        readOnly={readOnly}
        data-field="notes"
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
    </Stack>
  )
}

type FieldProps = { draft: Draft; readOnly: boolean }

function Section({ draft, readOnly }: FieldProps) {
  const words = useWords(fieldWords)
  const arabic = useLanguage() === 'ar'
  const [section, set] = useField(draft, 'section')
  const sections = useAnswer('GET /sections', {}, { tags: ['desk:fronts'], staleTime: 300_000 }).data?.items ?? []
  const options = inOrder(sections).map(({ id, name, nameEnglish, depth }) => ({
    value: id,
    label: `${'\u2003'.repeat(depth)}${arabic ? name : nameEnglish || name}`,
  }))
  const known = section === null || options.some(({ value }) => value === section)
  return (
    <NativeSelect
      label={words.field.section}
      value={section ?? ''}
      disabled={readOnly}
      data-field="section"
      data={[
        { value: '', label: words.noSection },
        ...options,
        ...(known ? [] : [{ value: section as string, label: section as string }]),
      ]}
      onChange={(event) => set(event.currentTarget.value || null)}
    />
  )
}

/** Each section right after the one it stands in. */
function inOrder<S extends { id: string; parent: string | null }>(sections: readonly S[]): (S & { depth: number })[] {
  const below = (parent: string | null, depth: number): (S & { depth: number })[] =>
    depth > 5
      ? []
      : sections
          .filter((section) => section.parent === parent)
          .flatMap((section) => [{ ...section, depth }, ...below(section.id, depth + 1)])
  return below(null, 0)
}

function Topics({ draft, readOnly }: FieldProps) {
  const words = useWords(fieldWords)
  const [topics, set] = useField(draft, 'topics')
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const found = useAnswer('GET /topics', { q: asked, limit: 10 }, { keepLast: true }).data?.items ?? []
  return (
    <TagsInput
      label={words.field.topics}
      placeholder={topics.length === 0 ? words.topicsHint : ''}
      value={topics}
      readOnly={readOnly}
      maxTags={storyLimits.topics}
      data-field="topics"
      data={found.map(({ name }) => name)}
      filter={({ options }) => options}
      splitChars={[',', '،', '؛']}
      searchValue={typed}
      onSearchChange={(value) => setTyped(value.slice(0, 60))}
      onChange={(next) => set([...new Set(next.map((topic) => topic.trim().slice(0, 60)).filter(Boolean))])}
    />
  )
}

function Language({ draft, readOnly }: FieldProps) {
  const words = useWords(fieldWords)
  const [language, set] = useField(draft, 'language')
  const names: Record<string, string> = words.languageName
  const known = Object.keys(names)
  return (
    <NativeSelect
      label={words.field.language}
      value={language}
      disabled={readOnly}
      data-field="language"
      data={[...known, ...(known.includes(language) ? [] : [language])].map((tag) => ({
        value: tag,
        label: names[tag] ?? tag,
      }))}
      onChange={(event) => set(event.currentTarget.value)}
    />
  )
}

function Slug({ draft, readOnly, id }: FieldProps & { id: string }) {
  const words = useWords(fieldWords)
  const [slug, set] = useField(draft, 'slug')
  const [headline] = useField(draft, 'headline')
  const made = arabicSlug(headline)
  return (
    <div>
      <TextInput
        label={words.field.slug}
        description={words.slugHint}
        placeholder={made}
        dir="auto"
        maxLength={200}
        value={slug ?? ''}
        readOnly={readOnly}
        data-field="slug"
        onChange={(event) => set(event.currentTarget.value || null)}
        onBlur={() => slug !== null && set(slug.trim() ? arabicSlug(slug) : null)}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {words.slugShown} <bdi dir="ltr">{addressOf(id, slug ? arabicSlug(slug) : made)}</bdi>
      </Text>
    </div>
  )
}

/** The path of a story's page, as the site makes it. */
const addressOf = (id: string, slug: string) => ['', 'story', id, slug].join('/')
