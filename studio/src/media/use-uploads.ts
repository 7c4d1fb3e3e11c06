import { useEffect, useEffectEvent, useReducer, useRef } from 'react'
import { maximumPictureBytes } from '../../../src/media/shape.ts'
import { answers } from '../api/use.ts'
import { Refusal } from '../api/call.ts'
import type { Media } from './media.ts'
import { sendPicture } from './send-picture.ts'
import { mediaWords } from './words.ts'

export type Upload = {
  key: number
  file: File
  /** What the browser shows of it before the server has it. */
  address: string
} & (
  | { state: 'waiting' }
  | { state: 'sending'; share: number }
  | { state: 'done'; media: Media; known: boolean }
  | { state: 'refused'; error: Refusal }
)

/** Pictures sent at the same time: the server works on two. */
const atOnce = 2

let lastKey = 0

export type Uploads = {
  all: readonly Upload[]
  /** Whether some are still to come. */
  busy: boolean
  add: (files: Iterable<File>) => void
  retry: (key: number) => void
  dismiss: (key: number) => void
  dismissDone: () => void
}

/** Pictures on their way to the library. @param onDone is told each that arrived, in the order they arrive */
export function useUploads(onDone: (media: Media, known: boolean) => void = () => {}): Uploads {
  const list = useRef<Upload[]>([])
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const stops = useRef(new Map<number, AbortController>())
  const tell = useEffectEvent(onDone)

  function change(key: number, now: object): void {
    list.current = list.current.map((upload) => (upload.key === key ? ({ ...upload, ...now } as Upload) : upload))
    draw()
  }

  function next(): void {
    const sending = list.current.filter(({ state }) => state === 'sending').length
    const waiting = list.current.filter(({ state }) => state === 'waiting')
    for (const upload of waiting.slice(0, Math.max(0, atOnce - sending))) void send(upload)
  }

  async function send({ key, file }: Upload): Promise<void> {
    const stop = new AbortController()
    stops.current.set(key, stop)
    change(key, { state: 'sending', share: 0 })
    try {
      if (file.size > maximumPictureBytes) throw tooLarge(file)
      const onProgress = (share: number) => change(key, { state: 'sending', share })
      const { media, known } = await sendPicture(file, { onProgress, signal: stop.signal })
      change(key, { state: 'done', media, known })
      void answers.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'GET /media' })
      tell(media, known)
    } catch (error) {
      if (stop.signal.aborted) return
      change(key, { state: 'refused', error })
    } finally {
      stops.current.delete(key)
      next()
    }
  }

  function drop(keep: (upload: Upload) => boolean): void {
    for (const upload of list.current) {
      if (keep(upload)) continue
      stops.current.get(upload.key)?.abort(new DOMException('', 'AbortError'))
      URL.revokeObjectURL(upload.address)
    }
    list.current = list.current.filter(keep)
    draw()
  }

  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort(new DOMException('', 'AbortError'))
    }
  }, [])

  const busy = list.current.some(({ state }) => state === 'waiting' || state === 'sending')
  useEffect(() => {
    if (!busy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [busy])

  return {
    all: list.current,
    busy,
    add(files) {
      const fresh = [...files].map((file): Upload => {
        lastKey += 1
        return { key: lastKey, file, address: URL.createObjectURL(file), state: 'waiting' }
      })
      list.current = [...list.current, ...fresh]
      draw()
      next()
    },
    retry(key) {
      change(key, { state: 'waiting' })
      next()
    },
    dismiss: (key) => drop((upload) => upload.key !== key),
    dismissDone: () => drop(({ state }) => state !== 'done'),
  }
}

/** Said before a byte is sent: a server that stops listening looks like one that is gone. */
function tooLarge({ name }: File): Refusal {
  return new Refusal('too-large', { ar: mediaWords.ar.tooLarge(name), en: mediaWords.en.tooLarge(name) })
}
