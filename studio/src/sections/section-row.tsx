import { ActionIcon, Text } from '@mantine/core'
import { useDraggable, useDroppable } from '@dnd-kit/react'
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconIndentDecrease,
  IconIndentIncrease,
  IconLayoutDashboard,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { Link } from 'wouter'
import { sectionPlace } from '../../../src/fronts/shape.ts'
import { useLanguage, useWords } from '../shell/words.ts'
import type { Section } from './page.tsx'
import styles from './sections.module.css'
import { sectionWords } from './words.ts'

type SectionRowProps = {
  section: Section
  may: { change: boolean; remove: boolean }
  first: boolean
  last: boolean
  canJoin: boolean
  move: (by: -1 | 1) => void
  nest: () => void
  edit: () => void
  remove: () => void
}

/** A section in the tree, with everything that can be done to it. */
export function SectionRow({ section, may, first, last, canJoin, move, nest, edit, remove }: SectionRowProps) {
  const words = useWords(sectionWords)
  const english = useLanguage() === 'en'
  const { ref: dropRef, isDropTarget } = useDroppable({ id: section.id, disabled: !may.change })
  const { ref, handleRef, isDragging } = useDraggable({ id: section.id, disabled: !may.change })
  const { name } = section
  const child = section.parent !== null
  type Act = {
    id: string
    label: string
    icon: typeof IconArrowUp
    run: () => void
    disabled?: boolean
    color?: string
  }
  const act = ({ id, label, icon: Icon, run, disabled = false, color = 'gray' }: Act) => (
    <ActionIcon
      id={`${id}-${section.id}`}
      variant="subtle"
      color={color}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={run}
    >
      <Icon size={18} aria-hidden {...(id === 'nest' && { className: styles.turned! })} />
    </ActionIcon>
  )
  return (
    <li ref={dropRef} className={styles.row} data-child={child || undefined} data-target={isDropTarget || undefined}>
      <div ref={ref} className={styles.card} data-dragging={isDragging || undefined}>
        {may.change && (
          <span ref={handleRef} className={styles.grip} aria-hidden>
            <IconGripVertical size={18} />
          </span>
        )}
        <div className={styles.said}>
          <Text fw={600} component="h2" size="md">
            <bdi>{english ? section.nameEnglish || name : name}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            <bdi>{english ? name : section.nameEnglish}</bdi>
            {' · '}
            <bdi dir="ltr">{section.id}</bdi>
            {' · '}
            {words.stories(section.published)}
          </Text>
        </div>
        {may.change && (
          <div className={styles.acts}>
            {act({ id: 'up', label: words.up(name), icon: IconArrowUp, run: () => move(-1), disabled: first })}
            {act({ id: 'down', label: words.down(name), icon: IconArrowDown, run: () => move(1), disabled: last })}
            {child
              ? act({ id: 'nest', label: words.outside(name), icon: IconIndentDecrease, run: nest })
              : act({ id: 'nest', label: words.inside(name), icon: IconIndentIncrease, run: nest, disabled: !canJoin })}
            <ActionIcon
              component={Link}
              href={`/fronts/${sectionPlace(section.id)}`}
              variant="subtle"
              color="gray"
              aria-label={words.arrange(name)}
              title={words.arrange(name)}
            >
              <IconLayoutDashboard size={18} aria-hidden />
            </ActionIcon>
            {act({ id: 'edit', label: words.edit(name), icon: IconPencil, run: edit })}
            {may.remove && act({ id: 'remove', label: words.remove(name), icon: IconTrash, run: remove, color: 'red' })}
          </div>
        )}
      </div>
    </li>
  )
}
