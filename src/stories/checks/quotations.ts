import { warning, type Finding } from './check.ts'

const reason = { en: 'this quotation does not say who speaks', ar: 'لا يُذكر قائل هذا الاقتباس' }

/** Words set apart as somebody's, without whose; inside a paragraph the sentence itself can say it. */
export const quotationSpeaker = warning('quotation-speaker', ({ body }) =>
  body.flatMap((block, index): Finding[] =>
    block.type === 'quotation' && !block.speaker?.trim() ? [{ reason, place: { block: index } }] : [],
  ),
)
