import type { Locator, Page } from 'playwright-core'
import { typeKeys } from './newsroom-keys.ts'

/** What in-studio.js answers in the page. */
declare const studio: { keyTowards(element: Element): string | null }

/** How a person works with the studio: everything by mouse and keys, or by the keyboard alone. */
export type Hands = {
  /** Presses a button, a link, a tab, an item of a menu, a choice. */
  press(what: Locator): Promise<void>
  /** Writes into a field, in place of what it holds. */
  write(field: Locator, text: string): Promise<void>
  /** Chooses in a list by the option's value. */
  choose(list: Locator, value: string): Promise<void>
  /** Puts the cursor at the end of the text. */
  goTo(text: Locator): Promise<void>
  /** Runs a command of the page: a button or an entry of the menu beside it; by keyboard out of the palette. */
  command(name: string, menu: string): Promise<void>
}

export function byMouse(page: Page): Hands {
  const hands: Hands = {
    press: (what) => what.click(),
    async write(field, text) {
      await field.click()
      await replace(field, text)
    },
    choose: async (list, value) => void (await list.selectOption(value)),
    async goTo(text) {
      await text.click()
      await page.keyboard.press('Control+End')
    },
    async command(name, menu) {
      const button = page.getByRole('button', { name, exact: true })
      await button
        .or(page.getByRole('button', { name: menu }))
        .first()
        .waitFor()
      if (await button.isVisible()) return button.click()
      await page.getByRole('button', { name: menu }).click()
      await page.getByRole('menuitem', { name, exact: true }).click()
    },
  }
  return hands
}

export function byKeyboard(page: Page): Hands {
  const hands: Hands = {
    async press(what) {
      await reach(page, what)
      if ((await what.getAttribute('type')) !== 'radio') await page.keyboard.press('Enter')
      else if (!(await what.isChecked())) await page.keyboard.press('Space')
    },
    async write(field, text) {
      await reach(page, field)
      await replace(field, text)
    },
    async choose(list, value) {
      await reach(page, list)
      await page.keyboard.press('Home')
      while ((await list.inputValue()) !== value) {
        const before = await list.inputValue()
        await page.keyboard.press('ArrowDown')
        if ((await list.inputValue()) === before) throw new Error(`${value} cannot be chosen in ${list}`)
      }
    },
    async goTo(text) {
      await reach(page, text)
      await page.keyboard.press('Control+End')
    },
    async command(name) {
      await focusIsSomewhere(page)
      await page.keyboard.press('Control+k')
      const asked = page.locator('input.mantine-Spotlight-search')
      await asked.and(page.locator(':focus')).waitFor()
      await typeKeys(page, name)
      await page.keyboard.press('Enter')
      await asked.waitFor({ state: 'hidden' })
    },
  }
  return hands
}

async function replace(field: Locator, text: string): Promise<void> {
  const type = await field.getAttribute('type')
  if (type === 'date' || type === 'time') return writeTime(field, text)
  await field.page().keyboard.press('Control+a')
  await typeKeys(field.page(), text)
}

/** A day or a time is typed part by part, in the order that the browser shows them. */
async function writeTime(field: Locator, text: string): Promise<void> {
  const keyboard = field.page().keyboard
  const [first = '', second = '', third] = text.split(/[-:]/)
  const typed = third === undefined ? `${first}${second}${Number(first) < 12 ? 'A' : 'P'}` : `${second}${third}${first}`
  for (let part = 0; part < 3; part += 1) await keyboard.press('ArrowLeft')
  await keyboard.type(typed)
  if ((await field.inputValue()) !== text) throw new Error(`${text} became ${await field.inputValue()}`)
}

/**
 * Goes to something by Tab, and within a toolbar, menu, list of tabs or group of choices by the arrows.
 * @throws when it is not to be reached, or when nothing had the focus before
 */
async function reach(page: Page, what: Locator): Promise<void> {
  await what.waitFor()
  await focusIsSomewhere(page)
  let tab: string | undefined
  for (let pressed = 0; pressed < 250; pressed += 1) {
    const key = await what.evaluate((element) => studio.keyTowards(element))
    if (key === null) return
    if (key.endsWith('Tab')) tab ??= key
    await page.keyboard.press(key.endsWith('Tab') ? tab! : key)
  }
  throw new Error(`the keyboard does not reach ${what}`)
}

/**
 * After what was done last the focus is somewhere, as a person expects who cannot see where it was. It may take a moment
 * while a dialog closes or a page comes; a page that was just loaded begins at its top.
 */
async function focusIsSomewhere(page: Page): Promise<void> {
  const lost = await page.evaluate<string | null>('studio.lostFocus()')
  if (lost) throw new Error(`the focus was lost on ${page.url()}; last it was on ${lost}`)
}
