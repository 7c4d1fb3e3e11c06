import { randomBytes } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context as Request } from 'hono'
import { auditRefusal } from '../base/audit.ts'
import { clientAddress } from '../base/client-address.ts'
import type { Context } from '../base/context.ts'
import { parse } from '../base/parse.ts'
import { Refused, refusals, type RefusalKind, type Words } from '../base/refused.ts'
import { FileAnswer, fileResponse } from './file-answer.ts'
import { admit } from './guard.ts'
import { once } from './idempotency.ts'
import type { AnyOperation, Exchange } from './operation.ts'
import { operations } from './operations.ts'

/** Largest JSON body, in bytes: a story of the largest size and what stands around it. */
const maximumJsonBytes = 3 * 1024 * 1024

/** The newsroom's API, to be hung at /api/v1/desk: one guard in front of every module's operations. */
export function deskRoutes(context: Context): Hono {
  const desk = new Hono()
  const all: readonly AnyOperation[] = operations
  for (const operation of all) {
    const [method = '', path = ''] = operation.key.split(' ')
    desk.on(method, path.replace(/\{(\w+)\}/g, ':$1'), (request) => answer(context, operation, request))
  }
  desk.all('*', (request) => {
    throw new Refused('missing', {
      en: `there is no ${request.req.method} ${request.req.path}`,
      ar: `لا يوجد ${request.req.method} ${request.req.path}`,
    })
  })
  desk.onError((error) => {
    if (error instanceof Refused)
      return json(refusalBody(error.kind, error.reasons, error.details), refusals[error.kind])
    const reference = randomBytes(4).toString('hex')
    context.log.error('an answer of the desk failed', { reference, error })
    const reason = { en: `something went wrong on our side (${reference})`, ar: `حدث خلل عندنا (${reference})` }
    return json(refusalBody('failed', [reason]), 500)
  })
  return desk
}

/** The one form of every refusal, in both languages. */
export function refusalBody(kind: RefusalKind | 'failed', reasons: readonly Words[], details?: unknown) {
  const lines = (language: 'ar' | 'en') => reasons.map((reason) => reason[language]).join('\n')
  return { error: { kind, message: { ar: lines('ar'), en: lines('en') }, ...(details !== undefined && { details }) } }
}

async function answer(context: Context, operation: AnyOperation, request: Request): Promise<Response> {
  const header = (name: string) => request.req.header(name)
  const address = clientAddress(context.settings, getConnInfo(request).remote.address, header('x-forwarded-for'))
  const identity = await admit(context, operation, { method: request.req.method, header, address })
  const bytes = operation.file ? await bodyOf(request, operation.file.bytes) : new Uint8Array()
  const input = parse(operation.input, await given(operation, request))
  const cookies: string[] = []
  const exchange: Exchange = { header, bytes, address, setCookie: (cookie) => void cookies.push(cookie) }
  const by = identity?.actor ?? { name: '', account: null, role: 'reporter', door: 'studio', address }
  const key = operation.idempotent ? header('idempotency-key') : undefined
  const work = (inside: Context) => operation.run(inside, by, input as never, exchange)
  const answered =
    key !== undefined && identity?.actor.account
      ? once(context, identity.actor.account, key, { operation: operation.key, input }, work)
      : work(context)
  const value = await answered.catch(async (error: unknown) => {
    await auditRefusal(context, by, error)
    throw error
  })
  const response = value instanceof FileAnswer ? fileResponse(value) : json(value, 200)
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

/** The input as it came: the path's names, then the query or the JSON body. */
async function given(operation: AnyOperation, request: Request): Promise<Record<string, unknown>> {
  const inPath = request.req.param() as Record<string, string>
  const query: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(request.req.queries()))
    query[name] = values.length === 1 ? values[0] : values
  const method = request.req.method
  if (method === 'GET' || method === 'DELETE' || operation.file) return { ...query, ...inPath }
  const body = await bodyOf(request, maximumJsonBytes)
  if (body.length === 0) return inPath
  if (!/^application\/json\b/.test(request.req.header('content-type') ?? ''))
    throw new Refused('not-supported', {
      en: 'the body must be application/json',
      ar: 'يجب أن يكون محتوى الطلب application/json',
    })
  const value = jsonOf(body)
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Refused('invalid', { en: 'the body must be a JSON object', ar: 'يجب أن يكون محتوى الطلب كائن JSON' })
  return { ...value, ...inPath }
}

/** @throws Refused('invalid') for what is not UTF-8 or nested deeper than any input of ours */
function jsonOf(bytes: Uint8Array): unknown {
  let depth = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (quoted) {
      if (byte === 0x5c) at++
      else if (byte === 0x22) quoted = false
    } else if (byte === 0x22) quoted = true
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > deepest)
        throw new Refused('invalid', {
          en: `the JSON is nested deeper than ${deepest} levels`,
          ar: `تداخل JSON أعمق من ${deepest} مستوى`,
        })
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refused('invalid', { en: 'the body is not JSON in UTF-8', ar: 'محتوى الطلب ليس JSON بترميز UTF-8' })
  }
}

/** Deepest nesting of a JSON body. */
const deepest = 64

/** Reads a body no further than it may be. @throws Refused('too-large') */
async function bodyOf(request: Request, maximum: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new Refused('too-large', {
      en: `the body may hold ${maximum} bytes at most`,
      ar: `الحد الأقصى لمحتوى الطلب ${maximum} بايت`,
    })
  if (Number(request.req.header('content-length') ?? 0) > maximum) throw tooLarge()
  const stream = request.req.raw.body
  if (!stream) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > maximum) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function json(value: unknown, status: number): Response {
  return new Response(JSON.stringify(value ?? null), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
