import { operator } from '../../src/base/actor.ts'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSite } from '../../src/app.ts'
import { readSettings } from '../../src/base/settings.ts'
import { createStory } from '../../src/stories/create.ts'
import { publishStory } from '../../src/stories/publish.ts'
import type { Claim } from '../claim.ts'
import { median } from '../load.ts'
import { fetchWhole } from '../processes.ts'
import { brotliDecompressSync } from 'node:zlib'

/** From calling publish until the front page that readers get has the headline. */
export const publish: Claim = {
  name: 'publish',
  async measure({ large, largeStories, say }) {
    say('publish to visible')
    const data = await mkdtemp(join(tmpdir(), 'isnad-bench-publish-'))
    await cp(large, data, { recursive: true })
    const site = await startSite(
      readSettings({ ISNAD_DATA: data, PORT: '0', ISNAD_LOG: 'error', ISNAD_SAMPLES: 'off' }),
    )
    const times: number[] = []
    try {
      for (let round = 0; round < 60; round++) {
        const headline = `خبر القياس رقم ${round}`
        const { id } = await createStory(site.context, operator('bench'), {
          headline,
          section: 'local',
          body: [{ type: 'paragraph', runs: [{ text: 'قال المتحدث إن القياس مستمر.' }] }],
        })
        await fetchWhole(site.port, '/')
        const started = performance.now()
        await publishStory(site.context, operator('bench'), id)
        for (;;) {
          const { body } = await fetchWhole(site.port, '/')
          if (brotliDecompressSync(body).includes(headline)) break
        }
        times.push(performance.now() - started)
      }
    } finally {
      await site.stop()
      await rm(data, { recursive: true, force: true })
    }
    const typical = median(times.slice(10))
    return [
      {
        what: `publish to visible on the front page, median, ${largeStories.toLocaleString('en')} stories`,
        floor: 'WordPress 79 ms, Payload 34 ms (other runs)',
        ours: `${typical.toFixed(1)} ms`,
        promise: '≤ 20 ms',
        kept: typical <= 20,
      },
    ]
  },
}
