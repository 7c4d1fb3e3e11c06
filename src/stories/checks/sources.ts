import type { Words } from '../../base/refused.ts'
import type { Check } from './check.ts'

/** Somebody else's work, as it was or in our words: readers must learn whose, and be able to go there. */
const owed = new Set(['republished', 'translated'])

export const sourceNamed: Check = {
  name: 'source',
  excusable: true,
  unmet: (content) =>
    content.sources.flatMap((source, index): Words[] => {
      if (!owed.has(source.relation)) return []
      const number = index + 1
      return [
        ...(source.name ? [] : [{ en: `source ${number} has no name`, ar: `المصدر ${number} بلا اسم` }]),
        ...(source.url || index > 0 ? [] : [{ en: `source ${number} has no address`, ar: `المصدر ${number} بلا رابط` }]),
      ]
    }),
}
