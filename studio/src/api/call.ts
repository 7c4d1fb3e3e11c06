import type { DeskApi } from '../../../src/desk/operations.ts'
import { takeEarly } from './early.ts'

type Key = keyof DeskApi
type Input<K extends Key> = DeskApi[K]['input']
export type Answer<K extends Key> = DeskApi[K]['answer']

/** The server's no: what kind it is, why in both languages, and what a program needs to go on. */
export class Refusal extends Error {
  readonly kind: string
  readonly words: { ar: string; en: string }
  readonly details: unknown

  constructor(kind: string, words: { ar: string; en: string }, details?: unknown) {
    super(words.en)
    this.name = 'Refusal'
    this.kind = kind
    this.words = words
    this.details = details
  }
}

/** The server cannot be reached. */
export const offline = () =>
  new Refusal('offline', { ar: 'تعذّر الاتصال بالخادم. تحقّق من اتصالك.', en: 'The server cannot be reached.' })

export type CallOptions = {
  signal?: AbortSignal
  /** A file as the body; all of the input then stands in path and query. */
  file?: Blob
  /** The same key sent again does nothing twice. */
  idempotencyKey?: string
  /** Lets the request outlive the page. */
  keepalive?: boolean
}

/**
 * Asks the newsroom's API: `call('POST /stories/{id}/publish', { id })`.
 * @throws Refusal when the server says no or cannot be reached
 */
export async function call<K extends Key>(key: K, input: Input<K>, options: CallOptions = {}): Promise<Answer<K>> {
  const [method = '', template = ''] = (key as string).split(' ')
  const rest: Record<string, unknown> = { ...(input as object) }
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const inQuery = method === 'GET' || method === 'DELETE' || options.file !== undefined
  const query = new URLSearchParams()
  if (inQuery)
    for (const [name, value] of Object.entries(rest))
      if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  let response: Response
  try {
    const early = method === 'GET' && query.size === 0 ? takeEarly(path) : undefined
    response = await (early ??
      fetch(`/api/v1/desk${path}${query.size > 0 ? `?${query}` : ''}`, {
        method,
        headers: {
          ...(!inQuery && { 'content-type': 'application/json' }),
          ...(options.file && { 'content-type': options.file.type || 'application/octet-stream' }),
          ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
        },
        body: options.file ?? (inQuery ? null : JSON.stringify(rest)),
        signal: options.signal ?? null,
        keepalive: options.keepalive ?? false,
      }))
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw offline()
  }
  const value: unknown = await response.json().catch(() => null)
  if (response.ok) return value as Answer<K>
  const { error } = (value ?? {}) as {
    error?: { kind: string; message: { ar: string; en: string }; details?: unknown }
  }
  if (!error) throw offline()
  throw new Refusal(error.kind, error.message, error.details)
}
