import { NativeSelect, Select, SimpleGrid, Stack, Checkbox, Text, Title } from '@mantine/core'
import { formatNumber } from '../../../src/arabic/digits.ts'
import { formatDate } from '../../../src/arabic/dates.ts'
import { useWords } from '../shell/words.ts'
import styles from './settings.module.css'
import type { Change, Choices } from './use-settings.ts'
import { settingsWords } from './words.ts'

const zones = Intl.supportedValuesOf('timeZone')

/** How the site writes dates and numbers, with a date that shows it. */
export function Dates({ choices, change }: { choices: Choices; change: Change }) {
  const words = useWords(settingsWords)
  const { timeZone, months, digits, hijri } = choices
  const offered = zones.includes(timeZone) ? zones : [timeZone, ...zones]
  const sample = formatDate(new Date().toISOString(), {
    timeZone,
    months,
    digits,
    hijri,
    language: 'ar',
    weekday: true,
    time: true,
  })
  return (
    <section aria-labelledby="dates">
      <Title order={2} id="dates" mb="sm">
        {words.dates}
      </Title>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
          <Select
            label={words.timeZone}
            searchable
            allowDeselect={false}
            limit={60}
            nothingFoundMessage={words.noZone}
            value={timeZone}
            onChange={(zone) => zone && change({ timeZone: zone })}
            data={offered}
          />
          <NativeSelect
            label={words.months}
            value={months}
            onChange={(event) => change({ months: event.currentTarget.value as Choices['months'] })}
            data={(['gregorian', 'levantine', 'maghrebi'] as const).map((value) => ({
              value,
              label: words.monthNames[value],
            }))}
          />
          <NativeSelect
            label={words.digits}
            value={digits}
            onChange={(event) => change({ digits: event.currentTarget.value as Choices['digits'] })}
            data={(['latin', 'arabic'] as const).map((value) => ({ value, label: formatNumber(1234567890, value) }))}
          />
        </SimpleGrid>
        <Checkbox
          label={words.hijri}
          checked={hijri}
          onChange={(event) => change({ hijri: event.currentTarget.checked })}
        />
        <p className={styles.written}>
          <Text span size="sm" c="dimmed">
            {words.sample}
          </Text>
          <b lang="ar" dir="rtl">
            {sample}
          </b>
        </p>
      </Stack>
    </section>
  )
}
