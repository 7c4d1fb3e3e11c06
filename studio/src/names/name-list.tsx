import { ActionIcon, Badge, Button, NativeSelect, Text } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { useAct, useAnswerPages, type Item } from '../api/use.ts'
import { Confirm } from '../shell/confirm.tsx'
import { Failed, Nothing, tellDone, Waiting } from '../shell/feedback.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { useWords } from '../shell/words.ts'
import { NameForm } from './name-form.tsx'
import styles from './names.module.css'
import { nameWords } from './words.ts'

export type ListedName = Item<'GET /names'>
export const kinds = ['person', 'body', 'place'] as const
export type Kind = (typeof kinds)[number]

/** The names of the list: found, changed, taken off. */
export function NameList({ mayChange }: { mayChange: boolean }) {
  const words = useWords(nameWords)
  const [asked, setAsked] = useState('')
  const [kind, setKind] = useState<Kind | ''>('')
  const [open, setOpen] = useState<{ name: ListedName; act: 'edit' | 'remove' } | null>(null)
  const q = asked.trim()
  const list = useAnswerPages(
    'GET /names',
    { ...(q && { q }), ...(kind && { kind }) },
    { tags: ['desk:names'], keepLast: true },
  )
  const close = () => setOpen(null)
  const removing = useAct('DELETE /names/{id}', {
    onDone: () => {
      tellDone(words.removed)
      close()
    },
  })
  const names = list.data ?? []
  const searched = q !== '' || kind !== ''
  return (
    <>
      <div className={styles.tools}>
        <SearchField id="name-search" words={words} asked={asked} change={setAsked} className={styles.search} />
        <NativeSelect
          aria-label={words.kind}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind | '')}
          data={[
            { value: '', label: words.everyKind },
            ...kinds.map((value) => ({ value, label: words.kinds[value] })),
          ]}
        />
      </div>
      {list.isPending && <Waiting />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && names.length === 0 && (
        <Nothing title={searched ? words.none : words.empty} text={searched ? words.noneText : words.emptyText} />
      )}
      {names.length > 0 && (
        <ul className={styles.list} aria-label={words.list}>
          {names.map((name) => (
            <li key={name.id}>
              <div className={styles.said}>
                <div className={styles.head}>
                  <Text fw={600} component="span">
                    <bdi>{name.name}</bdi>
                  </Text>
                  <Badge variant="light" color="gray" size="sm">
                    {words.kinds[name.kind]}
                  </Badge>
                  {name.role && (
                    <Text size="sm" c="dimmed" component="span">
                      <bdi>{name.role}</bdi>
                    </Text>
                  )}
                </div>
                {name.variants.length + name.never.length > 0 && (
                  <dl className={styles.forms}>
                    <Forms title={words.variants} forms={name.variants} comma={words.comma} />
                    <Forms title={words.never} forms={name.never} comma={words.comma} />
                  </dl>
                )}
              </div>
              {mayChange && (
                <div className={styles.acts}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={words.edit(name.name)}
                    onClick={() => setOpen({ name, act: 'edit' })}
                  >
                    <IconPencil size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={words.remove(name.name)}
                    onClick={() => setOpen({ name, act: 'remove' })}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {open?.act === 'edit' && <NameForm title={words.editTitle(open.name.name)} listed={open.name} close={close} />}
      <Confirm
        opened={open?.act === 'remove'}
        close={close}
        title={words.removeTitle}
        text={words.removeText(open?.name.name ?? '')}
        act={words.removeNow}
        busy={removing.isPending}
        run={() => open && removing.mutate({ id: open.name.id })}
      />
    </>
  )
}

function Forms({ title, forms, comma }: { title: string; forms: readonly string[]; comma: string }) {
  if (forms.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {forms.map((form, index) => (
          <Fragment key={form}>
            {index > 0 && comma}
            <bdi className={styles.form}>{form}</bdi>
          </Fragment>
        ))}
      </dd>
    </>
  )
}
