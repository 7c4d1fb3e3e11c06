import * as z from 'zod'

/** What an operation answers that gives a file instead of JSON. */
export class FileAnswer {
  /** All of it, or a stream of it. */
  readonly bytes: Uint8Array | ReadableStream<Uint8Array>
  /** Its media type. */
  readonly type: string
  /** The name it is saved under; null for what is shown in a page. */
  readonly name: string | null

  constructor(bytes: Uint8Array | ReadableStream<Uint8Array>, type: string, name: string | null = null) {
    this.bytes = bytes
    this.type = type
    this.name = name
  }
}

/** The `answer` of such an operation; its example is null. */
export const fileAnswer = z.any().meta({ description: 'The bytes of a file' }) as unknown as z.ZodType<
  FileAnswer,
  FileAnswer | null
>

/** Nobody but who asked keeps it. The name is ASCII, made by us. */
export function fileResponse({ bytes, type, name }: FileAnswer): Response {
  return new Response(bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes, {
    headers: {
      'content-type': type,
      'cache-control': name === null ? 'private, max-age=3600' : 'private, no-store',
      'x-content-type-options': 'nosniff',
      ...(name !== null && { 'content-disposition': `attachment; filename="${name}"` }),
    },
  })
}

/** Pieces of text as the stream of a file: each is made when the one before is on its way. */
export function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
