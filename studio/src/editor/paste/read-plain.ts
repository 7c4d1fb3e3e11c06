import { storyLimits, type Block, type Run } from '../../../../src/stories/shape.ts'
import { chatRuns, withoutChatPrefixes } from './chat.ts'
import { tidyRuns } from './hygiene.ts'

const bullet = /^\s*[•·▪◦‣●*–-]\s+/
const number = /^\s*[\d٠-٩۰-۹]{1,3}\s*[.)\-–]\s+/

/** Plain text as blocks of a story: a line a paragraph, two or more lines with bullets or numbers a list. */
export function readPlain(text: string): Block[] {
  const blocks: Block[] = []
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/)
  for (let at = 0; at < lines.length && blocks.length < storyLimits.blocks;) {
    const sign = [bullet, number].find((each) => each.test(lines[at] as string) && each.test(lines[at + 1] ?? ''))
    if (sign) {
      const items: Run[][] = []
      for (; at < lines.length && sign.test(lines[at] as string); at += 1)
        items.push(tidyRuns(chatRuns((lines[at] as string).replace(sign, ''))))
      for (let from = 0; from < items.length; from += storyLimits.listItems)
        blocks.push({ type: 'list', ordered: sign === number, items: items.slice(from, from + storyLimits.listItems) })
    } else {
      const runs = tidyRuns(chatRuns(lines[at] as string))
      if (runs.length > 0) blocks.push({ type: 'paragraph', runs })
      at += 1
    }
  }
  return withoutChatPrefixes(blocks)
}
