import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context as Request } from 'hono'
import { identify, type Identity } from '../accounts/identify.ts'
import { sha256 } from '../base/canonical.ts'
import { clientAddress } from '../base/client-address.ts'
import type { Context } from '../base/context.ts'
import { parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { jsonAnswer, refusalAnswer } from './answer.ts'
import { patienceForFile, readBody } from '../base/body.ts'
import { FileAnswer, fileResponse } from './file-answer.ts'
import { fileTurns } from './file-turns.ts'
import { mustBeAdmitted } from './guard.ts'
import { once } from './idempotency.ts'
import { inputOf } from './input.ts'
import { refusalNotes } from './note-refusal.ts'
import type { AnyOperation, Exchange } from './operation.ts'
import { openApi } from './openapi.ts'
import { operations } from './operations.ts'

/** The newsroom's API, to be hung at /api/v1/desk: one guard in front of every module's operations. */
export function deskRoutes(context: Context, served: readonly AnyOperation[] = operations): Hono {
  const desk = new Hono()
  const noteRefusal = refusalNotes(context)
  const takeTurn = fileTurns()
  const methods = new Map<string, string[]>()
  for (const operation of served) {
    const [method = '', template = ''] = operation.key.split(' ')
    const path = template.replace(/\{(\w+)\}/g, ':$1')
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])])
    desk.on(method, path, (request) => answer(context, operation, request, { noteRefusal, takeTurn }))
  }
  for (const [path, allowed] of methods)
    desk.all(path, (request) => {
      const refused = new Refused('method', {
        en: `${request.req.path} is asked by ${allowed.join(', ')}`,
        ar: `‏${request.req.path} يُطلب بإحدى الطرق ${allowed.join(', ')}`,
      })
      return refusalAnswer(context, refused, request.req.header('accept-encoding'), { allow: allowed.join(', ') })
    })
  desk.get('/openapi.json', (request) =>
    jsonAnswer(openApi(context.site, served), 200, request.req.header('accept-encoding'), {
      'cache-control': 'no-cache',
    }),
  )
  desk.all('*', (request) => {
    throw new Refused('missing', {
      en: `there is no ${request.req.method} ${request.req.path}`,
      ar: `لا يوجد ${request.req.method} ${request.req.path}`,
    })
  })
  desk.onError((error, request) => refusalAnswer(context, error, request.req.header('accept-encoding')))
  return desk
}

async function answer(
  context: Context,
  operation: AnyOperation,
  request: Request,
  { noteRefusal, takeTurn }: { noteRefusal: ReturnType<typeof refusalNotes>; takeTurn: ReturnType<typeof fileTurns> },
): Promise<Response> {
  const header = (name: string) => request.req.header(name)
  const address = clientAddress(context.settings, peerOf(request), header('x-forwarded-for'))
  const cookies: string[] = []
  let identity: Identity | null = null
  let endTurn = () => {}
  try {
    identity = await identify(context, { cookie: header('cookie'), authorization: header('authorization'), address })
    mustBeAdmitted(context, operation, identity, header)
    if (operation.file) endTurn = takeTurn(identity?.actor.account ?? '')
    const bytes = operation.file
      ? await readBody(request.req.raw.body, header('content-length'), operation.file.bytes, patienceForFile)
      : new Uint8Array()
    const input = parse(operation.input, await inputOf(operation, request))
    const exchange: Exchange = { header, bytes, address, setCookie: (cookie) => void cookies.push(cookie) }
    const by = identity?.actor ?? { name: '', account: null, role: 'reporter', door: 'studio', address }
    const work = (inside: Context) => operation.run(inside, by, input as never, exchange)
    const key = operation.idempotent ? header('idempotency-key') : undefined
    const asked = { operation: operation.key, input, ...(operation.file && { file: sha256(bytes) }) }
    const value =
      key !== undefined && by.account !== null ? await once(context, by.account, key, asked, work) : await work(context)
    const response =
      value instanceof FileAnswer ? fileResponse(value) : await jsonAnswer(value, 200, header('accept-encoding'))
    for (const cookie of cookies) response.headers.append('set-cookie', cookie)
    return response
  } catch (error) {
    if (error instanceof Refused && identity) await noteRefusal(identity.actor, operation.key, request.req.path, error)
    return refusalAnswer(context, error, header('accept-encoding'))
  } finally {
    endTurn()
  }
}

/** The other end of the connection; a request that came over none (in a test) has none. */
function peerOf(request: Request): string | undefined {
  return (request.env as { incoming?: object } | undefined)?.incoming && getConnInfo(request).remote.address
}
