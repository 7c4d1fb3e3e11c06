import { expect, test } from 'vitest'
import { storyContent, type Block } from '../../../../src/stories/shape.ts'
import { chance, randomBody } from '../testing/random-body.ts'
import { withFigureWords } from './figure-words.ts'
import { normalContent } from './normal-content.ts'
import { bodySchema } from './schema.ts'
import { bodyOf } from './to-body.ts'
import { documentOf } from './to-document.ts'

function there(body: readonly Block[]) {
  const document = bodySchema.nodeFromJSON(documentOf(body))
  document.check()
  return document
}

test('a body goes into the editor and comes back as it was, whatever it holds', () => {
  const random = chance(7)
  for (let round = 0; round < 500; round += 1) {
    const body = randomBody(random)
    expect(storyContent.shape.body.parse(body), `round ${round}`).toEqual(body)
    expect(JSON.stringify(bodyOf(there(body))), `round ${round}`).toBe(JSON.stringify(body))
  }
})

test('a document becomes a body and the same document again', () => {
  const random = chance(11)
  for (let round = 0; round < 200; round += 1) {
    const document = there(randomBody(random))
    const again = there(bodyOf(document))
    expect(again.eq(document), `round ${round}`).toBe(true)
  }
})

test('an empty body is room to write in, and room to write in is an empty body', () => {
  const document = there([])
  expect(document.childCount).toBe(1)
  expect(bodyOf(document)).toEqual([])
})

test('a table of uneven rows becomes rectangular; nothing of it is lost', () => {
  const cell = (text: string) => [{ text }]
  const body = bodyOf(there([{ type: 'table', caption: '', head: [cell('أ')], rows: [[cell('ب'), cell('ج')], []] }]))
  expect(body).toEqual([
    {
      type: 'table',
      caption: '',
      head: [cell('أ'), []],
      rows: [
        [cell('ب'), cell('ج')],
        [[], []],
      ],
    },
  ])
})

test('bidi controls and zero-width spaces do not get into a body, the joiner of a word stays', () => {
  const paragraph = bodySchema.nodes['paragraph']!.create(
    null,
    bodySchema.text('\u200Fقال\u202E می\u200Cشود\u200B\uFEFF'),
  )
  const document = bodySchema.nodes['doc']!.create(null, [
    paragraph,
    bodySchema.nodes['paragraph']!.create(null, bodySchema.text('\u200E')),
    bodySchema.nodes['figure']!.create({ caption: '\u2067أ\u2069' }),
  ])
  expect(bodyOf(document)).toEqual([
    { type: 'paragraph', runs: [{ text: 'قال می\u200Cشود' }] },
    { type: 'figure', media: null, alt: '', caption: 'أ', credit: '' },
  ])
})

test('a text longer than a run may be is held in several, and is one in the editor', () => {
  const long = '😀'.repeat(15_001)
  const document = bodySchema.nodes['doc']!.create(
    null,
    bodySchema.nodes['paragraph']!.create(null, bodySchema.text(long)),
  )
  const body = bodyOf(document)
  expect(storyContent.shape.body.safeParse(body).success).toBe(true)
  expect(body[0]).toMatchObject({ type: 'paragraph', runs: { length: 2 } })
  expect(there(body).textContent).toBe(long)
  expect(there(body).firstChild!.childCount).toBe(1)
})

test('a link that leads nowhere allowed is words without a link', () => {
  const link = bodySchema.marks['link']!.create({ href: 'javascript:alert(1)' })
  const document = bodySchema.nodes['doc']!.create(
    null,
    bodySchema.nodes['paragraph']!.create(null, bodySchema.text('x', [link])),
  )
  expect(bodyOf(document)).toEqual([{ type: 'paragraph', runs: [{ text: 'x' }] }])
})

test('who may write the words of pictures only leaves all else in the very form it has', () => {
  const figure = { type: 'figure', media: 'm1', alt: '', caption: '', credit: '' } as const
  const uneven = { type: 'paragraph', runs: [{ text: 'أ' }, { text: 'ب' }] } as const
  const standing = storyContent.parse({ headline: 'مادة', body: [uneven, figure] })
  const written = normalContent({ ...standing, headline: 'غيره', body: [uneven, { ...figure, alt: 'رجل' }] } as never)
  expect(withFigureWords(standing, written)).toEqual({ ...standing, body: [uneven, { ...figure, alt: 'رجل' }] })
})
