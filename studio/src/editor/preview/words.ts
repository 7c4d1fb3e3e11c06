import { defineWords } from '../../shell/words.ts'

export const previewWords = defineWords({
  ar: {
    title: 'معاينة',
    width: 'العرض',
    phone: 'هاتف',
    desktop: 'حاسوب',
    scheme: 'الألوان',
    light: 'فاتحة',
    dark: 'داكنة',
    copy: 'انسخ رابط المعاينة',
    copied: 'نُسخ الرابط؛ يعمل يومًا واحدًا لمن يملكه.',
    until: (at: string) => `يعمل الرابط حتى ${at} لكل من يملكه.`,
    frame: 'الصفحة كما يراها القراء',
    again: 'حدّث المعاينة',
    close: 'أغلق المعاينة',
  },
  en: {
    title: 'Preview',
    width: 'Width',
    phone: 'Phone',
    desktop: 'Desktop',
    scheme: 'Colours',
    light: 'Light',
    dark: 'Dark',
    copy: 'Copy the preview link',
    copied: 'The link is copied; it works for a day for whoever has it.',
    until: (at: string) => `The link works until ${at} for whoever has it.`,
    frame: 'The page as readers see it',
    again: 'Load the preview anew',
    close: 'Close the preview',
  },
})
