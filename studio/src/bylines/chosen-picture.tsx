import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { pictureAddress } from '../../../src/media/picture-address.ts'
import { useAnswer } from '../api/use.ts'
import { PicturePicker } from '../media/picture-picker.tsx'
import styles from './bylines.module.css'

type ChosenPictureProps = {
  /** The picture's id, or null. */
  media: string | null
  /** What is said when there is none, and on the button. */
  none: string
  choose: string
  pick: (id: string) => void
  shape: 'round' | 'wide'
}

/** A picture that was chosen from the library, and the button that chooses another one. */
export function ChosenPicture({ media, none, choose, pick, shape }: ChosenPictureProps) {
  const [opened, setOpened] = useState(false)
  const { data } = useAnswer('GET /media/{id}', { id: media ?? '' }, { enabled: media !== null, tags: ['desk:media'] })
  return (
    <Group gap="md">
      {media && data ? (
        <img
          className={styles[shape]}
          src={pictureAddress(data, 192, shape === 'round' ? '1x1' : null, 'webp')}
          alt={data.alt}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      <Button variant="default" onClick={() => setOpened(true)}>
        {choose}
      </Button>
      <PicturePicker
        opened={opened}
        onClose={() => setOpened(false)}
        onPick={({ id }) => {
          pick(id)
          setOpened(false)
        }}
      />
    </Group>
  )
}
