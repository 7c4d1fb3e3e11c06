import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import {
  IconChevronUp,
  IconCommand,
  IconDeviceDesktop,
  IconExternalLink,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconSun,
  IconUserCircle,
} from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { roleNames } from '../../../src/base/policy.ts'
import { answers, meKey, useAct } from '../api/use.ts'
import { Keys, useCommands } from './commands.tsx'
import styles from './account-menu.module.css'
import { setLanguage, useLanguage } from './language.ts'
import { useMe } from './me.tsx'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

const schemes: readonly [MantineColorScheme, typeof IconSun][] = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
]

type AccountMenuProps = { openPalette: () => void; openShortcuts: () => void }

/** Who is signed in, and what they choose for themselves. */
export function AccountMenu({ openPalette, openShortcuts }: AccountMenuProps) {
  const words = useWords(shellWords)
  const language = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const signOut = useAct('DELETE /session', { onDone: () => location.assign('/studio/sign-in') })
  const other = language === 'ar' ? 'en' : 'ar'
  const keepLanguage = useAct('PATCH /me', { onDone: (answer) => answers.setQueryData(meKey, answer) })
  const changeLanguage = () => {
    setLanguage(other)
    keepLanguage.mutate({ language: other })
  }
  useCommands([
    ...schemes.map(([scheme]) => ({
      id: `scheme ${scheme}`,
      label: `${words.scheme}: ${words.schemes[scheme]}`,
      run: () => setColorScheme(scheme),
      enabled: scheme !== colorScheme,
    })),
    { id: 'language', label: words.otherLanguage, run: changeLanguage },
    { id: 'my-account', label: words.myAccount, run: () => go('/me') },
    { id: 'sign-out', label: words.signOut, run: () => signOut.mutate({}) },
  ])
  return (
    <Menu position="top-start" width={248} withinPortal>
      <Menu.Target>
        <button type="button" className={styles.account}>
          <IconUserCircle size={26} stroke={1.5} aria-hidden />
          <span>
            <span className="unseen">{words.account}</span>
            <span className={styles.name}>
              <bdi>{me.name}</bdi>
            </span>
            <small>{roleNames[me.role][language]}</small>
          </span>
          <IconChevronUp size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUserCircle size={18} aria-hidden />} onClick={() => go('/me')}>
          {words.myAccount}
        </Menu.Item>
        <Menu.Item leftSection={<IconLanguage size={18} aria-hidden />} lang={other} onClick={changeLanguage}>
          {words.otherLanguage}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{words.scheme}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {schemes.map(([scheme, Icon]) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick rightSection={<Icon size={18} aria-hidden />}>
              {words.schemes[scheme]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCommand size={18} aria-hidden />}
          rightSection={<Keys shortcut="mod+k" />}
          onClick={openPalette}
        >
          {words.palette}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconKeyboard size={18} aria-hidden />}
          rightSection={<Keys shortcut="?" />}
          onClick={openShortcuts}
        >
          {words.shortcuts}
        </Menu.Item>
        <Menu.Item component="a" href="/" target="_blank" leftSection={<IconExternalLink size={18} aria-hidden />}>
          {words.site}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate({})}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
