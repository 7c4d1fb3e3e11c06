import { Checkbox, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useMemo } from 'react'
import { formatDate } from '../../../src/arabic/dates.ts'
import { apart, useLanguage, useWords } from '../shell/words.ts'
import type { StepProps } from './set-up.tsx'
import styles from './set-up-dates.module.css'
import { setUpWords } from './words-set-up.ts'

const months = ['gregorian', 'levantine', 'maghrebi'] as const
const digits = ['latin', 'arabic'] as const

/** How the site writes dates and numbers, with today's date as an example. */
export function DatesStep({ choices, change }: StepProps) {
  const words = useWords(setUpWords)
  const zones = useZones(choices.timeZone)
  const { timeZone, hijri } = choices
  const example = formatDate(new Date(), {
    timeZone,
    months: choices.months,
    digits: choices.digits,
    language: 'ar',
    hijri,
    time: true,
  })
  return (
    <>
      <NativeSelect
        label={words.timeZone}
        value={timeZone}
        onChange={(event) => change({ timeZone: event.currentTarget.value })}
        data={zones}
      />
      <Radio.Group
        label={words.months}
        value={choices.months}
        onChange={(value) => change({ months: value as (typeof months)[number] })}
      >
        <Stack gap="xs" mt={6}>
          {months.map((value) => (
            <Radio key={value} value={value} label={words.monthNames[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={words.digits}
        value={choices.digits}
        onChange={(value) => change({ digits: value as (typeof digits)[number] })}
      >
        <Stack gap="xs" mt={6}>
          {digits.map((value) => (
            <Radio key={value} value={value} label={words.digitNames[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <Checkbox
        label={words.hijri}
        checked={hijri}
        onChange={(event) => change({ hijri: event.currentTarget.checked })}
      />
      <div className={styles.example} aria-live="polite">
        <Text size="sm" c="dimmed">
          {words.example}
        </Text>
        <Text size="lg" lang="ar" dir="rtl">
          {example}
        </Text>
      </div>
    </>
  )
}

/** Every time zone with its name, in the order of its offset. */
function useZones(chosen: string): { value: string; label: string }[] {
  const language = useLanguage()
  return useMemo(() => {
    const now = new Date()
    const zones = [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])]
    return zones.sort().map((value) => {
      const parts = new Intl.DateTimeFormat(language, { timeZone: value, timeZoneName: 'long' }).formatToParts(now)
      const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
      return { value, label: `${apart(value.replaceAll('_', ' '))} · ${name}` }
    })
  }, [chosen, language])
}
