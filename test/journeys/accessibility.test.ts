import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect } from 'vitest'
import { desktop, journey, phone } from './browser.ts'
import { everyPage } from './pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everything = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Dark mode changes colours and nothing else. */
const colours = ['color-contrast', 'link-in-text-block']
const views = [
  { name: 'phone, light', viewport: phone, colorScheme: 'light', runOnly: everything },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark', runOnly: colours },
  { name: 'desktop, dark', viewport: desktop, colorScheme: 'dark', runOnly: colours },
  { name: 'desktop, light', viewport: desktop, colorScheme: 'light', runOnly: everything },
] as const

journey.for(everyPage)('axe finds nothing on $name', async ({ path }, { open }) => {
  const page = await open({ pictures: false })
  await page.goto(path)
  await page.evaluate(axe)
  // A headline's link covers its whole teaser with an empty ::after; axe does not judge contrast under such a cover.
  await page.evaluate(`journey.style('.t a::after { content: none }')`)
  const found: string[] = []
  for (const { name, viewport, colorScheme, runOnly } of views) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const options: RunOptions = { runOnly: [...runOnly], resultTypes: ['violations'], preload: false }
    const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${name}: ${id} at ${String(target)}: ${failureSummary}`)
  }
  expect(found).toEqual([])
})
