import { Hono } from 'hono'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import type { Context } from '../base/context.ts'
import { identify } from '../accounts/identify.ts'
import { Refused } from '../base/refused.ts'
import { refusalAnswer } from './answer.ts'

/**
 * How often it is asked whether who listens may still hear, and how often a quiet stream says that it is there (proxies
 * close what is silent), in milliseconds.
 */
const heartbeatMilliseconds = 20_000
/** Streams that one process keeps open, and of them those of one account: a window each. */
const maximumStreams = { all: 500, account: 20 }

type Listener = { account: string; tell(tags: string[]): void }

/**
 * `GET /events`: what changes in the newsroom, as it happens (text/event-stream). Each event is `change` with a JSON
 * list of tags: `desk:stories`, `desk:story:<id>`, `desk:presence`, `desk:media` … ; what changed is then asked anew.
 * @param stopping ends every stream; a browser opens its own anew, elsewhere or later
 */
export function eventRoutes(
  context: Context,
  stopping: AbortSignal,
  { heartbeat = heartbeatMilliseconds }: { heartbeat?: number } = {},
): Hono {
  const listeners = new Set<Listener>()
  context.changes.listen((tags) => {
    const ours = tags.filter((tag) => tag.startsWith('desk:') || tag === 'everything')
    if (ours.length > 0) for (const listener of listeners) listener.tell(ours)
  })
  const app = new Hono()
  app.get('/events', async (request) => {
    // Nobody would read what is written to it, and it would count as a listener for good.
    if (request.req.method === 'HEAD') return new Response(null, { status: 405, headers: { allow: 'GET' } })
    const who = async () => {
      const credentials = { cookie: request.req.header('cookie'), authorization: undefined, address: null }
      return (await identify(context, credentials))?.actor.account ?? null
    }
    const account = await who()
    if (account === null) throw new Refused('unauthenticated', { en: 'sign in first', ar: 'سجّل الدخول أولًا' })
    const own = [...listeners].filter((listener) => listener.account === account).length
    if (listeners.size >= maximumStreams.all || own >= maximumStreams.account || stopping.aborted)
      throw new Refused('busy', { en: 'too many are listening', ar: 'عدد المتابعين كبير الآن' })
    return streamSSE(request, (stream) => follow(stream, account))

    async function follow(stream: SSEStreamingApi, mine: string): Promise<void> {
      let waiting: string[] = []
      let wake = () => {}
      const listener: Listener = {
        account: mine,
        tell(tags) {
          waiting = [...new Set([...waiting, ...tags])]
          wake()
        },
      }
      const end = () => {
        listeners.delete(listener)
        wake()
      }
      stream.onAbort(end)
      stopping.addEventListener('abort', end)
      listeners.add(listener)
      try {
        let asked = performance.now()
        await stream.writeSSE({ event: 'open', data: '' })
        while (listeners.has(listener)) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, heartbeat)
            wake = () => {
              clearTimeout(timer)
              resolve()
            }
            if (waiting.length > 0) wake()
          })
          if (!listeners.has(listener)) break
          const tags = waiting
          waiting = []
          // Whoever was signed out meanwhile hears no more, however much there is to hear.
          if (performance.now() - asked >= heartbeat) {
            if ((await who()) !== mine) break
            asked = performance.now()
          }
          await stream.writeSSE(
            tags.length > 0 ? { event: 'change', data: JSON.stringify(tags) } : { event: 'quiet', data: '' },
          )
        }
      } catch (error) {
        // The database cannot say who listens: the browser opens its stream anew.
        context.log.warn('a stream of events broke off', { error })
      } finally {
        stopping.removeEventListener('abort', end)
        listeners.delete(listener)
      }
    }
  })
  app.onError((error, request) => refusalAnswer(context, error, request.req.header('accept-encoding')))
  return app
}
