import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { storyContent, type StoryContent } from '../../../../src/stories/shape.ts'
import { Saver, type Base, type SendResult } from './saver.ts'

const story = (headline: string): StoryContent => storyContent.parse({ headline })

/** A server of one story, and a person who writes into a tab. */
function desk() {
  const server = {
    revision: 1,
    content: story('أول'),
    by: 'سلمى',
    reachable: true,
    answers: true,
    lock: false,
    sent: 0,
  }
  const tab = { text: 'أول', kept: null as { base: Base; content: StoryContent } | null }
  const saver = new Saver({ revision: 1, content: story('أول') }, 'at', {
    read: () => story(tab.text),
    keep: async (text) => void (tab.kept = text),
    async send(base, content): Promise<SendResult> {
      await Promise.resolve()
      server.sent += 1
      if (!server.reachable) return { kind: 'away' }
      if (server.lock) return { kind: 'locked', lock: null }
      if (base.revision !== server.revision)
        return {
          kind: 'moved',
          base: { revision: server.revision, content: server.content },
          by: server.by,
          at: 'then',
        }
      server.revision += 1
      server.content = content
      return server.answers ? { kind: 'saved', revision: server.revision, at: 'now' } : { kind: 'away' }
    },
  })
  const write = (text: string) => {
    tab.text = text
    saver.changed()
  }
  return { server, tab, saver, write }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('is on this device at once, on the server three seconds after the last key, and then no longer here', async () => {
  const { server, tab, saver, write } = desk()
  write('ثانٍ')
  await vi.advanceTimersByTimeAsync(510)
  expect(tab.kept?.content.headline).toBe('ثانٍ')
  expect(tab.kept?.base.revision).toBe(1)
  await vi.advanceTimersByTimeAsync(2450)
  expect(server.sent).toBe(0)
  await vi.advanceTimersByTimeAsync(100)
  expect([server.content.headline, saver.state().kind, tab.kept]).toEqual(['ثانٍ', 'saved', null])
})

test('who never stops writing is saved every ten seconds', async () => {
  const { server, write } = desk()
  for (let second = 0; second < 25; second += 1) {
    write(`نص ${second}`)
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(server.sent).toBe(2)
})

test('while the server is away the text is kept here, tried again, and saved when it is back', async () => {
  const { server, tab, saver, write } = desk()
  server.reachable = false
  write('بلا اتصال')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([saver.state().kind, tab.kept?.content.headline]).toEqual(['away', 'بلا اتصال'])
  server.reachable = true
  saver.again()
  await vi.advanceTimersByTimeAsync(0)
  expect([server.content.headline, saver.state().kind, tab.kept]).toEqual(['بلا اتصال', 'saved', null])
})

test('a save whose answer was lost is not taken for somebody else’s', async () => {
  const { server, saver, write } = desk()
  server.answers = false
  write('وصل')
  await vi.advanceTimersByTimeAsync(3000)
  expect(server.content.headline).toBe('وصل')
  server.answers = true
  write('وصل ثم زاد')
  await vi.advanceTimersByTimeAsync(10_000)
  expect([server.content.headline, saver.state().kind]).toEqual(['وصل ثم زاد', 'saved'])
})

test('a base that moved stops the saving: nothing is sent, the text stays here, until it is merged', async () => {
  const { server, tab, saver, write } = desk()
  Object.assign(server, { revision: 2, content: story('نص سلمى') })
  write('نصي')
  await vi.advanceTimersByTimeAsync(3000)
  expect(saver.state()).toMatchObject({ kind: 'moved', by: 'سلمى', theirs: { revision: 2 } })
  write('نصي وأكثر')
  await vi.advanceTimersByTimeAsync(30_000)
  expect([server.sent, server.content.headline, tab.kept?.content.headline]).toEqual([1, 'نص سلمى', 'نصي وأكثر'])
  tab.text = 'نص سلمى ونصي وأكثر'
  saver.standOn({ revision: 2, content: story('نص سلمى') }, 'then', true)
  await saver.save()
  expect([server.revision, server.content.headline, saver.state().kind]).toEqual([3, 'نص سلمى ونصي وأكثر', 'saved'])
})

test('a lock taken over stops the saving and keeps the text', async () => {
  const { server, tab, saver, write } = desk()
  write('لم يُحفظ')
  saver.stop({ account: 'a', name: 'كريم', tab: 'other', at: 'now' })
  await vi.advanceTimersByTimeAsync(30_000)
  expect([server.sent, saver.state().kind, tab.kept?.content.headline]).toEqual([0, 'locked', 'لم يُحفظ'])
})

test('what is written while a save is under way is saved by the next', async () => {
  const { server, saver, tab, write } = desk()
  write('أ')
  const first = saver.save()
  write('أب')
  await first
  expect([server.content.headline, saver.isUnsaved]).toEqual(['أ', true])
  await vi.advanceTimersByTimeAsync(3000)
  expect([server.content.headline, saver.isUnsaved, tab.kept]).toEqual(['أب', false, null])
})

test('500 rounds of two people and one tab that is offline: what each wrote is on the server or kept with its base', async () => {
  let seed = 1
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  for (let round = 0; round < 500; round += 1) {
    const { server, tab, saver, write } = desk()
    const others: string[] = []
    for (let step = 0; step < 6; step += 1) {
      const chance = random()
      if (chance < 0.4) write(`${tab.text} ${step}`)
      else if (chance < 0.6) server.reachable = !server.reachable
      else if (chance < 0.7) server.answers = !server.answers
      else if (chance < 0.8) {
        const text = `كريم ${round}.${step}`
        Object.assign(server, { revision: server.revision + 1, content: story(text), by: 'كريم' })
        others.push(text)
      } else await vi.advanceTimersByTimeAsync(4000)
    }
    Object.assign(server, { reachable: true, answers: true })
    saver.again()
    await vi.advanceTimersByTimeAsync(40_000)
    const state = saver.state()
    const mineIsSaved = server.content.headline === tab.text
    const mineIsKept = state.kind === 'moved' && (tab.kept?.content.headline === tab.text || !saver.isUnsaved)
    expect(mineIsSaved || mineIsKept || !saver.isUnsaved, `round ${round}: ${state.kind}`).toBe(true)
    // Nobody's text was overwritten by this tab: what stands is theirs, or mine made from theirs.
    if (others.length > 0 && state.kind === 'moved') expect(server.content.headline).toBe(others.at(-1))
    saver.close()
  }
})
