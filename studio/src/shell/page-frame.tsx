import { Group, Text, Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { useLocation } from 'wouter'
import styles from './page-frame.module.css'
import { useSiteName } from './site.ts'
import { placeOver } from './theme.ts'

/** Where the reader of the screen was told to be last; the first page of a visit is announced by the browser. */
let announced: string | null = null

/** The window's title: the page, then the site. */
export function useTitle(title: string): void {
  const site = useSiteName()
  useEffect(() => {
    document.title = `${title} · ${site}`
  }, [title, site])
}

/** Moves the focus to a page's heading when one comes to the page, so that it is read out and Tab goes on from there. */
export function useHeading<E extends HTMLElement = HTMLHeadingElement>(): RefObject<E | null> {
  const heading = useRef<E>(null)
  const [location] = useLocation()
  useEffect(() => {
    const first = announced === null
    if (announced === location) return
    announced = location
    const inside = document.activeElement?.closest(`main :not(#${placeOver} *)`)
    // A page that took the focus to a place of its own knows better.
    if (first || inside) return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [location])
  return heading
}

type PageFrameProps = {
  title: string
  /** One line below the title. */
  text?: ReactNode
  /** Buttons beside the title. */
  actions?: ReactNode
  /** `text` for forms and settings, `wide` for lists and tables (the default). */
  width?: 'text' | 'wide'
  children: ReactNode
}

/** A page's heading with its actions, and what stands below it. */
export function PageFrame({ title, text, actions, width = 'wide', children }: PageFrameProps) {
  const heading = useHeading()
  useTitle(title)
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.header}>
        <div>
          <Title ref={heading} tabIndex={-1} order={1}>
            {title}
          </Title>
          {text && (
            <Text c="dimmed" maw="44rem">
              {text}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </header>
      {children}
    </div>
  )
}
