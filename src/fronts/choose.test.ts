import { expect, test } from 'vitest'
import type { Teaser } from '../stories/shape.ts'
import { chooseFront, chooseList } from './choose.ts'

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

test('editors come first; what they leave open is filled around it, and nothing stands twice', () => {
  const newest = [
    teaser('a'),
    teaser('b', { section: 'economy' }),
    teaser('c', { section: 'culture' }),
    teaser('d', { section: 'sport' }),
    teaser('e', { section: 'views' }),
    teaser('f'),
  ]
  const old = teaser('old', { section: 'culture', picture: null })
  const front = chooseFront(newest, { pinned: [old, null, newest[3]!] })
  expect(front.lead?.id).toBe('old')
  expect(ids(front.seconds)).toEqual(['a', 'd', 'b', 'e'])
  expect(ids(front.latest)).toEqual(['c', 'f'])
  const open = chooseFront(newest, { pinned: [null, newest[0]!] })
  expect(open.lead?.id).toBe('b')
  expect(ids(open.seconds)[0]).toBe('a')
  expect(ids(chooseFront([], { pinned: [null, old] }).seconds)).toEqual(['old'])
})

test('a list has its chosen stories where they were put', () => {
  const newest = [teaser('a'), teaser('b'), teaser('c')]
  expect(ids(chooseList(newest, [null, newest[2]!]))).toEqual(['a', 'c', 'b'])
  expect(ids(chooseList(newest, [teaser('x')]))).toEqual(['x', 'a', 'b', 'c'])
  expect(ids(chooseList([], [null, teaser('x')]))).toEqual(['x'])
  expect(ids(chooseList(newest, []))).toEqual(['a', 'b', 'c'])
})
