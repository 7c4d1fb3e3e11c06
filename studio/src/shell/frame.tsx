import { ActionIcon, Burger, Drawer } from '@mantine/core'
import { IconCommand } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { AccountMenu } from './account-menu.tsx'
import { runPressed, useCommands } from './commands.tsx'
import styles from './frame.module.css'
import { Over } from './over.tsx'
import { Navigation, usePageCommands } from './navigation.tsx'
import { useSiteName } from './site.ts'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

const Palette = lazy(() => import('./palette.tsx'))
const ShortcutList = lazy(() => import('./shortcut-list.tsx'))

/** What stands around every page: the navigation (a drawer on a phone), the account, palette and shortcuts. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords(shellWords)
  const [drawer, setDrawer] = useState(false)
  const [palette, setPalette] = useState(0)
  const [shortcuts, setShortcuts] = useState<boolean | null>(null)
  const [location] = useLocation()
  useEffect(() => setDrawer(false), [location])
  useEffect(() => {
    document.addEventListener('keydown', runPressed)
    return () => document.removeEventListener('keydown', runPressed)
  }, [])
  usePageCommands()
  const openPalette = () => setPalette((count) => count + 1)
  useCommands([
    { id: 'palette', label: words.paletteOpen, shortcut: 'mod+k', run: openPalette },
    { id: 'shortcuts', label: words.shortcutsShow, shortcut: '?', run: () => setShortcuts(true) },
  ])
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      <aside className={styles.bar} aria-label={words.studio}>
        <Burger
          opened={drawer}
          onClick={() => setDrawer(true)}
          size="sm"
          aria-label={words.openNavigation}
          aria-expanded={drawer}
        />
        <Brand />
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.palette} onClick={openPalette}>
          <IconCommand size={20} aria-hidden />
        </ActionIcon>
      </aside>
      <aside className={styles.side} aria-label={words.studio}>
        <Brand />
        <Navigation />
        <AccountMenu openPalette={openPalette} openShortcuts={() => setShortcuts(true)} />
      </aside>
      <Drawer
        opened={drawer}
        onClose={() => setDrawer(false)}
        size="18rem"
        title={<Brand />}
        closeButtonProps={{ 'aria-label': words.closeNavigation }}
        classNames={{ content: styles.drawer, body: styles.drawerBody }}
      >
        <Navigation />
        <AccountMenu openPalette={openPalette} openShortcuts={() => setShortcuts(true)} />
      </Drawer>
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
        <Over />
      </main>
      <Suspense>
        {palette > 0 && <Palette asked={palette} />}
        {shortcuts !== null && <ShortcutList opened={shortcuts} close={() => setShortcuts(false)} />}
      </Suspense>
    </div>
  )
}

function Brand() {
  const name = useSiteName()
  return (
    <Link href="/" className={styles.brand!}>
      <span className={styles.mark} aria-hidden />
      <bdi>{name}</bdi>
    </Link>
  )
}
