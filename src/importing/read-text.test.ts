import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'
import { pageReport } from './report.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
function read(name: string) {
  const reading = readPage(fixture(name), { fileName: name })
  return { ...reading, report: pageReport('s1', reading) }
}
const page = (text: string) => readPage(Buffer.from(text))

describe('a page copied as plain text', () => {
  it('reads an agency report broken at a fixed width, with dateline and the names in its signature', () => {
    const { content, report, published } = read('wire-agency.txt')
    expect(content.headline).toBe('وزراء النقل في دول الساحل يتفقون على خط حديدي مشترك')
    expect(content.dateline).toBe('بندر الساحل')
    expect(published).toBe('2025-03-12')
    expect(report.byline).toEqual([
      { name: 'نادر الهلالي', kind: 'person', role: 'reporter' },
      { name: 'سلمى العامري', kind: 'person', role: 'reporter' },
      { name: 'جمال الفارسي', kind: 'person', role: 'editor' },
    ])
    expect(report.paragraphs).toHaveLength(4)
    expect(report.paragraphs[0]).toBe(
      'اتفق وزراء النقل في أربع دول من دول الساحل يوم الأربعاء على مد خط حديدي مشترك يربط موانئها الرئيسية خلال خمس سنوات بكلفة تقدر بنحو ستة مليارات دولار.',
    )
    expect(report.sources).toEqual([{ name: 'رويترز', url: null, relation: 'republished' }])
  })

  it('finds the story in a whole page copied from the browser, menu, buttons, comments and all', () => {
    const { content, report, published } = read('copied-portal.txt')
    expect(content.headline).toBe('ارتفاع أسعار القمح في ميناء النخيل بعد أسبوع من الأمطار')
    expect(report.byline).toEqual([{ name: 'سارة المنصوري', kind: 'person', role: 'reporter' }])
    expect(published).toBe('2024-11-14')
    expect(report.paragraphs).toHaveLength(4)
    expect(report.headings).toEqual(['لماذا ارتفعت الأسعار؟'])
    expect(report.quotations).toEqual(['المخزون يكفي ثلاثة أشهر ولا داعي للقلق'])
    expect(report.figures).toEqual([
      { alt: '', caption: 'صوامع القمح في ميناء النخيل كما بدت صباح الخميس', credit: 'الأناضول', media: null },
    ])
    expect(report.sources.map(({ name }) => name)).toEqual(['صدى الميناء', 'وكالات'])
    expect(content.topics).toEqual(['القمح', 'ميناء النخيل', 'أسعار الغذاء'])
    expect(report.dropped).toEqual(
      expect.arrayContaining([
        'الرئيسية',
        'شارك',
        '3 دقائق قراءة',
        'اقرأ أيضا',
        'أسعار الأرز تستقر للشهر الثالث',
        'أضف تعليق',
      ]),
    )
    expect(report.dropped).toContain('شكرا على هذا التقرير المفيد، أتمنى أن تنخفض الأسعار قريبا.')
    expect(report.missing).toEqual(['author photo', 'picture file', 'alt text', 'source address (source 1)'])
  })

  it('reads an opinion column: kicker, writer without her title, bullets as a list', () => {
    const { content, report } = read('opinion-column.txt')
    expect(content.kicker).toBe('رأي')
    expect(report.byline).toEqual([{ name: 'ليلى الحارثي', kind: 'person', role: 'reporter' }])
    expect(content.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'list', 'paragraph'])
    expect(report.dropped).toEqual(['بقلم:', 'عن الكاتب', 'باحثة في شؤون الريف، صدر لها كتابان.'])
  })

  it('reads single line breaks as paragraphs, and an agency before a town as byline and dateline', () => {
    const { content, report, published } = read('dense-sports.txt')
    expect(published).toBe('2025-04-08')
    expect(content.dateline).toBe('الرياض')
    expect(report.byline).toEqual([{ name: 'واس', kind: 'organisation', role: 'reporter' }])
    expect(report.paragraphs).toHaveLength(4)
    expect(report.headings).toEqual(['هدف قاتل'])
    expect(report.dropped).toContain('مدرب اتحاد الواحة: نستحق اللقب')
  })

  it('keeps captions apart from credits where each has a label of its own', () => {
    const { report } = read('captions-labelled.txt')
    expect(report.byline.map(({ name }) => name)).toEqual(['هدى سالم'])
    expect(report.figures).toEqual([
      { alt: '', caption: 'أزقة الحي القديم بعد ترميم واجهاتها', credit: 'Getty Images', media: null },
      { alt: '', caption: 'رنا الشامي أمام الباب الأول', credit: 'AFP', media: null },
    ])
    expect(report.missing).toContain('alt text (figure 2)')
    expect(report.paragraphs).toHaveLength(3)
  })

  it('tells standfirst, place and writer apart, and tags under a lone label', () => {
    const { content, report, published } = read('standfirst.txt')
    expect(content.standfirst).toBe('خبراء يحذرون من زحف الكثبان على الطريق الوحيد المؤدي إلى المستشفى')
    expect(content.dateline).toBe('واحة القمر')
    expect(report.byline.map(({ name }) => name)).toEqual(['ندى الغامدي'])
    expect(published).toBe('2025-03-20')
    expect(content.topics).toEqual(['بيئة', 'التصحر'])
    expect(report.headings).toEqual(['رمال لا تنام'])
  })

  it('reads Markdown: headings, picture with address, numbered list, quotation with its speaker', () => {
    const { content, report, pictures } = read('markdown.txt')
    expect(report.headings).toEqual(['أرقام الجسر'])
    expect(report.figures).toEqual([
      {
        alt: 'عمال يرفعون آخر أعمدة الجسر',
        caption: 'آخر أعمدة الجسر قبل الافتتاح بيوم',
        credit: 'فهد القحطاني',
        media: null,
      },
    ])
    expect(pictures).toEqual([{ figure: 1, address: 'https://wadi.example/photos/bridge.jpg' }])
    expect(content.body.find(({ type }) => type === 'list')).toMatchObject({ ordered: true, items: { length: 3 } })
    expect(content.body.find(({ type }) => type === 'quotation')).toMatchObject({ speaker: 'أم سعيد، بائعة في السوق' })
    expect(report.sources).toEqual([{ name: null, url: 'https://wadi.example/news/bridge', relation: 'republished' }])
  })

  it('reads an English page', () => {
    const { content, report, published } = read('english.txt')
    expect(content).toMatchObject({ language: 'en', dateline: 'PORT NAKHIL' })
    expect(published).toBe('2024-05-03')
    expect(report.byline.map(({ name }) => name)).toEqual(['Nadia Rahman', 'Omar Haddad'])
    expect(report.headings).toEqual(['Long repairs'])
    expect(report.quotations).toEqual([
      'We wanted the children of this town to climb these stairs again,',
      'the work was finished two months ahead of schedule',
    ])
    expect(report.figures[0]).toMatchObject({ credit: 'AFP/Hani Mansour' })
    expect(report.sources.map(({ name }) => name)).toEqual(['Coast Herald', 'AFP'])
    expect(report.dropped).toEqual([
      'By',
      'Share this article',
      'Leave a comment',
      'This site uses cookies to improve your experience. Accept all',
    ])
  })

  it('reads a republished story: two figures, an embedded post, its source line', () => {
    const { content, report } = read('republished.txt')
    expect(report.byline).toEqual([{ name: 'سارة العبدلي', kind: 'person', role: 'reporter' }])
    expect(report.figures).toEqual([
      {
        alt: 'عمال الصيانة في بلدية المرسى يصلحون خط المياه',
        caption: 'عمال الصيانة أصلحوا الخط الناقل قرب الميناء',
        credit: 'الفرنسية',
        media: null,
      },
      { alt: '', caption: 'طوابير أمام صهاريج المياه', credit: 'مواقع التواصل', media: null },
    ])
    expect(report.quotations).toHaveLength(4)
    expect(content.body.find(({ type }) => type === 'quotation')).toMatchObject({ speaker: 'مازن' })
    expect(report.headings).toEqual(['أسئلة بلا أجوبة'])
    expect(report.sources.map(({ name, relation }) => `${name} ${relation}`)).toEqual([
      'صحيفة المرسى اليوم republished',
      'وكالات based-on',
    ])
    expect(report.dropped).toHaveLength(4)
  })

  it('passes over a theme’s menu, counters and buttons, and knows the site’s own name', () => {
    const { content, report, published } = read('theme-with-menu.txt')
    expect(content).toMatchObject({
      headline: 'خطاط يكتب أسماء الشهداء على جدران المدينة القديمة',
      kicker: 'ثقافة وفنون',
      standfirst: '',
      dateline: '',
    })
    expect(published).toBe('2025-03-14')
    expect(report.byline.map(({ name }) => name)).toEqual(['رند الحلبي'])
    expect(report.paragraphs).toHaveLength(3)
    expect(report.sources).toEqual([{ name: 'صحيفة الضفة الأخرى', url: null, relation: 'republished' }])
  })

  it('keeps question and answer as paragraphs, and names interviewer and photographer', () => {
    const { content, report } = read('interview.txt')
    expect(content).toMatchObject({ kicker: 'مقابلة خاصة', headline: 'المخرجة سلاف الأيوبي: السينما علمتني الصبر' })
    expect(report.byline).toEqual([
      { name: 'مايا قدور', kind: 'person', role: 'reporter' },
      { name: 'وسام الغزال', kind: 'person', role: 'photographer' },
    ])
    expect(report.paragraphs).toHaveLength(6)
  })

  it('reads paragraphs that end without a full stop', () => {
    const { content, report } = read('no-full-stops.txt')
    expect(content).toMatchObject({ dateline: 'بغداد', standfirst: '' })
    expect(report.paragraphs).toHaveLength(5)
    expect(report.headings).toEqual([])
  })

  it('reads a correspondent named by the outlet alone', () => {
    const { content, report } = read('quoted-outlet.txt')
    expect(content).toMatchObject({
      headline: 'نقابة الصيادين تعلن الإضراب',
      standfirst: 'قرار يبدأ الأحد... والميناء يستعد',
      dateline: 'مرفأ الشمال',
    })
    expect(report.byline).toEqual([{ name: 'النداء', kind: 'organisation', role: 'reporter' }])
    expect(report.figures).toEqual([{ alt: '', caption: 'صورة من مرفأ الشمال', credit: 'خليل حسن', media: null }])
  })

  it.each(['windows-1256.txt', 'utf-16.txt'])('reads %s, in its own encoding', (name) => {
    const { content, report } = read(name)
    expect(content.headline).toMatch(/^(?:بلدية المرج|متحف الأحجار) /)
    expect(report.paragraphs.length).toBeGreaterThanOrEqual(2)
    expect(report.quotations).toHaveLength(1)
  })

  it('gives one paragraph, its agency and its place for a report with slashes', () => {
    const { content, report } = read('agency-slashes.txt')
    expect(content.dateline).toBe('الدوحة')
    expect(report.sources.map(({ name }) => name)).toEqual(['قنا'])
    expect(report.figures).toEqual([])
    expect(report.paragraphs[0]).toMatch(/^أعلنت مؤسسة/)
  })
})

