import { expect, test } from 'vitest'
import { worked } from '../base/testing.ts'
import type { Media } from '../media/shape.ts'
import { isolate, StoryBody, type BodySurroundings } from './body.tsx'
import { storyContent, type StoryContentInput } from './shape.ts'

type Blocks = NonNullable<StoryContentInput['body']>

const photo: Media = {
  id: 'ph0t0ph0t0',
  hash: '0'.repeat(64),
  format: 'jpeg',
  width: 1200,
  height: 800,
  bytes: 1,
  revision: 1,
  createdAt: '2026-11-20T00:00:00Z',
  alt: '',
  caption: '',
  credit: '',
  creator: '',
  copyright: '',
  usageTerms: '',
  focus: { x: 0.5, y: 0.5 },
  crop: { x: 0, y: 0, width: 1, height: 1 },
  original: { width: 1200, height: 800 },
  headline: '',
  source: '',
  dateCreated: '',
  digitalSourceType: '',
  createdBy: '',
  account: null,
}

function html(body: Blocks, around: Partial<BodySurroundings> = {}): string {
  const { body: blocks } = storyContent.parse({ headline: 'عنوان', body })
  const surroundings: BodySurroundings = {
    language: 'ar',
    media: new Map([[photo.id, photo]]),
    picture: (media, figure, lead) => <img src={media.id} alt={figure.alt} class={lead ? 'first' : undefined} />,
    creditLabel: 'تصوير: ',
    tableLabel: 'جدول',
    quotationElements: true,
    ...around,
  }
  return String(
    <div>
      <StoryBody blocks={blocks} around={surroundings} />
    </div>,
  ).replace(/^<div>|<\/div>$/g, '')
}

const said = (text: string, speaker: string | null = null) => ({ text, quotation: { speaker } })

test('a paragraph keeps its words and their marks', () => {
  const runs = [
    { text: 'قال ' },
    { text: 'الوزير', strong: true as const },
    { text: ' اليوم', emphasis: true as const },
  ]
  expect(html([{ type: 'paragraph', runs }])).toBe('<p>قال <strong>الوزير</strong><em> اليوم</em></p>')
})

test('nothing in a text becomes markup', () => {
  const text = '<script>alert(1)</script>"&'
  const page = html([
    { type: 'paragraph', runs: [{ text, quotation: { speaker: text } }] },
    { type: 'quotation', paragraphs: [[{ text }]], speaker: text },
    { type: 'table', caption: text, rows: [[[{ text }]]] },
    { type: 'figure', media: photo.id, alt: text, caption: text, credit: text },
  ])
  expect(page).not.toContain('<script')
  expect(page).not.toMatch(/(?:alt|aria-label)="[^"]*<script/)
})

test('said words stand once between marks, and marks inside them are the inner ones', () => {
  expect(html([{ type: 'paragraph', runs: [said('سنعود')] }])).toBe('<p><q>«سنعود»</q></p>')
  expect(html([{ type: 'paragraph', runs: [said('«سنعود»')] }])).toBe('<p><q>«سنعود»</q></p>')
  expect(html([{ type: 'paragraph', runs: [said('“سنعود”')] }])).toBe('<p><q>«سنعود»</q></p>')
  expect(html([{ type: 'paragraph', runs: [said('قرأت «البيان» أمس')] }])).toBe('<p><q>«قرأت “البيان” أمس»</q></p>')
  expect(html([{ type: 'paragraph', runs: [said('«الأول» و«الثاني»')] }])).toBe('<p><q>«“الأول” و“الثاني”»</q></p>')
})

test('runs of one speaker share one pair of marks; another speaker gets another', () => {
  const bold = { ...said('لن ', 'أ'), strong: true as const }
  expect(html([{ type: 'paragraph', runs: [bold, said('نقبل', 'أ'), said('نعم', 'ب')] }])).toBe(
    '<p><q>«<strong>لن </strong>نقبل»</q><q>«نعم»</q></p>',
  )
})

test('outside the site said words have their marks and no element that would double them', () => {
  expect(html([{ type: 'paragraph', runs: [said('سنعود')] }], { quotationElements: false })).toBe('<p>«سنعود»</p>')
})

test('an English story has the marks of English', () => {
  const page = html([{ type: 'paragraph', runs: [said('He called it “odd”')] }], { language: 'en' })
  expect(page).toBe('<p><q>“He called it ‘odd’”</q></p>')
})

test('a paragraph in another language has that language and direction, a foreign run is isolated', () => {
  expect(html([{ type: 'paragraph', runs: [{ text: 'Hello.', language: 'en' }] }])).toBe(
    '<p lang="en" dir="ltr">Hello.</p>',
  )
  expect(html([{ type: 'paragraph', runs: [{ text: 'شركة ' }, { text: 'Foo Inc.', language: 'en' }] }])).toBe(
    '<p>شركة <bdi lang="en" dir="ltr">Foo Inc.</bdi></p>',
  )
})

