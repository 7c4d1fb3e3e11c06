import { warning } from './check.ts'

/** Search engines and phones cut a headline off about here. */
const longest = 110

export const headlineLength = warning('headline-length', ({ headline }) => {
  const { length } = [...headline]
  if (length <= longest) return []
  const reason = {
    en: `the headline has ${length} letters; lists and search engines cut it off at about ${longest}`,
    ar: `طول العنوان ${length} حرفًا؛ وتقتطعه القوائم ومحركات البحث عند نحو ${longest}`,
  }
  return [{ reason, place: { field: 'headline' } }]
})
