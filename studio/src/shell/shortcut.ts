/** Keys by their place on the keyboard, so that a shortcut is found on an Arabic one too. */
const places: Record<string, string> = {
  '/': 'Slash',
  '?': 'Slash',
  ',': 'Comma',
  '.': 'Period',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  enter: 'Enter',
  escape: 'Escape',
  space: 'Space',
  up: 'ArrowUp',
  down: 'ArrowDown',
  delete: 'Delete',
  backspace: 'Backspace',
}

/** What stands in the way of a shortcut or makes it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

type Parsed = { mod: boolean; alt: boolean; shift: boolean; key: string }

function parsed(shortcut: string): Parsed {
  const parts = shortcut.toLowerCase().split('+')
  const key = parts.pop()!
  return { mod: parts.includes('mod'), alt: parts.includes('alt'), shift: parts.includes('shift') || key === '?', key }
}

/**
 * Whether keys pressed are a shortcut: `mod+s` (Ctrl, on Apple's ⌘), `shift+n`, `?`, `alt+up`. A Latin letter is what
 * the layout says it is; under any other layout it is the key that a Latin one has in that place.
 */
export function isPressed(shortcut: string, event: Pressed): boolean {
  const { mod, alt, shift, key } = parsed(shortcut)
  if (mod !== (event.ctrlKey || event.metaKey) || alt !== event.altKey) return false
  if (/^[?؟]$/.test(event.key)) return key === '?'
  if (shift !== event.shiftKey) return false
  if (/^[a-z]$/i.test(event.key) && /^[a-z]$/.test(key)) return event.key.toLowerCase() === key
  return event.code === placeOf(key)
}

function placeOf(key: string): string {
  if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`
  if (/^\d$/.test(key)) return `Digit${key}`
  return places[key] ?? key
}

/** Whether it works while somebody types: only with a key that types nothing. */
export const worksWhileTyping = (shortcut: string): boolean => /\b(?:mod|alt)\+/.test(shortcut)

const signs: Record<string, string> = {
  enter: '↵',
  escape: 'Esc',
  up: '↑',
  down: '↓',
  space: 'Space',
  delete: 'Del',
  backspace: '⌫',
}

/** The keys of a shortcut as they are printed on this keyboard. */
export function keysOf(shortcut: string, apple: boolean): string[] {
  const { mod, alt, shift, key } = parsed(shortcut)
  return [
    ...(mod ? [apple ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [apple ? '⌥' : 'Alt'] : []),
    ...(shift && key !== '?' ? [apple ? '⇧' : 'Shift'] : []),
    signs[key] ?? key.toUpperCase(),
  ]
}
