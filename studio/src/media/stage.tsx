import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { wholeAddress } from './cut-picture.tsx'
import type { Media } from './media.ts'
import styles from './stage.module.css'

type StageProps = {
  media: Pick<Media, 'id' | 'original'>
  alt: string
  children: ReactNode
  /** Somebody points at a place of the picture, in shares of it. */
  onPoint?: (x: number, y: number) => void
}

/** The whole picture, with something to take hold of on it. Places on it are counted from its left in every language. */
export function Stage({ media, alt, children, onPoint }: StageProps) {
  const { width, height } = media.original
  const place = useRef<HTMLDivElement>(null)
  const point = (event: PointerEvent) => {
    if (event.button !== 0 || !onPoint) return
    const box = place.current!.getBoundingClientRect()
    onPoint((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
  }
  return (
    <div
      ref={place}
      className={styles.stage}
      dir="ltr"
      data-pointed={onPoint !== undefined}
      style={{
        aspectRatio: `${width} / ${height}`,
        maxInlineSize: `min(100%, ${width}px, calc(var(--most) * ${width / height}))`,
      }}
      onPointerDown={point}
    >
      <img src={wholeAddress(media.id)} alt={alt} draggable={false} />
      {children}
    </div>
  )
}

type GripProps = {
  className: string | undefined
  label: string
  describedBy?: string
  style?: Record<string, string>
  /** Moved by shares of the picture. */
  move: (dx: number, dy: number) => void
}

/** Arrow keys move by one hundredth, with Shift by one tenth. */
const step = 0.01

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Something on a stage that is dragged, or moved with the arrow keys. */
export function Grip({ className, label, describedBy, style, move }: GripProps) {
  const last = useRef<{ x: number; y: number } | null>(null)
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-describedby={describedBy}
      style={style}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        last.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={(event) => {
        if (!last.current) return
        const box = event.currentTarget.parentElement!.closest(`.${styles.stage}`)!.getBoundingClientRect()
        move((event.clientX - last.current.x) / box.width, (event.clientY - last.current.y) / box.height)
        last.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerUp={() => (last.current = null)}
      onPointerCancel={() => (last.current = null)}
      onKeyDown={(event: KeyboardEvent) => {
        const way = arrows[event.key]
        if (!way) return
        event.preventDefault()
        const far = event.shiftKey ? step * 10 : step
        move(way[0] * far, way[1] * far)
      }}
    />
  )
}
