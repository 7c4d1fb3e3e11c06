import { Extension } from '@tiptap/core'
import { DOMSerializer, Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Block } from '../../../../src/stories/shape.ts'
import { documentOf } from '../document/to-document.ts'
import { readHtml } from '../paste/read-html.ts'
import { readPlain } from '../paste/read-plain.ts'

type PasteOptions = {
  /** Pictures that were pasted or dropped as files. */
  onFiles: (files: File[]) => void
  /** How many places ask for a picture now, after a paste from a page that had some. */
  onAsked: (pictures: number) => void
}

/**
 * What is pasted comes in as a story's blocks and in no other way. What was copied in a story's own editor comes back
 * as it was.
 */
export const CleanPaste = Extension.create<PasteOptions>({
  name: 'cleanPaste',
  addOptions: () => ({ onFiles: () => {}, onAsked: () => {} }),
  addProseMirrorPlugins() {
    const { schema } = this.editor
    const { onFiles, onAsked } = this.options
    const asked = (blocks: Block[]) => {
      const pictures = blocks.filter(({ type }) => type === 'figure').length
      if (pictures > 0) onAsked(pictures)
      return blocks
    }
    const pictures = (data: DataTransfer | null) =>
      [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
    return [
      new Plugin({
        props: {
          transformPastedHTML(html) {
            if (/<[^>]+ data-pm-slice=/.test(html)) return html
            const blocks = asked(readHtml(new DOMParser().parseFromString(html, 'text/html')))
            return htmlOf(schema, blocks)
          },
          clipboardTextParser: (text) => Slice.maxOpen(nodesOf(schema, asked(readPlain(text))).content),
          transformPasted: (slice, view) => inOneLine(slice, view),
          handlePaste(_, event) {
            const files = pictures(event.clipboardData)
            // Word brings a picture of its text along with the text.
            if (files.length === 0 || event.clipboardData?.getData('text/html')) return false
            onFiles(files)
            return true
          },
          handleDrop(_, event, __, moved) {
            const files = moved ? [] : pictures(event.dataTransfer)
            if (files.length === 0) return false
            event.preventDefault()
            onFiles(files)
            return true
          },
        },
      }),
    ]
  },
})

const nodesOf = (schema: Schema, blocks: Block[]): Node => schema.nodeFromJSON(documentOf(blocks))

function htmlOf(schema: Schema, blocks: Block[]): string {
  if (blocks.length === 0) return ''
  const box = document.createElement('div')
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(nodesOf(schema, blocks).content))
  return box.innerHTML
}

/** Into a cell goes one paragraph: what has several comes in on one line. */
function inOneLine(slice: Slice, view: EditorView): Slice {
  const { $from } = view.state.selection
  const cell = $from.depth > 1 && $from.node(-1).type.name.startsWith('table')
  if (!cell || slice.content.childCount < 2 || slice.content.firstChild?.type.name.startsWith('table')) return slice
  const inline: Node[] = []
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true
    if (inline.length > 0) inline.push(node.type.schema.text(' '))
    inline.push(...node.children)
    return false
  })
  const paragraph = view.state.schema.nodes['paragraph']!.create(null, inline)
  return new Slice(Fragment.from(paragraph), 1, 1)
}
