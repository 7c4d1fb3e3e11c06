import { misspelled } from '../misspelled.ts'
import type { Rule } from '../rule.ts'

export const hamza: Rule = {
  id: 'hamza',
  title: { ar: 'الهمزة', en: 'Hamza' },
  reason: {
    ar: 'همزة القطع تُكتب (أخذ، إعلان، إلى)، وهمزة الوصل لا تُكتب (اتفاق، استقبال، ابن). والفرق بينهما فرق في المعنى والنطق، ويضيع على القارئ وعلى الباحث حين تُترك.',
    en: 'Hamzat qat‘ is written (أخذ, إعلان, إلى), hamzat wasl is not (اتفاق, استقبال, ابن). They differ in sound and meaning, and readers and searches miss what is written otherwise.',
  },
  source:
    'قواعد الإملاء المدرسية وقرارات مجمع اللغة العربية بالقاهرة في ضبط الهمزة: الخماسي والسداسي ومصدرهما وأمرهما، والأسماء العشرة، و«إن» بعد القول وفي ابتداء الكلام',
  severity: 'error',
  on: true,
  examples: [
    { text: 'سافر الوفد الى الدوحة.', found: 'الى', suggestion: 'إلى' },
    { text: 'وقعت الحكومتان إتفاقًا للمياه.', found: 'إتفاقًا', suggestion: 'اتفاقًا' },
    { text: 'ناقشت اللجنة والإجتماعات مستمرة.', found: 'والإجتماعات', suggestion: 'والاجتماعات' },
    { text: 'أكد الوزير ان الجسر يفتح غدا.', found: 'ان', suggestion: 'أن' },
    { text: 'قال وزير النقل ان الجسر يفتح غدا.', found: 'ان', suggestion: 'إن' },
    { text: 'قال الوزير أنه سيفتح الجسر غدا.', found: 'أنه', suggestion: 'إنه' },
    { text: 'نفت الشركة بانها أغلقت المصنع.', found: 'بانها', suggestion: 'بأنها' },
    { text: 'ارتفع الانتاج في الحقلين.', found: 'الانتاج', suggestion: 'الإنتاج' },
    { text: 'يفتح المتحف للاطفال مجانا.', found: 'للاطفال', suggestion: 'للأطفال' },
    { text: 'حالة الطوارىء مستمرة.', found: 'الطوارىء', suggestion: 'الطوارئ' },
    { text: 'وتاتي الزيارة بعد عام.', found: 'وتاتي', suggestion: 'وتأتي' },
  ],
  counterExamples: [
    'زاد إنتاج القمح، وأعلنت إستونيا إستراتيجية جديدة للإنفاق.',
    'اجتمع ابن عمه بامرأة اسمها ابتسام، واتفقا على الاستقبال.',
    'أعترف بأنني أستطيع أن أنتقل إلى المدينة.',
    'قال إن الاتفاق تم، وأكد أن البنك أقرض المزارعين.',
    'قال ذلك بعد أن عاد، وقال للحارس أن يفتح الباب.',
    'قال الوزير إنه يأمل أن الجسر يفتح غدا.',
    'المسئول عن شئون القرية مسؤول أيضًا عن شؤون الري.',
    'التقى وزير خارجية كوريا بان كي مون، وزار كولن باول المقر.',
    'نقلت شبكة سي ان ان الخبر.',
    'كان المطر غزيرا، وكأن السماء لانت بعد جفاف.',
    'طلب إطلاع النواب على الملف.',
    'ونعاه بقوله: إنا لله وإنا إليه راجعون.',
  ],
  find: (checked) =>
    misspelled(checked, 'hamza', ({ forms: [form, other], bare }) => {
      if (other)
        return { ar: `«${form}» أو «${other}»: الهمزة تفرق بينهما.`, en: `${form} or ${other}: the hamza tells which.` }
      const first = Array.from(form!).findIndex((letter, index) => letter !== bare[index])
      if (form![first] === 'ا')
        return { ar: `تُكتب «${form}» بألف وصل، بلا همزة.`, en: `${form} begins with hamzat wasl, which is not written.` }
      return bare[first] === 'ا'
        ? { ar: `تُكتب «${form}» بهمزة قطع.`, en: `${form} has a hamza, which is written.` }
        : { ar: `تُكتب «${form}».`, en: `It is written ${form}.` }
    }),
}
