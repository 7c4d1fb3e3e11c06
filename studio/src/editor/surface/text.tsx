import type { Editor } from '@tiptap/react'
import { lazy, memo, Suspense, useCallback, useState } from 'react'
import { notifications } from '@mantine/notifications'
import { useWords } from '../../shell/words.ts'
import type { Editing } from '../editing/editing.ts'
import { useField } from '../fields/use-field.ts'
import { putPicture } from './commands.ts'
import { Counts } from './counts.tsx'
import { Surface } from './surface.tsx'
import styles from './text.module.css'
import { Toolbar } from './toolbar.tsx'
import { surfaceWords } from './words.ts'

const PicturePicker = lazy(() =>
  import('../../media/picture-picker.tsx').then((module) => ({ default: module.PicturePicker })),
)

/** A picture that is being chosen: for the figure at a position, or for a new one where the cursor is. */
type Choosing = { at: number | null; files: File[] }

type TextProps = {
  editing: Editing
  writable: boolean
  figuresWritable: boolean
  onReady: (editor: Editor | null) => void
  /** A mark of the language check was clicked. */
  onMark: (finding: number) => void
}

/** The body with its tools above and its counts below, and the choice of pictures for it. */
export const Text = memo(function Text({ editing, writable, figuresWritable, onReady, onMark }: TextProps) {
  const words = useWords(surfaceWords)
  const [language] = useField(editing.draft, 'language')
  const [editor, setEditor] = useState<Editor | null>(null)
  const ready = useCallback(
    (made: Editor | null) => {
      setEditor(made)
      onReady(made)
    },
    [onReady],
  )
  const [choosing, setChoosing] = useState<Choosing | null>(null)
  const foreign = language === 'en' ? 'ar' : 'en'
  return (
    <div>
      {editor && writable && (
        <Toolbar editor={editor} foreign={foreign} choosePicture={() => setChoosing({ at: null, files: [] })} />
      )}
      <Surface
        draft={editing.draft}
        language={language}
        editable={writable}
        figuresEditable={figuresWritable}
        onReady={ready}
        onFiles={(files) => setChoosing({ at: null, files })}
        onMark={onMark}
        onChoose={(at) => setChoosing({ at, files: [] })}
        onAsked={(pictures) => notifications.show({ message: words.pasted(pictures), color: 'gold', autoClose: 8000 })}
      />
      <Suspense>
        {editor && choosing && (
          <PicturePicker
            opened
            files={choosing.files}
            onClose={() => setChoosing(null)}
            onPick={(media) => putPicture(editor, media, choosing.at)}
          />
        )}
      </Suspense>
      {editor && <Counts editor={editor} className={styles.counts!} />}
    </div>
  )
})
