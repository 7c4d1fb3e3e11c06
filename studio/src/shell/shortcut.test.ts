import { expect, test } from 'vitest'
import { isPressed, keysOf, worksWhileTyping, type Pressed } from './shortcut.ts'

const press = (key: string, code: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('a shortcut is found on an Arabic keyboard', () => {
  expect(isPressed('n', press('ى', 'KeyN'))).toBe(true)
  expect(isPressed('mod+s', press('س', 'KeyS', { ctrlKey: true }))).toBe(true)
  expect(isPressed('/', press('ظ', 'Slash'))).toBe(true)
  expect(isPressed('?', press('؟', 'Slash', { shiftKey: true }))).toBe(true)
})

test('under another Latin layout the letter counts, not its place', () => {
  expect(isPressed('a', press('a', 'KeyQ'))).toBe(true)
  expect(isPressed('q', press('a', 'KeyQ'))).toBe(false)
  expect(isPressed('?', press('?', 'Minus', { shiftKey: true }))).toBe(true)
})

test('other keys held make it another shortcut', () => {
  expect(isPressed('s', press('s', 'KeyS', { ctrlKey: true }))).toBe(false)
  expect(isPressed('mod+s', press('s', 'KeyS', { ctrlKey: true, shiftKey: true }))).toBe(false)
  expect(isPressed('mod+shift+s', press('S', 'KeyS', { metaKey: true, shiftKey: true }))).toBe(true)
  expect(isPressed('alt+up', press('ArrowUp', 'ArrowUp', { altKey: true }))).toBe(true)
  expect(isPressed('/', press('?', 'Slash', { shiftKey: true }))).toBe(false)
})

test('single keys rest while somebody types', () => {
  expect(['n', '?', 'shift+n'].filter(worksWhileTyping)).toEqual([])
  expect(worksWhileTyping('mod+k')).toBe(true)
})

test('keys are written as they are printed', () => {
  expect(keysOf('mod+shift+p', false)).toEqual(['Ctrl', 'Shift', 'P'])
  expect(keysOf('mod+k', true)).toEqual(['⌘', 'K'])
  expect(keysOf('?', false)).toEqual(['?'])
})
