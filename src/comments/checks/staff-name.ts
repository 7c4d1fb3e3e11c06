import { fold } from '../../arabic/normalise.ts'
import type { Check } from './check.ts'

/** Words by which somebody would pass for the newsroom, folded. */
const offices =
  /(?:^|\P{L})(?:ال)?(?:اداره|مشرف|محرر|مدير|تحرير|moderator|admin|administrator|editor|staff|newsroom)(?:\P{L}|$)/u

/** Letters of a folded name alone. */
export const bareName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '')

/** A name that readers could take for somebody of the newsroom. */
export const staffName: Check = {
  id: 'staff-name',
  title: { ar: 'انتحال أسماء أسرة التحرير', en: 'Names of the newsroom' },
  run(_context, { name }, { staffNames }) {
    if (!staffNames.has(bareName(name)) && !offices.test(fold(name))) return null
    return {
      action: 'hold',
      check: 'staff-name',
      reason: {
        ar: 'قد يُفهم من الاسم أن صاحبه من أسرة التحرير، فيراجعه مشرف أولًا',
        en: 'the name could be taken for somebody of the newsroom, so a moderator looks at it first',
      },
    }
  },
}
