import { expect, test } from 'vitest'
import { readBody, type Patience } from './body.ts'

const patience: Patience = { silence: 150, rate: 1000, grace: 300 }

/** A body that comes in parts, one every so many milliseconds, and then ends, or never does. */
function dripping(parts: number, bytes: number, every: number, ends = true): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout
  return new ReadableStream({
    start(controller) {
      let sent = 0
      timer = setInterval(() => {
        controller.enqueue(new Uint8Array(bytes))
        sent += 1
        if (sent < parts) return
        clearInterval(timer)
        if (ends) controller.close()
      }, every)
    },
    cancel: () => clearInterval(timer),
  })
}

test('a body comes whole, however slowly, as long as it comes at its rate', async () => {
  expect(await readBody(dripping(10, 100, 60), undefined, 2000, patience)).toHaveLength(1000)
  expect(await readBody(null, undefined, 10, patience)).toHaveLength(0)
})

test('one that falls silent, or only drips, is given up', async () => {
  await expect(readBody(dripping(1, 10, 1, false), undefined, 1000, patience)).rejects.toMatchObject({ kind: 'late' })
  const began = performance.now()
  await expect(readBody(dripping(1000, 1, 20), undefined, 1000, patience)).rejects.toMatchObject({ kind: 'late' })
  expect(performance.now() - began).toBeLessThan(10_000)
})

test('no more is read than may be', async () => {
  await expect(readBody(dripping(1, 10, 1), '5000', 1000, patience)).rejects.toMatchObject({ kind: 'too-large' })
  await expect(readBody(dripping(100, 100, 1), undefined, 1000, patience)).rejects.toMatchObject({ kind: 'too-large' })
})

test('of a little too much the rest is read too, so that its sender hears why; of far too much nothing', async () => {
  let parts = 0
  const body = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        parts += 1
        if (parts <= 3) controller.enqueue(new Uint8Array(1000))
        else controller.close()
      },
    })
  await expect(readBody(body(), '3000', 1000, patience)).rejects.toMatchObject({ kind: 'too-large' })
  expect(parts).toBe(4)
  await expect(readBody(body(), String(2 ** 31), 1000, patience)).rejects.toMatchObject({ kind: 'too-large' })
  expect(parts).toBeLessThan(6)
})

test('who breaks off is no fault of ours', async () => {
  const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('reset')) })
  await expect(readBody(broken, undefined, 10, patience)).rejects.toMatchObject({ kind: 'late' })
})
