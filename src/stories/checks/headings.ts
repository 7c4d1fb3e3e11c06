import { runsText } from '../text.ts'
import { warning, type Finding } from './check.ts'

/** Headings are how many readers with a screen reader walk through a story: none empty, no level left out. */
export const headingOrder = warning('heading-order', ({ body }) => {
  let above = 1
  return body.flatMap((block, index): Finding[] => {
    if (block.type !== 'heading') return []
    const place = { block: index }
    const skipped = block.level > above + 1
    above = block.level
    if (!runsText(block.runs).trim())
      return [{ reason: { en: 'this heading is empty', ar: 'هذا العنوان الفرعي فارغ' }, place }]
    if (!skipped) return []
    return [
      {
        reason: {
          en: `this heading of level ${block.level} has none of level ${block.level - 1} above it`,
          ar: `عنوان فرعي من المستوى ${block.level} لا يسبقه عنوان من المستوى ${block.level - 1}`,
        },
        place,
      },
    ]
  })
})
