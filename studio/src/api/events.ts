/** What changes in the newsroom, as it happens; one connection for the whole studio, opened anew when it breaks. */
const listeners = new Set<(tags: string[]) => void>()
let source: EventSource | null = null
let again: ReturnType<typeof setTimeout> | undefined

/** How long after the server refused a connection, or was away, the next one is tried, in milliseconds. */
const pause = 5000

/** @param listener is told the tags of what changed, and `everything` when something may have been missed */
export function onChange(listener: (tags: string[]) => void): () => void {
  listeners.add(listener)
  source ??= connect(false)
  return () => void listeners.delete(listener)
}

function connect(missed: boolean): EventSource {
  const stream = new EventSource('/api/v1/desk/events')
  stream.addEventListener('open', (event) => {
    // The server greets with an event of this name too.
    if (event instanceof MessageEvent) return
    if (missed) for (const tell of listeners) tell(['everything'])
    missed = true
  })
  stream.addEventListener('change', (event) => {
    const tags = JSON.parse((event as MessageEvent<string>).data) as string[]
    for (const tell of listeners) tell(tags)
  })
  stream.addEventListener('error', () => {
    // A browser tries again by itself after a connection was lost, but not after an answer that is no stream.
    if (stream.readyState !== EventSource.CLOSED || source !== stream) return
    clearTimeout(again)
    again = setTimeout(() => {
      if (source === stream) source = connect(true)
    }, pause)
  })
  return stream
}

/** Ends the connection, for when somebody signs out. */
export function closeEvents(): void {
  clearTimeout(again)
  source?.close()
  source = null
}
