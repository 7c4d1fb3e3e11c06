import { noHouseStyle } from '../arabic/language-check/house-style.ts'
import { detachedWaw } from '../arabic/language-check/rules/detached-waw.ts'

// What the description of the API shows.

export const exampleIgnored = {
  id: '4k2m9w7x1c',
  story: null,
  rule: 'detached-waw',
  text: 'أ و ب',
  at: '2026-11-20T09:00:00.000Z',
  by: 'هند الصباغ',
}

export const exampleChecked = {
  findings: [
    {
      rule: detachedWaw.id,
      severity: detachedWaw.severity,
      place: { field: 'headline' as const },
      offset: 9,
      length: 2,
      text: 'و ',
      about: 'و ماجد',
      message: {
        ar: 'واو العطف تتصل بالكلمة التي بعدها.',
        en: 'The conjunction و is written together with the word after it.',
      },
      suggestions: ['و'],
    },
  ],
  more: false,
  titles: { [detachedWaw.id]: detachedWaw.title },
}

const { id, title, reason, source, severity, on, examples } = detachedWaw

export const exampleStyle = {
  revision: '8d1f0c5ae2b34796',
  style: { ...noHouseStyle, quotationMarks: 'guillemets' as const, spellings: { america: 'أميرك' }, rules: {} },
  rules: [
    {
      id,
      title,
      reason,
      source,
      severity,
      on,
      examples: examples.map(({ text, found, suggestion }) => ({ text, found, suggestion: suggestion ?? null })),
    },
  ],
  spellings: [
    {
      id: 'america',
      forms: [
        { form: 'أميرك', shown: 'أميركا' },
        { form: 'أمريك', shown: 'أمريكا' },
      ],
    },
  ],
  may: ['change-style', 'ignore-always'],
}
