import { fold } from '../../arabic/normalise.ts'
import type { Check } from './check.ts'

/** Words by which somebody would pass for the newsroom, folded. */
const offices =
  /(?:^|\P{L})(?:ال)?(?:اداره|تحرير|(?:مشرف|محرر|مدير)(?:ه|ون|ين|ات)?|(?:mod|moderator|admin|administrator|editor)s?|staff|newsroom)(?:\P{L}|$)/u
/** Letters set apart (ا ل م ش ر ف) are read together. */
const apart = /^\P{L}*(?:\p{L}\P{L}+){3,}\p{L}\P{L}*$/u
/** A name of the newsroom inside a longer one counts from so many letters on: many share a shorter one. */
const leastInside = 9

/** Letters of a folded name alone. */
export const bareName = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '')

/** Words that stand together, each way, without what is between them: أ. ليلى الحوراني has ليلىالحوراني in it. */
function runsOf(folded: string): string[] {
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.flatMap((_, from) => words.slice(from).map((_last, more) => words.slice(from, from + more + 1).join('')))
}

/** A name that readers could take for somebody of the newsroom. */
export const staffName: Check = {
  id: 'staff-name',
  title: { ar: 'انتحال أسماء أسرة التحرير', en: 'Names of the newsroom' },
  run({ site }, { name }, { staffNames }) {
    const folded = fold(name)
    const read = apart.test(folded) ? bareName(name) : folded
    const ofSite = [bareName(site.name), bareName(site.nameEnglish)]
    const imitates = (run: string) =>
      run === bareName(name) || run.length >= leastInside ? staffNames.has(run) : ofSite.includes(run)
    if (!offices.test(read) && !runsOf(folded).some(imitates)) return null
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
