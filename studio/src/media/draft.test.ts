import { expect, test } from 'vitest'
import { changedByBoth, changesOf, draftOf } from './draft.ts'
import type { Media } from './media.ts'

const base = {
  alt: 'خبّاز',
  caption: '',
  credit: '',
  creator: '',
  copyright: '',
  usageTerms: '',
  focus: { x: 0.5, y: 0.5 },
  crop: { x: 0, y: 0, width: 1, height: 1 },
} as Media

test('only what was changed is sent, as the server keeps it', () => {
  const draft = draftOf(base)
  expect(changesOf(base, { ...draft, alt: ' خبّاز ' })).toEqual({})
  expect(changesOf(base, { ...draft, alt: 'خبّاز ', credit: 'وائل ', focus: { x: 0.1, y: 0.5 } })).toEqual({
    credit: 'وائل',
    focus: { x: 0.1, y: 0.5 },
  })
})

test('two people are asked only about what both changed to something else', () => {
  const theirs = { ...base, credit: 'وكالة', caption: 'عند الفجر' }
  expect(changedByBoth(base, theirs, { alt: 'خبّازة' })).toEqual([])
  expect(changedByBoth(base, theirs, { caption: 'عند الفجر' })).toEqual([])
  expect(changedByBoth(base, theirs, { alt: 'خبّازة', credit: 'وائل' })).toEqual(['credit'])
})
