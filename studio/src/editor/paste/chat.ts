import type { Block, Run } from '../../../../src/stories/shape.ts'

const digit = '[\\d٠-٩۰-۹]'
const time = `${digit}{1,2}:${digit}{2}`
const day = `${digit}{1,4}[\\u200e\\u200f]?[/.-]`
/** `[12/3, 10:20] name: ` as copied from a chat, and `12/3/24, 10:20 - name: ` as it is exported. */
const prefix = new RegExp(
  `^[\\u200e\\u200f\\u202a-\\u202e]*(?:\\[(?=[^\\]]*${time})[^\\]\\n]{4,40}\\]|(?=${day})[^-–\\n:]{6,24}${time}[^-–\\n]{0,12}[-–]) *([^:\\n]{1,80}): ?`,
)
const omitted = /^[<(]?(?:(?:Media|image) omitted|(?:تم استبعاد|لم يتم تضمين) (?:الوسائط|الصورة))[>)]?$/i

/** The name before a message of a chat and the message without it; null for what is no message. */
export function chatMessage(line: string): { name: string; rest: string } | null {
  const found = prefix.exec(line)
  if (!found) return null
  return {
    name: (found[1] as string).replace(/[\u200e\u200f\u202a-\u202e]/g, '').trim(),
    rest: line.slice(found[0].length),
  }
}

/**
 * Messages without the day and time before them. One person's words stand alone; where several write, each keeps the
 * name, because who said what is the story. A picture that was sent is asked for.
 */
export function withoutChatPrefixes(blocks: readonly Block[]): Block[] {
  const messages = blocks.map((block) =>
    block.type === 'paragraph' ? chatMessage(block.runs.map((run) => run.text).join('')) : null,
  )
  const names = new Set(messages.flatMap((message) => (message ? [message.name] : [])))
  if (names.size === 0) return [...blocks]
  return blocks.flatMap((block, index): Block[] => {
    const message = messages[index]
    if (block.type !== 'paragraph' || !message) return [block]
    if (omitted.test(message.rest.replace(/[\u200e\u200f]/g, '').trim()))
      return [{ type: 'figure', media: null, alt: '', caption: '', credit: '' }]
    const rest = lastOf(block.runs, message.rest.length)
    const runs: Run[] = names.size > 1 ? [{ text: `${message.name}:`, strong: true }, { text: ' ' }, ...rest] : rest
    return rest.length > 0 ? [{ type: 'paragraph', runs }] : []
  })
}

/** The last so many letters of some runs. */
function lastOf(runs: readonly Run[], length: number): Run[] {
  const kept: Run[] = []
  let left = length
  for (const run of [...runs].reverse()) {
    if (left <= 0) break
    const text = run.text.slice(-left)
    left -= text.length
    kept.unshift({ ...run, text })
  }
  return kept
}

const before = String.raw`(?<=^|[\s(\[«“"'،])`
const after = String.raw`(?=$|[\s)\]»”"'.,:;!?،؛؟…])`
const signs = new RegExp(String.raw`${before}([*_~])(?=\S)([^*_~\n]*[^\s*_~])\1${after}`, 'g')

/** The marks that messengers write with signs: *heavy*, _slanted_, ~struck out~, which a story does not have. */
export function chatRuns(line: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const found of line.matchAll(signs)) {
    if (found.index > from) runs.push({ text: line.slice(from, found.index) })
    const text = found[2] as string
    runs.push(found[1] === '*' ? { text, strong: true } : found[1] === '_' ? { text, emphasis: true } : { text })
    from = found.index + found[0].length
  }
  if (from < line.length) runs.push({ text: line.slice(from) })
  return runs
}
