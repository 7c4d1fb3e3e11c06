import { listedWords } from '../word-lists.ts'
import type { Check } from './check.ts'

/** Words that this newsroom does not want under its stories, however they are hidden. */
export const words: Check = {
  id: 'words',
  title: { ar: 'قائمة الكلمات', en: 'Word list' },
  async run(context, { name, text }) {
    const { hold, refuse } = await listedWords(context)
    const both = `${name}\n${text}`
    const refused = refuse.find(both)[0]
    const found = refused ?? hold.find(both)[0]
    if (!found) return null
    return {
      action: refused ? 'refuse' : 'hold',
      check: 'words',
      found: found.written,
      reason: refused
        ? {
            ar: 'في التعليق كلمة لا تسمح بها قواعد التعليق',
            en: 'the comment has a word that the house rules do not allow',
          }
        : {
            ar: 'في التعليق كلمة يراجعها مشرف قبل النشر',
            en: 'the comment has a word that a moderator looks at before it is published',
          },
    }
  },
}
