import { expect, test } from 'vitest'
import { quotationSign } from './smart-quotes.ts'

/** A text as it stands after its straight marks were typed one by one. */
function typed(text: string, direction: 'rtl' | 'ltr'): string {
  let written = ''
  for (const sign of text) written += sign === '"' || sign === "'" ? quotationSign(sign, written, direction) : sign
  return written
}

test('in Arabic the marks are «…», with “…” inside', () => {
  expect(typed('قال: "نعم" ثم "سمعته يقول "لا" مرتين" ومضى', 'rtl')).toBe('قال: «نعم» ثم «سمعته يقول “لا” مرتين» ومضى')
  expect(typed('("نعم")', 'rtl')).toBe('(«نعم»)')
})

test('in English they are “…”, and an apostrophe is one', () => {
  expect(typed(`"Yes," he said. "It's 'fine'"`, 'ltr')).toBe('“Yes,” he said. “It’s ‘fine’”')
})
