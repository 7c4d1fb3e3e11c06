import { useEffect, useEffectEvent, useId, useSyncExternalStore } from 'react'
import { isPressed, keysOf, worksWhileTyping } from './shortcut.ts'
import styles from './commands.module.css'

export type Command = {
  /** The same command has the same id wherever it is offered. */
  id: string
  label: string
  /** `mod+s`, `n`, `?`, `alt+up`; without `mod` or `alt` it rests while somebody types. */
  shortcut?: string
  run: () => void
  /** The heading it stands under in the palette and in the list of shortcuts. */
  group?: string
  /** False: not now. It is then neither shown nor run. */
  enabled?: boolean
}

/** Commands by who offers them; what is offered last comes first. */
const offered = new Map<string, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

function changed(): void {
  const byId = new Map<string, Command>()
  for (const commands of [...offered.values()].reverse())
    for (const command of commands)
      if (command.enabled !== false && !byId.has(command.id)) byId.set(command.id, command)
  all = [...byId.values()]
  for (const listener of listeners) listener()
}

/** Offers commands while a component is on the page: in the palette, in the list of shortcuts, and by their keys. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId()
  const run = useEffectEvent((id: string) => commands.find((command) => command.id === id)?.run())
  const shape = JSON.stringify(
    commands.map(({ id, label, shortcut, group, enabled }) => [id, label, shortcut, group, enabled]),
  )
  useEffect(() => {
    offered.set(
      owner,
      commands.map((command) => ({ ...command, run: () => run(command.id) })),
    )
    changed()
    return () => {
      offered.delete(owner)
      changed()
    }
    // What a command does is asked when it is run; only what is seen of it counts here.
  }, [owner, shape])
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** All that can be done now. */
export const useOfferedCommands = (): readonly Command[] => useSyncExternalStore(listen, () => all)

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Single keys that a button, link or list has a use for itself. */
const ownKeys = new Set(['Enter', 'Space', 'ArrowUp', 'ArrowDown'])

/** Runs the command whose keys are pressed. Nothing behind a dialog is run. */
export function runPressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const typing = isTyping(event.target)
  const behind = document.querySelector('[role="dialog"][aria-modal="true"]')
  const inDialog = behind?.contains(event.target as Node) ?? false
  for (const command of all) {
    if (!command.shortcut || !isPressed(command.shortcut, event)) continue
    if (typing && !worksWhileTyping(command.shortcut)) continue
    if (behind && !(inDialog && worksWhileTyping(command.shortcut))) continue
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey
    if (bare && ownKeys.has(event.code) && event.target instanceof Element && event.target.closest('a,button,[role]'))
      continue
    event.preventDefault()
    command.run()
    return
  }
}

const isApple = /mac|iphone|ipad/i.test(typeof navigator === 'undefined' ? '' : navigator.platform)

/** The keys of a shortcut, drawn as keys. */
export function Keys({ shortcut }: { shortcut: string }) {
  return (
    <span className={styles.keys} dir="ltr">
      {keysOf(shortcut, isApple).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
