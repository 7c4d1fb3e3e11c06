import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView, NodeView } from '@tiptap/pm/view'

export type SpeakerWords = { speaker: string; hint: string }

/**
 * A quotation or pull-quote as the page shows it, with the speaker's name written below it in a field of its own. Down
 * from the last line goes to the name, Enter in the name goes on below the quotation.
 */
export class SpeakerView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #input: HTMLInputElement
  #node: Node

  constructor(node: Node, editor: Editor, position: () => number | undefined, words: SpeakerWords) {
    this.#node = node
    this.dom = document.createElement('figure')
    const isPull = node.type.name === 'pullQuote'
    this.dom.className = isPull ? 'pull' : 'quotation'
    const quote = this.dom.appendChild(document.createElement('blockquote'))
    this.contentDOM = isPull ? quote.appendChild(document.createElement('p')) : quote
    const caption = this.dom.appendChild(document.createElement('figcaption'))
    caption.contentEditable = 'false'
    this.#input = caption.appendChild(document.createElement('input'))
    Object.assign(this.#input, { type: 'text', maxLength: 200, dir: 'auto', placeholder: words.hint })
    this.#input.setAttribute('aria-label', words.speaker)
    this.#show()
    this.#input.addEventListener('input', () => {
      const at = position()
      if (at === undefined) return
      editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'speaker', this.#input.value || null))
    })
    this.#input.addEventListener('keydown', (event) => {
      const at = position()
      if (at === undefined || event.isComposing) return
      const goes = { Enter: 'after', ArrowDown: 'after', ArrowUp: 'inside', Escape: 'inside' }[event.key]
      if (!goes) return
      event.preventDefault()
      if (goes === 'inside') focusAt(editor.view, at + this.#node.nodeSize - 1, -1)
      else goBelow(editor.view, at + this.#node.nodeSize)
    })
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  stopEvent = (event: Event) => event.target === this.#input

  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #show(): void {
    const speaker = (this.#node.attrs['speaker'] as string | null) ?? ''
    if (this.#input.value !== speaker) this.#input.value = speaker
  }
}

function focusAt(view: EditorView, position: number, side: 1 | -1): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(position), side)).scrollIntoView())
  view.focus()
}

/** To the paragraph below a block, which is made when there is none. */
export function goBelow(view: EditorView, position: number): void {
  const { doc, schema, tr } = view.state
  if (!doc.nodeAt(position)?.isTextblock) tr.insert(position, schema.nodes['paragraph']!.create())
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))).scrollIntoView())
  view.focus()
}

/** From the last line of a quotation down to its speaker. @returns whether there was one to go to */
export function goToSpeaker(view: EditorView): boolean {
  const { $head, empty } = view.state.selection
  if (!empty || $head.depth < 1) return false
  const block = $head.node(1)
  if (block.type.name !== 'quotation' && block.type.name !== 'pullQuote') return false
  if ($head.index(1) !== Math.max(0, block.childCount - 1) && block.type.name === 'quotation') return false
  if (!view.endOfTextblock('down')) return false
  const dom = view.nodeDOM($head.before(1))
  const input = dom instanceof HTMLElement ? dom.querySelector('input') : null
  input?.focus()
  return input !== null
}
