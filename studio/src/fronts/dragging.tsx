import { Accessibility, PointerSensor, StyleInjector } from '@dnd-kit/dom'
import { DragDropProvider } from '@dnd-kit/react'
import type { ReactNode } from 'react'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? ''

/**
 * Where things are dragged with a pointer. Whatever can be dragged has buttons that do the same, which is the way by
 * keyboard and for screen readers; so handles are not announced.
 * @param dropped is told what was dropped on what, by their ids
 */
export function Dragging({
  dropped,
  children,
}: {
  dropped: (source: string, target: string) => void
  children: ReactNode
}) {
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      plugins={(defaults) => [
        ...defaults.filter((plugin) => plugin !== Accessibility && plugin !== StyleInjector),
        StyleInjector.configure({ nonce }),
      ]}
      onDragEnd={({ operation: { source, target }, canceled }) => {
        if (!canceled && source && target) dropped(String(source.id), String(target.id))
      }}
    >
      {children}
    </DragDropProvider>
  )
}
