import { operator } from '../../src/base/actor.ts'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import type { RunningSite } from '../../src/app.ts'
import { localDay } from '../../src/arabic/dates.ts'
import { closeAll } from '../../src/base/testing.ts'
import { signedIn } from '../../src/accounts/testing.ts'
import { changeCommentingPolicy } from '../../src/comments/change-policy.ts'
import { readStory } from '../../src/stories/read.ts'
import { withdrawStory } from '../../src/stories/withdraw.ts'
import { stories } from '../../samples/stories/index.ts'
import { publishOne, runSite } from '../site.ts'
import { startStudio, type StartedStudio } from './start-studio.ts'
import { browserArguments, executablePath } from './chromium.ts'

// Once for all journeys: the real site with its samples on a port of its own, and one Chromium that finds the site
// under its public address and finds nothing under any other.

export type Started = {
  /** The site's public address, without a slash at the end. */
  url: string
  /** Where the test files reach the browser. */
  browser: string
  /** YYYY-MM-DD of the newest sample. */
  newestDay: string
  /** A published story whose chain has six links, the fourth without an address. */
  longChain: string
  /** A story that was withdrawn. */
  withdrawn: string
  studio: StartedStudio
  /** The Cookie header of somebody who is signed in, by role. */
  cookies: Record<'editor' | 'reporter', string>
}

declare module 'vitest' {
  interface ProvidedContext {
    started: Started
  }
}

/** Browsers trust *.localhost as they trust https, and let its pages use the clipboard. */
const url = 'http://isnad.localhost'

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(executablePath))
    throw new Error(
      `the journeys need Chromium at ${executablePath}: apt-get install chromium, or name another in CHROMIUM`,
    )
  const { site } = await runSite({ ISNAD_SAMPLES: 'on', ISNAD_URL: url })
  const browser = await chromium.launchServer({
    executablePath,
    args: browserArguments(url, site.port),
  })
  const newest = await readStory(site.context, stories[0]!.id)
  project.provide('started', {
    url,
    browser: browser.wsEndpoint(),
    newestDay: localDay(newest!.publishedAt, site.context.site.timeZone),
    ...(await publishMore(site)),
    studio: await startStudio(site),
    cookies: {
      editor: (await signedIn(site.context, { name: 'رجاء الكهرماني', role: 'editor' })).cookie,
      reporter: (await signedIn(site.context, { name: 'سلمى الراوي', role: 'reporter' })).cookie,
    },
  })
  return async () => {
    await browser.close()
    await site.stop()
    await closeAll()
  }
}

/** What the samples lack. Older than all of them, so that the front page stays theirs. */
async function publishMore(site: RunningSite): Promise<Pick<Started, 'longChain' | 'withdrawn'>> {
  const longAgo = new Date(site.context.now().getTime() - 90 * 24 * 60 * 60 * 1000)
  const context: RunningSite['context'] = Object.create(site.context, { now: { value: () => longAgo } })
  const earlier = { ...site, context }
  const sources = [1, 2, 3, 4, 5, 6].map((number) => ({
    kind: 'agency' as const,
    name: `وكالة ${number}`,
    relation: 'republished' as const,
    url: number === 4 ? null : `https://agency-${number}.example/news/harbour`,
    title: 'The harbour, as told along the coast',
    date: `2026-01-0${number}`,
  }))
  const longChain = await publishOne(earlier, 'تقرير Blue Anchor: 7 حلقات بين القارئ ومن رأى', {
    section: 'local',
    sources,
  })
  await changeCommentingPolicy(context, operator('سلمى'), 'story', longChain.id, { mode: 'open' })
  const withdrawn = await publishOne(earlier, 'خبر لم يعد هنا')
  await withdrawStory(context, operator('سلمى'), withdrawn.id, 'طلب من صاحب الشأن')
  return { longChain: longChain.id, withdrawn: withdrawn.id }
}
