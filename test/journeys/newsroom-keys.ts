import type { Page } from 'playwright-core'

/** The letters of an Arabic keyboard in the order of its keys; a second letter is the one with Shift. */
const keys: Record<string, string> = {
  'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight': 'ض ص ث ق ف غإ ع ه خ ح ج د',
  'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote': 'ش س ي ب ل اأ ت ن، م ك ط',
  'KeyZ KeyX KeyC KeyV KeyN KeyM Comma Period Slash': 'ئ ء ؤ ر ىآ ة و ز ظ؟',
}
const places = new Map(
  Object.entries(keys).flatMap(([codes, letters]) => {
    const each = letters.split(' ')
    return codes.split(' ').flatMap((code, at) => [...each[at]!].map((letter) => [letter, code] as const))
  }),
)

function placeOf(letter: string): string {
  if (/[a-z]/i.test(letter)) return `Key${letter.toUpperCase()}`
  if (/\d/.test(letter)) return `Digit${letter}`
  return letter === ' ' ? 'Space' : (places.get(letter) ?? '')
}

/**
 * Types a text as a keyboard does, a press and a release for each letter; Playwright itself presses keys for Latin
 * letters only. A line break is Enter.
 */
export async function typeKeys(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  try {
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) await page.keyboard.press('Enter')
      // Sent in order, without waiting for each.
      await Promise.all(
        [...line].flatMap((letter) => {
          const key = { key: letter, code: placeOf(letter) }
          return [
            session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, unmodifiedText: letter, ...key }),
            session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
          ]
        }),
      )
    }
  } finally {
    await session.detach()
  }
}
