import { arabicCount, defineWords, englishCount } from '../../shell/words.ts'

export const mergeWords = defineWords({
  ar: {
    title: 'نصّان لهذه المادة',
    text: (by: string, at: string) =>
      `حُفظ نص آخر من ${by} (${at}) بعد أن بدأت. اختر من كل موضع ما يبقى؛ لا يضيع شيء قبل أن تختار.`,
    textLeft: (at: string) =>
      `كتبت نصًا على هذا الجهاز (${at}) لم يصل إلى الخادم، وتغيّرت المادة بعده. اختر من كل موضع ما يبقى.`,
    left: (count: number) =>
      arabicCount(count, {
        zero: 'اختير ما يبقى في كل المواضع.',
        one: 'بقي موضع واحد لتختار فيه.',
        two: 'بقي موضعان لتختار فيهما.',
        few: 'بقيت # مواضع لتختار فيها.',
        many: 'بقي # موضعًا لتختار فيه.',
        other: 'بقي # موضع لتختار فيه.',
      }),
    mine: 'نصّي',
    theirs: (by: string) => `نص ${by}`,
    both: 'كلاهما',
    changedByMine: 'تغيّر في نصك وحده',
    changedByTheirs: (by: string) => `تغيّر في نص ${by} وحده`,
    changedByBoth: 'تغيّر في النصّين',
    gone: 'محذوف',
    was: 'كان',
    choose: (field: string) => `ما يبقى من: ${field}`,
    allMine: 'نصّي في كل المواضع',
    allTheirs: 'النص الآخر في كل المواضع',
    same: (count: number) =>
      arabicCount(count, {
        zero: 'لا فقرات متطابقة',
        one: 'فقرة واحدة متطابقة',
        two: 'فقرتان متطابقتان',
        few: '# فقرات متطابقة',
        many: '# فقرة متطابقة',
        other: '# فقرة متطابقة',
      }),
    save: 'احفظ النص المدموج',
    later: 'لاحقًا',
    empty: 'فارغ',
  },
  en: {
    title: 'Two texts of this story',
    text: (by: string, at: string) =>
      `${by} saved another text (${at}) after you began. Choose what stays in each place; nothing is lost before you choose.`,
    textLeft: (at: string) =>
      `You wrote a text on this device (${at}) that did not reach the server, and the story changed since. Choose what stays in each place.`,
    left: (count: number) =>
      englishCount(count, {
        zero: 'Everything is chosen.',
        one: '# place is left to choose in.',
        other: '# places are left to choose in.',
      }),
    mine: 'Mine',
    theirs: (by: string) => `${by}’s`,
    both: 'Both',
    changedByMine: 'Only you changed this',
    changedByTheirs: (by: string) => `Only ${by} changed this`,
    changedByBoth: 'Both of you changed this',
    gone: 'Removed',
    was: 'It was',
    choose: (field: string) => `What stays: ${field}`,
    allMine: 'Mine everywhere',
    allTheirs: 'Theirs everywhere',
    same: (count: number) => englishCount(count, { one: '# paragraph alike', other: '# paragraphs alike' }),
    save: 'Save the merged text',
    later: 'Later',
    empty: 'Empty',
  },
})
