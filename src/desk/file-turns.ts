import { Refused } from '../base/refused.ts'

/** Files that come in at once, of one account and of all: each is held in memory until it is stored. */
export const mostFiles = { account: 6, all: 30 }

/**
 * Counts the files that come in.
 * @returns takes a turn for an account's file, and gives what ends it; throws Refused('busy') when there is none
 */
export function fileTurns(): (account: string) => () => void {
  const coming: string[] = []
  return (account) => {
    const own = coming.filter((each) => each === account).length
    if (own >= mostFiles.account || coming.length >= mostFiles.all)
      throw new Refused('busy', {
        en: 'too many files are coming in at once; send this one again in a moment',
        ar: 'ملفات كثيرة تُرفع في هذه اللحظة؛ أعد إرسال هذا الملف بعد قليل',
      })
    coming.push(account)
    return () => void coming.splice(coming.indexOf(account), 1)
  }
}
