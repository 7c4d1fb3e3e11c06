import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useCommands } from '../shell/commands.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { AccountList } from './account-list.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { accountsWords } from './words-accounts.ts'

export function Page() {
  const words = useWords(accountsWords)
  const [inviting, setInviting] = useState(false)
  const open = () => setInviting(true)
  useCommands([{ id: 'invite', label: words.invite, group: words.title, shortcut: 'n', run: open }])
  return (
    <PageFrame
      title={words.title}
      text={words.text}
      actions={
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>
          {words.invite}
        </Button>
      }
    >
      <AccountList />
      <Invitations />
      {inviting && <InviteDialog close={() => setInviting(false)} />}
    </PageFrame>
  )
}
