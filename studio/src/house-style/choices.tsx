import { NativeSelect, SimpleGrid, Text, Title } from '@mantine/core'
import { formatNumber } from '../../../src/arabic/digits.ts'
import { arabicMonths } from '../../../src/arabic/months.ts'
import { useWords } from '../shell/words.ts'
import type { Changes, HouseStyle } from './use-house-style.ts'
import { houseStyleWords } from './words.ts'

export type StyleProps = {
  style: HouseStyle
  mayChange: boolean
  busy: boolean
  change: (changes: Changes) => void
}

/** What is chosen where more than one way of writing is right. */
export function Choices({ style: { style, spellings }, mayChange, busy, change }: StyleProps) {
  const words = useWords(houseStyleWords)
  const select = <V extends string>(
    label: string,
    value: V | null,
    offered: readonly (readonly [V, string])[],
    set: (value: V | null) => void,
  ) => (
    <NativeSelect
      key={label}
      label={label}
      disabled={!mayChange || busy}
      value={value ?? ''}
      onChange={(event) => set((event.currentTarget.value || null) as V | null)}
      data={[{ value: '', label: words.none }, ...offered.map(([one, shown]) => ({ value: one, label: shown }))]}
    />
  )
  const months = (['gregorian', 'levantine', 'maghrebi'] as const).map(
    (set) => [set, arabicMonths[set].slice(0, 3).join('، ')] as const,
  )
  const marks = (['guillemets', 'curly', 'straight'] as const).map((kind) => [kind, words.marks[kind]] as const)
  const digits = (['latin', 'arabic'] as const).map((set) => [set, formatNumber(1234567890, set)] as const)
  return (
    <section aria-labelledby="choices">
      <Title order={2} id="choices">
        {words.choices}
      </Title>
      <Text c="dimmed" mb="md">
        {words.choicesText}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        {select(words.quotationMarks, style.quotationMarks, marks, (value) => change({ quotationMarks: value }))}
        {select(words.digits, style.digits, digits, (value) => change({ digits: value }))}
        {select(words.months, style.months, months, (value) => change({ months: value }))}
      </SimpleGrid>
      <Title order={3} mt="lg" mb="sm" size="h5">
        {words.spellings}
      </Title>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="md">
        {spellings.map(({ id, forms }) =>
          select(
            forms.map(({ shown }) => shown).join(words.or),
            style.spellings[id] ?? null,
            forms.map(({ form, shown }) => [form, shown] as const),
            (value) => change({ spellings: { [id]: value } }),
          ),
        )}
      </SimpleGrid>
    </section>
  )
}
