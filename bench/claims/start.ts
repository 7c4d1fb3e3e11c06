import type { Claim } from '../claim.ts'
import { load, median } from '../load.ts'
import { memoryOf, startOurs } from '../processes.ts'
import { benchId } from '../stories.ts'

/** Starts on a large archive, and the memory after readers came. */
export const start: Claim = {
  name: 'start',
  async measure({ large, largeStories, say }) {
    say('start and memory')
    const times: number[] = []
    let memory = 0
    for (let round = 0; round < 5; round++) {
      const ours = await startOurs({ ISNAD_DATA: large })
      times.push(ours.startedIn)
      if (round === 4) {
        // Readers over the whole site: many different pages, then one page hard.
        for (let number = 0; number < 3000; number++) {
          const address = `http://127.0.0.1:${ours.port}/s/${benchId((number * 31) % largeStories)}`
          const answer = await fetch(address, { redirect: 'manual' })
          const path = new URL(answer.headers.get('location')!, 'http://localhost').pathname
          await (await fetch(`http://127.0.0.1:${ours.port}${path}`)).arrayBuffer()
        }
        await load(ours.port, '/', 3)
        memory = memoryOf(ours.process)
      }
      await ours.stop()
    }
    const many = largeStories.toLocaleString('en')
    const typical = median(times)
    return [
      {
        what: `start to first 200, ${many} stories`,
        floor: '—',
        ours: `${(typical / 1000).toFixed(2)} s`,
        promise: '≤ 1 s',
        kept: typical <= 1000,
      },
      {
        what: 'memory after load',
        floor: '—',
        ours: `${memory.toFixed(0)} MB`,
        promise: '≤ 150 MB',
        kept: memory <= 150,
      },
    ]
  },
}
