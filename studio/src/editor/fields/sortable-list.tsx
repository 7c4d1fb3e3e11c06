import { ActionIcon, Group } from '@mantine/core'
import { Accessibility, PointerSensor, StyleInjector } from '@dnd-kit/dom'
import { DragDropProvider } from '@dnd-kit/react'
import { isSortable, useSortable } from '@dnd-kit/react/sortable'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import { useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { useWords } from '../../shell/words.ts'
import styles from './sortable-list.module.css'
import { fieldWords } from './words.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? ''

/** The handles have keys of their own and say what they do; the styles of dragging carry the page's nonce. */
const pluginsOf: NonNullable<
  Extract<ComponentProps<typeof DragDropProvider>['plugins'], (...given: never[]) => unknown>
> = (defaults) => [
  ...defaults.filter((plugin) => plugin !== Accessibility && plugin !== StyleInjector),
  StyleInjector.configure({ nonce }),
]

type SortableListProps<T> = {
  label: string
  items: readonly T[]
  nameOf: (item: T) => string
  set: (items: T[]) => void
  readOnly: boolean
  /** What stands beside the handle, on one line. */
  title?: (item: T, index: number) => ReactNode
  children: (item: T, index: number, change: (part: Partial<T>) => void) => ReactNode
}

/** A list whose order matters: changed by dragging, by the arrow keys on its handles, and by plain buttons. */
export function SortableList<T>({ label, items, nameOf, set, readOnly, title, children }: SortableListProps<T>) {
  const words = useWords(fieldWords)
  const rows = useRowNames(items.length)
  const [said, say] = useState('')
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length || from === to) return
    rows.move(from, to)
    set(moved(items, from, to))
    say(words.moved(nameOf(items[from] as T), to + 1, items.length))
  }
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      plugins={pluginsOf}
      onDragEnd={({ operation: { source }, canceled }) => {
        if (!canceled && isSortable(source)) move(source.initialIndex, source.index)
      }}
    >
      <ol className={styles.list} aria-label={label}>
        {items.map((item, index) => (
          <Row
            key={rows.names[index]}
            id={rows.names[index] as string}
            index={index}
            last={index === items.length - 1}
            name={nameOf(item)}
            readOnly={readOnly}
            title={title?.(item, index)}
            move={(by) => move(index, index + by)}
            remove={() => {
              rows.remove(index)
              set(items.filter((_, other) => other !== index))
            }}
          >
            {children(item, index, (part) =>
              set(items.map((each, other) => (other === index ? { ...each, ...part } : each))),
            )}
          </Row>
        ))}
      </ol>
      <span className="unseen" role="status">
        {said}
      </span>
    </DragDropProvider>
  )
}

type RowProps = {
  id: string
  index: number
  last: boolean
  name: string
  readOnly: boolean
  title: ReactNode
  move: (by: 1 | -1) => void
  remove: () => void
  children: ReactNode
}

function Row(props: RowProps) {
  if (!props.readOnly) return <SortableRow {...props} />
  return (
    <li className={styles.row}>
      <div className={styles.title}>{props.title}</div>
      {props.children}
    </li>
  )
}

function SortableRow({ id, index, last, name, title, move, remove, children }: RowProps) {
  const words = useWords(fieldWords)
  const { ref, handleRef, isDragging } = useSortable({ id, index })
  return (
    <li ref={ref} className={styles.row} data-dragging={isDragging || undefined}>
      <Group gap={2} wrap="nowrap">
        <ActionIcon
          ref={handleRef}
          variant="subtle"
          color="gray"
          className={styles.handle}
          aria-label={`${name}: ${words.move}`}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
            if (by === 0 || isDragging) return
            event.preventDefault()
            move(by)
          }}
        >
          <IconGripVertical size={18} aria-hidden />
        </ActionIcon>
        <div className={styles.title}>{title}</div>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={index === 0}
          aria-label={words.up(name)}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" disabled={last} aria-label={words.down(name)} onClick={() => move(1)}>
          <IconArrowDown size={17} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={words.remove(name)} onClick={remove}>
          <IconX size={17} aria-hidden />
        </ActionIcon>
      </Group>
      {children}
    </li>
  )
}

/** Names for rows that have none of their own, so that a row keeps its focus wherever it goes. */
function useRowNames(length: number) {
  const names = useRef<string[]>([])
  const next = useRef(0)
  while (names.current.length < length) names.current.push(`row-${next.current++}`)
  names.current.length = length
  return {
    names: names.current,
    move: (from: number, to: number) => void (names.current = moved(names.current, from, to)),
    remove: (index: number) => void names.current.splice(index, 1),
  }
}

function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const next = [...items]
  next.splice(to, 0, ...next.splice(from, 1))
  return next
}
