import type { Claim } from '../claim.ts'
import { studioWeight } from '../studio-weight.ts'

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

/** What somebody in the newsroom loads before the list of stories shows. */
export const studio: Claim = {
  name: 'studio',
  async measure({ say }) {
    say('weight of the studio')
    const { all, script, style, fonts } = studioWeight()
    return [
      {
        what: 'studio, first load of the desk, brotli',
        floor: `script ${kilobytes(script)}, style ${kilobytes(style)}, fonts ${kilobytes(fonts)}`,
        ours: kilobytes(all),
        promise: '≤ 350 kB',
        kept: all <= 350_000,
      },
    ]
  },
}
