import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Context } from '../base/context.ts'
import { identify } from '../accounts/identify.ts'
import { Refused } from '../base/refused.ts'

/** How often a quiet stream says that it is there, in milliseconds; proxies close what is silent. */
const heartbeatMilliseconds = 20_000
/** Streams that one process keeps open. */
const maximumStreams = 500

/**
 * `GET /events`: what changes in the newsroom, as it happens (text/event-stream). Each event is `change` with a JSON
 * list of tags: `desk:stories`, `desk:story:<id>`, `desk:presence:<id>`, `desk:media` … ; what changed is then asked anew.
 */
export function eventRoutes(context: Context): Hono {
  const streams = new Set<(tags: string[]) => void>()
  context.changes.listen((tags) => {
    const ours = tags.filter((tag) => tag.startsWith('desk:') || tag === 'everything')
    if (ours.length > 0) for (const tell of streams) tell(ours)
  })
  const app = new Hono()
  app.get('/events', async (request) => {
    const who = () =>
      identify(context, { cookie: request.req.header('cookie'), authorization: undefined, address: null })
    if (!(await who())) throw new Refused('unauthenticated', { en: 'sign in first', ar: 'سجّل الدخول أولًا' })
    if (streams.size >= maximumStreams)
      throw new Refused('busy', { en: 'too many are listening', ar: 'عدد المتابعين كبير الآن' })
    return streamSSE(request, async (stream) => {
      let waiting: string[] = []
      let wake = () => {}
      const tell = (tags: string[]) => {
        waiting = [...new Set([...waiting, ...tags])]
        wake()
      }
      stream.onAbort(() => {
        streams.delete(tell)
        wake()
      })
      streams.add(tell)
      await stream.writeSSE({ event: 'open', data: '' })
      while (!stream.aborted && streams.has(tell)) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, heartbeatMilliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
          if (waiting.length > 0) wake()
        })
        if (stream.aborted) break
        const tags = waiting
        waiting = []
        if (tags.length > 0) await stream.writeSSE({ event: 'change', data: JSON.stringify(tags) })
        // Whoever was signed out meanwhile hears no more.
        else if (await who()) await stream.writeSSE({ event: 'quiet', data: '' })
        else break
      }
      streams.delete(tell)
    })
  })
  return app
}
