import { Refused } from '../base/refused.ts'

/** How patient a body is read. */
export type Patience = {
  /** Milliseconds in which something must come. */
  silence: number
  /** Bytes a second that must come on the whole, after the grace. */
  rate: number
  /** Milliseconds in which any rate will do. */
  grace: number
}

/** A JSON body is small: it has a minute. */
export const patienceForJson: Patience = { silence: 15_000, rate: Number.POSITIVE_INFINITY, grace: 60_000 }
/** A picture from a phone on a bad line may take its time, as long as it comes: 50 MiB at this rate take 27 minutes. */
export const patienceForFile: Patience = { silence: 30_000, rate: 32 * 1024, grace: 60_000 }

/**
 * So many bytes beyond the limit are read on and thrown away: most programs listen for an answer only when all is sent,
 * and a connection with half a body in it is good for nothing more.
 */
const thrownAway = 4 * 1024 * 1024
/** Milliseconds in which something must come of what is only thrown away. */
const unwantedSilence = 2000

/**
 * Reads a body no longer than it may be, and keeps no more of it than that.
 * @param announced the Content-Length, which is refused before anything is read where it is far too large
 * @throws Refused('too-large' | 'late')
 */
export async function readBody(
  stream: ReadableStream<Uint8Array> | null,
  announced: string | undefined,
  maximum: number,
  patience: Patience,
): Promise<Uint8Array> {
  const tooLarge = () =>
    new Refused('too-large', {
      en: `the body may hold ${maximum} bytes at most`,
      ar: `الحد الأقصى لمحتوى الطلب ${maximum} بايت`,
    })
  const said = Number(announced ?? 0)
  if (said > maximum + thrownAway) throw tooLarge()
  if (!stream) return new Uint8Array()
  const silence = said > maximum ? unwantedSilence : patience.silence
  const began = performance.now()
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const spent = performance.now() - began
      const whole = patience.grace + (length / patience.rate) * 1000 - spent
      const { done, value } = await within(reader.read(), Math.min(silence, whole))
      if (done && Math.max(length, said) > maximum) throw tooLarge()
      if (done) return Buffer.concat(parts)
      length += value.length
      if (length > maximum + thrownAway) throw tooLarge()
      if (length <= maximum) parts.push(value)
      else parts.length = 0
    }
  } catch (error) {
    reader.cancel().catch(() => {})
    if (said > maximum) throw tooLarge()
    // Who broke off hears no answer; it is no fault of ours.
    throw error instanceof Refused ? error : late()
  }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), Math.max(0, milliseconds))
  })
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
  }
}

const late = () =>
  new Refused('late', {
    en: 'the body did not come in time; send it again',
    ar: 'لم يصل محتوى الطلب في الوقت المحدد؛ أعد الإرسال',
  })
