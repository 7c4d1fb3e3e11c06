import { ActionIcon, Button, Modal, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { answers, asking, useAct, useAnswer } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { tellDone } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { askedFor, filterOf, isNarrowed, searchFrom, type DeskFilter } from './filter.ts'
import styles from './views.module.css'
import { deskWords } from './words.ts'

const anew = () => void answers.invalidateQueries({ queryKey: asking('GET /views', {}).queryKey })

/** What somebody looks at again and again, by a name of their own. */
export function Views({ filter }: { filter: DeskFilter }) {
  const words = useWords(deskWords)
  const [, go] = useLocation()
  const [opened, { open, close }] = useDisclosure()
  const { data } = useAnswer('GET /views', {})
  const views = (data?.items ?? []).map(({ id, name, filter: kept }) => ({
    id,
    name,
    search: searchFrom(filterOf(kept)).toString(),
  }))
  const here = searchFrom(filter).toString()
  const canKeep = isNarrowed(filter) && !views.some(({ search }) => search === here)
  const remove = useAct('DELETE /views/{id}', {
    onDone() {
      anew()
      tellDone(words.viewRemoved)
    },
  })
  useCommands([
    ...views.map(({ id, name, search }) => ({
      id: `view ${id}`,
      label: name,
      group: words.views,
      run: () => go(`/?${search}`),
    })),
    { id: 'keep-view', label: words.keepView, group: words.group, run: open, enabled: canKeep },
  ])
  if (views.length === 0 && !canKeep) return null
  return (
    <div className={styles.views}>
      {views.length > 0 && (
        <ul aria-label={words.views}>
          {views.map(({ id, name, search }) => (
            <li key={id} data-here={search === here}>
              <Link href={`/?${search}`} aria-current={search === here ? 'page' : undefined}>
                <IconBookmark size={16} aria-hidden />
                <bdi>{name}</bdi>
              </Link>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={words.removeView(name)}
                onClick={() => remove.mutate({ id })}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {canKeep && (
        <Button variant="subtle" size="xs" leftSection={<IconBookmark size={16} aria-hidden />} onClick={open}>
          {words.keepView}
        </Button>
      )}
      <Modal opened={opened} onClose={close} title={words.keepView}>
        <KeepView filter={filter} close={close} />
      </Modal>
    </div>
  )
}

function KeepView({ filter, close }: { filter: DeskFilter; close: () => void }) {
  const words = useWords(deskWords)
  const [name, setName] = useState('')
  const keep = useAct('POST /views', {
    onDone() {
      anew()
      close()
      tellDone(words.viewKept)
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') keep.mutate({ name, filter: askedFor(filter) })
      }}
    >
      <TextInput
        label={words.viewName}
        description={words.viewHint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={60}
        dir="auto"
        required
        data-autofocus
      />
      <Button type="submit" mt="md" loading={keep.isPending}>
        {words.save}
      </Button>
    </form>
  )
}
