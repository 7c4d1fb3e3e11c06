import { operator } from '../../base/actor.ts'
import { setImmediate } from 'node:timers/promises'
import sharp from 'sharp'
import type { Context, ContextOptions } from '../../base/context.ts'
import { changeSite } from '../../base/change-site.ts'
import { testContext } from '../../base/testing.ts'
import { addMedia } from '../../media/add.ts'
import { addPerson } from '../../people/add.ts'
import { addSection } from '../../sections/add.ts'
import { correctStory } from '../../stories/correct.ts'
import { createStory } from '../../stories/create.ts'
import { publishStory } from '../../stories/publish.ts'
import { retractStory } from '../../stories/retract.ts'
import type { StoryContentInput } from '../../stories/shape.ts'
import { withdrawStory } from '../../stories/withdraw.ts'

/** For tests: an invented newsroom on a real database. Its clock goes on a minute with every story. */
export type Newsroom = {
  context: Context
  /** A picture 1600 pixels wide and 900 high, with credit, creator and rights. */
  picture: string
  publish: (content: Partial<StoryContentInput>) => Promise<string>
  /** A minute passes. */
  pass: () => void
}

export const start = new Date('2026-11-20T06:00:00.000Z')

export async function openNewsroom(options: ContextOptions = {}): Promise<Newsroom> {
  let minutes = 0
  const context = await testContext({ ...options, now: () => new Date(start.getTime() + minutes * 60_000) })
  await changeSite(context, operator('سلمى'), {
    name: 'المزولة',
    nameEnglish: 'Al-Mizwala',
    description: 'صحيفة مستقلة',
    contact: 'newsroom@news.example',
    pages: ['about', 'corrections', 'ethics'].map((id) => ({
      id,
      title: { ar: id, en: id },
      paragraphs: { ar: ['نص'], en: ['Text'] },
    })),
  })
  await context.changes.catchUp()
  while (context.site.name !== 'المزولة') await setImmediate()
  await addSection(context, operator('سلمى'), { id: 'economy', name: 'اقتصاد', nameEnglish: 'Economy', position: 1 })
  await addSection(context, operator('سلمى'), { id: 'culture', name: 'ثقافة', nameEnglish: 'Culture', position: 2 })
  const picture = await addPicture(context, '#0b4a4e', 'وكالة الساحل')
  const portrait = await addPicture(context, '#c98b2b', 'المزولة')
  await addPerson(context, operator('سلمى'), {
    id: 'layla-haddad',
    name: 'ليلى حداد',
    title: 'مراسلة الاقتصاد',
    portrait,
    url: 'https://layla.example/',
  })
  await addPerson(context, operator('سلمى'), { id: 'sahil', name: 'وكالة الساحل', kind: 'organisation' })
  return {
    context,
    picture,
    pass: () => void (minutes += 1),
    async publish(content) {
      minutes += 1
      const story = await createStory(context, operator('test'), { ...plainStory, ...content })
      await publishStory(context, operator('test'), story.id)
      return story.id
    },
  }
}

async function addPicture(context: Context, background: string, credit: string): Promise<string> {
  const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background } })
    .png()
    .toBuffer()
  const text = {
    alt: 'ميناء عند الفجر',
    caption: 'ميناء الرمل',
    credit,
    creator: 'سامي نصر',
    copyright: '© وكالة الساحل',
  }
  return (await addMedia(context, operator('test'), { bytes, ...text })).id
}

const plainStory: StoryContentInput = {
  headline: 'توسعة ميناء الرمل تبدأ في الربيع',
  section: 'economy',
  byline: [{ person: 'layla-haddad', name: 'ليلى حداد' }],
  body: [{ type: 'paragraph', runs: [{ text: 'تبدأ الأعمال مطلع الربيع المقبل.' }] }],
  sources: [{ kind: 'own-reporting', name: 'المزولة', relation: 'based-on' }],
}

