/** What the sample newsroom says about itself. The about and policies pages show these blocks in order. */
export type TextBlock = {
  /** The anchor on the page. */
  id: string
  title: { ar: string; en: string }
  paragraphs: { ar: string[]; en: string[] }
}

export const site = {
  name: 'المزولة',
  nameEnglish: 'Al-Mizwala',
  description:
    'صحيفة بيلسانية مستقلة تصدر من جلنار منذ 1961: أخبار المحافظات والاقتصاد والثقافة والعلوم والرياضة، ومع كل خبر مصدره.',
  descriptionEnglish:
    'An independent newspaper of Baylasan, published in Jullanar since 1961. Every story names its source.',
  language: 'ar',
  timeZone: 'Asia/Riyadh',
  months: 'gregorian',
  digits: 'latin',
  hijri: false,
  contact: 'newsroom@example.org',
} as const

export const about = [
  {
    id: 'who-we-are',
    title: { ar: 'من نحن', en: 'Who we are' },
    paragraphs: {
      ar: [
        'صدر العدد الأول من المزولة في ربيع 1961 من غرفتين فوق مطبعة في حي باب الريح بجلنار، وكان في أربع صفحات ثلثها إعلانات سفن. واليوم يعمل في الصحيفة 41 شخصًا، لها مكاتب في رأس الصدف وعين السنونو وسنبلة، ومراسلون في واحة الهدهد وجزيرة القاوند.',
        'سُمّيت الصحيفة باسم الساعة الشمسية القائمة في ساحة باب الريح. والمزولة لا تعرف الوقت إلا إذا وقع عليها الضوء، وهذا ما نطلبه من كل خبر: أن يقع عليه ضوء المصدر قبل أن يصل إلى القارئ.',
        'نغطي محافظات بيلسان الست، ونكتب لأهلها أولًا. نفضّل الخبر الذي يغيّر شيئًا في يوم القارئ، كموعد القطار وسعر القمح وحال المدرسة، على الخبر الذي يملأ الشاشة.',
      ],
      en: [
        'The first issue of Al-Mizwala appeared in the spring of 1961, from two rooms above a printing house in the Bab al-Rih quarter of Jullanar. It had four pages, a third of them shipping notices. Today 41 people work here, with offices in Ras al-Sadaf, Ayn al-Sununu and Sunbula, and correspondents in Hudhud Oasis and on Qawand Island.',
        'The paper takes its name from the sundial in Bab al-Rih square. A sundial tells the time only when light falls on it; we ask the same of every story, that the light of its source falls on it before it reaches the reader.',
        'We cover the six provinces of Baylasan and write for the people who live in them first. We prefer news that changes something in a reader’s day, such as the train timetable, the price of wheat or the state of a school, to news that fills a screen.',
      ],
    },
  },
  {
    id: 'how-we-work',
    title: { ar: 'كيف نعمل', en: 'How we work' },
    paragraphs: {
      ar: [
        'يمر كل نص باثنين على الأقل قبل نشره: محرر القسم الذي يسأل «من قال هذا؟ ومتى؟ وعبر من؟»، ومصحح لغوي يقرؤه كلمة كلمة. ولا ينشر أحد نصه بنفسه، ومدير التحرير ليس استثناءً.',
        'تجدون قرب اسم الكاتب في كل صفحة سلسلة المصادر: ما جمعناه بأنفسنا، وما أخذناه عن وكالة أو صحيفة، وما استندت إليه تلك الوكالة من بيان أو وثيقة. وإذا تغيّر نص بعد نشره قلنا في أعلاه ما الذي تغيّر ولماذا.',
      ],
      en: [
        'At least two people read every text before it is published: the section editor, who asks who said this, when, and through whom; and a copy editor, who reads it word by word. Nobody publishes their own work, and the managing editor is no exception.',
        'Near the byline of every story you will find its chain of sources: what we gathered ourselves, what we took from an agency or another paper, and the statement or document they relied on. When a story changes after publication, a notice at its top says what changed and why.',
      ],
    },
  },
  {
    id: 'contact',
    title: { ar: 'للتواصل معنا', en: 'Contact us' },
    paragraphs: {
      ar: [
        'بريد غرفة الأخبار newsroom@example.org، وبريد التصويبات corrections@example.org. ومن أراد أن يرسل وثيقة من دون أن يُعرف اسمه فعنواننا البريدي: المزولة، ساحة باب الريح 7، جلنار، ولا نسجّل أسماء المرسلين.',
        'تستقبل الصحيفة زوارها في أول أيام كل أسبوع من العاشرة صباحًا حتى الظهر. يرى الزائر اجتماع التحرير الصباحي، ويحق له أن يسأل عن أي قرار اتُّخذ فيه.',
      ],
      en: [
        'The newsroom reads newsroom@example.org, and corrections@example.org reaches the managing editor. To send a document without giving your name, write to Al-Mizwala, 7 Bab al-Rih Square, Jullanar; we keep no record of senders.',
        'The paper receives visitors on the first day of every week from ten until noon. Visitors sit in on the morning conference and may ask about any decision taken in it.',
      ],
    },
  },
] as const satisfies readonly TextBlock[]

