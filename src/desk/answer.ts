import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from '../base/context.ts'
import { encodingOf } from '../base/encoding.ts'
import { storageRefusal } from '../base/files.ts'
import { refusalBody, Refused, refusals, type RefusalKind } from '../base/refused.ts'

/** Answers from this size on are compressed, in bytes. */
const worthCompressing = 1024
/** How soon to try again when the refusal does not say, in seconds. */
const retryAfter: Partial<Record<RefusalKind, number>> = { limited: 60, busy: 5 }

/** Headers of every answer: nobody keeps it, and no other site gets hold of it. */
const fixed = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  vary: 'accept-encoding, cookie, authorization',
}

/** @param accepts the Accept-Encoding of who asks */
export async function jsonAnswer(
  value: unknown,
  status: number,
  accepts: string | undefined,
  headers: Record<string, string> = {},
): Promise<Response> {
  const text = JSON.stringify(value ?? null)
  const encoding = text.length < worthCompressing ? 'identity' : encodingOf(accepts)
  if (encoding === 'identity') return new Response(text, { status, headers: { ...fixed, ...headers } })
  const packed =
    encoding === 'br'
      ? await promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : await promisify(gzip)(text)
  return new Response(new Uint8Array(packed), {
    status,
    headers: { ...fixed, ...headers, 'content-encoding': encoding },
  })
}

/** What went wrong, as an answer: a refusal with its reasons, anything else with a number that the log knows too. */
export async function refusalAnswer(
  context: Context,
  error: unknown,
  accepts: string | undefined,
  headers: Record<string, string> = {},
): Promise<Response> {
  const refused = error instanceof Refused ? error : storageRefusal(error)
  if (!refused) {
    const reference = randomBytes(4).toString('hex')
    context.log.error('an answer of the desk failed', { reference, error })
    const reason = { en: `something went wrong on our side (${reference})`, ar: `حدث خلل عندنا (${reference})` }
    return jsonAnswer(refusalBody('failed', [reason]), 500, accepts, headers)
  }
  if (!(error instanceof Refused)) context.log.error('the database or the data folder refused', { error })
  const seconds = secondsOf(refused.details) ?? retryAfter[refused.kind]
  return jsonAnswer(refusalBody(refused.kind, refused.reasons, refused.details), refusals[refused.kind], accepts, {
    ...headers,
    ...(seconds !== undefined && { 'retry-after': String(seconds) }),
    // The rest of a body that was not read is not waited for.
    ...((refused.kind === 'late' || refused.kind === 'too-large') && { connection: 'close' }),
  })
}

function secondsOf(details: unknown): number | undefined {
  const { retryAfter: seconds } = (details ?? {}) as { retryAfter?: unknown }
  return typeof seconds === 'number' && seconds > 0 ? Math.ceil(seconds) : undefined
}
