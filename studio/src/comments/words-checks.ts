import { apart, arabicCount, defineWords, englishCount, writtenNumber } from '../shell/words.ts'

const decisionForms = {
  zero: 'لا تعليقات',
  one: 'تعليق واحد',
  two: 'تعليقان',
  few: '# تعليقات',
  many: '# تعليقًا',
  other: '# تعليق',
} as const

/** The filter that learns, the check outside, and all comments as a file. */
export const checkWords = defineWords({
  ar: {
    filter: 'المرشّح المتعلّم',
    filterText:
      'يتعلّم مما نشره مشرفو هذه الغرفة ومما رفضوه أو أزالوه، لا من غيره. يحجز ما يشبه المرفوض حتى ينظر فيه مشرف، ولا يرفض شيئًا من نفسه.',
    filterOn: 'يعمل الآن على كل تعليق جديد.',
    filterOff: (needed: number) => `لا يعمل بعد: يبدأ حين يبلغ ما قُرّر من كل نوع ${arabicCount(needed, decisionForms)}.`,
    published: 'ما نُشر',
    refused: 'ما رُفض أو أُزيل',
    decisions: (count: number) => arabicCount(count, decisionForms),
    ofNeeded: (done: string, needed: string) => `${done} من ${needed}`,
    telling: 'أدلّ الكلمات على الرفض',
    tellingText: 'أصول الكلمات التي تكثر في ما رُفض وتقلّ في ما نُشر.',
    external: 'الفحص الخارجي',
    externalText:
      'خدمة خارج غرفة الأخبار يُعرض عليها كل تعليق قبل نشره: اسم صاحبه ونصه والمادة، ولا شيء يدلّ على من أرسله. تشير بنشره أو حجزه أو رفضه، والقارئ ينتظر جوابها. وتذكر صفحة السياسات اسم مضيفها للقراء.',
    noService: 'لا تُسأل أي خدمة الآن.',
    asked: (host: string) => `تُسأل الآن ${apart(host)}.`,
    changed: (name: string, when: string) => `آخر من ضبطها ${apart(name)}، ${when}.`,
    trouble: 'لم تجب الخدمة عن آخر سؤال',
    paused: (when: string) => `لا تُسأل حتى ${when}، ثم تُجرَّب بتعليق واحد.`,
    url: 'عنوان الخدمة',
    urlHint: 'يبدأ بـ https ويكون عنوانًا عامًّا على الإنترنت.',
    limit: 'مهلة الجواب بالثواني',
    limitHint: (least: number, most: number) =>
      `من ${writtenNumber(least)} إلى ${writtenNumber(most)}. ينتظرها القارئ كاملة إن لم تجب الخدمة.`,
    onFailure: 'إن لم تجب الخدمة',
    onFailures: { hold: 'يُحجز التعليق للمراجعة', 'go-on': 'يمضي التعليق بلا فحصها' },
    save: 'احفظ',
    saved: 'حُفظ الفحص الخارجي',
    renew: 'سرّ جديد',
    renewTitle: 'أتريد سرًّا جديدًا؟',
    renewText: 'يبطل السرّ القديم في الحال، فضع الجديد عند الخدمة فور ظهوره كي لا ترفض ما يُرسل إليها.',
    stop: 'أوقف الفحص',
    stopTitle: 'أتريد إيقاف الفحص الخارجي؟',
    stopText: 'لن يُعرض عليها تعليق بعد الآن، ويبقى ما قررته. يُحذف العنوان والسرّ، وتأخذ سرًّا جديدًا إن عدت إليها.',
    stopped: 'أُوقف الفحص الخارجي',
    secret: 'سرّ التوقيع',
    secretText: 'انسخه الآن وضعه عند الخدمة لتتحقق من أن السؤال منكم. لن يظهر مرة أخرى.',
    copy: 'انسخ',
    copied: 'نُسخ',
    done: 'حفظته',
    export: 'كل التعليقات في ملف',
    exportText:
      'المنشور وغيره، مع ما قُرّر فيه وما أبلغ عنه القراء، بلا مفاتيحهم ولا عناوين بريدهم. كل سطر كائن JSON. ويُذكر التنزيل في سجل التدقيق.',
    exportAct: 'نزّل التعليقات',
  },
  en: {
    filter: 'The filter that learns',
    filterText:
      'Learns from what this newsroom’s moderators published and from what they refused or removed, and from nothing else. It holds what is like the refused until a moderator has looked; it refuses nothing itself.',
    filterOn: 'It looks at every new comment now.',
    filterOff: (needed: number) =>
      `Not on yet: it starts when ${englishCount(needed, { one: '# comment', other: '# comments' })} of each kind have been decided.`,
    published: 'Published',
    refused: 'Refused or removed',
    decisions: (count: number) => englishCount(count, { one: '# comment', other: '# comments' }),
    ofNeeded: (done: string, needed: string) => `${done} of ${needed}`,
    telling: 'Words that tell most of refusal',
    tellingText: 'Stems of words that are frequent in what was refused and rare in what was published.',
    external: 'A check outside',
    externalText:
      'A service outside the newsroom that is shown each comment before it is published: the name and text and the story, nothing that tells who sent it. It says to publish, hold or refuse, and the reader waits for its answer. The policies page names its host to readers.',
    noService: 'No service is asked now.',
    asked: (host: string) => `${apart(host)} is asked now.`,
    changed: (name: string, when: string) => `Last set by ${apart(name)}, ${when}.`,
    trouble: 'The service did not answer the last question',
    paused: (when: string) => `It is not asked until ${when}; then one comment tries it.`,
    url: 'Address of the service',
    urlHint: 'Begins with https, at a public address.',
    limit: 'Seconds to answer',
    limitHint: (least: number, most: number) =>
      `From ${writtenNumber(least)} to ${writtenNumber(most)}. The reader waits as long when there is no answer.`,
    onFailure: 'Without an answer',
    onFailures: { hold: 'the comment is held for a moderator', 'go-on': 'the comment goes on unchecked by it' },
    save: 'Save',
    saved: 'The check outside is saved',
    renew: 'New secret',
    renewTitle: 'A new secret?',
    renewText:
      'The old one ends at once: give the new one to the service as soon as it is shown, so that it does not turn questions away.',
    stop: 'Stop the check',
    stopTitle: 'Stop the check outside?',
    stopText:
      'No comment is shown to it any more; what it decided stays. Address and secret are deleted: coming back takes a new secret.',
    stopped: 'The check outside is stopped',
    secret: 'Signing secret',
    secretText:
      'Copy it now and give it to the service, so that it can tell that a question is yours. It is not shown again.',
    copy: 'Copy',
    copied: 'Copied',
    done: 'I have it',
    export: 'All comments as a file',
    exportText:
      'Published or not, with what was decided and what readers reported, without readers’ keys and e-mail addresses. Each line is a JSON object. The audit log records the download.',
    exportAct: 'Download the comments',
  },
})
