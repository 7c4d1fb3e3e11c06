import { expect, test } from 'vitest'
import { createStory } from './create.ts'
import { bread, newsroom, people } from './fixtures.ts'
import { listDesk } from './list-desk.ts'
import { publishStory } from './publish.ts'
import { saveStory } from './save.ts'
import { storyLimits } from './shape.ts'

test('the largest story there can be, of nothing but words of its own, is saved, found and published', async () => {
  const { context } = await newsroom()
  const letters = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']
  const word = (number: number) => {
    let text = ''
    for (let rest = number + 20_000_000; rest > 0; rest = Math.floor(rest / letters.length))
      text += letters[rest % letters.length]
    return text
  }
  const perBlock = 1500
  const block = (index: number) => ({
    type: 'paragraph' as const,
    runs: [{ text: Array.from({ length: perBlock }, (_, at) => word(index * perBlock + at)).join(' ') }],
  })
  const bytes = Buffer.byteLength(JSON.stringify(block(0)))
  const body = Array.from({ length: Math.floor(storyLimits.bytes / bytes) - 1 }, (_, index) => block(index))
  const { id } = await createStory(context, people.nadim, bread({ body }))
  const content = bread({ body, kicker: 'محليات' })
  await saveStory(context, people.nadim, id, { revision: 1, content, tab: 'tab-00000001' })
  const found = await listDesk(context, people.nadim, { q: word(0), limit: 10 })
  expect(found.items.map((row) => row.id)).toEqual([id])
  expect(await publishStory(context, people.nadim, id)).toMatchObject({ version: 1 })
})
