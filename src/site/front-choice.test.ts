import { expect, test } from 'vitest'
import type { Teaser } from '../stories/shape.ts'
import { chooseBlock, chooseFront } from './front-choice.ts'

function teaser(id: string, more: Partial<Teaser> = {}): Teaser {
  return {
    id,
    slug: id,
    kind: 'report',
    language: 'ar',
    section: 'local',
    kicker: '',
    headline: id,
    standfirst: '',
    byline: [],
    picture: { media: 'm', alt: '' },
    publishedAt: '2026-11-20T10:00:00.000Z',
    updatedAt: null,
    retracted: false,
    ...more,
  }
}

const ids = (stories: readonly Teaser[]) => stories.map(({ id }) => id)

test('an empty newsroom has no lead', () => {
  expect(chooseFront([])).toEqual({ lead: null, seconds: [], latest: [] })
})

test('the newest report with a picture leads, before a newer opinion and a newer text without picture', () => {
  const { lead } = chooseFront([
    teaser('opinion', { kind: 'opinion' }),
    teaser('bare', { picture: null }),
    teaser('photo'),
  ])
  expect(lead?.id).toBe('photo')
})

test('without any picture the newest story leads', () => {
  expect(chooseFront([teaser('new', { picture: null }), teaser('old', { picture: null })]).lead?.id).toBe('new')
})

test('the seconds come from different sections as far as there are any, and nothing stands twice', () => {
  const newest = [
    teaser('lead'),
    teaser('local-2'),
    teaser('local-3'),
    teaser('economy', { section: 'economy' }),
    teaser('culture', { section: 'culture' }),
    teaser('column', { section: 'views', kind: 'opinion' }),
    teaser('local-4'),
  ]
  const front = chooseFront(newest)
  expect(ids(front.seconds)).toEqual(['economy', 'culture', 'local-2', 'local-3'])
  expect(ids(front.latest)).toEqual(['column', 'local-4'])
})

test('neighbouring sections are laid out differently, and few stories get a layout that they fill', () => {
  const many = Array.from({ length: 9 }, (_, index) => teaser(`s${index}`))
  const layouts = [0, 1, 2, 3, 4].map((position) => chooseBlock(many, position).layout)
  expect(layouts).toEqual(['feature', 'list', 'row', 'split', 'feature'])
  expect(chooseBlock(many, 2).stories).toHaveLength(4)
  expect([1, 2, 3].map((count) => chooseBlock(many.slice(0, count), 0).layout)).toEqual(['single', 'split', 'row'])
  expect(
    chooseBlock(
      many.map((each) => ({ ...each, kind: 'opinion' as const })),
      0,
    ).layout,
  ).toBe('voices')
})
