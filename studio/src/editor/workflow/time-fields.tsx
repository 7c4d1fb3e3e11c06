import { Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { currentSite } from '../../shell/site.ts'
import { useWrittenTime } from '../../shell/time.tsx'
import { useWords } from '../../shell/words.ts'
import { instantOf, wallOf } from './instant.ts'
import { workflowWords } from './words.ts'

/** A day and a time in the site's time zone. */
export function useTimeFields(first: string | null): { at: string | null; fields: React.ReactNode } {
  const words = useWords(workflowWords)
  const write = useWrittenTime()
  const { timeZone } = currentSite()
  const [wall, setWall] = useState(() => wallOf(first ?? nextHour(), timeZone))
  const at = instantOf(wall.day, wall.time, timeZone)
  const past = at !== null && Date.parse(at) <= Date.now()
  const fields = (
    <div>
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={words.day}
          required
          value={wall.day}
          onChange={(event) => setWall({ ...wall, day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={words.time}
          required
          value={wall.time}
          error={past && words.past}
          onChange={(event) => setWall({ ...wall, time: event.currentTarget.value })}
        />
      </Group>
      <Text size="sm" c="dimmed" mt={6}>
        {at && `${write(at, 'full')} — `}
        {words.zone(timeZone)}
      </Text>
    </div>
  )
  return { at: past ? null : at, fields }
}

const nextHour = () => new Date(Math.ceil((Date.now() + 60_000) / 3_600_000) * 3_600_000).toISOString()
