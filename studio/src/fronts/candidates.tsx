import { ActionIcon, Badge, Button, Group, Menu, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useDraggable } from '@dnd-kit/react'
import { IconChevronDown, IconGripVertical, IconPlus, IconSearch } from '@tabler/icons-react'
import { useState, type RefObject } from 'react'
import { frontSlots, type Slots } from '../../../src/fronts/shape.ts'
import { useAnswerPages } from '../api/use.ts'
import { Nothing, Waiting } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { firstFree, placeOf } from './arrangement.ts'
import styles from './fronts.module.css'
import { useNameOfPlace } from './slots.tsx'
import { StoryCard } from './story-card.tsx'
import { remember, type Candidate } from './use-front.ts'
import { frontWords } from './words.ts'

type CandidatesProps = {
  place: string
  slots: Slots
  put: (story: Candidate, index: number) => void
  nameOfSection: (id: string) => string
  readOnly: boolean
  field: RefObject<HTMLInputElement | null>
}

/** Public stories to choose from: the newest, or what a search finds. */
export function Candidates({ place, slots, put, nameOfSection, readOnly, field }: CandidatesProps) {
  const words = useWords(frontWords)
  const [query, setQuery] = useState('')
  const [q] = useDebouncedValue(query.trim(), 250)
  const list = useAnswerPages(
    'GET /fronts/{place}/candidates',
    { place, ...(q && { q }) },
    { tags: ['desk:stories'], keepLast: true },
  )
  const items = list.data ?? []
  remember(items)
  return (
    <>
      <TextInput
        ref={field}
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={query}
        dir="auto"
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {list.isPending && <Waiting />}
      {list.isSuccess && items.length === 0 && <Nothing order={3} title={words.none} text={words.noneText} />}
      <ul className={styles.candidates}>
        {items.map((story) => (
          <CandidateRow
            key={story.id}
            story={story}
            slots={slots}
            put={put}
            section={nameOfSection(story.section)}
            readOnly={readOnly}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button variant="default" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  )
}

type RowProps = Pick<CandidatesProps, 'slots' | 'put' | 'readOnly'> & { story: Candidate; section: string }

function CandidateRow({ story, slots, put, section, readOnly }: RowProps) {
  const words = useWords(frontWords)
  const nameOfPlace = useNameOfPlace()
  const { ref, handleRef, isDragging } = useDraggable({
    id: `story ${story.id}`,
    disabled: readOnly,
  })
  const at = placeOf(slots, story.id)
  return (
    <li ref={ref} className={styles.candidate} data-dragging={isDragging || undefined}>
      {!readOnly && (
        <span ref={handleRef} className={styles.grip} aria-hidden>
          <IconGripVertical size={18} />
        </span>
      )}
      <StoryCard story={story} section={section}>
        {at !== -1 && (
          <Badge variant="light" size="sm" mt={4}>
            {words.inPlace(nameOfPlace(at))}
          </Badge>
        )}
      </StoryCard>
      {!readOnly && (
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={words.putTitled(story.headline)}
            disabled={at !== -1}
            onClick={() => put(story, firstFree(slots))}
          >
            <IconPlus size={18} aria-hidden />
          </ActionIcon>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size="lg" aria-label={words.choosePlace(story.headline)}>
                <IconChevronDown size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {Array.from({ length: frontSlots }, (_, index) => (
                <Menu.Item key={index} onClick={() => put(story, index)}>
                  {words.putIn(nameOfPlace(index))}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
    </li>
  )
}
