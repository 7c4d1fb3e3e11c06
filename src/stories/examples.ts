import type * as z from 'zod'
import type { DeskStory, storyStanding, StoryRow } from './desk-shape.ts'
import type { StoryContent } from './shape.ts'

// One story for the examples of the API's description.

export const exampleContent: StoryContent = {
  kind: 'report',
  language: 'ar',
  kicker: 'محليات',
  headline: 'المخبز البلدي يفتح أبوابه فجرًا',
  standfirst: 'ثلاثة عشر فرنًا تعمل من الرابعة صباحًا.',
  byline: [{ person: 'salma', name: 'سلمى الراوي', kind: 'person', role: 'reporter' }],
  dateline: 'المرفأ',
  section: 'local',
  topics: ['الخبز'],
  slug: null,
  body: [{ type: 'paragraph', runs: [{ text: 'قال صاحب المخبز إن الأفران أُوقدت قبل الفجر.' }] }],
  sources: [{ kind: 'own-reporting', name: 'مراسلتنا', relation: 'based-on', url: null, title: null, date: null }],
  notes: '',
}

export const exampleRow: StoryRow = {
  id: '9t4hx0c2rk',
  state: 'scheduled',
  headline: exampleContent.headline,
  kicker: exampleContent.kicker,
  section: 'local',
  language: 'ar',
  owner: '7kq2m0x9ab',
  ownerName: 'سلمى الراوي',
  revision: 7,
  version: null,
  pending: false,
  changedAt: '2026-03-01T06:07:00.000Z',
  publishedAt: null,
  scheduledAt: '2026-03-02T04:00:00.000Z',
  embargoUntil: null,
  lock: null,
}

export const exampleStanding: z.input<typeof storyStanding> = {
  id: exampleRow.id,
  state: 'published',
  revision: 8,
  version: 1,
  changedAt: '2026-03-02T04:00:00.000Z',
  publishedAt: '2026-03-02T04:00:00.000Z',
  scheduledAt: null,
  embargoUntil: null,
  url: 'https://news.example/story/9t4hx0c2rk/%D8%A7%D9%84%D9%85%D8%AE%D8%A8%D8%B2',
  may: ['read', 'see', 'preview', 'lock', 'change', 'restore', 'publish', 'correct', 'retract', 'withdraw'],
}

export const exampleStory: DeskStory = {
  id: exampleRow.id,
  state: 'scheduled',
  revision: 7,
  version: null,
  content: exampleContent,
  published: null,
  pending: false,
  corrections: [],
  owner: exampleRow.owner,
  ownerName: exampleRow.ownerName,
  lastSavedBy: 'سلمى الراوي',
  createdAt: '2026-02-28T10:00:00.000Z',
  changedAt: exampleRow.changedAt,
  publishedAt: null,
  updatedAt: null,
  scheduledAt: exampleRow.scheduledAt,
  scheduledBy: 'نديم',
  embargoUntil: null,
  lock: null,
  presence: [],
  history: [{ at: exampleRow.changedAt, by: 'نديم', act: 'schedule', note: '2026-03-02T04:00:00.000Z', version: null }],
  may: [
    'read',
    'see',
    'preview',
    'lock',
    'change',
    'restore',
    'embargo',
    'return',
    'schedule',
    'unschedule',
    'publish',
  ],
}
