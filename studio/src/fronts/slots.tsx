import { ActionIcon, Text } from '@mantine/core'
import { useDraggable, useDroppable } from '@dnd-kit/react'
import { IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react'
import { frontSlots, type Slots } from '../../../src/fronts/shape.ts'
import { focusNext } from '../shell/keep-focus.ts'
import { useWords } from '../shell/words.ts'
import { clear, moveBy, pin } from './arrangement.ts'
import styles from './fronts.module.css'
import { StoryCard } from './story-card.tsx'
import { UntilField } from './until-field.tsx'
import { storyOf, type Candidate } from './use-front.ts'
import { frontWords } from './words.ts'

/** Hours that a pin is usually given. */
const pinHours = [1, 3, 6, 12, 24, 72]

type SlotsProps = {
  slots: Slots
  /** What stands in each place by itself, where that is known. */
  automatic: readonly (Candidate | null)[]
  change: (slots: Slots) => void
  say: (text: string) => void
  nameOfSection: (id: string) => string
  readOnly: boolean
}

/** The places of a front in their order, the lead first. */
export function SlotList(props: SlotsProps) {
  return (
    <ol className={styles.slots}>
      {props.slots.map((_, index) => (
        <SlotRow key={index} index={index} {...props} />
      ))}
    </ol>
  )
}

export function useNameOfPlace(): (index: number) => string {
  const words = useWords(frontWords)
  return (index) => (index === 0 ? words.lead : words.second(index + 1))
}

function SlotRow({ index, slots, automatic, change, say, nameOfSection, readOnly }: SlotsProps & { index: number }) {
  const words = useWords(frontWords)
  const nameOfPlace = useNameOfPlace()
  const slot = slots[index] ?? null
  const story = slot ? storyOf(slot.story) : null
  const { ref: dropRef, isDropTarget } = useDroppable({ id: `place ${index}`, disabled: readOnly })
  const { ref, handleRef, isDragging } = useDraggable({
    id: `slot ${index}`,
    disabled: readOnly || !slot,
  })
  const headline = story?.headline ?? ''
  const move = (by: -1 | 1) => {
    change(moveBy(slots, index, by))
    say(words.moved(headline, nameOfPlace(index + by)))
    const up = `up-${index + by}`
    const down = `down-${index + by}`
    focusNext(...(by === -1 ? [up, down] : [down, up]))
  }
  const standing = slot ? null : (automatic[index] ?? null)
  return (
    <li
      ref={dropRef}
      className={styles.slot}
      data-target={isDropTarget || undefined}
      data-lead={index === 0 || undefined}
    >
      <div className={styles.slotName}>
        <Text component="h3" size="sm" fw={600}>
          {nameOfPlace(index)}
        </Text>
        {!slot && (
          <Text size="xs" c="dimmed">
            {words.automatic}
          </Text>
        )}
      </div>
      {slot && story ? (
        <div ref={ref} className={styles.placed} data-dragging={isDragging || undefined}>
          <StoryCard story={story} section={nameOfSection(story.section)} />
          {!readOnly && (
            <div className={styles.handles}>
              <span ref={handleRef} className={styles.grip} aria-hidden>
                <IconGripVertical size={18} />
              </span>
              <ActionIcon
                variant="subtle"
                color="gray"
                id={`up-${index}`}
                aria-label={words.up(headline)}
                disabled={index === 0}
                onClick={() => move(-1)}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                id={`down-${index}`}
                aria-label={words.down(headline)}
                disabled={index === frontSlots - 1}
                onClick={() => move(1)}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.release(headline)}
                onClick={() => {
                  change(clear(slots, index))
                  say(words.left(nameOfPlace(index)))
                }}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </div>
          )}
          {!readOnly && (
            <div className={styles.until}>
              <UntilField
                label={words.until}
                value={slot.until}
                set={(until) => change(pin(slots, index, until))}
                hours={pinHours}
                open
              />
            </div>
          )}
        </div>
      ) : standing ? (
        <div className={styles.standing}>
          <StoryCard story={standing} section={nameOfSection(standing.section)} />
        </div>
      ) : (
        <Text size="sm" c="dimmed" className={styles.open}>
          {readOnly ? words.automatic : words.empty}
        </Text>
      )}
    </li>
  )
}
