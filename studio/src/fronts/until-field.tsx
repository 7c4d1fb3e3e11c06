import { Group, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { instantOf, wallTime } from '../../../src/arabic/wall-time.ts'
import { useSite } from '../shell/site.ts'
import { useWrittenTime } from '../shell/time.tsx'
import { useWords } from '../shell/words.ts'
import { frontWords } from './words.ts'

const hour = 3_600_000

type UntilFieldProps = {
  label: string
  /** ISO text of an instant; null: for good. */
  value: string | null
  set: (until: string | null) => void
  /** Hours from now that are offered. */
  hours: readonly number[]
  /** Whether it may stay for good. */
  open?: boolean
  /** The last moment that may be chosen, in hours from now. */
  most?: number
}

/** When something ends by itself: some hours from now, or a time on the site's clocks. */
export function UntilField({ label, value, set, hours, open = false, most }: UntilFieldProps) {
  const words = useWords(frontWords)
  const { timeZone } = useSite()
  const write = useWrittenTime()
  const [exact, setExact] = useState(false)
  const choose = (choice: string) => {
    setExact(choice === 'exact')
    if (choice === 'open') set(null)
    else if (choice !== 'exact' && choice !== 'kept') set(new Date(Date.now() + Number(choice) * hour).toISOString())
    else if (choice === 'exact' && value === null) set(new Date(Date.now() + hour).toISOString())
  }
  return (
    <Group gap="xs" align="flex-start" wrap="wrap">
      <NativeSelect
        label={label}
        size="sm"
        value={exact ? 'exact' : value === null ? 'open' : 'kept'}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          ...(open || value === null ? [{ value: 'open', label: words.forGood, disabled: !open }] : []),
          ...(value === null ? [] : [{ value: 'kept', label: write(value) }]),
          ...hours.map((count) => ({ value: String(count), label: words.hours(count) })),
          { value: 'exact', label: words.atTime },
        ]}
      />
      {exact && (
        <TextInput
          type="datetime-local"
          size="sm"
          label={words.time}
          description={words.timeHint(timeZone)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={value ? wallTime(value, timeZone) : ''}
          min={wallTime(Date.now(), timeZone)}
          {...(most !== undefined && { max: wallTime(Date.now() + most * hour, timeZone) })}
          onChange={(event) => {
            const instant = instantOf(event.currentTarget.value, timeZone)
            if (instant) set(instant)
          }}
        />
      )}
    </Group>
  )
}
