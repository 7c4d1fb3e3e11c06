import type * as z from 'zod'
import type { personAnswer, sectionAnswer, storyAnswer, teaserAnswer, topicAnswer } from './answers.ts'

/** Answers shown in the description of the interface. Newsroom, people and places are invented. */

const site = 'https://news.example'
const slug = 'توسعة-ميناء-الرمل-تبدأ-في-الربيع'

const story: z.input<typeof storyAnswer> = {
  id: '7k2m9x4qpt',
  state: 'published',
  version: 2,
  sha256: '5f0c1e6d9a0b4f7c8d2e3a41b6c7d8e9f0a1b2c3d4e5f60718293a4b5c6d7e8f',
  kind: 'report',
  language: 'ar',
  kicker: 'موانئ',
  headline: 'توسعة ميناء الرمل تبدأ في الربيع',
  standfirst: 'الرصيف الجديد يستقبل سفنًا لا يتسع لها الميناء اليوم.',
  byline: [{ person: 'layla-haddad', name: 'ليلى حداد', kind: 'person', role: 'reporter' }],
  dateline: 'ميناء الرمل',
  section: 'economy',
  topics: ['ميناء الرمل'],
  slug,
  body: [
    { type: 'paragraph', runs: [{ text: 'تبدأ أعمال توسعة ميناء الرمل مطلع الربيع المقبل.' }] },
    {
      type: 'figure',
      media: '3f8n1w6z0c',
      alt: 'رافعتان فوق رصيف الميناء عند الفجر',
      caption: 'الرصيف الشرقي لميناء الرمل',
      credit: 'وكالة الساحل',
    },
  ],
  sources: [
    {
      kind: 'agency',
      name: 'وكالة الساحل',
      relation: 'based-on',
      url: 'https://agency.example/port',
      title: 'Raml port to grow',
      date: '2026-11-22',
    },
  ],
  publishedAt: '2026-11-22T09:00:00.000Z',
  updatedAt: '2026-11-23T07:30:00.000Z',
  corrections: [
    {
      kind: 'correction',
      text: 'ذكرنا أن طول الرصيف 400 متر، والصواب 440 مترًا.',
      at: '2026-11-23T07:30:00.000Z',
      version: 2,
    },
  ],
  url: `${site}/story/7k2m9x4qpt/${encodeURIComponent(slug)}`,
  pictures: [
    { media: '3f8n1w6z0c', url: `${site}/picture/3f8n1w6z0c-1/1440.jpg`, width: 1440, height: 960, type: 'image/jpeg' },
  ],
}

const person: z.input<typeof personAnswer> = {
  id: 'layla-haddad',
  name: 'ليلى حداد',
  kind: 'person',
  title: 'مراسلة الاقتصاد',
  biography: 'تكتب عن الموانئ والنقل البحري.',
  email: 'layla@news.example',
  url: null,
  page: `${site}/person/layla-haddad`,
  portrait: {
    media: '9d4t7b2h5m',
    url: `${site}/picture/9d4t7b2h5m-1/360.jpg`,
    width: 360,
    height: 360,
    type: 'image/jpeg',
  },
}

const section: z.input<typeof sectionAnswer> = {
  id: 'economy',
  name: 'اقتصاد',
  nameEnglish: 'Economy',
  description: 'الأسعار والموانئ والطاقة والزراعة.',
  position: 2,
  parent: null,
  url: `${site}/section/economy`,
}

const topic: z.input<typeof topicAnswer> = {
  slug: 'ميناء-الرمل',
  name: 'ميناء الرمل',
  stories: 4,
  url: `${site}/topic/${encodeURIComponent('ميناء-الرمل')}`,
}

const teaser: z.input<typeof teaserAnswer> = {
  id: story.id,
  slug: story.slug,
  kind: 'report',
  language: 'ar',
  section: 'economy',
  kicker: 'موانئ',
  headline: story.headline,
  standfirst: 'الرصيف الجديد يستقبل سفنًا لا يتسع لها الميناء اليوم.',
  byline: ['ليلى حداد'],
  picture: { media: '3f8n1w6z0c', alt: 'رافعتان فوق رصيف الميناء عند الفجر' },
  publishedAt: story.publishedAt,
  updatedAt: story.updatedAt,
  retracted: false,
  url: story.url,
}

const next = 'MjAyNi0xMS0yMlQwOTowMDowMC4wMDBaIDdrMm05eDRxcHQ'

export const exampleOf = {
  story,
  storyList: { items: [story], next },
  person,
  personList: { items: [person], next: null },
  sectionList: { items: [section] },
  topicList: { items: [topic] },
  searchResults: {
    items: [
      {
        ...teaser,
        found: {
          headline: [
            { text: 'توسعة ', mark: false },
            { text: 'ميناء', mark: true },
            { text: ' الرمل تبدأ في الربيع', mark: false },
          ],
          passage: [
            { text: 'الرصيف الجديد يستقبل سفنًا لا يتسع لها ', mark: false },
            { text: 'الميناء', mark: true },
            { text: ' اليوم.', mark: false },
          ],
          whole: true,
        },
      },
    ],
    total: 1,
    filled: 0,
    meant: null,
    next: null,
  },
  suggestions: { queries: ['ميناء'], stories: [teaser] },
}
