import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const everything = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Dark mode changes colours and nothing else. */
export const colours = ['color-contrast', 'link-in-text-block']

/** Until nothing moves any more; a colour that goes over into another may make those that inherit it go over anew. */
export const stillness = `(async () => {
  const moving = () => document.getAnimations().filter((each) => each.effect.getComputedTiming().endTime < Infinity)
  do {
    await new Promise(requestAnimationFrame)
    await Promise.all(moving().map((each) => each.finished.catch(() => {})))
  } while (moving().length > 0)
})()`

/** What keeps people out who see, hear or move differently, as far as a machine can tell: a line each. */
export async function axeFinds(page: Page, runOnly: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe)
  await page.evaluate(stillness)
  const options: RunOptions = { runOnly: [...runOnly], resultTypes: ['violations'], preload: false }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary}`),
  )
}
