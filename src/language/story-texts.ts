import type { MarkedQuotation } from '../arabic/language-check/rule.ts'
import type { Block, Run, StoryContent } from '../stories/shape.ts'
import type { TextPlace } from './shape.ts'

/**
 * One text of a story as the rules see it. `added` are the offsets of quotation marks that stand in no text: the page
 * puts them around words that are marked as said.
 */
export type StoryText = { place: TextPlace; text: string; added: number[]; quotations: MarkedQuotation[] }

/** What of a story is looked at. */
export type CheckedContent = Pick<StoryContent, 'language' | 'kicker' | 'headline' | 'standfirst' | 'body'>

/** The texts of a story in the order of reading. */
export function storyTexts({ language, kicker, headline, standfirst, body }: CheckedContent): StoryText[] {
  const fields = { kicker, headline, standfirst }
  return [
    ...(['kicker', 'headline', 'standfirst'] as const).map((field) => plain({ field }, fields[field])),
    ...body.flatMap((block, index) => blockTexts(block, index, language)),
  ].filter(({ text }) => text !== '')
}

function blockTexts(block: Block, index: number, language: string): StoryText[] {
  const lines = (all: readonly (readonly Run[])[], speaker?: string | null) =>
    all.map((runs, line) => runsText({ block: index, part: 'text', line }, runs, language, speaker))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lines([block.runs])
    case 'pull-quote':
      return lines([block.runs], block.speaker)
    case 'list':
      return lines(block.items)
    case 'quotation':
      return lines(block.paragraphs, block.speaker)
    case 'figure':
      return [
        plain({ block: index, part: 'caption', line: 0 }, block.caption),
        plain({ block: index, part: 'alt', line: 0 }, block.alt),
      ]
    case 'table':
      return [
        ...lines([block.head, ...block.rows].flat()),
        plain({ block: index, part: 'caption', line: 0 }, block.caption),
      ]
    case 'divider':
      return []
  }
}

const plain = (place: TextPlace, text: string): StoryText => ({ place, text, added: [], quotations: [] })

/** @param speaker of a block that is somebody's words on the whole */
function runsText(place: TextPlace, runs: readonly Run[], language: string, speaker?: string | null): StoryText {
  let text = ''
  const added: number[] = []
  const quotations: MarkedQuotation[] = []
  let open: { start: number; speaker: string | null } | null = null
  const mark = (character: string) => {
    added.push(text.length)
    text += character
  }
  const close = () => {
    if (!open) return
    if (added.at(-1) === open.start) mark('»')
    // Whose words they are the sentence itself may say; only what the editor has named is known.
    if (open.speaker) quotations.push({ ...open, end: text.length })
    open = null
  }
  for (const run of runs) {
    const said = run.quotation ? run.quotation.speaker || null : undefined
    if (open && open.speaker !== said) close()
    if (said !== undefined && !open) {
      open = { start: text.length, speaker: said }
      // Marks that came with the text are not doubled, here or on the page.
      if (!/^\s*[«“"]/.test(run.text)) mark('«')
    }
    text += run.language && run.language !== language ? masked(run.text) : run.text
  }
  close()
  // That a quotation of its own names nobody is told by the story's checks.
  if (speaker) quotations.push({ start: 0, end: text.length, speaker })
  return { place, text, added, quotations }
}

/** Words of another language are none of these rules' business. */
const masked = (text: string) => text.replace(/\S/g, 'x')
