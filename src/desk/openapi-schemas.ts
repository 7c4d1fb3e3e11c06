import * as z from 'zod'
import { bylineEntry } from '../people/shape.ts'
import { sourceLink } from '../sources/shape.ts'
import { block, correctionNotice, run, storyContent } from '../stories/shape.ts'
import type { AnyOperation } from './operation.ts'

export type Described = Record<string, unknown>

/** What stands in many answers and bodies, by the names that the public interface gives it too. */
const shared: [string, z.ZodType][] = [
  ['Run', run],
  ['Block', block],
  ['BylineEntry', bylineEntry],
  ['SourceLink', sourceLink],
  ['CorrectionNotice', correctionNotice],
  ['StoryContent', storyContent],
]

/** `POST /stories/{id}/publish` is postStoriesIdPublish. */
export function operationId(operation: AnyOperation): string {
  const [method = '', path = ''] = operation.key.split(' ')
  return method.toLowerCase() + path.replace(/[^a-zA-Z]+(\w?)/g, (_, letter: string) => letter.toUpperCase())
}

/** The JSON Schemas of all answers and bodies, as components, and where each operation's stand among them. */
export function describedSchemas(operations: readonly AnyOperation[]): {
  components: Described
  answerOf(operation: AnyOperation): Described
  /** Null for what takes no JSON body. */
  bodyOf(operation: AnyOperation): Described | null
} {
  const answers = z.registry<{ id: string }>()
  const bodies = z.registry<{ id: string }>()
  for (const [id, schema] of shared) {
    answers.add(schema, { id })
    bodies.add(schema, { id: `${id}Input` })
  }
  const bodySchemas = new Map<AnyOperation, z.ZodType>()
  for (const operation of operations) {
    const id = operationId(operation)
    const name = id[0]!.toUpperCase() + id.slice(1)
    if (!answers.has(operation.answer)) answers.add(operation.answer, { id: `${name}Answer` })
    const body = bodySchemaOf(operation)
    if (!body) continue
    bodySchemas.set(operation, body)
    if (!bodies.has(body)) bodies.add(body, { id: `${name}Body` })
  }
  return {
    components: { ...schemasOf(answers, 'output'), ...schemasOf(bodies, 'input') },
    answerOf: (operation) => reference(answers.get(operation.answer)!.id),
    bodyOf(operation) {
      const body = bodySchemas.get(operation)
      return body ? reference(bodies.get(body)!.id) : null
    },
  }
}

const reference = (id: string): Described => ({ $ref: `#/components/schemas/${id}` })

/** What of the input stands in the body: all but the names in the path. */
function bodySchemaOf(operation: AnyOperation): z.ZodType | null {
  if (/^(?:GET|DELETE) /.test(operation.key) || operation.file) return null
  const inPath = new Set([...operation.key.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))
  const shape = Object.fromEntries(Object.entries(operation.input.shape).filter(([name]) => !inPath.has(name)))
  return Object.keys(shape).length === 0 ? null : z.strictObject(shape)
}

function schemasOf(registry: z.core.$ZodRegistry<{ id: string }>, io: 'input' | 'output'): Described {
  const { schemas } = z.toJSONSchema(registry, {
    io,
    unrepresentable: 'any',
    uri: (id) => `#/components/schemas/${id}`,
    override: withoutNoise,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
  )
}

/** What says nothing: the pattern behind a named format, and the bounds of every safe integer. */
function withoutNoise({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}
