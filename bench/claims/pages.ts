import { perSecond, share, type Bench, type Claim, type Measured } from '../claim.ts'
import { load, median } from '../load.ts'
import { fetchWhole, startFloor, startOurs, type Running } from '../processes.ts'
import { benchId } from '../stories.ts'

const rounds = 5
const seconds = 2

/** Rates of two servers, in turns, so that a slow minute of the machine hits both. */
async function ratio(
  ours: Running,
  floor: Running,
  path: string,
): Promise<{ ours: number; floor: number; ratio: number }> {
  for (const each of [ours, floor]) await load(each.port, path, 1)
  const pairs: { ours: number; floor: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const bare = await load(floor.port, path, seconds)
    const own = await load(ours.port, path, seconds)
    pairs.push({ ours: own.perSecond, floor: bare.perSecond })
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  }
}

async function storyPath(server: Running, number: number): Promise<string> {
  const { head } = await fetchWhole(server.port, `/s/${benchId(number)}`)
  const location = head[head.findIndex((name) => name.toLowerCase() === 'location') + 1]!
  return new URL(location, 'http://localhost').pathname
}

async function compare(data: string, cache: boolean, pathOf: (server: Running) => Promise<string>) {
  const ours = await startOurs({ ISNAD_DATA: data, ...(cache ? {} : { ISNAD_PAGE_CACHE: '0' }) })
  const path = await pathOf(ours)
  const floor = await startFloor(ours.port, path)
  try {
    return await ratio(ours, floor, path)
  } finally {
    await Promise.all([ours.stop(), floor.stop()])
  }
}

function line(what: string, result: { ours: number; floor: number; ratio: number }, least: number): Measured {
  return {
    what,
    floor: `bare node:http ${perSecond(result.floor)}`,
    ours: `${perSecond(result.ours)} = ${share(result.ratio)}`,
    promise: `≥ ${share(least)}`,
    kept: result.ratio >= least,
  }
}

function growth(what: string, small: { ours: number }, large: { ours: number }): Measured {
  const kept = large.ours / small.ours
  return {
    what,
    floor: `${perSecond(small.ours)} at 1,000`,
    ours: `${perSecond(large.ours)} = ${share(kept)}`,
    promise: '≥ 0.80 ×',
    kept: kept >= 0.8,
  }
}

export const pages: Claim = {
  name: 'pages',
  async measure({ small, large, largeStories, say }: Bench) {
    const story = (server: Running) => storyPath(server, 500)
    const front = async () => '/'
    say('story page from cache')
    const cached = await compare(small, true, story)
    say('story page, cache off, 1,000 stories')
    const storySmall = await compare(small, false, story)
    say('front page, cache off, 1,000 stories')
    const frontSmall = await compare(small, false, front)
    say(`story page, cache off, ${largeStories} stories`)
    const storyLarge = await compare(large, false, (server) => storyPath(server, Math.floor(largeStories / 2)))
    say(`front page, cache off, ${largeStories} stories`)
    const frontLarge = await compare(large, false, front)
    const many = largeStories.toLocaleString('en')
    return [
      line('story page from cache, one process', cached, 0.8),
      line('story page, cache off, 1,000 stories', storySmall, 1 / 40),
      growth(`story page, cache off, ${many} stories`, storySmall, storyLarge),
      line('front page, cache off, 1,000 stories', frontSmall, 1 / 80),
      growth(`front page, cache off, ${many} stories`, frontSmall, frontLarge),
    ]
  },
}
