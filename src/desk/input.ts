import type { Context as Request } from 'hono'
import { Refused } from '../base/refused.ts'
import { patienceForJson, readBody } from '../base/body.ts'
import type { AnyOperation } from './operation.ts'

/** Largest JSON body, in bytes: a story of the largest size and what stands around it. */
export const maximumJsonBytes = 3 * 1024 * 1024
/** Deepest nesting of a JSON body. */
const deepest = 64

/**
 * The input as it came: the path's names, then the query or the JSON body. Each name once, and each in its place.
 * @throws Refused('invalid' | 'not-supported' | 'too-large' | 'late')
 */
export async function inputOf(operation: AnyOperation, request: Request): Promise<Record<string, unknown>> {
  const input = new Map<string, unknown>()
  const add = (name: string, value: unknown) => {
    if (input.has(name))
      throw new Refused('invalid', { en: `${name}: must be given once`, ar: `${name}: يُذكر مرة واحدة` })
    input.set(name, value)
  }
  for (const [name, value] of Object.entries(request.req.param() as Record<string, string>)) add(name, storable(value))
  for (const [name, value] of new URL(request.req.url).searchParams) add(name, storable(value))
  if (!/^(?:GET|DELETE) /.test(operation.key) && !operation.file)
    for (const [name, value] of Object.entries(await jsonBody(request))) add(name, value)
  // Not by assignment: `__proto__` is a name like any other, and unknown.
  return Object.fromEntries(input)
}

async function jsonBody(request: Request): Promise<object> {
  const header = (name: string) => request.req.header(name)
  const body = await readBody(request.req.raw.body, header('content-length'), maximumJsonBytes, patienceForJson)
  if (body.length === 0) return {}
  if (!/^application\/json\s*(?:;|$)/i.test(header('content-type') ?? ''))
    throw new Refused('not-supported', {
      en: 'the body must be application/json',
      ar: 'يجب أن يكون محتوى الطلب application/json',
    })
  if (!/^(?:identity)?$/i.test(header('content-encoding') ?? ''))
    throw new Refused('not-supported', {
      en: 'the body must not be compressed',
      ar: 'يجب ألا يكون محتوى الطلب مضغوطًا',
    })
  const value = jsonOf(body)
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Refused('invalid', { en: 'the body must be a JSON object', ar: 'يجب أن يكون محتوى الطلب كائن JSON' })
  return value
}

/** @throws Refused('invalid') for what is not JSON in UTF-8, or nested deeper than any input of ours */
function jsonOf(bytes: Uint8Array): unknown {
  if (depthOf(bytes) > deepest)
    throw new Refused('invalid', {
      en: `the JSON is nested deeper than ${deepest} levels`,
      ar: `تداخل JSON أعمق من ${deepest} مستوى`,
    })
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /\\u(?:0000|d[89a-f])/i.test(text) ? JSON.parse(text, storableValue) : JSON.parse(text)
  } catch {
    throw new Refused('invalid', { en: 'the body is not JSON in UTF-8', ar: 'محتوى الطلب ليس JSON بترميز UTF-8' })
  }
}

/** Counted before anything is parsed: a parser that recurses would run out of stack. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0
  let most = 0
  let quoted = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (quoted) {
      if (byte === 0x5c) at++
      else if (byte === 0x22) quoted = false
    } else if (byte === 0x22) quoted = true
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1
      if (depth > most) most = depth
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1
  }
  return most
}

/** No database keeps a zero character or half of a surrogate pair; neither is ever meant, and a save must not fail on one. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}

function storableValue(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? storable(value) : value
}