export const policies = [
  {
    id: 'ethics',
    title: { ar: 'ميثاق العمل', en: 'Ethics' },
    paragraphs: {
      ar: [
        'نقول الحقيقة كما وصلنا إليها، ونقول معها كيف وصلنا. لا نخترع شخصًا ولا مشهدًا ولا قولًا، ولا ننسب إلى أحد كلامًا لم يقله، ولا نقتطع من كلامه ما يقلب معناه. وكل من نوجّه إليه اتهامًا نسأله عنه قبل النشر، ونمنحه وقتًا معقولًا ليجيب، وننشر جوابه في صلب النص.',
        'لا يقبل العاملون في الصحيفة هدية ولا رحلة ولا دعوة من جهة يكتبون عنها. فإن تعذّر الوصول إلى مكان إلا على نفقة غيرنا، كسفينة أبحاث أو موقع عسكري، ذكرنا ذلك في آخر النص. ومن كانت له مصلحة أو قرابة في موضوع تنحّى عنه وأبلغ محرره.',
        'لا نصوّر الأطفال عن قرب ولا نذكر أسماءهم الكاملة إلا بموافقة أهلهم، ولا ننشر صور الضحايا بما يجرح كرامتهم أو يفجع ذويهم. ولا نعدّل الصور إلا بما تعدّله غرفة التحميض: القص والإضاءة. ولا نمحو شيئًا من الصورة ولا نضيف إليها.',
      ],
      en: [
        'We report the truth as we found it, and say how we found it. We do not invent people, scenes or words, we attribute to nobody what they did not say, and we do not cut a statement so that its meaning turns. Anyone we accuse of anything is asked about it before publication, given reasonable time to answer, and quoted in the body of the story.',
        'Nobody here accepts gifts, trips or invitations from those they cover. When a place can be reached only at somebody else’s expense, such as a research vessel or a military site, the story says so at its end. Whoever has an interest or a relative in a subject tells their editor and steps aside.',
        'We do not photograph children at close range or give their full names without their families’ consent, and we do not publish pictures of victims that offend their dignity. Photographs are cropped and adjusted for light, as a darkroom would. Nothing is removed from a picture and nothing is added.',
      ],
    },
  },
  {
    id: 'corrections',
    title: { ar: 'سياسة التصويب', en: 'Corrections' },
    paragraphs: {
      ar: [
        'نخطئ، فنصوّب الخطأ في مكانه فور التحقق منه، ونكتب في أعلى النص ما كان خطأً وما الصواب ومتى صُوّب. ولا نكتفي بإصلاح النص في صمت، ولا نحذف خبرًا لأنه أحرجنا. وتجمع صفحة التصويبات كل ما صوّبناه، الأحدث فالأحدث.',
        'نفرّق بين أربعة أنواع: «تصويب» لمعلومة غير صحيحة، و«توضيح» لعبارة صحيحة أوهمت غير معناها، و«تحديث» لما استجد بعد النشر، و«سحب» لنص سقط أساسه. والنص المسحوب يبقى عنوانه وإشعاره، ويُذكر فيه سبب السحب، ولا يبقى متنه.',
        'لا نسجّل تصويبًا للأخطاء المطبعية التي لا تغيّر المعنى، وإنما نصلحها. وتُحفظ النسخ السابقة من كل نص، ومن أراد الاطلاع على نسخة منها فليطلبها من مدير التحرير.',
      ],
      en: [
        'We make mistakes. When one is confirmed we correct it where it stands, and a notice at the top of the story says what was wrong, what is right and when it was corrected. We do not mend a story silently, and we do not delete one because it embarrasses us. The corrections page lists every notice, newest first.',
        'There are four kinds: a correction, for a statement that was wrong; a clarification, for one that was right but misleading; an update, for what happened after publication; and a retraction, for a story that has lost its foundation. A retracted story keeps its headline and a notice giving the reason; its text is taken down.',
        'Misprints that do not change the meaning are mended without a notice. Earlier versions of every story are kept, and readers may ask the managing editor to see them.',
      ],
    },
  },
  {
    id: 'sources',
    title: { ar: 'المصادر ومن لا نسمّيهم', en: 'Sources and unnamed sources' },
    paragraphs: {
      ar: [
        'ننسب كل معلومة إلى صاحبها باسمه وصفته، ونقول متى قالها ولمن. وإذا أخذنا خبرًا عن غيرنا سمّيناه ووضعنا رابطه، وذكرنا المصدر الذي أخذ هو عنه إن عرفناه. ولا نكتب «مصادر مطلعة» ولا «يُذكر أن»، فالقارئ أحق بأن يعرف من المطلع ومن الذاكر.',
        'لا نحجب اسم المصدر إلا إذا كان في ذكره خطر على عمله أو سلامته، وكانت معلومته مهمة لا تُنال من غيره، وعرف اسمه محرر القسم ومدير التحرير كلاهما. ونشرح للقارئ سبب الحجب بعبارة صريحة، ولا نستعمله لنقل رأي أو للنيل من أحد.',
        'الوثيقة عندنا مصدر يُفحص كما يُفحص الشاهد: نسأل عمن أصدرها وكيف وصلت إلينا، ونعرضها على الجهة المنسوبة إليها قبل نشرها. وقد سحبنا خبرًا لأننا قصّرنا في ذلك، ورويناه في صفحة التصويبات.',
      ],
      en: [
        'Every statement is attributed by name and position, with when it was said and to whom. When we take a story from somebody else we name them, link to them, and give the source they had it from if we know it. We do not write “informed sources”: the reader is entitled to know who is informed.',
        'A name is withheld only when giving it would endanger someone’s work or safety, when the information matters and cannot be had elsewhere, and when both the section editor and the managing editor know who it is. We tell readers why. Anonymity is never used to pass on an opinion or to attack somebody.',
        'A document is examined as a witness would be. We ask who issued it and how it reached us, and we show it to the body it is attributed to before publication. We once retracted a story because we failed to do so, and the corrections page tells how.',
      ],
    },
  },
  {
    id: 'ownership',
    title: { ar: 'الملكية والتمويل', en: 'Ownership and funding' },
    paragraphs: {
      ar: [
        'تملك الصحيفةَ مؤسسةُ المزولة، وهي هيئة غير ربحية أُنشئت عام 1974 بعقد يمنع بيع الصحيفة أو رهن اسمها. يدير المؤسسة مجلس من سبعة أعضاء، ثلاثة منهم ينتخبهم العاملون وثلاثة ينتخبهم المشتركون، والسابع قاضٍ متقاعد يختاره الستة. ولا يحق للمجلس أن يأمر بنشر خبر أو بمنعه.',
        'جاءت إيرادات السنة المالية الأخيرة من الاشتراكات (63%) والإعلانات (24%) وبيع الحقوق للصحف الأخرى (9%) والتبرعات (4%). لا نقبل تبرعًا من حكومة ولا حزب ولا ممن يزيد نصيبه على 1% من الإيرادات، وتُنشر أسماء المتبرعين كلهم في التقرير السنوي.',
        'الإعلان عندنا ظاهر يُعرف أنه إعلان، ولا يكتبه صحفي ولا يشبه الخبر. ولا يطّلع قسم الإعلانات على ما سيُنشر قبل القراء.',
      ],
      en: [
        'The paper belongs to the Mizwala Foundation, a non-profit body set up in 1974 under a deed that forbids selling the paper or pledging its name. Its board has seven members: three elected by the staff, three by the subscribers, and a retired judge chosen by the six. The board may not order a story published or withheld.',
        'In the last financial year, income came from subscriptions (63%), advertising (24%), rights sold to other papers (9%) and donations (4%). We take no donation from a government, a party, or anyone whose share would exceed 1% of income; every donor is named in the annual report.',
        'Advertising is plainly marked as such, is not written by journalists and does not imitate news. The advertising department does not see stories before readers do.',
      ],
    },
  },
  {
    id: 'machine-tools',
    title: { ar: 'الذكاء الاصطناعي', en: 'Artificial intelligence' },
    paragraphs: {
      ar: [
        'يكتب أخبارنا بشر ويحررها بشر، ولا ننشر نصًا ولا صورة ولا صوتًا من توليد الآلة على أنه خبر. وقد نستعين ببرامج تفريغ التسجيلات والبحث في الوثائق الطويلة ومسوّدات الترجمة، ثم يراجع صحفي كل كلمة مع أصلها ويتحمل مسؤوليتها.',
        'إذا كان للبرنامج أثر في ما يقرؤه الناس، كتحليل آلاف السجلات أو ترجمة نص كامل، قلنا ذلك في النص وشرحنا كيف راجعنا النتيجة. ولا نُدخل في أي برنامج خارجي وثيقة سرية ولا اسم مصدر.',
      ],
      en: [
        'People write our stories and people edit them. We do not publish machine-made text, pictures or sound as news. We may use software to transcribe recordings, to search long documents or to draft a translation; a journalist then checks every word against the original and answers for it.',
        'When software has shaped what readers see, as in the analysis of thousands of records or the translation of a whole text, the story says so and explains how the result was checked. No confidential document and no source’s name is ever entered into an outside system.',
      ],
    },
  },
  {
    id: 'feedback',
    title: { ar: 'ملاحظات القراء', en: 'Actionable feedback' },
    paragraphs: {
      ar: [
        'اكتبوا إلى corrections@example.org إذا وجدتم خطأ، واذكروا عنوان النص والجملة وما ترونه صوابًا ودليلكم عليه إن وُجد. يصلكم رد خلال يومي عمل، وإن طال التحقق أخبرناكم أين وصل.',
        'إن لم يُرضكم الرد فارفعوا الأمر إلى محرر القراء، وهو مستقل عن غرفة الأخبار يعيّنه مجلس المؤسسة لثلاث سنوات، وينشر رأيه كما كتبه ولو خالف الصحيفة. وفي مطلع كل فصل ننشر خلاصة ما وصلنا وما فعلناه به.',
      ],
      en: [
        'If you find a mistake, write to corrections@example.org with the headline, the sentence, what you believe is right and any evidence. You will have an answer within two working days; if checking takes longer, we will tell you where it stands.',
        'If the answer does not satisfy you, take it to the readers’ editor, who is independent of the newsroom, appointed by the foundation’s board for three years, and published unedited even when disagreeing with the paper. At the start of each quarter we publish a summary of what reached us and what we did about it.',
      ],
    },
  },
] as const satisfies readonly TextBlock[]
