import type { Check } from './check.ts'
import { bodyText } from '../text.ts'

export const hasHeadline: Check = {
  name: 'headline',
  excusable: false,
  unmet: (content) => (content.headline ? [] : [{ en: 'the story has no headline', ar: 'المادة بلا عنوان' }]),
}

export const hasText: Check = {
  name: 'text',
  excusable: false,
  unmet: (content) => (bodyText(content.body).trim() ? [] : [{ en: 'the story has no text', ar: 'المادة بلا نص' }]),
}
