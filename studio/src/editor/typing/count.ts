import type { Node } from '@tiptap/pm/model'
import { readingMinutes } from '../../../../src/arabic/reading-time.ts'

/** Words of each block, remembered as long as the block is the same: a key changes one of them. */
const known = new WeakMap<Node, { words: number; text: string }>()

const ofBlock = (block: Node): { words: number; text: string } => {
  const found = known.get(block)
  if (found) return found
  const text = block.textBetween(0, block.content.size, '\n', ' ')
  const counted = { words: wordsIn(text), text }
  known.set(block, counted)
  return counted
}

/** What stands between spaces and has a letter or a digit in it. */
export const wordsIn = (text: string): number => {
  let words = 0
  for (const piece of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(piece)) words += 1
  return words
}

/** Words of a document, and the minutes it takes to read them; figures left out. */
export function countOf(document: Node): { words: number; minutes: number } {
  let words = 0
  const texts: string[] = []
  document.forEach((block) => {
    if (block.isAtom) return
    const counted = ofBlock(block)
    words += counted.words
    texts.push(counted.text)
  })
  return { words, minutes: words === 0 ? 0 : readingMinutes(texts.join('\n')) }
}
