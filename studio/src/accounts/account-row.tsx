import { ActionIcon, Badge, Group, Menu, NativeSelect, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { roles, type Role } from '../../../src/base/actor.ts'
import { useAct } from '../api/use.ts'
import { tellDone } from '../shell/feedback.tsx'
import { useMe } from '../shell/me.tsx'
import { When } from '../shell/time.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import type { Account } from './account-list.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { EditAccount } from './edit-account.tsx'
import { LinkDialog } from './link-dialog.tsx'
import styles from './account-row.module.css'
import { roleLabel } from './role-label.ts'
import { accountsWords } from './words-accounts.ts'

type Opened = 'edit' | 'disable' | 'end-two-factor' | null

/** Somebody with an account: who, as what, and what may be done about it. */
export function AccountRow({ account }: { account: Account }) {
  const words = useWords(accountsWords)
  const language = useLanguage()
  const me = useMe()
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const done = () => {
    close()
    tellDone(words.saved)
  }
  const change = useAct('PATCH /accounts/{id}', { onDone: done })
  const endTwoFactor = useAct('DELETE /accounts/{id}/two-factor', { onDone: done })
  const reset = useAct('POST /accounts/{id}/reset-link')
  const { id, name, may } = account
  const allowed = (act: string) => may.includes(act)
  return (
    <li>
      <div className={styles.who}>
        <Group gap="xs">
          <b>
            <bdi>{name}</bdi>
          </b>
          {id === me.account && <Badge tt="none">{words.you}</Badge>}
          {account.disabled && (
            <Badge tt="none" color="red" variant="light">
              {words.disabled}
            </Badge>
          )}
          {account.twoFactor && (
            <Badge tt="none" color="gray" variant="light">
              {words.twoFactor}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          <bdi>{account.email}</bdi> ·{' '}
          {account.usedAt ? (
            <>
              {words.lastUsed} <When at={account.usedAt} />
            </>
          ) : (
            words.notUsed
          )}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {allowed('role') ? (
          <NativeSelect
            aria-label={words.roleOf(name)}
            value={account.role}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ id, role: event.currentTarget.value as Role })}
            data={roles.map((value) => ({ value, label: roleLabel(value, language) }))}
          />
        ) : (
          <Text title={words.lastChief}>{roleLabel(account.role, language)}</Text>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.actsOf(name)}>
              <IconDots size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setOpened('edit')}>{words.rename}</Menu.Item>
            {allowed('reset') && <Menu.Item onClick={() => reset.mutate({ id })}>{words.reset}</Menu.Item>}
            {allowed('end-two-factor') && (
              <Menu.Item onClick={() => setOpened('end-two-factor')}>{words.endTwoFactor}</Menu.Item>
            )}
            {allowed('enable') && (
              <Menu.Item onClick={() => change.mutate({ id, disabled: false })}>{words.enable}</Menu.Item>
            )}
            {allowed('disable') && (
              <Menu.Item color="red" onClick={() => setOpened('disable')}>
                {words.disable}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {opened === 'edit' && <EditAccount account={account} close={close} done={done} />}
      <AskDialog
        opened={opened === 'disable'}
        close={close}
        title={words.disable}
        text={words.disableText(name)}
        busy={change.isPending}
        run={() => change.mutate({ id, disabled: true })}
      />
      <AskDialog
        opened={opened === 'end-two-factor'}
        close={close}
        title={words.endTwoFactor}
        text={words.endTwoFactorText(name)}
        busy={endTwoFactor.isPending}
        run={() => endTwoFactor.mutate({ id })}
      />
      {reset.data && (
        <LinkDialog
          url={reset.data.url}
          text={reset.data.mailed ? words.resetMailed(name) : words.resetShown(name)}
          life={words.resetLife}
          close={() => reset.reset()}
        />
      )}
    </li>
  )
}
