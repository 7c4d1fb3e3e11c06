import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

/** A table with its caption written above it, where the page shows it. */
export class TableView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #caption: HTMLInputElement
  #node: Node

  constructor(node: Node, editor: Editor, position: () => number | undefined, words: { caption: string }) {
    this.#node = node
    this.dom = document.createElement('div')
    this.dom.className = 'table'
    const above = this.dom.appendChild(document.createElement('div'))
    above.contentEditable = 'false'
    this.#caption = above.appendChild(document.createElement('input'))
    Object.assign(this.#caption, { type: 'text', maxLength: 500, dir: 'auto', placeholder: words.caption })
    this.#caption.setAttribute('aria-label', words.caption)
    this.#show()
    this.#caption.addEventListener('input', () => {
      const at = position()
      if (at !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'caption', this.#caption.value))
    })
    const table = this.dom.appendChild(document.createElement('table'))
    this.contentDOM = table.appendChild(document.createElement('tbody'))
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  stopEvent = (event: Event) => event.target === this.#caption

  ignoreMutation(mutation: { target: globalThis.Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #show(): void {
    const caption = this.#node.attrs['caption'] as string
    if (this.#caption.value !== caption) this.#caption.value = caption
  }
}