/** A story with everything a story can have. */
export function fullStory(picture: string): Partial<StoryContentInput> {
  return {
    kicker: 'موانئ',
    headline: 'الميناء «الجديد» & رصيفه <الشرقي>',
    standfirst: 'رصيف لسفن لا يتسع لها الميناء اليوم.',
    dateline: 'ميناء الرمل',
    topics: ['ميناء الرمل', 'نقل بحري'],
    byline: [
      { person: 'layla-haddad', name: 'ليلى حداد', role: 'reporter' },
      { person: 'sahil', name: 'وكالة الساحل', kind: 'organisation', role: 'reporter' },
      { name: 'هند كرم', role: 'translator' },
      { name: 'سامي نصر', role: 'photographer' },
      { name: 'رنا عواد', role: 'editor' },
    ],
    body: [
      { type: 'figure', media: picture, alt: 'رافعتان فوق الرصيف', caption: 'الرصيف الشرقي', credit: 'وكالة الساحل' },
      {
        type: 'paragraph',
        runs: [
          { text: 'قالت المديرة ' },
          { text: '«العمل يبدأ قريبًا»', quotation: { speaker: 'مها سالم' } },
          { text: '، وفق ' },
          { text: 'بيان سابق', link: '/story/0000000000/x' },
          { text: ' و' },
          { text: 'Port Authority', language: 'en', link: 'https://port.example/?a=1&b=2' },
          { text: '.' },
        ],
      },
      { type: 'heading', level: 2, runs: [{ text: 'ما بعد الربيع' }] },
      { type: 'quotation', speaker: 'مها سالم', paragraphs: [[{ text: 'سنفتح الرصيف للسفن الكبيرة.' }]] },
      { type: 'list', ordered: true, items: [[{ text: 'الرصيف' }], [{ text: 'الرافعات' }]] },
      { type: 'table', caption: 'الأطوال', head: [[{ text: 'الرصيف' }]], rows: [[[{ text: '440 مترًا' }]]] },
    ],
    sources: [
      {
        kind: 'outlet',
        name: 'صحيفة المرسى',
        relation: 'translated',
        url: 'https://marsa.example/port',
        title: 'Port to grow',
        date: '2026-11-19',
      },
      { kind: 'agency', name: 'وكالة الساحل', relation: 'republished', url: 'https://sahil.example/1?a=1&b=2' },
      { kind: 'ministry', name: 'وزارة النقل', relation: 'quoted', url: 'https://transport.example/statement' },
    ],
  }
}

/** Stories in every state readers can meet. */
export async function fillNewsroom(newsroom: Newsroom) {
  const { context, picture, publish, pass } = newsroom
  const full = await publish(fullStory(picture))
  const corrected = await publish({ headline: 'ميزانية المدينة', section: 'culture', topics: ['ميزانية'] })
  pass()
  await correctStory(context, operator('test'), corrected, {
    kind: 'correction',
    text: 'ذكرنا 400 مليون، والصواب 440 مليونًا.',
    change: { headline: 'ميزانية المدينة 440 مليونًا' },
  })
  const retracted = await publish({
    headline: 'خبر لم يصح',
    dateline: 'تل الورد',
    topics: ['ميناء الرمل'],
    sources: [{ kind: 'agency', name: 'وكالة الضباب', relation: 'republished', url: 'https://fog.example/1' }],
    body: [{ type: 'paragraph', runs: [{ text: 'نص مسحوب' }] }],
  })
  pass()
  await retractStory(context, operator('test'), retracted, 'لم نتحقق من الوثيقة.')
  const withdrawn = await publish({ headline: 'مادة محجوبة' })
  await withdrawStory(context, operator('test'), withdrawn, 'بأمر من المحكمة')
  const english = await publish({
    headline: 'Wheat prices fall',
    language: 'en',
    kind: 'analysis',
    body: [{ type: 'paragraph', runs: [{ text: 'Prices fell.' }] }],
  })
  const draft = (await createStory(context, operator('test'), { headline: 'مسودة' })).id
  return { full, corrected, retracted, withdrawn, english, draft }
}
