import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPage } from './read-page.ts'
import { pageReport } from './report.ts'

const read = (name: string) => {
  const reading = readPage(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)), { fileName: name })
  return { ...pageReport('s1', reading), standfirst: reading.content.standfirst }
}

test('somebody’s words under the headline are a standfirst, not a name; a picture may be labelled by what it shows', () => {
  const story = read('quoted-line.txt')
  expect(story.byline).toEqual([{ name: 'رنا الحلاق', kind: 'person', role: 'reporter' }])
  expect(story.standfirst).toBe('"الحركة عادت إلى طبيعتها"')
  expect(story.figures).toEqual([
    { alt: '', caption: 'عمال يرفعون آخر الحواجز عن الجسر', credit: 'سامر نوفل', media: null },
  ])
})

test('a wire story in English: alt text over caption, an agency’s signature after the full stop, a speaker with a title', () => {
  const story = read('wire-english.txt')
  expect(story.byline.map(({ name }) => name)).toEqual(['Rana Haddad', 'Omar Saleh'])
  expect(story.figures).toEqual([
    {
      alt: 'Passengers wait at the old terminal in Port City',
      caption: 'Passengers wait at the old terminal (left) in Port City, October 2, 2026.',
      credit: 'REUTERS/Dana Khoury',
      media: null,
    },
  ])
  expect(story.quotations).toHaveLength(1)
  expect(story.headings).toEqual(['What comes next'])
})

test('the heading on the page is the headline, also where the title of the window is shorter', () => {
  expect(read('longer-heading.html').headline).toBe('انخفاض أسعار القمح للأسبوع الثالث')
})
