import { misspelled } from '../misspelled.ts'
import type { Rule } from '../rule.ts'

export const taMarbuta: Rule = {
  id: 'ta-marbuta',
  title: { ar: 'التاء المربوطة والهاء', en: 'Ta marbuta and ha' },
  reason: {
    ar: 'التاء المربوطة تُنقط (مدينة)، والهاء ضمير (مدينته) أو أصل في الكلمة (وجه، مياه). فمن أسقط النقطتين جعل الاسم كأنه مضاف إلى غائب.',
    en: 'Ta marbuta has its dots (مدينة); a ha is a pronoun (مدينته) or a letter of the root (وجه, مياه). Without the dots a noun reads as somebody’s.',
  },
  source: 'قواعد الإملاء المدرسية: التاء المربوطة والهاء في آخر الكلمة؛ ولا يجتمع ضمير و«ال»',
  severity: 'error',
  on: true,
  examples: [
    { text: 'افتتحت الجامعه مكتبة.', found: 'الجامعه', suggestion: 'الجامعة' },
    { text: 'قطعت المياة عن الحي.', found: 'المياة', suggestion: 'المياه' },
    { text: 'في هذة القرية مدرسة.', found: 'هذة', suggestion: 'هذه' },
    { text: 'زار المدينة مره واحدة.', found: 'مره', suggestion: 'مرة' },
    { text: 'وصل أسامه مساء.', found: 'أسامه', suggestion: 'أسامة' },
  ],
  counterExamples: [
    'رفع وجهه إلى الفقيه، وقرأ كتابه له ولأخيه.',
    'عبر المتنزه إلى مياه البحيرة في الاتجاه نفسه.',
    'هذه الشركة دفعته إلى بيع داره وصوره وحديثه عنها.',
    'طه وعبده في الجامعة، والله يوفقهما.',
  ],
  find: (checked) =>
    misspelled(checked, 'ta-marbuta', ({ forms: [form] }) =>
      form!.endsWith('ة')
        ? { ar: `«${form}» آخرها تاء مربوطة.`, en: `${form} ends in ta marbuta.` }
        : { ar: `«${form}» آخرها هاء بلا نقطتين.`, en: `${form} ends in ha, without dots.` },
    ),
}
