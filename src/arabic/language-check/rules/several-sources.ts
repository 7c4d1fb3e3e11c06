import { analyse } from '../../analyse.ts'
import type { Source } from '../../attribution/sources.ts'
import { attributed } from '../attributed.ts'
import type { Rule } from '../rule.ts'

export const severalSources: Rule = {
  id: 'several-sources',
  title: { ar: 'روايتان لمصدرين من نوع واحد', en: 'Accounts of two sources of one kind' },
  reason: {
    ar: 'حين تتكلم وزارتان أو شرطتان في خبر واحد يسهل أن يُنسب قول إحداهما إلى الأخرى.',
    en: 'Where two ministries or two police forces speak in one story, the words of one are easily given to the other.',
  },
  source: 'Reuters Handbook of Journalism, The Essentials of Reuters Sourcing: When to source',
  severity: 'hint',
  on: true,
  examples: [
    {
      text:
        'أعلنت وزارة الزراعة القبرصية أن سفينة القمح غادرت المرفأ مساء.\n' +
        'وقالت وزارة الزراعة المالطية إن سفينة القمح لم تغادر المرفأ بعد.',
      found: 'وزارة الزراعة المالطية',
    },
    {
      text: 'ذكر المتحدث باسم شرطة المدينة أن اللصين فرّا بسيارة بيضاء.\nوأكدت شرطة الميناء أن اللصين فرّا بزورق.',
      found: 'شرطة الميناء',
    },
  ],
  counterExamples: [
    'أعلن الجيش القبرصي أن المناورات بدأت.\nوقال وزير الدفاع القبرصي إن المناورات بدأت.\nوأكد الجيش أن المناورات انتهت.',
    'أعلنت وزارة الزراعة القبرصية أن سفينة القمح غادرت المرفأ.\nوأضافت وزارة الزراعة أن سفينة القمح تصل غدًا.',
    'أعلنت وزارة الزراعة أن الحصاد بدأ.\nوقالت شرطة الميناء إن الحصاد بدأ.',
    'أعلنت وزارة الزراعة أن الحصاد بدأ.\nودعت وزارة الصحة السكان إلى التلقيح.',
    'التقى وزير الزراعة القبرصي نظيره المالطي، وبحثا تصدير القمح.',
  ],
  find(checked) {
    const { sources } = attributed(checked)
    const told = new Map(sources.map((source) => [source, stemsOf(checked.text, source)]))
    for (const [index, second] of sources.entries()) {
      const first = sources
        .slice(0, index)
        .find((one) => one.kind === second.kind && tellOfOneThing(told.get(one)!, told.get(second)!))
      const name = second.statements[0]!.name!
      if (!first) continue
      const all = [first, ...sources.slice(index).filter(({ kind }) => kind === first.kind)]
      const message = {
        ar: `في الخبر أكثر من رواية: ${all.map((one) => `«${one.name}» (${paragraphs(one, 'ar')})`).join(' و')}. افصل بينها، وانسب كل قول إلى صاحبه.`,
        en: `The story has more than one account: ${all.map((one) => `${one.name} (${paragraphs(one, 'en')})`).join(', ')}. Keep them apart, and say of each sentence whose it is.`,
      }
      return [{ offset: name.start, length: name.end - name.start, message, suggestions: [] }]
    }
    return []
  },
}

/** In which paragraphs a source speaks, counted from 1. */
function paragraphs({ statements }: Source, language: 'ar' | 'en'): string {
  const numbers = [...new Set(statements.map(({ paragraph }) => paragraph + 1))]
  if (language === 'en') return `${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')}`
  return `${numbers.length === 1 ? 'الفقرة' : 'الفقرات'} ${numbers.join('، ')}`
}

/** A word in common besides their names and the verbs: two accounts that share none are of two things. */
function tellOfOneThing(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return [...first].some((stem) => second.has(stem))
}

/** What a source's statements are about: the stems of their words without those of its name and the verbs. */
function stemsOf(text: string, source: Source): Set<string> {
  const words = source.statements.flatMap(({ start, end, name, verb }) => {
    const said = analyse(text.slice(name && name.end < end ? name.end : start, end))
    return said.filter(({ stop, word }) => !stop && word !== verb).map(({ stem }) => stem)
  })
  const own = new Set(analyse(source.name).map(({ stem }) => stem))
  return new Set(words.filter((stem) => !own.has(stem)))
}