describe('what is kept as it stands', () => {
  it('never corrects spelling, and gives paragraphs with the page’s own marks', () => {
    const text =
      'الي من يهمه الامر : اعلان عن اجتماع\n\nقال رئيس الجمعيه سالم الحربي: "سوف نجتمع غدا ان شاء الله تعالى" ، وذلك في مقر الجمعيه الجديد.'
    const reading = page(text)
    expect(reading.content.headline).toBe('الي من يهمه الامر : اعلان عن اجتماع')
    expect(pageReport('s1', reading).paragraphs).toEqual([text.split('\n\n')[1]])
    expect(reading.content.body[0]).toMatchObject({
      runs: [{}, { text: 'سوف نجتمع غدا ان شاء الله تعالى', quotation: { speaker: 'رئيس الجمعيه سالم الحربي' } }, {}],
    })
  })

  it('takes no quoted name for speech', () => {
    const reading = page(
      'افتتاح معرض الكتاب في المدينة القديمة\n\nنشرت صحيفة "الأيام الجديدة اليوم" صورا من معرض "حكايات من البحر القديم" الذي افتتح أمس في المدينة.',
    )
    expect(pageReport('s1', reading).quotations).toEqual([])
  })

  it('keeps a paragraph that only begins like a button', () => {
    const reading = page(
      'مسيرة كبيرة في المدينة مساء الجمعة\n\nشارك آلاف السكان في مسيرة جابت شوارع المدينة مساء الجمعة.\n\nتعليقات السكان على المسيرة كانت مرحبة في معظمها، بحسب من تحدثوا إلينا.',
    )
    expect(reading.content.body).toHaveLength(2)
    expect(reading.dropped).toEqual([])
  })

  it.each([
    ['اجتماع الوزيرين في القصر الكبير (وسط)', '', ''],
    ['الوزير (يمين) مع ضيفه في القصر (أرشيف)', '', ''],
    ['الوزير (يمين) مع ضيفه في القصر (رويترز - أرشيف)', 'الوزير (يمين) مع ضيفه في القصر', 'رويترز - أرشيف'],
    ['الوزير مع ضيفه في القصر / أ ف ب', 'الوزير مع ضيفه في القصر', 'أ ف ب'],
    ['الوزير مع ضيفه في القصر - تصوير: سالم الحربي', 'الوزير مع ضيفه في القصر', 'سالم الحربي'],
    ['الوزير مع ضيفه في القصر (مواقع التواصل)', 'الوزير مع ضيفه في القصر', 'مواقع التواصل'],
    ['الوزير مع ضيفه في القصر © Getty Images', 'الوزير مع ضيفه في القصر', 'Getty Images'],
  ])('parts caption and credit: %s', (line, caption, credit) => {
    const html = `<article><h1>لقاء في القصر الكبير مساء أمس</h1><p>${'التقى الوزير ضيفه في القصر الكبير مساء أمس وبحثا شؤون البلدين. '.repeat(3)}</p><figure><img src="/a.jpg" alt="x"><figcaption>${line}</figcaption></figure><p>${'ثم عقدا مؤتمرا صحفيا قصيرا أمام الحضور. '.repeat(4)}</p></article>`
    expect(pageReport('s1', page(html)).figures).toEqual([{ alt: 'x', caption: caption || line, credit, media: null }])
  })

  it.each([
    ['العربية الآن', 'organisation'],
    ['صدى الخليج', 'organisation'],
    ['فريق التحرير', 'organisation'],
    ['وكالة أنباء الساحل', 'organisation'],
    ['اليوم السابع', 'organisation'],
    ['سكاي نيوز عربية', 'organisation'],
    ['Reuters', 'organisation'],
    ['ليان الشهري', 'person'],
    ['الطاهر بن عيسى', 'person'],
    ['الدكتور عصام الروسان', 'person'],
    ['Nadia Rahman', 'person'],
  ])('knows whether %s is a body or a person', (name, kind) => {
    const reading = page(
      `خبر قصير من المدينة القديمة\n\nبقلم: ${name}\n\n${'افتتح السوق القديم أبوابه صباح اليوم بعد ترميم طويل شمل معظم دكاكينه. '.repeat(2)}`,
    )
    expect(reading.content.byline).toMatchObject([{ name, kind, role: 'reporter' }])
  })

  it.each([
    ['ترجمة: هالة الزعبي', 'translator'],
    ['تصوير: حيدر سلوم', 'photographer'],
    ['تحرير: جمال الفارسي', 'editor'],
    ['إعداد: جمال الفارسي', 'reporter'],
  ])('reads the role in "%s"', (line, role) => {
    const reading = page(
      `خبر قصير من المدينة القديمة\n\n${line}\n\n${'افتتح السوق القديم أبوابه صباح اليوم بعد ترميم طويل شمل معظم دكاكينه. '.repeat(2)}`,
    )
    expect(reading.content.byline.map((entry) => entry.role)).toEqual([role])
  })
})

