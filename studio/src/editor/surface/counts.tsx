import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useWords } from '../../shell/words.ts'
import { countOf, wordsIn } from '../typing/count.ts'
import { surfaceWords } from './words.ts'

/** Counted so long after the last change, in milliseconds. */
const quietMilliseconds = 400

/** How many words there are, how long they take to read, and how many are selected. */
export function Counts({ editor, className }: { editor: Editor; className: string }) {
  const words = useWords(surfaceWords)
  const [count, setCount] = useState(() => ({ ...countOf(editor.state.doc), selected: 0 }))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const update = () => {
      const { doc, selection } = editor.state
      const selected = selection.empty ? 0 : wordsIn(doc.textBetween(selection.from, selection.to, '\n', ' '))
      setCount((before) => {
        const now = { ...countOf(doc), selected }
        return JSON.stringify(before) === JSON.stringify(now) ? before : now
      })
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(update, quietMilliseconds)
    }
    later()
    editor.on('transaction', later)
    return () => {
      editor.off('transaction', later)
      clearTimeout(timer)
    }
  }, [editor])
  return (
    <div className={className}>
      <span>{words.count(count.words)}</span>
      {count.minutes > 0 && <span>{words.minutes(count.minutes)}</span>}
      {count.selected > 0 && <span>{words.countSelected(count.selected)}</span>}
    </div>
  )
}
