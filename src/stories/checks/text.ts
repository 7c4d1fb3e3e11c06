import { bodyText } from '../text.ts'
import type { Check } from './check.ts'

export const hasHeadline: Check = {
  name: 'headline',
  severity: 'blocks',
  excusable: false,
  find: ({ headline }) =>
    headline
      ? []
      : [{ reason: { en: 'the story has no headline', ar: 'المادة بلا عنوان' }, place: { field: 'headline' } }],
}

export const hasText: Check = {
  name: 'text',
  severity: 'blocks',
  excusable: false,
  find: ({ body }) =>
    bodyText(body).trim()
      ? []
      : [{ reason: { en: 'the story has no text', ar: 'المادة بلا نص' }, place: { field: 'body' } }],
}
