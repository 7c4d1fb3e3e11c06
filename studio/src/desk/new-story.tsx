import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { storyPolicy } from '../../../src/stories/policy.ts'
import { useAct } from '../api/use.ts'
import { useCommands } from '../shell/commands.tsx'
import { useMe } from '../shell/me.tsx'
import { useSite } from '../shell/site.ts'
import { useWords } from '../shell/words.ts'
import { deskWords } from './words.ts'

/** Makes a draft and opens it. */
export function NewStory() {
  const words = useWords(deskWords)
  const me = useMe()
  const { language } = useSite()
  const [, go] = useLocation()
  const create = useAct('POST /stories', { onDone: ({ id }) => go(`/stories/${id}`) })
  const actor = { name: me.name, account: me.account, role: me.role, door: 'studio', address: null } as const
  const allowed = storyPolicy.create(actor, { owner: me.account, state: 'draft' })
  const byline = me.person
    ? [{ person: me.person, name: me.name, kind: 'person' as const, role: 'reporter' as const }]
    : []
  const run = () => {
    if (!create.isPending) create.mutate({ content: { headline: '', language, byline } })
  }
  useCommands([{ id: 'new-story', label: words.newStory, group: words.group, shortcut: 'n', run, enabled: allowed }])
  if (!allowed) return null
  return (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={run} loading={create.isPending}>
      {words.newStory}
    </Button>
  )
}
