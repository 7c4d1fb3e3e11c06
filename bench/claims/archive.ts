import { operator } from '../../src/base/actor.ts'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJsonl } from '../../src/archive/export-jsonl.ts'
import { importJsonl } from '../../src/archive/import-jsonl.ts'
import { closeContext, openContext } from '../../src/base/context.ts'
import { readSettings } from '../../src/base/settings.ts'
import { perSecond, type Claim } from '../claim.ts'
import { benchLines } from '../stories.ts'

const stories = 10_000

/** Whole stories in and out of SQLite as JSON lines. */
export const archive: Claim = {
  name: 'archive',
  async measure({ say }) {
    say('JSON lines in and out')
    const data = await mkdtemp(join(tmpdir(), 'isnad-bench-archive-'))
    const file = join(data, 'stories.jsonl')
    await writeFile(file, [...benchLines(stories)].join('\n'))
    const floorStarted = performance.now()
    let parsed = 0
    let rest = ''
    for await (const chunk of createReadStream(file, 'utf8')) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop()!
      for (const line of lines) if (JSON.parse(line)) parsed++
    }
    const floor = parsed / ((performance.now() - floorStarted) / 1000)
    const context = await openContext(readSettings({ ISNAD_DATA: join(data, 'site'), ISNAD_LOG: 'error' }))
    try {
      const importStarted = performance.now()
      const result = await importJsonl(context, operator('bench'), { path: file }, {})
      const took = (performance.now() - importStarted) / 1000
      if (result.refused > 0) throw new Error(JSON.stringify(result.reasons[0]))
      const rate = stories / took
      let lines = 0
      const exportStarted = performance.now()
      await exportJsonl(context, async () => void lines++, {})
      const out = lines / ((performance.now() - exportStarted) / 1000)
      return [
        {
          what: 'import jsonl, SQLite',
          floor: `reading and parsing alone ${perSecond(floor)}`,
          ours: perSecond(rate),
          promise: '≥ 1,000/s',
          kept: rate >= 1000,
        },
        { what: 'export jsonl, SQLite', floor: '—', ours: perSecond(out), promise: '≥ 1,000/s', kept: out >= 1000 },
      ]
    } finally {
      await closeContext(context)
      await rm(data, { recursive: true, force: true })
    }
  },
}
