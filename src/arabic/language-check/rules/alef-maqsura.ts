import { misspelled } from '../misspelled.ts'
import type { Rule } from '../rule.ts'

export const alefMaqsura: Rule = {
  id: 'alef-maqsura',
  title: { ar: 'الياء والألف المقصورة', en: 'Ya and alef maqsura' },
  reason: {
    ar: 'الياء في آخر الكلمة تُنقط (في، الذي، وطني)، والألف المقصورة لا تُنقط (على، مصطفى). وبغير ذلك يلتبس «عليّ» الاسم بحرف الجر «على».',
    en: 'A final ya has its dots (في, الذي, وطني), an alef maqsura has none (على, مصطفى). Otherwise the name علي and the preposition على cannot be told apart.',
  },
  source: 'قواعد الإملاء المدرسية: الألف اللينة والياء المتطرفة؛ وترك نقط الياء عادة في الكتابة المصرية',
  severity: 'error',
  on: true,
  examples: [
    { text: 'يقيم فى القاهرة.', found: 'فى', suggestion: 'في' },
    { text: 'ألغي القرار الثقافى أمس.', found: 'الثقافى', suggestion: 'الثقافي' },
    { text: 'أُغلق السوق بناء علي طلب الأهالي.', found: 'علي', suggestion: 'على' },
    { text: 'انتظروا حتي المساء.', found: 'حتي', suggestion: 'حتى' },
    { text: 'عاد رئىس البلدية.', found: 'رئىس', suggestion: 'رئيس' },
  ],
  counterExamples: [
    'قال علي إن مصطفى مشى على الجسر حتى المقهى.',
    'يجرى التحقيق الآن، ويجري معه تفتيش القرى.',
    'تسمى القرية باسم والي البلد.',
    'أعطى هدى ما تبقى إلى ليلى وسلمى وموسى.',
  ],
  find: (checked) =>
    misspelled(checked, 'alef-maqsura', ({ forms: [form] }) =>
      form!.endsWith('ى')
        ? { ar: `«${form}» آخرها ألف مقصورة بلا نقطتين.`, en: `${form} ends in alef maqsura, without dots.` }
        : { ar: `تُكتب «${form}» بياء منقوطة.`, en: `${form} is written with a dotted ya.` },
    ),
}
