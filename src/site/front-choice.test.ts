import { expect, test } from 'vitest'
import type { Teaser } from '../stories/shape.ts'
import { chooseBlock } from './front-choice.ts'

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
