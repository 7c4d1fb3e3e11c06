import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { isRightToLeft, type Direction } from '../../../../src/arabic/direction.ts'
import type { Block } from '../../../../src/stories/shape.ts'
import { useWords } from '../../shell/words.ts'
import { documentOf } from '../document/to-document.ts'
import { bodyOf } from '../document/to-body.ts'
import type { Draft } from '../saving/draft.ts'
import { withNewDirection } from '../typing/direction-plugin.ts'
import { surfaceExtensions } from './extensions.ts'
import './surface.css'
import { surfaceWords } from './words.ts'

type SurfaceProps = {
  draft: Draft
  /** The story's language. */
  language: string
  editable: boolean
  /** Whether the words of figures may be written, also where the text may not. */
  figuresEditable: boolean
  onReady: (editor: Editor | null) => void
  onFiles: (files: File[]) => void
  onAsked: (pictures: number) => void
  /** Opens the choice of a picture for the figure at a position. */
  onChoose: (position: number) => void
  /** A mark of the language check was clicked. */
  onMark: (finding: number) => void
}

/** Where the body is written: the look of the published page, with the keys of an editor. Draws itself; React does not. */
export function Surface({ draft, language, editable, figuresEditable, onReady, ...doors }: SurfaceProps) {
  const words = useWords(surfaceWords)
  const direction: Direction = isRightToLeft(language) ? 'rtl' : 'ltr'
  const untouched = useRef(true)
  const now = useRef({ direction, figuresEditable, ...doors })
  useEffect(() => {
    now.current = { direction, figuresEditable, ...doors }
  })
  const editor = useEditor({
    extensions: surfaceExtensions({
      direction: () => now.current.direction,
      isWritable: () => now.current.figuresEditable,
      onFiles: (files) => now.current.onFiles(files),
      onAsked: (pictures) => now.current.onAsked(pictures),
      onChoose: (position) => now.current.onChoose(position),
      onMark: (finding) => now.current.onMark(finding),
      words,
    }),
    content: documentOf(draft.body()),
    editable,
    immediatelyRender: true,
    // Its styles stand in surface.css: the page lets none in that were not built with it.
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: propsOf(words.body, words.start, language, direction),
    onUpdate: ({ editor, transaction }) => {
      if (transaction.getMeta(fromElsewhere)) return
      // On opening, the editor sets its own house in order: as long as it says the same, nobody wrote anything.
      untouched.current &&= saysTheSame(editor, draft.body())
      if (!untouched.current) draft.bodyChanged()
    },
  })
  useEffect(
    () => draft.writeIn({ read: () => bodyOf(editor.state.doc), write: (body) => takeOver(editor, body) }),
    [draft, editor],
  )
  useEffect(() => {
    onReady(editor)
    return () => onReady(null)
  }, [editor, onReady])
  useEffect(() => {
    editor.setEditable(editable, false)
    // Those who draw by it learn of it.
    editor.view.dispatch(editor.state.tr)
  }, [editor, editable, figuresEditable])
  useEffect(() => {
    editor.setOptions({ editorProps: propsOf(words.body, words.start, language, direction) })
    editor.view.dispatch(withNewDirection(editor.state.tr))
  }, [editor, words, language, direction])
  return <EditorContent editor={editor} className="surface" data-direction={direction} />
}

const fromElsewhere = 'fromElsewhere'

function saysTheSame({ state }: Editor, body: readonly Block[]): boolean {
  const there = bodyOf(state.schema.nodeFromJSON(documentOf(body)))
  return JSON.stringify(bodyOf(state.doc)) === JSON.stringify(there)
}

/** The editor takes every Enter for itself; with Ctrl or ⌘ it is the story's next step. */
const isNextStep = (_: unknown, { key, ctrlKey, metaKey }: KeyboardEvent) => key === 'Enter' && (ctrlKey || metaKey)

function propsOf(label: string, start: string, lang: string, dir: Direction) {
  return {
    attributes: attributesOf(label, start, lang, dir),
    handleDOMEvents: { keydown: isNextStep },
  }
}

function attributesOf(label: string, start: string, lang: string, dir: Direction): Record<string, string> {
  return {
    class: 'body',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'data-start': start,
    lang,
    dir,
    spellcheck: 'true',
  }
}

/** Puts another text in the place of this one; what is alike at both ends stays, and the cursor with it. */
function takeOver(editor: Editor, body: readonly Block[]): void {
  const { doc, tr, schema } = editor.state
  const next = schema.nodeFromJSON(documentOf(body))
  const start = doc.content.findDiffStart(next.content)
  if (start === null) return
  const end = doc.content.findDiffEnd(next.content)
  if (!end) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
  editor.view.dispatch(tr.setMeta(fromElsewhere, true).setMeta('addToHistory', false))
}