const sample = new URL('../../../shared/samples/page-ar.txt', import.meta.url)
describe('the page that describes the mission', () => {
  it.skipIf(!existsSync(sample))('is read exactly (needs ../shared/samples/page-ar.txt beside the checkout)', () => {
    const text = readFileSync(sample, 'utf8')
    const lines = text.split('\n').filter(Boolean)
    const reading = readPage(readFileSync(sample), { fileName: 'page-ar.txt' })
    const report = pageReport('s1', reading)
    expect(report.headline).toBe(lines[0])
    expect(report.byline).toEqual([{ name: 'العربية الآن', kind: 'organisation', role: 'reporter' }])
    expect(report.paragraphs).toEqual(lines.filter((line) => line.endsWith('.') && !/reCAPTCHA/.test(line)))
    expect(report.paragraphs).toHaveLength(10)
    expect(report.headings).toEqual(['الخليفي يلتقي بلينكن'])
    expect(report.figures).toEqual([
      {
        alt: lines.find((line) => line.startsWith('وزير الدولة')),
        caption: 'الخليفي (وسط) بحث مع بلينكن مستجدات جهود الوساطة المشتركة لإنهاء الحرب الإسرائيلية على غزة',
        credit: 'رويترز',
        media: null,
      },
    ])
    expect(reading.content.body.map(({ type }) => type).join(' ')).toMatch(
      /^(?:paragraph ){5}figure heading(?: paragraph){5}$/,
    )
    expect(report.quotations).toEqual([/“(.*?)”/.exec(text)![1]])
    expect(report.sources).toEqual([{ name: null, url: null, relation: 'republished' }])
    expect(report.dropped).toEqual(['Photo of author', 'By', 'أضف تعليق', lines.at(-1)])
    expect(report.missing).toEqual(['author photo', 'picture file', 'source name', 'source address'])
  })
})
