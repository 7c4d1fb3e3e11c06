import { Button, NativeSelect } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useState } from 'react'
import { SearchField } from '../shell/search-field.tsx'
import { useWords } from '../shell/words.ts'
import { isNarrowed, states, type DeskFilter } from './filter.ts'
import styles from './filters.module.css'
import { deskWords } from './words.ts'

type FiltersProps = {
  filter: DeskFilter
  change: (part: Partial<DeskFilter>) => void
  sections: readonly { id: string; name: string }[]
  owners: readonly { id: string; name: string }[]
}

/** What narrows a list: words, section, owner, language. On a phone all but the words fold away. */
export function Filters({ filter, change, sections, owners }: FiltersProps) {
  const words = useWords(deskWords)
  const [unfolded, setUnfolded] = useState(false)
  const choices = [
    {
      name: 'section',
      label: words.section,
      none: words.everySection,
      of: sections.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'owner',
      label: words.owner,
      none: words.everyOwner,
      of: [{ value: 'me', label: words.me }, ...owners.map(({ id, name }) => ({ value: id, label: name }))],
      hidden: filter.list === 'mine',
    },
    {
      name: 'language',
      label: words.language,
      none: words.everyLanguage,
      of: (['ar', 'en'] as const).map((value) => ({ value, label: words.languages[value] })),
    },
    {
      name: 'state',
      label: words.state,
      none: words.everyState,
      of: states.map((value) => ({ value, label: words.states[value] })),
      hidden: filter.list !== 'all' && filter.list !== 'mine',
    },
  ] as const
  return (
    <search className={styles.filters} data-unfolded={unfolded}>
      <SearchField
        id="search-stories"
        words={words}
        asked={filter.q}
        change={(q) => change({ q })}
        className={styles.search}
      />
      <Button
        className={styles.unfold!}
        variant="default"
        aria-expanded={unfolded}
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        onClick={() => setUnfolded(!unfolded)}
      >
        {words.filters}
      </Button>
      {choices.map(({ name, label, none, of, ...rest }) =>
        'hidden' in rest && rest.hidden ? null : (
          <NativeSelect
            key={name}
            className={styles.choice!}
            aria-label={label}
            value={filter[name]}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
            data={[{ value: '', label: none }, ...of]}
          />
        ),
      )}
      {isNarrowed(filter) && (
        <Button variant="subtle" onClick={() => change({ q: '', section: '', owner: '', language: '', state: '' })}>
          {words.clear}
        </Button>
      )}
    </search>
  )
}
