/** علي, إلي and الي: a name, «to me», or على and إلى without the dots of their ى told apart. The neighbours decide. */
const family = /^(?:[وف]?علي|[وف]?إلي|الي)$/

/** What takes على after it, and what is only said with على before it; between other words علي is the name. */
const beforeOn =
  /^(?:بناء|علاوة|ردا|[وف]?(?:مؤكدا|مشددا)|[وفلب]?(?:ال|لل)(?:حصول|حفاظ|قضاء|سيطرة|تعرف|اعتماد|تركيز|اطلاع|إشراف|قدرة|تغلب|ضغط|موافقة|تأكيد)|قادر(?:ة|ين|ون|ا)?|[وف]?(?:حصل|يحصل|تحصل|اعتمد|يعتمد|تعتمد|حافظ|يحافظ)(?:ت|وا|ون)?)$/
const afterOn =
  /^(?:أن|ان|أنه|أنها|الرغم|الأقل|الاقل|الإطلاق|الاطلاق|الفور|الصعيد|هذا|هذه|ذلك|تلك|كل|جميع|أي|اي|نحو|حد|سبيل|مستوى|مدى|ضوء|غرار|وشك|أساس|اساس|هامش|متن|حساب|حدة)$/

/** إلى is far the likelier before these; إلي, «to me», stands before anything else. */
const afterTo = /^(?:ال|[أا]ن$|[أا]نه|أنها|هذ|ذلك|تلك|كل$|أي$)/

/** Null when the word is not one of the family; no forms when it stands. */
export function rightTowards(word: string, previous: string, next: string): { forms: string[]; sure: boolean } | null {
  if (!family.test(word)) return null
  const wrong = word.endsWith('علي')
    ? beforeOn.test(previous) || afterOn.test(next)
    : word === 'الي' || afterTo.test(next)
  return { forms: wrong ? [word.replace(/[اإ]?لي$/, (end) => (end.length > 2 ? 'إلى' : 'لى'))] : [], sure: true }
}
