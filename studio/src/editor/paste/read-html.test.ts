import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { storyContent, type Block } from '../../../../src/stories/shape.ts'
import { readHtml } from './read-html.ts'

function pasted(html: string): Block[] {
  const blocks = readHtml(
    parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document as unknown as Document,
  )
  expect(storyContent.shape.body.parse(blocks)).toEqual(blocks)
  return blocks
}
const p = (...runs: (string | object)[]) => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})

test('Word: headings, marks by style, its own lists, empty paragraphs, its bookkeeping left out', () => {
  const word = `
<!--StartFragment-->
<style>p.MsoNormal { mso-style-parent:"" }</style>
<h1 dir=RTL style='text-align:right'><span lang=AR-SA style='font-size:20.0pt;font-family:"Simplified Arabic",serif'>اتفاق
في الدوحة</span><o:p></o:p></h1>
<p class=MsoNormal dir=RTL style='margin-bottom:8.0pt;text-align:right'><b><span lang=AR-SA>قال</span></b><span
lang=AR-SA>&nbsp;الوزير إنّ الاتـــفاق «قريب»، </span><i><span lang=EN-US>The Times</span></i><span lang=AR-SA> ذكرت ذلك.</span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst dir=RTL style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=AR-SA>وقف النار</span></p>
<p class=MsoListParagraphCxSpLast dir=RTL style='text-indent:-.25in;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><span lang=AR-SA>تبادل الأسرى</span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>أولًا</p>
<h2><span lang=AR-SA>خلفية</span></h2>
<p class=MsoNormal>نص <span style='mso-hide:all;display:none'>مخفي</span>ظاهر<a href="https://example.org/a"><span style='color:#0563C1'>رابط</span></a></p>
<!--EndFragment-->`
  expect(pasted(word)).toEqual([
    { type: 'heading', level: 2, runs: [{ text: 'اتفاق في الدوحة' }] },
    p({ text: 'قال', strong: true }, ' الوزير إنّ الاتفاق «قريب»، ', { text: 'The Times', emphasis: true }, ' ذكرت ذلك.'),
    { type: 'list', ordered: false, items: [[{ text: 'وقف النار' }], [{ text: 'تبادل الأسرى' }]] },
    { type: 'list', ordered: true, items: [[{ text: 'أولًا' }]] },
    { type: 'heading', level: 3, runs: [{ text: 'خلفية' }] },
    p('نص ظاهر', { text: 'رابط', link: 'https://example.org/a' }),
  ])
})

test('Google Docs: a light <b> around everything, weights as styles, lists within lists, its own link counter', () => {
  const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1234"><p dir="rtl" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;white-space:pre-wrap;">قال الوزير</span><span style="font-weight:400;font-style:italic;"> أمس</span><span style="font-weight:400"> في الدوحة</span></p><br /><ul><li dir="rtl" aria-level="1"><p dir="rtl" role="presentation"><span style="font-weight:400">أول</span></p></li><ul><li aria-level="2"><p><span>فرع</span></p></li></ul><li><p><span>ثانٍ</span></p></li></ul><p><a href="https://www.google.com/url?q=https://example.org/x?a%3D1&sa=D&ust=1" style="text-decoration:none"><span style="font-weight:400">مصدر</span></a></p></b><br class="Apple-interchange-newline">`
  expect(pasted(docs)).toEqual([
    p({ text: 'قال الوزير', strong: true }, { text: ' أمس', emphasis: true }, ' في الدوحة'),
    { type: 'list', ordered: false, items: [[{ text: 'أول' }], [{ text: 'فرع' }], [{ text: 'ثانٍ' }]] },
    p({ text: 'مصدر', link: 'https://example.org/x?a=1' }),
  ])
})

test('a web page: pictures are asked for and never fetched, scripts and relative links stay behind', () => {
  const page = `<article><h3>عنوان فرعي</h3><p onclick="steal()">فقرة <a href="/about">عنا</a> و<a href="javascript:alert(1)">زر</a>.<script>x()</script></p>
<figure><img src="https://cdn.example.org/p.jpg" alt="رجل يتكلم"><figcaption>الوزير في الدوحة (رويترز)</figcaption></figure>
<img src="https://t.example.org/pixel.gif" width="1" height="1"><img alt="😀" src="https://example.org/emoji.png">
<blockquote><p>لن نتراجع.</p><p>أبدًا.</p><footer>— الوزير</footer></blockquote><hr>
<div>سطر<br>وسطر<iframe src="https://example.org"></iframe></div></article>`
  expect(pasted(page)).toEqual([
    { type: 'heading', level: 2, runs: [{ text: 'عنوان فرعي' }] },
    p('فقرة عنا وزر.'),
    { type: 'figure', media: null, alt: 'رجل يتكلم', caption: 'الوزير في الدوحة (رويترز)', credit: '' },
    p('😀'),
    { type: 'quotation', paragraphs: [[{ text: 'لن نتراجع.' }], [{ text: 'أبدًا.' }]], speaker: 'الوزير' },
    { type: 'divider' },
    p('سطر'),
    p('وسطر'),
  ])
})

test('tables: a head, merged cells taken apart, a layout read as if it were not there', () => {
  const cell = (text: string) => (text ? [{ text }] : [])
  expect(
    pasted(
      `<table><caption>النتائج</caption><thead><tr><th>الحزب<th>المقاعد</tr></thead><tr><td rowspan=2>أ<td><p>1</p><p>2</p></tr><tr><td>3</tr><tr><td colspan=2>المجموع</tr></table>
<table><tr><td><p>عمود</p></td></tr></table>`,
    ),
  ).toEqual([
    {
      type: 'table',
      caption: 'النتائج',
      head: [cell('الحزب'), cell('المقاعد')],
      rows: [
        [cell('أ'), cell('1 2')],
        [[], cell('3')],
        [cell('المجموع'), []],
      ],
    },
    p('عمود'),
  ])
})

test('hostile depth and number are taken as far as a story goes', () => {
  expect(pasted(`${'<div>'.repeat(3000)}عميق${'</div>'.repeat(3000)}`)).toEqual([p('عميق')])
  expect(pasted('<p>x</p>'.repeat(2500))).toHaveLength(2000)
})

test('stretching is taken out between letters and stays at the edge of a word', () => {
  expect(pasted('<p>قــــال لـBBC عام 1446هـ \u200B\u202Aنعم\u202C&nbsp;&nbsp;هنا</p>')).toEqual([
    p('قال لـBBC عام 1446هـ نعم هنا'),
  ])
})
