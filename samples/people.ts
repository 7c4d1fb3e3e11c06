import type { PersonInput } from '../src/people/shape.ts'

/** `portrait` is the name of a picture (samples/pictures.ts). */
export const people = [
  {
    id: 'raja-kahramani',
    name: 'رجاء الكهرماني',
    kind: 'person',
    title: 'مراسلة الشؤون المحلية',
    biography:
      'تغطي رجاء الكهرماني البلديات ومجلس النواب منذ 2012، وعملت قبلها في إذاعة كهرمان. نشرت سلسلة عن مياه القرى الجبلية أفضت إلى مراجعة رسمية لعقود الآبار. تقيم في جلنار وتعود إلى عين السنونو كلما ذاب الثلج.',
    portrait: 'portrait-1',
    email: 'raja.kahramani@example.org',
    url: 'https://example.org/people/raja-kahramani',
  },
  {
    id: 'nizar-sunbuli',
    name: 'نزار السنبلي',
    kind: 'person',
    title: 'محرر الاقتصاد',
    biography:
      'درس نزار السنبلي الإحصاء في جامعة جلنار، واشتغل محللًا للأسعار ثماني سنوات قبل أن ينتقل إلى الصحافة. يكتب عن الحبوب والطاقة والموانئ، ويشرف مع قسم البيانات على نشرة الأسعار الأسبوعية.',
    portrait: 'portrait-2',
    email: 'nizar.sunbuli@example.org',
    url: null,
  },
  {
    id: 'tala-qawandi',
    name: 'تالا القاوندي',
    kind: 'person',
    title: 'محررة الثقافة والفنون',
    biography:
      'تكتب تالا القاوندي في الموسيقى والمسرح والحِرف، وتحرر صفحات الكتب في المزولة. ولدت في جزيرة القاوند لأسرة من صانعي القوارب، ولها كتاب عن أغاني البحارة في الجزيرة.',
    portrait: 'portrait-3',
    email: 'tala.qawandi@example.org',
    url: 'https://example.org/people/tala-qawandi',
  },
  {
    id: 'abdulwadud-jullanari',
    name: 'عبد الودود الجلناري',
    kind: 'person',
    title: 'مدير التحرير',
    biography:
      'دخل عبد الودود الجلناري المزولة مصححًا لغويًا عام 1986، وتنقل بين أقسامها كلها قبل أن يتولى إدارة التحرير. يكتب مقالًا كل أسبوعين، ويرد بنفسه على رسائل القراء في التصويبات.',
    portrait: 'portrait-4',
    email: 'abdulwadud.jullanari@example.org',
    url: null,
  },
  {
    id: 'mays-uqhuwani',
    name: 'ميس الأقحواني',
    kind: 'person',
    title: 'محررة العلوم',
    biography:
      'حصلت ميس الأقحواني على الماجستير في علوم البحار، ثم اختارت أن تشرح العلم بدل أن تنشره في الدوريات. تغطي المناخ والفضاء والصحة، وتترجم عن الإنجليزية.',
    portrait: 'portrait-5',
    email: 'mays.uqhuwani@example.org',
    url: null,
  },
  {
    id: 'kinan-sadafi',
    name: 'كنان الصدفي',
    kind: 'person',
    title: 'مراسل الرياضة',
    biography:
      'لعب كنان الصدفي حارسًا لناشئي الصواري قبل أن تنهي إصابة في الركبة مشواره، فصار يكتب عن اللعبة التي لم يكملها. يغطي دوري الساحل والجبل ورياضات البر والبحر.',
    portrait: 'portrait-6',
    email: 'kinan.sadafi@example.org',
    url: null,
  },
  {
    id: 'newsroom',
    name: 'غرفة أخبار المزولة',
    kind: 'organisation',
    title: 'فريق المناوبة والتحرير',
    biography:
      'يوقّع فريق المناوبة بهذا الاسم الأخبار التي يعدّها أكثر من محرر، أو التي تُبنى على البيانات الرسمية والوكالات. يرأس المناوبة كل يوم محرر مسؤول عن النص كله.',
    portrait: null,
    email: 'newsroom@example.org',
    url: null,
  },
  {
    id: 'data-desk',
    name: 'قسم البيانات في المزولة',
    kind: 'organisation',
    title: 'أرقام وجداول ورسوم',
    biography:
      'يجمع القسم الأرقام من دائرة الإحصاء والوزارات والأسواق، وينشر مع كل جدول مصدره وطريقة حسابه. من وجد خطأ في رقم فليكتب إلينا، نصوّبه ونشكره باسمه.',
    portrait: null,
    email: 'data@example.org',
    url: null,
  },
  {
    id: 'khuzama',
    name: 'وكالة خزامى للأنباء',
    kind: 'organisation',
    title: 'وكالة أنباء مستقلة، جلنار',
    biography:
      'وكالة أنباء تعاونية تملكها تسع صحف وإذاعات في بيلسان، وتوزع الأخبار والصور بالعربية والإنجليزية. تنشر المزولة موادها باتفاق اشتراك، وتسمّيها في كل خبر أخذته عنها.',
    portrait: null,
    email: null,
    url: 'https://example.com/khuzama',
  },
] as const satisfies readonly PersonInput[]
