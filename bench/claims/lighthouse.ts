import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stories } from '../../samples/stories/index.ts'
import type { Claim, Measured } from '../claim.ts'
import { fetchWhole, startOurs } from '../processes.ts'

/** Not a dependency: it weighs more than all of ours together, and only this line of the table needs it. */
const lighthousePackage = 'lighthouse@13.5.0'
const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Lighthouse's mobile figures of the front page and a story, in Chromium. */
export const lighthouse: Claim = {
  name: 'lighthouse',
  async measure({ say }) {
    const unmeasured = (why: string): Measured[] => [
      { what: 'Lighthouse mobile', floor: '—', ours: why, promise: '100/100/100/100', kept: null },
    ]
    if (!chromium) return unmeasured('no Chromium on this machine')
    say('Lighthouse')
    const data = await mkdtemp(join(tmpdir(), 'isnad-bench-lighthouse-'))
    const ours = await startOurs({ ISNAD_DATA: data, ISNAD_SAMPLES: 'on' })
    try {
      const { head } = await fetchWhole(ours.port, `/s/${stories[0]!.id}`)
      const story = new URL(head[head.findIndex((name) => name.toLowerCase() === 'location') + 1]!, 'http://localhost')
        .pathname
      const rows: Measured[] = []
      for (const [what, path] of [
        ['front page', '/'],
        ['story page', story],
      ] as const) {
        const scores = await scoresOf(`http://localhost:${ours.port}${path}`, join(data, 'lighthouse.json'))
        if (!scores) return unmeasured(`${lighthousePackage} could not be run`)
        rows.push({
          what: `Lighthouse mobile, ${what}`,
          floor: 'WordPress 100/100/100/92',
          ours: scores.join('/'),
          promise: '100/100/100/100',
          kept: scores.every((score) => score === 100),
        })
      }
      return rows
    } finally {
      await ours.stop()
      await rm(data, { recursive: true, force: true })
    }
  },
}

async function scoresOf(url: string, file: string): Promise<number[] | null> {
  const words = [
    '--yes',
    lighthousePackage,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${categories.join(',')}`,
  ]
  const flags =
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --no-first-run'
  // The first visit makes the pictures; the one that counts finds them.
  for (let visit = 0; visit < 2; visit++) {
    const code = await new Promise((resolve) => {
      const child = spawn('npx', [...words, flags], {
        env: { ...process.env, CHROME_PATH: chromium },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      child.on('error', () => resolve(1))
      child.on('exit', resolve)
    })
    if (code !== 0) return null
  }
  const report = JSON.parse(await readFile(file, 'utf8')) as { categories: Record<string, { score: number }> }
  return categories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100))
}
