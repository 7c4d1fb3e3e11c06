import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { directionOf, type Direction } from '../../../../src/arabic/direction.ts'

const key = new PluginKey<DecorationSet>('direction')

/**
 * Gives every block the direction of its first strong letter, as the published page does; one without a letter has the
 * story's. Only blocks that run against the story are marked, and only what a key changed is looked at again.
 */
export const BlockDirection = Extension.create<{ story: () => Direction }>({
  name: 'blockDirection',
  addOptions: () => ({ story: () => 'rtl' as const }),
  addProseMirrorPlugins() {
    const { story } = this.options
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_, { doc }) => DecorationSet.create(doc, against(doc, 0, doc.content.size, story())),
          apply: (transaction, marked) =>
            transaction.getMeta(key)
              ? DecorationSet.create(
                  transaction.doc,
                  against(transaction.doc, 0, transaction.doc.content.size, story()),
                )
              : looked(transaction, marked, story()),
        },
        props: {
          decorations: (state) => key.getState(state),
          // Asks for the first word; a selector that looks into the text would be asked with every key.
          attributes: ({ doc }) => ({ 'data-empty': String(doc.childCount === 1 && isEmptyParagraph(doc.firstChild)) }),
        },
      }),
    ]
  },
})

/** To be dispatched when the story's language changed. */
export const withNewDirection = (transaction: Transaction): Transaction => transaction.setMeta(key, true)

function looked(transaction: Transaction, marked: DecorationSet, story: Direction): DecorationSet {
  if (!transaction.docChanged) return marked
  let set = marked.map(transaction.mapping, transaction.doc)
  for (const [from, to] of changedRanges(transaction)) {
    // What only touches the stretch belongs to a neighbour.
    set = set.remove(set.find(from, to).filter((marked) => marked.from >= from && marked.to <= to))
    set = set.add(transaction.doc, against(transaction.doc, from, to, story))
  }
  return set
}

/** The stretches of whole blocks in which something changed. */
function changedRanges({ mapping, doc }: Transaction): [number, number][] {
  const ranges: [number, number][] = []
  mapping.maps.forEach((map, index) => {
    const after = mapping.slice(index + 1)
    map.forEach((_, __, start, end) => {
      const from = doc.resolve(Math.max(0, after.map(start, -1)))
      const to = doc.resolve(Math.min(doc.content.size, after.map(end, 1)))
      ranges.push([from.depth > 0 ? from.before(1) : from.pos, to.depth > 0 ? to.after(1) : to.pos])
    })
  })
  return ranges
}

function against(doc: Node, from: number, to: number, story: Direction): Decoration[] {
  const decorations: Decoration[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true
    const direction = directionOf(node.textContent, story)
    if (direction === story) return false
    decorations.push(Decoration.node(position, position + node.nodeSize, { dir: direction }))
    // The sign of a list's item stands where its text begins.
    const at = doc.resolve(position)
    if (at.parent.type.name === 'listItem')
      decorations.push(Decoration.node(at.before(), at.after(), { dir: direction }))
    return false
  })
  return decorations
}

const isEmptyParagraph = (node: Node | null) => node?.type.name === 'paragraph' && node.content.size === 0
