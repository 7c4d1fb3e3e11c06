import { quotedIn } from '../../attribution/quoted.ts'
import { attributed } from '../attributed.ts'
import type { Found, Rule } from '../rule.ts'

const message = {
  ar: 'من صاحب هذا الكلام؟ لم يُذكر قائله.',
  en: 'Whose words are these? Nobody is said to have spoken them.',
}

export const quotationWithoutSpeaker: Rule = {
  id: 'quotation-without-speaker',
  title: { ar: 'كلام منقول بلا قائل', en: 'A quotation without a speaker' },
  reason: {
    ar: 'ما بين علامتي التنصيص كلام أحد بلفظه، ومن حق القارئ أن يعرف من هو قبل أن يمضي في القراءة.',
    en: 'Words in quotation marks are somebody’s own; readers should learn whose before they read on.',
  },
  source: 'Reuters Handbook of Journalism, The Essentials of Reuters Sourcing: When to source',
  severity: 'warning',
  on: true,
  examples: [
    {
      text: 'عاد التيار إلى المدينة فجرًا.\n«انتظرنا هذه اللحظة ثلاثة أيام ولم نصدق حين أضاءت المصابيح».',
      found: '«انتظرنا هذه اللحظة ثلاثة أيام ولم نصدق حين أضاءت المصابيح»',
    },
    { text: 'وقال: «لن تُرفع الأسعار هذا العام».', found: '«لن تُرفع الأسعار هذا العام»' },
  ],
  counterExamples: [
    'قال مدير المرفأ: «الأرصفة كلها تعمل».\nوأضاف: «سنفتح الرصيف الرابع غدًا».',
    'عُرض فيلم «أيام في المرفأ القديم» مساء أمس.',
    '«لن نغلق السوق هذا الشتاء»، بحسب ما أفاد تجار.',
    'وقال رئيس البلدية:\n«انتظرنا هذه اللحظة ثلاثة أيام ولم نصدق حين أضاءت المصابيح».',
    'وزار نادر حداد المخبز، وقال: «الطحين يكفي شهرين».',
    'ورد عليه رئيس البلدية: «لن نغلق السوق هذا الشتاء ولا بعده مهما طال».',
    'شعار الحملة «معًا».',
  ],
  find(checked) {
    const { readings, statements } = attributed(checked)
    const found: Found[] = []
    /** The editor has said whose these are. */
    const named = checked.quotations.filter(({ speaker }) => speaker !== null)
    let next = 0
    /** Who speaks in the sentence before and in this one; null where nobody is said to speak at all. */
    let before: string | null = null
    for (const [index, sentence] of readings.entries()) {
      let here: string | null = null
      while (next < statements.length && statements[next]!.start <= sentence.end) here = statements[next++]!.speaker
      for (const quotation of sentence.quotations) {
        if ((here ?? before ?? '@') !== '@') break
        if (named.some(({ start, end }) => start < quotation.end && end > quotation.start)) continue
        if (quotedIn(checked.text, quotation, sentence, () => readings[index - 1] ?? null)?.speaker === '@')
          found.push({ offset: quotation.start, length: quotation.end - quotation.start, message, suggestions: [] })
      }
      before = here
    }
    for (const { start, end, speaker } of checked.quotations)
      if (speaker === null) found.push({ offset: start, length: end - start, message, suggestions: [] })
    return found
  },
}
