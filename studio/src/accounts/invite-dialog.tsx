import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { roles, type Role } from '../../../src/base/actor.ts'
import { useAct } from '../api/use.ts'
import { useLanguage, useWords } from '../shell/words.ts'
import { EmailField } from './email-field.tsx'
import { FormRefusal } from './form-refusal.tsx'
import { ShownLink } from './link-dialog.tsx'
import { roleLabel } from './role-label.ts'
import { accountsWords } from './words-accounts.ts'

/** Invites somebody; the link is shown whether a letter goes out or not. */
export function InviteDialog({ close }: { close: () => void }) {
  const words = useWords(accountsWords)
  const language = useLanguage()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('reporter')
  const invite = useAct('POST /invitations', { onRefused: () => {} })
  const { data } = invite
  return (
    <Modal
      opened
      onClose={close}
      title={data ? words.linkTitle : words.inviteTitle}
      centered
      closeOnClickOutside={false}
    >
      {data ? (
        <ShownLink
          url={data.url}
          text={data.mailed ? words.invitationMailed(email) : words.invitationShown(email)}
          life={words.invitationLife}
          close={close}
        />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            invite.mutate({ name, email, role })
          }}
        >
          <Stack>
            <FormRefusal error={invite.error} />
            <TextInput
              label={words.name}
              data-autofocus
              required
              withAsterisk={false}
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <EmailField autoComplete="off" value={email} onChange={setEmail} />
            <NativeSelect
              label={words.role}
              description={words.roleHints[role]}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value as Role)}
              data={roles.map((value) => ({ value, label: roleLabel(value, language) }))}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {words.cancel}
              </Button>
              <Button type="submit" loading={invite.isPending}>
                {words.send}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
