import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useCommands } from './commands.tsx'
import styles from './search-field.module.css'

type SearchFieldProps = {
  /** Of its command in the palette. */
  id: string
  words: { search: string; focusSearch: string; clear: string; group: string }
  /** What is asked now. */
  asked: string
  /** Told what to ask, a moment after the last key. */
  change: (asked: string) => void
  className?: string | undefined
}

/** The field that a list is searched with; `/` leads to it. */
export function SearchField({ id, words, asked, change, className = '' }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(asked)
  useEffect(() => setTyped(asked), [asked])
  const ask = useDebouncedCallback(change, 250)
  useCommands([{ id, label: words.focusSearch, group: words.group, shortcut: '/', run: () => field.current?.select() }])
  return (
    <TextInput
      ref={field}
      className={`${styles.field} ${className}`}
      type="search"
      dir="auto"
      aria-label={words.search}
      placeholder={words.search}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        ask(event.currentTarget.value)
      }}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={typed !== '' && <CloseButton aria-label={words.clear} onClick={() => change('')} size="sm" />}
    />
  )
}
