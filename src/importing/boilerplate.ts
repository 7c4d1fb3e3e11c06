import { fold, tokens } from '../arabic/normalise.ts'
import { isListed } from './bodies.ts'

/** The words of a line as they are compared: folded, without punctuation. */
export const plain = (text: string): string => tokens(text).join(' ')

const lines = (list: string) =>
  list
    .split(/[،\n]+/)
    .map(plain)
    .filter(Boolean)
const set = (list: string) => new Set(lines(list))

/** A label over links to other stories, or in front of one. */
const related = lines(`
اقرأ أيضا، واقرأ أيضا، اقرأ كذلك، اقرأ المزيد، اقرأ المزيد عن، اقرأ المزيد من، اقرأ أكثر، لقراءة المزيد، طالع أيضا، طالع المزيد، شاهد أيضا، شاهد المزيد، تابع أيضا، انظر أيضا، راجع أيضا، لا يفوتك، لا تفوت، قد يهمك، قد يهمك أيضا، قد تهمك أيضا، أخبار قد تهمك، قد يعجبك، قد يعجبك أيضا، ربما يعجبك أيضا، ربما تود قراءة،
مواضيع ذات صلة، موضوعات ذات صلة، أخبار ذات صلة، مقالات ذات صلة، تقارير ذات صلة، قصص ذات صلة، روابط ذات صلة، محتوى ذو صلة، ذات صلة، مواضيع متعلقة، موضوعات متعلقة، أخبار متعلقة، مقالات متعلقة، مواضيع مشابهة، مقالات مشابهة، أخبار مشابهة، مواد ذات صلة، من نفس القسم، من القسم نفسه، مواضيع قد تهمك، موضوعات قد تهمك،
المزيد، المزيد من الأخبار، المزيد من هذا الكاتب، المزيد حول هذه القصة، المزيد في هذا القسم، لمزيد من الأخبار، الأكثر قراءة، الأكثر مشاهدة، الأكثر تداولا، الأكثر رواجا، الأكثر تعليقا، الأكثر شعبية، الأكثر مشاركة، الأكثر قراءة الآن، آخر الأخبار، أحدث الأخبار، أحدث المقالات، أحدث المواضيع، أهم الأخبار، اخترنا لك، اخترنا لكم، مختارات، اختيار المحرر، قصص مقترحة، قصص مختارة، قصص رئيسية، مقترحات، مواضيع مقترحة، موصى به، نرشح لك، نوصي بقراءة، ترشيحاتنا، ننصحك بقراءة،
الخبر التالي، الخبر السابق، المقال التالي، المقال السابق، الموضوع التالي، الموضوع السابق، التالي، السابق، شارك أيضا، من الأرشيف، تصفح المقالات، تصفح المزيد،
related، related articles، related stories، related posts، related news، related topics، related content، read also، also read، read more، read next، read more on، see also، you may also like، you might also like، you may like، recommended، recommended for you، recommended stories، recommended reading، most read، most popular، most viewed، trending، trending now، more from، more on this story، more news، more stories، latest news، latest stories، up next، next article، previous article، next story، next post، previous post، dont miss، don't miss، editor's picks، in case you missed it
`)
const relatedLabels = new Set(related)
/** Those that a headline may follow on the same line, behind a colon or a dash. */
const relatedInline =
  /^(?:و?اقرا (?:ايضا|كذلك|المزيد)|طالع ايضا|شاهد ايضا|قد (?:يهمك|يعجبك)(?: ايضا)?|لا يفوتك|(?:مواضيع|موضوعات|اخبار|مقالات) (?:ذات صله|متعلقه)|نرشح لك|لقراءه المزيد|للمزيد(?: اقرا)?|read (?:also|more|next)|also read|see also|related(?: (?:articles?|stor(?:y|ies)))?|don['’]t miss|(?:watch|شاهد)(?= ?:)) ?(?::|\.{2,3}|…|[-–—|>»←⬅👈])/u
const relatedMore = /^(?:المزيد (?:من|في|عن|حول)|more (?:from|on|about)|الاكثر .{1,20} في) .{1,30}$/

/** The place where readers write; what follows is not the story. */
const comments = set(`
أضف تعليق، أضف تعليقا، أضف تعليقك، إضافة تعليق، اضف تعليق جديد، اترك تعليقا، اترك تعليق، اترك تعليقك، اكتب تعليقا، اكتب تعليقك، اترك ردا، اترك رد، اترك ردك، إلغاء الرد، التعليقات، تعليقات، تعليقات القراء، تعليقات الزوار، التعليقات مغلقة، لا توجد تعليقات، لا يوجد تعليقات، ليست هناك تعليقات، ليس هناك تعليقات، لا تعليقات، لا توجد تعليقات حتى الآن، لا تعليق، كن أول من يعلق، كن أول من يكتب تعليقا، علق على الخبر، علق على المقال، التعليق على الخبر، شاركنا رأيك، شاركنا برأيك، شارك برأيك، شارك بتعليقك، شاركنا تعليقك، ما رأيك، أرسل تعليقا، نشر التعليق، إرسال التعليق، إرسال تعليق، عرض التعليقات، إظهار التعليقات، تعليقات فيسبوك،
leave a comment، leave a reply، leave a response، add a comment، add comment، post a comment، post comment، write a comment، comments، comment، no comments، no comments yet، comments are closed، be the first to comment، join the conversation، join the discussion، view comments، show comments، cancel reply، reader comments، have your say
`)

/** Boxes at the end about the writer, not by the writer. */
const aboutAuthor = set(
  `عن الكاتب، عن الكاتبة، نبذة عن الكاتب، نبذة عن المؤلف، حول الكاتب، عن المؤلف، عن المحرر، about the author، about author، about the writer`,
)

const authorPhoto = set(
  `photo of author، author photo، author image، author avatar، picture of author، image of author، صورة الكاتب، صورة الكاتبة، صورة المؤلف، صورة المحرر، صورة كاتب المقال، صورة المراسل، الصورة الرمزية، avatar photo، avatar`,
)

/** A whole line that is only a label, a button or a menu entry. */
const labels = set(`
شارك، شاركها، شاركه، شارك المقال، شارك الخبر، شارك هذا الخبر، شارك هذا المقال، شارك القصة، شارك هذه القصة، شارك الموضوع، شارك الصفحة، شارك هذه الصفحة، شارك هذا الموضوع، شارك عبر، شارك على، شارك مع أصدقائك، شارك هذا، مشاركة، مشاركة الخبر، مشاركة المقال، مشاركة عبر، مشاركة هذا الخبر، انشر، أرسل، أرسل لصديق، إرسال إلى صديق، غرد، طباعة، اطبع، طباعة المقال، طباعة الخبر، حفظ، احفظ، حفظ المقال، نسخ، نسخ الرابط، انسخ الرابط، نسخ الرابط المختصر، تم النسخ، تم نسخ الرابط، الرابط المختصر، رابط مختصر، رابط دائم، استمع، استمع للخبر، استمع للمقال، استمع إلى المقال، استمع إلى الخبر، استماع، تشغيل، تشغيل الفيديو، شاهد الفيديو، فيديو، حجم الخط، خط، تكبير الخط، تصغير الخط، تغيير حجم الخط، إبلاغ، إبلاغ عن خطأ، أبلغ عن خطأ، صحح الخبر، الإبلاغ عن خطأ، أعجبني، إعجاب، متابعة، تابع، تابعنا، تابعونا، تابعنا على، تابعونا على، اشترك، اشترك الآن، اشترك معنا، سجل الآن، سجل الدخول، تسجيل الدخول، تسجيل، دخول، حسابي، خروج،
الرئيسية، الصفحة الرئيسية، القائمة، القائمة الرئيسية، فتح القائمة، إغلاق، إغلاق القائمة، بحث، ابحث، البحث، ابحث هنا، بحث عن، تخطى إلى المحتوى، تخطي إلى المحتوى، تخطى الى المحتوى الرئيسي، تخطي إلى المحتوى الرئيسي، انتقل إلى المحتوى، الانتقال إلى المحتوى، الانتقال إلى المحتوى الرئيسي، تجاوز إلى المحتوى الرئيسي، التجاوز إلى المحتوى الرئيسي، اذهب إلى المحتوى، تخطى وواصل القراءة، تخطى قصص مقترحة وواصل القراءة، تخطى الأكثر قراءة وواصل القراءة، نهاية، الأكثر قراءة نهاية، قصص مقترحة نهاية، عودة، العودة إلى الأعلى، إلى الأعلى، عودة إلى الأعلى، زر الذهاب إلى الأعلى، الذهاب إلى الأعلى، رجوع، من نحن، عن الموقع، اتصل بنا، تواصل معنا، أعلن معنا، للإعلان، هيئة التحرير، سياسة الخصوصية، شروط الاستخدام، الشروط والأحكام، اتفاقية الاستخدام، خريطة الموقع، وظائف، الأرشيف، آر إس إس، خدمة آر إس إس، الوضع الليلي، الوضع المظلم، جار التحميل، جاري التحميل، تحميل المزيد، عرض المزيد، إظهار المزيد، المزيد من الخيارات، إعلان، إعلانات، الإعلانات، مساحة إعلانية، إعلان ممول، محتوى ممول، تخطى الإعلان، يتبع الإعلان، انتهى الإعلان، صورة الخبر، الصورة الرئيسية، تكبير الصورة، اضغط لتكبير الصورة، معرض الصور، العودة للخلف، نسخة للطباعة، موافق، قبول، أوافق، رفض، قبول الكل، فهمت، النشرة الإخبارية، النشرة البريدية، المحتويات، محتويات المقال، جدول المحتويات، فهرس المقال، إخفاء، تعديل، تحرير الصفحة، تقييم، قيم الموضوع، ترجم، ترجمة جوجل، تابعنا على أخبار جوجل، جوجل نيوز، أخبار غوغل،
share، share this، share this article، share this story، share article، share on، share via، share on facebook، share on twitter، share on x، share on whatsapp، print، print this، print article، save، save article، copy link، copied، link copied، copy، email this، send، listen، listen to this article، play، play video، watch، font size، text size، follow، follow us، follow us on، like، subscribe، subscribe now، sign in، log in، login، register، sign up، my account، menu، open menu، close، search، home، homepage، skip to content، skip to main content، back to top، top، about، about us، contact، contact us، advertise، advertise with us، privacy policy، terms of use، terms of service، terms and conditions، cookie policy، sitemap، careers، archive، rss، advertisement، ad، ads، sponsored، sponsored content، promoted، loading، load more، show more، view more، see more، dark mode، accept، accept all، reject، reject all، got it، agree، table of contents، contents، report an error، gallery، enlarge image، share save، report this ad، continue reading، story continues below advertisement، view this post on instagram، translate، tt
`)

const shareWords = set(
  `فيسبوك، فيس، بوك، تويتر، تويت، إكس، واتساب، واتس، آب، تلغرام، تيليغرام، تيليجرام، تليجرام، تلجرام، لينكدإن، لينكد، إن، إنستغرام، إنستجرام، انستغرام، ماسنجر، مسنجر، فايبر، بنترست، بينتريست، ريديت، سناب، شات، يوتيوب، بريد، إلكتروني، البريد، الإلكتروني، الايميل، إيميل، طباعة، شارك، شاركها، شاركه، مشاركة، نسخ، الرابط، رابط، عبر، على، في، غرد، أرسل، تم، النسخ، منصة، ثريدز، تيك، توك، نبض، facebook، twitter، x، whatsapp، telegram، linkedin، instagram، messenger، viber، pinterest، reddit، snapchat، youtube، tiktok، threads، bluesky، flipboard، pocket، tumblr، vk، email، e، mail، print، share، tweet، pin، copy، link، on، via، google، news، rss، f، odnoklassniki، skype، line، mastodon`,
)

/** Whole sentences of the page's machinery, matched at the start of the folded line or anywhere in it. */
const sentences: RegExp[] = [
  /recaptcha.{0,120}(?:privacy|terms|خصوصيه|شروط)|(?:privacy|terms).{0,120}recaptcha|^(?:this site|هذا الموقع).{0,30}recaptcha|^recaptcha/,
  /^(?:لن يتم نشر عنوان بريدك|لن ينشر عنوان بريدك|عنوان بريدك الالكتروني لن|الحقول الالزاميه|احفظ اسمي|حفظ اسمي|your email address will not|required fields are marked|save my name|notify me of)/,
  /(?:نستخدم|يستخدم|نحن نستعمل|تستخدم).{0,40}(?:ملفات (?:تعريف )?(?:ال)?ارتباط|(?:ال)?كوكيز|cookies)|^(?:we|this (?:web)?site|our (?:web)?site).{0,40} uses? cookies|^by (?:continuing|clicking|using|accepting).{0,80}(?:cookies|terms|privacy)|^(?:باستخدامك|باستمرارك|بمتابعه|بالضغط|بمواصله).{0,80}(?:ارتباط|كوكيز|الخصوصيه|شروط)|^ملفات تعريف الارتباط (?:تساعد|تمكن|هذه)/,
  /^(?:checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|please (?:enable|turn on|verify|wait|complete)|enable javascript|just a moment|are you a robot|i m not a robot|you need to enable|performance security by|ray id|access denied)|verify you are human|needs to review the security of your connection/,
  /^(?:(?:جار|جاري|يرجي|الرجاء) (?:التحقق|التاكد|تفعيل|الانتظار|اكمال|تمكين)|تحقق من انك|انا لست (?:برنامج )?روبوت|اثبت انك|متصفحك لا يدعم|عذرا متصفحك|يبدو انك تستخدم مانع|يرجي ايقاف مانع|يرجي تعطيل)/,
  /^(?:اشترك|اشتركوا|سجل|انضم|انضموا|تابع|تابعوا|تابعنا|تابعونا|يمكنكم? متابعه|لمتابعه|لمتابعتنا|حمل|حملوا|نزل|للاشتراك|للانضمام).{0,90}(?:نشر(?:ه|تنا|اتنا)|نشره البريد|قايمتنا البريديه|القايمه البريديه|قنا(?:تنا|ه|تكم)|قنواتنا|صفحتنا|صفحاتنا|حساباتنا|حسابنا|تطبيق(?:نا)?|google news|جوجل نيوز|غوغل نيوز|اخبار (?:جوجل|غوغل)|واتساب|تيليغرام|تلغرام|تيليجرام|تليجرام|فيسبوك|تويتر|يوتيوب|انستغرام|علي منصه|عبر منصات|اخبار .{0,30} (?:علي|عبر)|اضغط هنا|من هنا)/,
  /^(?:subscribe|sign up|join|follow|download|get) .{0,80}(?:newsletter|inbox|channel|updates|app|whatsapp|telegram|facebook|twitter|google news|free)/,
  /(?:جميع|كل|كافه) (?:ال)?حقوق (?:النشر |الطبع )?محفوظه|حقوق (?:النشر|الطبع|الملكيه) (?:محفوظه|و?\d{4}|©)|all rights reserved|^copyright (?:\d{4}|c)\b|^حقوق النشر (?:\d{4}|محفوظه|©)|^هذا المصنف مرخص|^(?:تصميم|برمجه|تطوير|designed|powered|developed|مدعوم)(?: و\S{1,12})? (?:بواسطه|by|من) /,
  /^(?:شارك|شاركها|شاركه|شاركوا|مشاركه|share)(?: (?:هذا|هذه|the|this))?(?: (?:المقال|المقاله|الخبر|القصه|الموضوع|الماده|التقرير|الصفحه|الرابط|article|story|post|page))?(?: (?:علي|عبر|مع|في|on|via|with) .{1,60})?$/,
  /^(?:للمزيد|لمزيد|للاطلاع علي المزيد|لمعرفه المزيد|for more).{0,80}(?:اضغط|انقر|هنا|زوروا|تابع|click|visit|follow)|^(?:اضغط|انقر|اضغطوا) هنا|^click here/,
  /^(?:تخطي|نهايه|انتهي) (?:قصص|الاكثر|يوتيوب|تويتر|فيسبوك|مواضيع|المواضيع|المزيد|الاعلان|بودكاست|البودكاست|اكس|انستغرام|محتوي).{0,60}$|^(?:skip|end of) .{0,60}$|^(?:يحتوي هذا المحتوي|هل تسمح بعرض المحتوي|تحذير (?:من )?محتوي خارجي|تحذير بعض المحتوي)/,
  /^(?:list of \d{1,3} items?|list \d{1,3} of \d{1,3}|end of list)$|^انتهي(?: \p{L}{1,2}){0,5}$/u,
  /^(?:role|reporting from|article information)(?: .{1,80})?$/,
  /^تم (?:اضافه|ارسال|حفظ) (?:تعليقك|طلبك|رسالتك)|^(?:الاراء|المقالات|الاراء الوارده) (?:الوارده|المنشوره|في هذا المقال)? ?.{0,40}(?:لا تعبر|تعبر عن راي|لا تعكس)|(?:لا|انما|وهو|فقط) ?(?:ي|ت)عبر.{0,40} عن (?:راي|وجهه نظر|اراء|وجهات نظر).{0,80}(?:موقع|صحيفه|جريده|كاتب|اصحاب|شبكه|ناشر|مصدر|قناه)|^(?:المقال|الماده) (?:ي|ت)عبر عن راي|(?:غير مسوول|لا (?:ي|ت)تحمل.{0,20}مسووليه).{0,40}(?:محتوي|مضمون|النص|ما يرد)|^the (?:views|opinions) expressed/,
]

const counts =
  /^(?:(?:[\d ]{1,12}(?:k|m|الف|مليون)? (?:من )?(?:ال)?(?:مشاهده|مشاهدات|مشاهدة|قراءه|قراءات|زياره|زيارات|تعليق|تعليقا|تعليقات|مشاركه|مشاركات|اعجاب|اعجابات|متابع|صوت|views?|shares?|comments?|likes?|reads?|hits?|votes?))|(?:(?:عدد )?(?:ال)?(?:مشاهدات|مشاهده|قراءات|زيارات|تعليقات|مشاركات|مشاهدين)|views?|shares?|comments?|hits|reads) [\d ]{1,12})$/
const readingTime =
  /^(?:(?:وقت|مده|زمن|الوقت المقدر|الوقت اللازم|دقايق)(?: المقدر)? ?(?:ل?ل?(?:ال)?قراءه)(?: .{0,30})?|(?:\d{1,6} ){0,4}(?:اقل من |حوالي |تقرا في |قراءه في |يقرا في |القراءه )?(?:\d{1,6} ){0,4}(?:دقيقه|دقيقتان|دقيقتين|دقايق)(?: واحده)?(?: (?:للقراءه|قراءه|من القراءه|لقراءه المقال))?|(?:مده|مدة) (?:ال)?(?:فيديو|مقطع|استماع|صوت).{0,60}|(?:less than )?(?:an?|\d{1,3}) min(?:ute)?s?(?: read)?|(?:estimated )?read(?:ing)? time.{0,30}|video duration.{0,60})$/
const breadcrumb =
  /^\s*(?:الرئيسي[ةه]|الصفحة الرئيسي[ةه]|أنت هنا|انت هنا|Home|You are here)\s{0,3}:?\s{0,3}(?:[>›»«‹/|\\←:•-]|الرئيسي[ةه])/iu

export type Boilerplate = 'line' | 'related' | 'comments' | 'author-photo' | 'about-author'

/**
 * Is this line of a page machinery rather than story? 'related' and 'comments' begin a part of the page, and what
 * follows belongs to it. A paragraph that only contains such a word is none: labels match whole lines.
 */
export function boilerplate(text: string): Boilerplate | null {
  if (text.length > 700) return null
  const words = plain(text)
  if (words === '') return text.length < 40 ? 'line' : null
  // The initials of those who handled a wire: س م / ر ع.
  if (text.length <= 24 && !isListed(text) && /^\p{L}(?: \p{L}){1,7}$/u.test(words)) return 'line'
  if (authorPhoto.has(words) || /^(?:photo|avatar) of (?!the |a |an |some |people )(?:[^ ]+ ?){1,5}$/.test(words))
    return 'author-photo'
  if (relatedLabels.has(words) || (words.length < 50 && relatedMore.test(words))) return 'related'
  if (comments.has(words)) return 'comments'
  if (aboutAuthor.has(words)) return 'about-author'
  if (labels.has(words)) return 'line'
  const parts = text.length <= 250 ? text.split(/\s*[|•·]\s*/).filter((part) => /\p{L}/u.test(part)) : []
  if (parts.length > 1 && parts.every((part) => boilerplate(part) === 'line')) return 'line'
  if (text.length <= 250 && (relatedInline.test(fold(text)) || breadcrumb.test(text))) return 'line'
  if (
    text.length <= 120 &&
    (counts.test(words) || readingTime.test(words) || words.split(' ').every((word) => shareWords.has(word)))
  )
    return 'line'
  if (/^[\d ]{1,8}(?:تعليق|تعليقات|تعليقا|comments?)(?: علي .{1,160}| on .{1,160})?$/.test(words)) return 'comments'
  return sentences.some((sentence) => sentence.test(words)) ? 'line' : null
}

const sections = new Set(
  `عاجل خاص حصري تقرير تقارير تحليل تحليلات رأي آراء مقال مقالات حوار حوارات مقابلة تحقيق تحقيقات تغطية ملف ملفات فيديو صور مباشر سياسة سياسي السياسي اقتصاد اقتصادي اقتصادية رياضة رياضية ثقافة ثقافية منوعات محليات محلي محلية عربي
  عربية عالمي عالمية دولي دولية وطنية تكنولوجيا تقنية تقني علوم صحة أخبار خبر شؤون عالم عرب مجتمع فن فنون حوادث أسواق بورصة طاقة بيئة تعليم سياحة سيارات ثقافه أدب كتب تاريخ قضايا ميديا إعلام أسرة حياة مرأة حقوق إنسان حريات شباب كرة قدم رئيسية
  news politics economy business sport sports culture opinion analysis world local health science technology tech features interview report breaking exclusive live video arts society`
    .split(/\s+/)
    .map(plain),
)

/** Is the line only the name of a section: اقتصاد, أخبار محلية, ثقافة وفنون? */
export function isSectionLabel(text: string): boolean {
  if (text.includes('|'))
    return text.length < 60 && text.split('|').some((part) => part.trim() !== '' && isSectionLabel(part))
  const words = plain(text).split(' ')
  if (words.length > 4) return false
  return words.every((word) =>
    [word, word.replace(/^و/, ''), word.replace(/^و?ال/, '')].some((form) => sections.has(form)),
  )
}
