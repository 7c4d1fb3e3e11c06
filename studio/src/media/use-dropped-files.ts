import { useEffect, useEffectEvent, useState } from 'react'

const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])]
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * Files that are dropped anywhere in the window or pasted into it; what is pasted into a field as text stays the field's.
 * @returns whether files hang over the window
 */
export function useDroppedFiles(take: (files: File[]) => void, enabled = true): boolean {
  const [over, setOver] = useState(false)
  const given = useEffectEvent(take)
  useEffect(() => {
    if (!enabled) return
    let depth = 0
    const stop = new AbortController()
    const { signal } = stop
    const on = <K extends keyof WindowEventMap>(name: K, listener: (event: WindowEventMap[K]) => void) =>
      window.addEventListener(name, listener, { signal })
    on('dragenter', (event) => {
      if (!holdsFiles(event)) return
      depth += 1
      setOver(true)
    })
    on('dragleave', (event) => {
      if (!holdsFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    })
    on('dragover', (event) => {
      if (holdsFiles(event)) event.preventDefault()
    })
    on('drop', (event) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const files = filesOf(event.dataTransfer)
      if (files.length > 0) given(files)
    })
    on('paste', (event) => {
      const files = filesOf(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      given(files)
    })
    return () => {
      stop.abort()
      setOver(false)
    }
  }, [enabled])
  return over
}
