import { plural } from '../arabic/plural.ts'
import { arabicCommentWords } from './words-comments-arabic.ts'
import { arabicSearchWords } from './words-search-arabic.ts'
import type { Words } from './words.ts'

const countedStories = {
  zero: 'لا مواد',
  one: 'مادة واحدة',
  two: 'مادتان',
  few: '# مواد',
  many: '# مادة',
  other: '# مادة',
}

/** The interface in Arabic. Role words carry no gender: they name the work, not who did it. */
export function arabicWords(digits: 'arabic' | 'latin'): Words {
  return {
    skip: 'انتقل إلى المحتوى',
    home: 'الرئيسية',
    trail: 'مسار الصفحة',
    partsOf: (section) => `أقسام ${section}`,
    breaking: 'عاجل',
    breakingNews: 'خبر عاجل',
    sections: 'الأقسام',
    allSections: 'كل الأقسام',
    search: 'البحث',
    searchHint: 'ابحث في الأخبار',
    searchSubmit: 'ابحث',
    otherLanguage: 'English',
    latest: 'آخر الأخبار',
    moreOf: (section) => `المزيد من ${section}`,
    newsOfDay: (day) => `أخبار ${day}`,
    noStories: {
      title: 'لم يُنشر شيء بعد',
      text: 'ما إن تنشر غرفة الأخبار مادتها الأولى حتى تظهر في هذه الصفحة.',
    },
    noStoriesHere: 'لا مواد منشورة هنا بعد.',

    storyKinds: {
      report: 'تقرير',
      background: 'خلفية',
      analysis: 'تحليل',
      opinion: 'رأي',
      review: 'مراجعة',
      news: 'خبر',
    },
    roles: {
      reporter: { person: 'إعداد', organisation: 'إعداد' },
      translator: { person: 'ترجمة', organisation: 'ترجمة' },
      photographer: { person: 'تصوير', organisation: 'تصوير' },
      editor: { person: 'تحرير', organisation: 'تحرير' },
    },
    opinionBy: 'بقلم',
    byline: 'من أعدّ هذه المادة',
    published: 'نُشر',
    updated: 'حُدِّث',
    readingTime: 'مدة القراءة',
    minutes: (count) =>
      plural(
        count,
        {
          zero: 'أقل من دقيقة',
          one: 'دقيقة واحدة',
          two: 'دقيقتان',
          few: '# دقائق',
          many: '# دقيقة',
          other: '# دقيقة',
        },
        digits,
      ),
    photoCredit: 'تصوير:',
    table: 'جدول',
    topics: 'موضوعات هذه المادة',
    related: 'اقرأ أيضًا',
    share: 'شارك هذه المادة',
    shareVia: (service) => `شارك عبر ${service}`,
    email: 'البريد',
    copyAddress: 'انسخ الرابط',
    copied: 'نُسخ الرابط',
    shareDevice: 'مشاركة',
    shortAddress: 'الرابط المختصر',

    chain: 'سلسلة الإسناد',
    chainQuestion: 'من أين جاءت هذه المادة؟',
    chainComma: '، ',
    thisSite: 'هذا الموقع',
    ownStory: 'مادة خاصة، لم تُنقل عن جهة أخرى',
    sourceKinds: {
      outlet: 'وسيلة إعلامية',
      agency: 'وكالة أنباء',
      ministry: 'وزارة',
      organisation: 'مؤسسة',
      person: 'شخص',
      document: 'وثيقة',
      'own-reporting': 'عملنا الميداني',
    },
    relations: {
      republished: 'نقلًا عن',
      translated: 'ترجمةً عن',
      'based-on': 'استنادًا إلى',
      quoted: 'اقتباسًا من',
    },
    sourceLink: 'رابط المصدر',
    noSourceLink: 'بلا رابط',
    unnamedSource: 'مصدر لم يُسمَّ',
    restOfChain: (count) =>
      plural(
        count,
        {
          zero: 'بقية السلسلة',
          one: 'حلقة أخرى في السلسلة',
          two: 'حلقتان أخريان في السلسلة',
          few: '# حلقات أخرى في السلسلة',
          many: '# حلقة أخرى في السلسلة',
          other: '# حلقة أخرى في السلسلة',
        },
        digits,
      ),

    corrections: 'التصويبات',
    latestCorrections: 'أحدث التصويبات',
    correctionsIntroduction:
      'نصحّح أخطاءنا علنًا. هنا كل تصويب وتوضيح أجريناه بعد النشر، الأحدث أولًا، وكلٌّ منها مثبت أيضًا في أعلى مادته.',
    correctionKinds: {
      correction: 'تصويب',
      clarification: 'توضيح',
      update: 'تحديث',
      retraction: 'سحب',
    },
    allCorrections: 'كل التصويبات',
    noCorrections: 'لم نُجرِ أي تصويب بعد.',
    retracted: 'مسحوبة',
    retractedNotice: 'سحبنا هذه المادة. أبقينا عنوانها وسبب سحبها، وأزلنا نصّها.',

    storiesBy: (name) => `مواد ${name}`,
    contact: 'للمراسلة',
    personalPage: 'الموقع الشخصي',
    topic: 'موضوع',
    day: 'أرشيف اليوم',
    previousDay: 'اليوم السابق',
    nextDay: 'اليوم التالي',
    noStoriesThisDay: 'لم ننشر شيئًا في هذا اليوم.',
    newer: 'إلى الأحدث',
    older: 'مواد أقدم',
    paging: 'التنقل بين الصفحات',

    searching: arabicSearchWords(digits),
    searchTitle: 'البحث في الأخبار',
    searchResultsFor: (query) => `نتائج البحث عن «${query}»`,
    storyCount: (count) => plural(count, countedStories, digits),
    storyCountOrMore: (count) => `${plural(count, countedStories, digits)} أو أكثر`,
    noResults: 'لم نجد ما يطابق بحثك.',
    searchHelp: [
      'تأكد من صحة الكتابة، وجرّب كتابةً أخرى للأسماء الأجنبية.',
      'استعمل كلمات أقل أو أعمّ.',
      'جرّب اسم الشخص أو المكان وحده.',
      'ما يوضع بين «» يُبحث عنه كما كُتب؛ احذف العلامتين لتتسع النتائج.',
    ],
    searchPrompt: 'اكتب كلمة أو اسمًا أو مكانًا، وسنبحث في كل ما نشرناه.',
    page: (page) => `صفحة ${page}`,
    previousPage: 'الصفحة السابقة',
    nextPage: 'الصفحة التالية',
    topicsNow: 'موضوعات نتابعها',
    nothingWritten: 'لم تكتب غرفة الأخبار شيئًا هنا بعد.',

    comments: arabicCommentWords(digits),

    about: 'من نحن',
    policies: 'سياسات التحرير',
    feeds: 'خلاصات الأخبار',
    footerNote: 'لا تتبّع في هذا الموقع: لا تتصل صفحاته بأي خادم غير خادمنا.',
    footer: 'عن الموقع',

    previewOfUnpublished: (until) => `معاينة لم تُنشر، تنتهي ${until}`,
    previewOfPublic: (until) => `معاينة مطابقة للمنشور، تنتهي ${until}`,

    notFound: {
      title: 'لم نجد هذه الصفحة',
      text: 'قد يكون رابط الصفحة ناقصًا أو تغيّر. ابحث عمّا تريد، أو ابدأ من آخر الأخبار.',
    },
    gone: {
      title: 'أُزيلت هذه المادة',
      text: 'كانت هنا مادة منشورة، ثم أزالتها غرفة الأخبار فلم تعد متاحة للقراء.',
    },
    failed: {
      title: 'تعذّر عرض الصفحة',
      text: 'حدث خلل عندنا، وليس في جهازك. أعد المحاولة بعد قليل.',
    },
    refused: 'تعذّر تنفيذ الطلب',
    errorReference: 'رمز الخلل، إن أردت إبلاغنا به:',
    tryThese: 'آخر الأخبار',
    backHome: 'إلى الصفحة الرئيسية',
  }
}
