import type { Editor, Extensions, Node as NodeExtension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { ReactNodeViewRenderer } from '@tiptap/react'
import type { Direction } from '../../../../src/arabic/direction.ts'
import { bodyExtensions } from '../document/schema.ts'
import { BlockDirection } from '../typing/direction-plugin.ts'
import { ListKeys } from '../typing/list-keys.ts'
import { SmartQuotes } from '../typing/smart-quotes.ts'
import { moveBlock } from './commands.ts'
import { LanguageMarks } from '../language/marks-plugin.ts'
import { FigureView, type FigureOptions } from './figure-view.tsx'
import { CleanPaste } from './paste-plugin.ts'
import { goToSpeaker, SpeakerView } from './speaker-view.ts'
import { TableView } from './table-view.ts'

export type SurfaceDoors = FigureOptions & {
  direction: () => Direction
  onFiles: (files: File[]) => void
  onAsked: (pictures: number) => void
  /** A mark of the language check was clicked. */
  onMark: (finding: number) => void
  words: { speaker: string; speakerHint: string; tableCaption: string }
}

/** What a story's body is, and how it is shown and written here. */
export function surfaceExtensions(doors: SurfaceDoors): Extensions {
  const { words } = doors
  return [
    ...bodyExtensions.map((extension) => {
      switch (extension.name) {
        case 'quotation':
        case 'pullQuote':
          return (extension as NodeExtension).extend({
            addNodeView:
              () =>
              ({ node, editor, getPos }: ViewProps) =>
                new SpeakerView(node, editor, getPos, { speaker: words.speaker, hint: words.speakerHint }),
            addKeyboardShortcuts() {
              return { ArrowDown: () => goToSpeaker(this.editor.view) }
            },
          })
        case 'table':
          return (extension as NodeExtension).extend({
            addNodeView:
              () =>
              ({ node, editor, getPos }: ViewProps) =>
                new TableView(node, editor, getPos, { caption: words.tableCaption }),
          })
        case 'figure':
          return (extension as NodeExtension).extend({
            addOptions: () => ({ onChoose: doors.onChoose, isWritable: doors.isWritable }),
            addNodeView: () => ReactNodeViewRenderer(FigureView),
          })
        default:
          return extension
      }
    }),
    ListKeys.extend({
      addKeyboardShortcuts() {
        const { view } = this.editor
        return {
          'Alt-ArrowUp': () => moveBlock(false)(view.state, view.dispatch),
          'Alt-ArrowDown': () => moveBlock(true)(view.state, view.dispatch),
        }
      },
    }),
    BlockDirection.configure({ story: doors.direction }),
    SmartQuotes.configure({ fallback: doors.direction }),
    LanguageMarks.configure({ onMark: doors.onMark }),
    CleanPaste.configure({ onFiles: doors.onFiles, onAsked: doors.onAsked }),
  ]
}

type ViewProps = { node: Node; editor: Editor; getPos: () => number | undefined }
