import type { Claim } from '../claim.ts'
import { measureArabic, usualFolder } from '../arabic/tasks.ts'

/** Search, spelling, names and quotations in Arabic, on the data that lie beside the repository. */
export const arabic: Claim = {
  name: 'arabic',
  measure({ say }) {
    say('Arabic')
    return measureArabic(usualFolder, say)
  },
}
