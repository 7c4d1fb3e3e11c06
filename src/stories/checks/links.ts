import type { Block, Run } from '../shape.ts'
import { warning, type Finding } from './check.ts'

/** Words that tell nobody where a link leads, least of all who hears the links of a page one after the other. */
const empty = new Set([
  'هنا',
  'من هنا',
  'اضغط هنا',
  'انقر هنا',
  'اضغط',
  'الرابط',
  'رابط',
  'هذا الرابط',
  'على هذا الرابط',
  'المزيد',
  'اقرأ المزيد',
  'here',
  'click here',
  'link',
  'this link',
  'read more',
  'more',
])

export const linkText = warning('link-text', ({ body }) =>
  body.flatMap((block, index) =>
    linksOf(block).flatMap((text): Finding[] => {
      const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
      if (!empty.has(words.toLowerCase())) return []
      const reason = {
        en: `the link “${words}” does not say where it leads`,
        ar: `الرابط «${words}» لا يدل على وجهته`,
      }
      return [{ reason, place: { block: index } }]
    }),
  ),
)

/** The words of each link of a block; neighbouring runs with one address are one link. */
function linksOf(block: Block): string[] {
  return runsOf(block).flatMap((runs) => {
    const links: { to: string; text: string }[] = []
    let before: string | undefined
    for (const { link, text } of runs) {
      const last = links.at(-1)
      if (link && last && before === link) last.text += text
      else if (link) links.push({ to: link, text })
      before = link
    }
    return links.map(({ text }) => text)
  })
}

function runsOf(block: Block): readonly (readonly Run[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pull-quote':
      return [block.runs]
    case 'list':
      return block.items
    case 'quotation':
      return block.paragraphs
    case 'table':
      return [block.head, ...block.rows].flat()
    default:
      return []
  }
}