test('Latin names inside Arabic are isolated whole, without the stop that ends the sentence', () => {
  const text = (words: string) => String(<i>{isolate(words, 'ar')}</i>)
  expect(text('قالت Blue Anchor, Inc. أمس')).toBe('<i>قالت <bdi>Blue Anchor, Inc</bdi>. أمس</i>')
  expect(text('تفاصيل عند Apple: قريبًا')).toBe('<i>تفاصيل عند <bdi>Apple</bdi>: قريبًا</i>')
  expect(text('بلا لاتينية 2024')).toBe('<i>بلا لاتينية 2024</i>')
  expect(String(<i>{isolate('In English', 'en')}</i>)).toBe('<i>In English</i>')
})

test('a number stays with the words it counts, and with the name it begins or stands within', () => {
  const text = (words: string) => String(<i>{isolate(words, 'ar')}</i>)
  expect(text('بلغت أرباح Apple 300 مليون')).toBe('<i>بلغت أرباح <bdi>Apple</bdi> 300 مليون</i>')
  expect(text('باعت Samsung, 25 جهازًا')).toBe('<i>باعت <bdi>Samsung</bdi>, 25 جهازًا</i>')
  expect(text('هاتف iPhone 15 Pro الجديد')).toBe('<i>هاتف <bdi>iPhone 15 Pro</bdi> الجديد</i>')
  expect(text('شبكات 5G و٥G بكلفة $1,200M')).toBe('<i>شبكات <bdi>5G</bdi> و<bdi>٥G</bdi> بكلفة <bdi>$1,200M</bdi></i>')
})

test('an address is isolated whole, without the mark that ends the sentence', () => {
  const text = (words: string) => String(<i>{isolate(words, 'ar')}</i>)
  expect(text('زوروا https://example.com/x?y=1. شكرًا')).toBe('<i>زوروا <bdi>https://example.com/x?y=1</bdi>. شكرًا</i>')
  expect(text('زوروا https://example.com/ اليوم')).toBe('<i>زوروا <bdi>https://example.com/</bdi> اليوم</i>')
})

test('a link leads to a page or a mailbox, and a stranger address stays words', () => {
  const link = (address: string) => html([{ type: 'paragraph', runs: [{ text: 'هنا', link: address }] }])
  expect(link('https://example.org/a?b=1&c=2')).toContain('<a href="https://example.org/a?b=1&amp;c=2" rel="noopener">')
  expect(link('/story/1')).toContain('<a href="/story/1">')
  expect(link('mailto:a@example.org')).toContain('<a href="mailto:a@example.org">')
  // Past the schema, as an old row might be.
  const stored = [{ type: 'paragraph' as const, runs: [{ text: 'هنا', link: 'javascript:alert(1)' }] }]
  const around = { language: 'ar', media: new Map(), picture: () => null, creditLabel: '', tableLabel: '' }
  expect(String(<StoryBody blocks={stored} around={around} />)).not.toContain('javascript:')
})

test('headings keep their level and get addresses of their own', () => {
  const page = html([
    { type: 'heading', level: 2, runs: [{ text: 'أول' }] },
    { type: 'heading', level: 3, runs: [{ text: 'ثانٍ' }] },
  ])
  expect(page).toBe('<h2 id="h1">أول</h2><h3 id="h2">ثانٍ</h3>')
})

test('a quotation names its speaker, lists and tables have their parts', () => {
  expect(html([{ type: 'quotation', paragraphs: [[{ text: 'كلام' }]], speaker: 'المدير' }])).toBe(
    '<figure class="quotation"><blockquote><p>كلام</p></blockquote><figcaption><bdi>المدير</bdi></figcaption></figure>',
  )
  expect(html([{ type: 'list', ordered: true, items: [[{ text: 'أ' }], [{ text: 'ب' }]] }])).toBe(
    '<ol><li>أ</li><li>ب</li></ol>',
  )
  const table = html([
    { type: 'table', caption: 'أسعار', head: [[], [{ text: 'السعر' }]], rows: [[[{ text: 'قمح' }], [{ text: '1' }]]] },
  ])
  expect(table).toContain(
    '<div class="table" role="region" tabindex="0" aria-label="أسعار"><table><caption>أسعار</caption>',
  )
  // A head cell without words is no head for those who hear the table.
  expect(table).toContain(
    '<thead><tr><td></td><th scope="col">السعر</th></tr></thead><tbody><tr><td>قمح</td><td>1</td></tr></tbody>',
  )
})

test('a figure has caption and credit line; without its file it is not shown', () => {
  const figure = { type: 'figure' as const, media: photo.id, alt: 'ميناء', caption: 'الميناء فجرًا', credit: 'خزامى' }
  const page = html([figure, { ...figure, alt: 'ثانية' }])
  expect(page).toContain('<figcaption>الميناء فجرًا<span class="credit">تصوير: <bdi>خزامى</bdi></span></figcaption>')
  expect(page.match(/class="first"/g)).toHaveLength(1)
  expect(html([{ ...figure, media: null }])).toBe('')
  const rest = html([figure, { ...figure, alt: 'ثانية' }], { withLead: false })
  expect(rest).not.toContain('alt="ميناء"')
  expect(rest).toContain('alt="ثانية"')
})

test('a very long text of Latin words and stops is isolated in no time', () => {
  const started = worked()
  const hostile = ['ab, ', 'a.', '1', '1 ', '1,', '...', '?x', 'a 1 '].map((part) => `a${part.repeat(5000)}ع`)
  String(<i>{isolate(hostile.join(' '), 'ar')}</i>)
  expect(worked() - started).toBeLessThan(1000)
})
