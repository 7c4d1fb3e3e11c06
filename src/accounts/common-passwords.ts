/**
 * What people choose when nobody stops them, and what is tried first: words that a password must not be made of alone.
 * Written for Arabic and English newsrooms; with digits, repetition and simple replacements (@ for a) around them they
 * count as the word.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwort passcode passphrase letmein welcome admin administrator root login signin user username guest test
  testing tester default changeme secret master monkey dragon football baseball basketball soccer sunshine princess
  shadow superman batman iloveyou trustno hello whatever freedom flower summer winter spring autumn
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  newsroom newspaper journalist journalism reporter editor editorial chief press media news breaking studio isnad
  company office computer internet google facebook twitter instagram youtube whatsapp telegram microsoft windows samsung
  apple android iphone arabic english
  cairo egypt beirut lebanon damascus syria amman jordan baghdad iraq riyadh jeddah saudi makkah mecca madinah medina
  kuwait dubai emirates qatar doha bahrain oman muscat yemen sanaa palestine gaza jerusalem quds algeria tunis tunisia
  morocco rabat libya tripoli sudan khartoum mauritania somalia
  mohamed mohammed muhammad mohammad ahmed ahmad mahmoud mustafa mostafa ali omar hassan hussein khaled ibrahim youssef
  yousef abdullah abdallah fatima fatma aisha maryam mariam zainab sara sarah nour noor layla leila
  allah bismillah alhamdulillah inshallah mashallah habibi habibti salam ramadan
  كلمةالسر كلمهالسر كلمةالمرور كلمهالمرور كلمةمرور كلمهمرور سر سري مرور دخول مدير المدير مستخدم تجربة تجربه اختبار مرحبا اهلا السلامعليكم
  صحيفة جريدة صحافة صحافه اخبار الاخبار خبر عاجل محرر رئيسالتحرير تحرير مراسل غرفةالاخبار إسناد اسناد استوديو
  بسمالله بسماللهالرحمنالرحيم الحمدلله سبحانالله لاالهالاالله اللهاكبر انشاءالله ماشاءالله ياالله ياربي حبيبي حبيبتي
  القاهرة مصر بيروت لبنان دمشق سوريا عمان الاردن بغداد العراق الرياض جدة السعودية مكة المدينة الكويت دبي الامارات قطر
  الدوحة البحرين مسقط اليمن صنعاء فلسطين غزة القدس الجزائر تونس المغرب الرباط ليبيا طرابلس السودان الخرطوم موريتانيا
  محمد احمد محمود مصطفى علي عمر حسن حسين خالد ابراهيم يوسف عبدالله فاطمة عائشة مريم زينب سارة نور ليلى`
    .split(/\s+/)
    .filter(Boolean),
)

/** Rows of keyboards, forwards; what walks along one of them is no password. */
export const keyboardRows = [
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'azertyuiop',
  'qsdfghjklm',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  'abcdefghijklmnopqrstuvwxyz',
  'ضصثقفغعهخحجد',
  'شسيبلاتنمكط',
  'ئءؤرلاىةوزظ',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'ابجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  '٠١٢٣٤٥٦٧٨٩',
  '0123456789',
]
