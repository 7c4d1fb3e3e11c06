import { askExternalCheck } from '../external/ask.ts'
import { NoAnswer, throughBreaker } from '../external/breaker.ts'
import { externalCheck } from '../external/change.ts'
import type { Check } from './check.ts'

/** What the newsroom's own service says, where it has named one. */
export const external: Check = {
  id: 'external',
  title: { ar: 'فحص خارجي', en: 'External check' },
  asksOutside: true,
  async run(context, comment) {
    const check = await externalCheck(context)
    if (!check) return null
    const of = `${check.url} ${check.at}`
    const answer = await throughBreaker(context, of, () => askExternalCheck(context, check, comment))
    if (answer instanceof NoAnswer) {
      if (check.on_failure === 'go-on') return null
      return { action: 'hold', check: 'external', found: answer.message, reason: unanswered }
    }
    const found = answer.reason === '' ? {} : { found: answer.reason }
    return { action: answer.action, check: 'external', reason: reasons[answer.action], ...found }
  },
}

const unanswered = {
  ar: 'تعذّر إتمام أحد فحوص التعليق، فيراجعه مشرف أولًا',
  en: 'one of the checks of the comment could not be done, so a moderator looks at it first',
}
const reasons = {
  publish: { ar: 'أجازته خدمة الفحص لدى غرفة الأخبار', en: 'the newsroom’s checking service let it pass' },
  hold: {
    ar: 'طلبت خدمة الفحص لدى غرفة الأخبار أن يراجعه مشرف أولًا',
    en: 'the newsroom’s checking service asked that a moderator look at it first',
  },
  refuse: {
    ar: 'لم تُجز خدمة الفحص لدى غرفة الأخبار نشر التعليق',
    en: 'the newsroom’s checking service did not let the comment pass',
  },
}
