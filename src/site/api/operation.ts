import type * as z from 'zod'
import type { Context } from '../../base/context.ts'
import type { RefusalKind } from '../../base/refused.ts'

/** Who asks, where that is known: an answer that is kept must not depend on it. */
export type From = { address: string | null }

/** One thing that can be asked: what its address is, what it takes, what it answers. Served and described from this alone. */
export type Operation = {
  id: string
  /** Under /api/v1, parameters in braces. */
  path: string
  summary: string
  parameters: z.ZodObject
  /** Names of the parameters that stand in the path. */
  inPath: readonly string[]
  answer: z.ZodType
  /** One answer, for the description. */
  example: unknown
  refusals: readonly RefusalKind[]
  /** Made for who asks, each time anew: nobody keeps the answer. */
  fresh?: boolean
  run: (context: Context, parameters: never, from: From) => Promise<unknown>
}

type Answer<Schema extends z.ZodType> = z.input<Schema>

/** Keeps the types of an operation's parameters and answer together where it is written. */
export function operation<Parameters extends z.ZodObject, Schema extends z.ZodType>(
  written: Omit<Operation, 'parameters' | 'answer' | 'example' | 'run' | 'inPath'> & {
    parameters: Parameters
    answer: Schema
    example: Answer<Schema>
    run: (context: Context, parameters: z.output<Parameters>, from: From) => Promise<Answer<Schema>>
  },
): Operation {
  const inPath = [...written.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)
  return { ...written, inPath }
}
