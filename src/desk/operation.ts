import type * as z from 'zod'
import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import type { RefusalKind } from '../base/refused.ts'
import type { Scope } from '../tokens/shape.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What an operation may need of its request besides its input, and say besides its answer. */
export type Exchange = {
  header(name: string): string | undefined
  /** The raw body, where the operation takes one. */
  bytes: Uint8Array
  /** Adds a Set-Cookie header to the answer. */
  setCookie(cookie: string): void
  /** The network address of who asks, as the trusted proxies tell it. */
  address: string | null
}

/** One thing the newsroom's API can be asked: served, described and typed from this alone. */
export type Operation<
  Key extends `${Method} /${string}` = `${Method} /${string}`,
  Input extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> = {
  /** Method and path under /api/v1/desk, parameters in braces: `POST /stories/{id}/publish`. */
  key: Key
  summary: string
  /**
   * Who may ask: anybody (`nobody` is signed in yet), anybody who is signed in (`session`: not with a token), or who is
   * signed in or has a token of that scope. What the role allows is the verb's to say.
   */
  access: 'anybody' | 'session' | Scope
  /** Everything that is asked: names in the path come from it, the rest from the query (GET, DELETE) or the JSON body. */
  input: Input
  /** Of JSON; `fileAnswer` where it gives a file. */
  answer: Answer
  /** One answer, for the description. */
  example: z.input<Answer>
  refusals: readonly RefusalKind[]
  /** Takes an Idempotency-Key: asked again with the same key, it answers the same and does nothing twice. */
  idempotent?: boolean
  /** The body is a file of at most so many bytes, not JSON; all of the input stands in path and query. */
  file?: { bytes: number }
  run(context: Context, by: Actor, input: z.output<Input>, exchange: Exchange): Promise<z.input<Answer>>
}

/** Keeps the types of an operation together where it is written. */
export function operation<
  const Key extends `${Method} /${string}`,
  Input extends z.ZodObject,
  Answer extends z.ZodType,
>(written: Operation<Key, Input, Answer>): Operation<Key, Input, Answer> {
  return written
}

/** An operation whose types are not looked at. */
export type AnyOperation = Omit<Operation, 'run' | 'example'> & {
  example: unknown
  run(context: Context, by: Actor, input: never, exchange: Exchange): Promise<unknown>
}
