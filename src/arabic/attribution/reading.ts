import { attributionsOf, type Attribution } from './attributions.ts'
import { itemsOf, type Item } from './items.ts'
import type { Quotation } from './quotations.ts'
import type { Sentence } from './sentences.ts'

/** A sentence with who says what in it. */
export type Reading = Sentence & { items: Item[]; attributions: Attribution[] }

/** @param quotations those of the sentence, where others are to be taken for its quotations than it was found to have */
export function read(sentence: Sentence, quotations: Quotation[] = sentence.quotations): Reading {
  const items = itemsOf({ tokens: sentence.tokens, quotations })
  return { ...sentence, quotations, items, attributions: attributionsOf(items) }
}
