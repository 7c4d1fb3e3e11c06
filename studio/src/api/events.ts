/** What changes in the newsroom, as it happens; one connection for the whole studio, opened anew when it breaks. */
const listeners = new Set<(tags: string[]) => void>()
let source: EventSource | null = null

/** @param listener is told the tags of what changed, and `everything` when something may have been missed */
export function onChange(listener: (tags: string[]) => void): () => void {
  listeners.add(listener)
  source ??= connect()
  return () => void listeners.delete(listener)
}

function connect(): EventSource {
  const stream = new EventSource('/api/v1/desk/events')
  let opened = false
  stream.addEventListener('open', () => {
    if (opened) for (const tell of listeners) tell(['everything'])
    opened = true
  })
  stream.addEventListener('change', (event) => {
    const tags = JSON.parse((event as MessageEvent<string>).data) as string[]
    for (const tell of listeners) tell(tags)
  })
  return stream
}

/** Ends the connection, for when somebody signs out. */
export function closeEvents(): void {
  source?.close()
  source = null
}
