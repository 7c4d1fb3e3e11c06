import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Refused } from '../base/refused.ts'
import { maximumPageBytes, readPage } from './read-page.ts'

const sentence = 'بدأت البلدية أمس توزيع شتلات الزيتون على مزارعي السهل، ضمن برنامج ينتهي قبل الشتاء. '
const story = `بلدية السهل توزع شتلات الزيتون على المزارعين\n\n${sentence.repeat(2)}\n\nوقال رئيسها إن العمل سيستمر أسبوعين كاملين.\n`
const html = (body: string) =>
  `<!doctype html><html><head><title>عنوان الصفحة الطويل</title></head><body>${body}</body></html>`

function refusal(bytes: Uint8Array | string): Refused {
  try {
    readPage(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
  throw new Error('was read')
}

describe('a page that is none', () => {
  it.each([
    ['empty', new Uint8Array(0), 'invalid'],
    ['blank', ' \n\t\n ', 'invalid'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
      'not-supported',
    ],
    ['a PDF', '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n', 'not-supported'],
    [
      'bytes at random',
      Uint8Array.from({ length: 20_000 }, (_, index) => (index * index * 31 + (index >> 3)) & 255),
      'not-supported',
    ],
    ['larger than the limit', new Uint8Array(maximumPageBytes + 1).fill(65), 'too-large'],
    ['a text without headline', sentence.repeat(2), 'invalid'],
    ['a headline without text', 'بلدية السهل توزع شتلات الزيتون', 'invalid'],
    ['HTML without headline', `<html><body><p>${sentence.repeat(5)}</p></body></html>`, 'invalid'],
    ['HTML without text', html('<h1>عنوان وحده بلا نص</h1><script>document.write("x")</script>'), 'invalid'],
    ['UTF-8 that was read as a Western table', Buffer.from(Buffer.from(story).toString('latin1')), 'invalid'],
    ['letters that were lost', story.replace(/[ء-ي]/g, '?'), 'invalid'],
    [
      'a web archive',
      `From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\n${story}`,
      'not-supported',
    ],
  ])('is refused with one line in both languages: %s', (_, bytes, kind) => {
    const error = refusal(bytes as Uint8Array | string)
    expect(error.kind).toBe(kind)
    expect(error.reasons).toHaveLength(1)
    expect(error.reasons[0]!.ar).toMatch(/^[^\n]*[ء-ي][^\n]*$/)
    expect(error.reasons[0]!.en).toMatch(/^[^\n]+$/)
  })
})

describe('encodings', () => {
  const letters = new TextDecoder('windows-1256')
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [letters.decode(Uint8Array.of(byte)), byte]))
  const arabic = new TextDecoder('iso-8859-6')
  const isoTable = new Map(Array.from({ length: 256 }, (_, byte) => [arabic.decode(Uint8Array.of(byte)), byte]))
  const encode = (text: string, by: Map<string, number>) =>
    Uint8Array.from([...text].map((letter) => by.get(letter) ?? 63))
  const sixteen = (text: string, big: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  const expected = readPage(Buffer.from(story)).content

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${story}`)],
    ['UTF-8 cut inside its last letter', Buffer.concat([Buffer.from(story.trimEnd()), Uint8Array.of(0xd8)])],
    ['windows-1256', encode(story, table)],
    ['ISO-8859-6', encode(story, isoTable)],
    ['UTF-16 LE with a byte order mark', sixteen(`\uFEFF${story}`, false)],
    ['UTF-16 BE with a byte order mark', sixteen(`\uFEFF${story}`, true)],
    ['UTF-16 LE without one', sixteen(story, false)],
    ['UTF-16 BE without one', sixteen(story, true)],
  ])('reads %s', (_, bytes) => {
    expect(readPage(bytes).content).toEqual(expected)
  })

  it.each(['utf-8', 'iso-8859-1', 'windows-1256', 'iso-8859-6'])(
    'reads windows-1256 and UTF-8 whatever the page declares: %s',
    (charset) => {
      const page = `<html><head><meta charset="${charset}"><title>x</title></head><body><h1>بلدية السهل توزع شتلات الزيتون</h1><p>${sentence}</p><p>${sentence}</p></body></html>`
      for (const bytes of [Buffer.from(page), encode(page, table)])
        expect(readPage(bytes).content.headline).toBe('بلدية السهل توزع شتلات الزيتون')
    },
  )

  it('reads Western quotation marks in an English page of windows-1252', () => {
    const text =
      'Old lighthouse opens its doors again\n\nThe mayor said: “We are glad to see it open.” Visitors came from three towns to see it on Friday.'
    const western = Uint8Array.from(
      [...text].map((letter) => ({ '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)),
    )
    expect(readPage(western).content.body[0]).toMatchObject({ runs: [{}, { quotation: {} }, {}] })
  })
})

describe('a page made to do harm', () => {
  const paragraphs = `<p>${sentence}</p>`.repeat(3)
  // Up to nine megabytes, or just under what is refused at sight. A quadratic step takes many minutes here, a good one a
  // second or two, so the limit of a minute holds on a slow machine too.
  const fill = (unit: string, bytes = 9_000_000) => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)))
  it.each<[string, string | (() => string)]>([
    ['100,000 levels', () => html(`<h1>عنوان</h1>${'<div>'.repeat(100_000)}${paragraphs}`)],
    [
      '180 levels with text at the bottom',
      () => html(`<h1>عنوان عريض</h1>${'<div>'.repeat(180)}${paragraphs.repeat(100)}`),
    ],
    ['one line', () => `عنوان قصير\n\n${fill('كلمة ')}`],
    ['short lines', () => fill('سطر\n')],
    ['quotation marks', () => `عنوان قصير للصفحة\n\nقال: ${fill('" ', 1_500_000)}`],
    ['brackets', () => `عنوان قصير للصفحة\n\n${fill('(', 1_500_000)}`],
    ['spaces', () => `عنوان قصير للصفحة\n\nنص${fill(' ')}نص`],
    ['list marks', () => fill('- \n')],
    ['open tags', () => fill('<p><b>')],
    ['an attribute without end', () => html(`<h1>عنوان</h1><a href="${fill('x')}`)],
    ['attributes', () => html(`<p ${fill('a=1 b=2 c=3 ')}>`)],
    ['comments', () => html(fill('<!--'))],
    ['entities', () => html(`<p>${fill('&amp;')}`)],
    ['closing marks', () => `<html><body><h1>عنوان الصفحة</h1>${'">'.repeat(150_000)}`],
    ['ends of comments', () => `<html><body><h1>عنوان الصفحة</h1>${'-->'.repeat(150_000)}`],
    ['marks and entities', () => `<html><body><h1>عنوان الصفحة</h1>${'&quot;&#62;'.repeat(150_000)}`],
    ['opening marks', () => `<html><body><h1>عنوان الصفحة</h1>${'< '.repeat(150_000)}`],
    ['pictures', () => html(`<h1>عنوان عريض</h1>${'<img src=a.jpg alt=x>'.repeat(14_000)}${paragraphs}`)],
    ['links', () => html(`<h1>عنوان عريض</h1>${'<div>نص <a href="x">رابط</a></div>'.repeat(9000)}${paragraphs}`)],
    ['line breaks', () => html(`<h1>عنوان عريض</h1><div>${'نص<br>'.repeat(14_000)}</div>${paragraphs}`)],
    ['bold letters', () => html(`<h1>عنوان عريض</h1><p>${'<b>ن</b>ص'.repeat(9000)}</p>${paragraphs}`)],
    [
      'JSON-LD of brackets',
      () => html(`<script type="application/ld+json">${'['.repeat(900_000)}</script><h1>عنوان عريض</h1>${paragraphs}`),
    ],
    [
      'JSON-LD of tags',
      () =>
        html(
          `<script type="application/ld+json">{"@type":"NewsArticle","headline":"عنوان","articleBody":"${fill('<b>', 900_000)}"}</script><h1>عنوان عريض</h1>${paragraphs}`,
        ),
    ],
  ])(
    'answers within seconds: %s',
    (_, make) => {
      const bytes = Buffer.from(typeof make === 'string' ? make : make())
      try {
        expect(readPage(bytes).content.headline).not.toBe('')
      } catch (error) {
        expect(error).toBeInstanceOf(Refused)
      }
    },
    60_000,
  )

  it('lets no script through', () => {
    const { content } = readPage(
      Buffer.from(
        html(
          `<h1 onclick="x()">عنوان عريض للصفحة</h1>${paragraphs}<p>${sentence}<a href="javascript:alert(1)">أ</a><a href="data:text/html,x">ب</a><a href="vbscript:x">ج</a><img src="javascript:x" onerror="alert(2)"></p><svg onload="alert(3)"></svg><iframe src="x"></iframe><p>&lt;script&gt;نص&lt;/script&gt; ${sentence}</p>`,
        ),
      ),
    )
    const json = JSON.stringify(content)
    expect(json).not.toMatch(/javascript:|data:|vbscript:|alert|onerror/)
    expect(json).toContain('<script>نص</script>')
  })

  it('reads every beginning of a page, cut at any byte, or refuses it', () => {
    const page = readFileSync(new URL('fixtures/wordpress.html', import.meta.url))
    for (let length = 0; length < page.length; length += 97) {
      try {
        expect(readPage(page.subarray(0, length)).content.headline).not.toBe('')
      } catch (error) {
        expect(error).toBeInstanceOf(Refused)
      }
    }
  })
})
