import { expect, test } from 'vitest'
import { operator } from '../src/base/actor.ts'
import { closeContext, openContext } from '../src/base/context.ts'
import { readSettings } from '../src/base/settings.ts'
import { testEnvironment } from '../src/base/testing.ts'
import { changeCommentingPolicy } from '../src/comments/change-policy.ts'
import { solvedProof } from '../src/comments/testing.ts'
import { createStory } from '../src/stories/create.ts'
import { publishStory } from '../src/stories/publish.ts'
import { postAll } from '../bench/post.ts'
import { serve } from './process.ts'

const doubles = 60

test('on two nodes each solution counts once; kill -9 loses nothing acknowledged, and what is spent stays spent', async () => {
  const env = await testEnvironment()
  const context = await openContext(readSettings(env))
  const by = operator('سلمى')
  const { id } = await createStory(context, by, {
    headline: 'الحي القديم يطفئ أنواره ساعة',
    body: [{ type: 'paragraph', runs: [{ text: 'أطفأ الأهالي أنوار بيوتهم ليروا النجوم.' }] }],
  })
  await publishStory(context, by, id)
  await changeCommentingPolicy(context, by, 'site', '', { mode: 'open' })
  const nodes = await Promise.all([serve(env), serve(env)])
  try {
    const bodies: string[] = []
    for (let number = 0; number < doubles; number++)
      bodies.push(
        new URLSearchParams({
          name: 'سهيل',
          text: `رأيت النجم رقم ${number} من سطح بيتنا لأول مرة`,
          altcha: await solvedProof(context, id),
        }).toString(),
      )
    const to = (port: number, body: string) => ({ port, path: `/story/${id}/comments`, body })
    const both = bodies.flatMap((body) => nodes.map(({ port }) => to(port, body)))
    const { statuses } = await postAll(both, { connections: 8 })
    for (const { child } of nodes) child.kill('SIGKILL')
    const taken = (status: number) => status === 201 || status === 202
    for (let index = 0; index < both.length; index += 2)
      expect(statuses.slice(index, index + 2).filter(taken)).toHaveLength(1)
    const { count } = await context.db
      .selectFrom('comments')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(doubles)

    const again = await serve(env)
    const replayed = await postAll(
      bodies.map((body) => to(again.port, body)),
      { connections: 8 },
    )
    again.child.kill('SIGKILL')
    expect(new Set(replayed.statuses)).toEqual(new Set([409]))
  } finally {
    for (const { child } of nodes) child.kill('SIGKILL')
    await closeContext(context)
  }
})
