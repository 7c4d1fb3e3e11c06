import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { stories } from '../../samples/stories/index.ts'
import type { Claim } from '../claim.ts'
import { fetchWhole, startOurs } from '../processes.ts'
import { weigh } from '../weigh.ts'

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** What a reader's phone loads for a story of the sample newsroom: the heaviest of them. */
export const weight: Claim = {
  name: 'weight',
  async measure({ say }) {
    say('weight of the story page')
    const data = await mkdtemp(join(tmpdir(), 'isnad-bench-weight-'))
    const ours = await startOurs({ ISNAD_DATA: data, ISNAD_SAMPLES: 'on' })
    try {
      const weights = []
      for (const { id } of stories) {
        const { head } = await fetchWhole(ours.port, `/s/${id}`)
        const path = new URL(head[head.findIndex((name) => name.toLowerCase() === 'location') + 1]!, 'http://localhost')
          .pathname
        weights.push(await weigh(ours.port, path, (bytes) => brotliDecompressSync(bytes).toString()))
      }
      const heaviest = weights.reduce((a, b) => (a.html > b.html ? a : b))
      return [
        {
          what: 'story HTML with its CSS, brotli',
          floor: 'WordPress 13.5 + 3.9 kB, Ghost 7.9 + 19.2',
          ours: kilobytes(heaviest.html),
          promise: '≤ 14 kB',
          kept: heaviest.html <= 14_000,
        },
        {
          what: 'all bytes before photographs, first visit',
          floor: 'WordPress 29 kB without a font, Payload 152',
          ours: kilobytes(heaviest.all),
          promise: '≤ 75 kB',
          kept: heaviest.all <= 75_000,
        },
        {
          what: 'fonts',
          floor: '—',
          ours: kilobytes(heaviest.fonts),
          promise: '≤ 60 kB',
          kept: heaviest.fonts <= 60_000,
        },
        {
          what: 'script',
          floor: '—',
          ours: kilobytes(heaviest.script),
          promise: '≤ 6 kB',
          kept: heaviest.script <= 6000,
        },
        {
          what: 'other hosts asked, blocking files',
          floor: '—',
          ours: `${heaviest.otherHosts.length}, ${heaviest.blocking.length}`,
          promise: '0, 0',
          kept: heaviest.otherHosts.length + heaviest.blocking.length === 0,
        },
      ]
    } finally {
      await ours.stop()
      await rm(data, { recursive: true, force: true })
    }
  },
}
