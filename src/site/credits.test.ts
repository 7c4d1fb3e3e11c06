import { expect, test } from 'vitest'
import { isBody, pictureCredits } from './credits.ts'

const siteNames = ['المزولة', 'Al-Mizwala']
const link = { relation: 'republished', url: null, title: null, date: null } as const
const story = {
  byline: [
    { person: null, name: 'خزامى', kind: 'organisation', role: 'reporter' },
    { person: null, name: 'سامي نصر', kind: 'person', role: 'photographer' },
  ],
  sources: [
    { ...link, kind: 'outlet', name: 'صدى المرسى' },
    { ...link, kind: 'person', name: 'شبكة حداد' },
  ],
} satisfies Parameters<typeof isBody>[1]

test.each([
  'خزامى',
  'صدى المرسى',
  'المزولة',
  'Al-Mizwala',
  'وكالة خزامى للأنباء',
  'الوكالة الوطنية',
  'الهيئة العامة للموانئ',
])('%s is a body', (name) => expect(isBody(name, story, siteNames)).toBe(true))
test.each(['إذاعة الساحل', 'Khuzama News Agency', 'Harbour Press', 'KNA'])(
  '%s is called what bodies are called',
  (name) => expect(isBody(name, { byline: [], sources: [] }, [])).toBe(true),
)
test.each(['سامي نصر', 'هند كرم', 'Sami Pressman', 'شبكة حداد', 'مركزية نعمان'])('%s is a person', (name) =>
  expect(isBody(name, story, siteNames)).toBe(false),
)

test('a credit line is taken apart, and nobody stands twice', () => {
  const person = { name: 'سامي نصر', body: false }
  const of = (creator: string, credit: string) => pictureCredits({ creator, credit }, story, siteNames)
  expect(of('', 'سامي نصر، المزولة')).toEqual([person, { name: 'المزولة', body: true }])
  expect(of('سامي نصر', 'سامي نصر / KNA')).toEqual([person, { name: 'KNA', body: true }])
  expect(of('وكالة خزامى للأنباء', 'وكالة خزامى للأنباء')).toEqual([{ name: 'وكالة خزامى للأنباء', body: true }])
  expect(of('', '')).toEqual([])
})
