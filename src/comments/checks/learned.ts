import { learnedModel } from '../filter/learn.ts'
import { judge } from '../filter/model.ts'
import type { Check } from './check.ts'

/** From so likely on a person looks first. */
const likely = 0.95

/** What looks like what this newsroom refused before. */
export const learned: Check = {
  id: 'learned',
  title: { ar: 'ما تعلّمه المرشّح من قرارات المشرفين', en: 'Learned from moderators’ decisions' },
  run(context, { text }) {
    const model = learnedModel(context)
    const judged = model && judge(model, text)
    if (!judged || judged.refused < likely) return null
    return {
      action: 'hold',
      check: 'learned',
      found: judged.because.join('، '),
      reason: {
        ar: 'يشبه التعليق تعليقات لم تُنشر هنا من قبل، فيراجعه مشرف أولًا',
        en: 'the comment is like others that were not published here, so a moderator looks at it first',
      },
    }
  },
}
