import { Badge, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { StoryContent } from '../../../../src/stories/shape.ts'
import { useWrittenTime } from '../../shell/time.tsx'
import { useWords } from '../../shell/words.ts'
import { fieldWords } from '../fields/words.ts'
import { Marked } from '../versions/marked.tsx'
import styles from './dialog.module.css'
import { placeText } from './place-text.ts'
import { firstChoices, merged, placesOf, threeWay, type Place, type Side } from './three-way.ts'
import { wordDifference } from './word-difference.ts'
import { mergeWords } from './words.ts'

export type MergeOf = {
  base: StoryContent
  mine: StoryContent
  theirs: StoryContent
  /** Whose text stands on the server, and since when. */
  by: string
  at: string
  /** The text of this device was left behind, and comes back now. */
  leftAt?: string
}

type MergeDialogProps = { of: MergeOf; save: (content: StoryContent) => void; close: () => void }

/** Two texts beside each other, place by place, and a choice in each. */
export function MergeDialog({ of, save, close }: MergeDialogProps) {
  const words = useWords(mergeWords)
  const write = useWrittenTime()
  const merge = useMemo(() => threeWay(of.base, of.mine, of.theirs), [of])
  const [choices, setChoices] = useState(() => firstChoices(merge))
  const places = placesOf(merge)
  const left = places.filter(({ id }) => !choices.has(id)).length
  const all = (side: Side) => setChoices(new Map(places.map(({ id }) => [id, side])))
  const show = (place: Place) => (
    <PlaceChoice
      key={place.id}
      place={place}
      by={of.by}
      chosen={choices.get(place.id) ?? null}
      choose={(side) => setChoices(new Map(choices).set(place.id, side))}
    />
  )
  return (
    <Modal opened onClose={close} size="60rem" title={words.title} closeButtonProps={{ 'aria-label': words.later }}>
      <Stack gap="md">
        <Text>{of.leftAt ? words.textLeft(write(of.leftAt)) : words.text(of.by, write(of.at))}</Text>
        <Group gap="xs">
          <Button variant="default" size="compact-md" onClick={() => all('mine')}>
            {words.allMine}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => all('theirs')}>
            {words.allTheirs}
          </Button>
        </Group>
        {merge.fields.map(show)}
        {merge.body.map((part, index) =>
          'same' in part ? (
            <Text key={`same ${index}`} size="xs" c="dimmed" ta="center">
              {words.same(part.same.length)}
            </Text>
          ) : (
            show(part)
          ),
        )}
      </Stack>
      <Group className={styles.foot} justify="space-between">
        <Text size="sm" role="status" fw={600}>
          {words.left(left)}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={close}>
            {words.later}
          </Button>
          <Button disabled={left > 0} onClick={() => save(merged(merge, of.theirs, choices))}>
            {words.save}
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}

type ChoiceProps = { place: Place; by: string; chosen: Side | null; choose: (side: Side) => void }

function PlaceChoice({ place, by, chosen, choose }: ChoiceProps) {
  const words = useWords(mergeWords)
  const fields = useWords(fieldWords).field
  const name = fields[place.field]
  const who = { mine: words.changedByMine, theirs: words.changedByTheirs(by), both: words.changedByBoth }
  const base = placeText(place, 'base')
  const side = (value: 'mine' | 'theirs') => {
    const text = placeText(place, value)
    return (
      <label className={styles.side} data-chosen={chosen === value || chosen === 'both' || undefined}>
        <Radio value={value} label={value === 'mine' ? words.mine : words.theirs(by)} />
        <div className={styles.text} dir="auto">
          {text === '' ? (
            <em>{base === '' ? words.empty : words.gone}</em>
          ) : (
            <Marked parts={wordDifference(base, text)} />
          )}
        </div>
      </label>
    )
  }
  return (
    <Radio.Group
      value={chosen}
      onChange={(value) => choose(value as Side)}
      aria-label={words.choose(name)}
      className={styles.place}
      data-asks={chosen === null || undefined}
    >
      <Group gap="xs" mb={6}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Badge size="sm" variant="light" color={place.changedBy === 'both' ? 'gold' : 'sea'} tt="none">
          {who[place.changedBy]}
        </Badge>
      </Group>
      <div className={styles.sides}>
        {side('mine')}
        {side('theirs')}
      </div>
      {place.canBeBoth && <Radio mt={8} value="both" label={words.both} />}
    </Radio.Group>
  )
}
