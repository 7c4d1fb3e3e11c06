import { randomBytes } from 'node:crypto'
import { Hono, type Context as Request } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Context } from '../../base/context.ts'
import { parse } from '../../base/parse.ts'
import { refusalBody, Refused, refusals } from '../../base/refused.ts'
import { addressOf } from '../from-where.ts'
import { openApi } from './openapi.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'

/** The public reading interface, to be hung at /api/v1. */
export function apiRoutes(context: Context): Hono {
  const api = new Hono()
  for (const operation of operations)
    api.get(operation.path.replace(/\{(\w+)\}/g, ':$1'), async (request) => {
      const input = parse(operation.parameters, given(request, operation))
      const answer = await operation.run(context, input as never, { address: addressOf(context, request) })
      return json(request, answer, 200, operation.fresh ? { 'cache-control': 'no-store' } : {})
    })
  api.get('/openapi.json', (request) => {
    context.depends('everything')
    return json(request, openApi(context.site, operations))
  })
  api.options('*', (request) =>
    request.body(null, 204, { ...open, 'access-control-allow-methods': methods, 'access-control-allow-headers': '*' }),
  )
  api.get('*', (request) => {
    throw new Refused('missing', { en: `there is no ${request.req.path}`, ar: `لا يوجد ${request.req.path}` })
  })
  api.all('*', (request) => {
    const reason = { en: 'this interface is for reading: GET only', ar: 'هذه الواجهة للقراءة: GET فقط' }
    return json(request, refusalBody('method', [reason]), 405, { allow: methods })
  })
  api.onError((error, request) => {
    if (error instanceof Refused) return json(request, refusalBody(error.kind, error.reasons), refusals[error.kind])
    const reference = randomBytes(4).toString('hex')
    context.log.error('an answer of the API failed', { reference, error })
    const reason = { en: `something went wrong on our side (${reference})`, ar: `حدث خلل عندنا (${reference})` }
    return json(request, refusalBody('failed', [reason]), 500)
  })
  return api
}

const methods = 'GET, HEAD'
/** Any origin may read; nothing else is open to it. */
const open = { 'access-control-allow-origin': '*' }

function json(
  request: Request,
  value: unknown,
  status: ContentfulStatusCode = 200,
  headers: Record<string, string> = {},
) {
  const origin = status === 405 ? {} : open
  return request.body(JSON.stringify(value), status, {
    'content-type': 'application/json; charset=utf-8',
    ...origin,
    ...headers,
  })
}

/** The parameters as they came. @throws Refused('invalid') for one that came twice */
function given(request: Request, operation: Operation): Record<string, string> {
  const inPath = operation.inPath.map((name) => [name, request.req.param(name)])
  const inQuery = Object.entries(request.req.queries()).map(([name, values]) => {
    if (operation.inPath.includes(name) || values.length !== 1)
      throw new Refused('invalid', { en: `${name}: must be given once`, ar: `${name}: يُذكر مرة واحدة` })
    return [name, values[0]]
  })
  return Object.fromEntries([...inPath, ...inQuery])
}
