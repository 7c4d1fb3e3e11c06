import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'
import { pageReport } from './report.ts'

function read(name: string) {
  const reading = readPage(readFileSync(new URL(`fixtures/${name}`, import.meta.url)), { fileName: name })
  return { ...reading, report: pageReport('s1', reading) }
}

describe('a saved HTML page', () => {
  it('reads a WordPress page: meta, captions, quotation, tags; nothing of its menus, buttons and scripts', () => {
    const { content, report, pictures, published } = read('wordpress.html')
    expect(content).toMatchObject({
      headline: 'مزارعو وادي السدر يجرّبون الري بالضباب',
      kicker: 'زراعة',
      topics: ['المياه', 'الضباب'],
    })
    expect(published).toBe('2025-02-11T03:30:00.000Z')
    expect(report.byline).toEqual([{ name: 'منى البلوشي', kind: 'person', role: 'reporter' }])
    expect(report.figures).toEqual([
      { alt: 'شباك جمع الضباب على سفح الجبل', caption: '', credit: '', media: null },
      {
        alt: 'مزارع يفرغ خزان الماء',
        caption: 'مزارع يفرغ خزان الماء بعد ليلة ضباب',
        credit: 'منبر الوادي',
        media: null,
      },
    ])
    expect(pictures[1]).toEqual({
      figure: 2,
      address: 'https://minbar-alwadi.example/wp-content/uploads/2025/02/fog-2.jpg',
    })
    expect(report.headings).toEqual(['كلفة قليلة'])
    expect(report.quotations).toEqual([
      'كل ما نحتاج إليه قماش وأعمدة وصبر',
      'الماء كان يمر فوق رؤوسنا كل ليلة ولا نراه.',
    ])
    expect(content.body.find(({ type }) => type === 'quotation')).toMatchObject({ speaker: 'حمد، مزارع من الوادي' })
    expect(content.body[1]).toMatchObject({
      runs: [{}, { text: 'وادي السدر', link: 'https://minbar-alwadi.example/places/sidr' }, {}],
    })
    expect(content.sources).toMatchObject([
      {
        kind: 'outlet',
        name: 'منبر الوادي',
        relation: 'republished',
        url: 'https://minbar-alwadi.example/2025/02/fog-irrigation/',
        title: content.headline,
      },
    ])
    expect(report.dropped).toEqual(
      expect.arrayContaining([
        'الرئيسية',
        'شارك هذا:',
        'اقرأ أيضا: موسم التمر يبدأ مبكرا هذا العام',
        'أضف تعليق',
        'جميع الحقوق محفوظة © 2025 منبر الوادي',
      ]),
    )
    expect(JSON.stringify(content)).not.toMatch(/javascript:|alert|مزروع|onclick/)
  })

  it('passes over a system’s user name for the line that names the author', () => {
    const { content, report, pictures } = read('wordpress-theme.html')
    expect(report.byline).toEqual([{ name: 'وفاء السقا', kind: 'person', role: 'reporter' }])
    expect(content.dateline).toBe('')
    expect(content.topics).toEqual(['النقل العام', 'بلدية الياسمين'])
    expect(pictures).toHaveLength(1)
    expect(report.paragraphs).toHaveLength(4)
    expect(report.quotations).toEqual(['من حق كل حي أن تصل إليه حافلة'])
    expect(report.sources).toEqual([{ name: 'صحيفة الضفاف', url: 'https://difaf.example/p/', relation: 'republished' }])
  })

  it('reads a Ghost page: excerpt as standfirst, rule as divider, no cards', () => {
    const { content, report, published } = read('ghost.html')
    expect(content.standfirst).toBe('جولة في أربعة مقاه عاد إليها العزف الحي بعد سنوات من الصمت')
    expect(published).toBe('2024-09-05T08:00:00.000Z')
    expect(report.figures).toEqual([
      { alt: 'عازف عود في مقهى ضيق', caption: 'عازف عود في مقهى النارنج', credit: 'لمى الجندي', media: null },
    ])
    expect(content.body.map(({ type }) => type)).toEqual([
      'figure',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'divider',
      'paragraph',
    ])
  })

  it('reads a Next.js site with a JSON-LD graph: person and agency, and what it is based on', () => {
    const { content, report, published } = read('next-news.html')
    expect(report.byline).toEqual([
      { name: 'طارق الجبالي', kind: 'person', role: 'reporter' },
      { name: 'وكالة الجنوب للأنباء', kind: 'organisation', role: 'reporter' },
    ])
    expect(published).toBe('2025-06-01T12:20:00.000Z')
    expect(report.sources).toEqual([
      { name: 'أفق الجنوب', url: 'https://www.ofoq.example/politics/1843/القانون', relation: 'republished' },
      { name: 'وكالة الجنوب للأنباء', url: 'https://agency.example/n/77', relation: 'based-on' },
    ])
    expect(report.figures).toEqual([
      { alt: '', caption: 'جلسة التصويت في البرلمان', credit: 'وكالة الجنوب للأنباء', media: null },
    ])
    expect(report.paragraphs).toHaveLength(4)
    expect(content.topics).toEqual(['البرلمان', 'الشواطئ العامة'])
    expect(report.dropped).toContain('خرائط الشواطئ قبل نصف قرن')
  })

  it('reads a Blogger page: caption table, line breaks as paragraphs, bold line as heading', () => {
    const { content, report } = read('blogger.html')
    expect(content.headline).toBe('أسرار صناعة القوارب الخشبية')
    expect(report.byline.map(({ name }) => name)).toEqual(['رائد الصياد'])
    expect(report.figures).toEqual([
      { alt: '', caption: 'ورشة القوارب في مرسى النجمة', credit: 'رائد الصياد', media: null },
    ])
    expect(report.headings).toEqual(['المسامير آخر ما يُفكر فيه'])
    expect(report.paragraphs).toHaveLength(3)
    expect(report.sources.map(({ name }) => name)).toEqual(['يوميات الساحل', 'مجلة المرسى'])
    expect(content.topics).toEqual(['حرف', 'البحر'])
  })

  it('reads broken markup, cut in the middle of a sentence', () => {
    const { report } = read('broken.html')
    expect(report.headline).toBe('انقطاع الماء عن ثلاثة أحياء في مدينة الصنوبر')
    expect(report.byline.map(({ name }) => name)).toEqual(['هاني الشمري'])
    expect(report.paragraphs.at(-1)).toMatch(/^ولم تعرف بعد أسباب الكسر.* البل$/)
  })

  it('reads a table-laid page in windows-1256 that declares another encoding', () => {
    const { content, report, published } = read('old-table-layout.html')
    expect(content.headline).toBe('إعادة فتح سوق النحاسين')
    expect(published).toBe('2008-02-06')
    expect(report.byline.map(({ name }) => name)).toEqual(['غسان الخوري'])
    expect(report.figures).toEqual([{ alt: '', caption: 'دكاكين السوق بعد الترميم (أرشيف)', credit: '', media: null }])
    expect(report.paragraphs).toHaveLength(3)
    expect(report.sources).toEqual([{ name: 'جريدة السهل', url: null, relation: 'republished' }])
  })

  it('reads a page whose classes say nothing: credit, caption and alternative text of one picture', () => {
    const { report, published } = read('hashed-classes.html')
    expect(published).toBe('2025-03-30T05:02:11.000Z')
    expect(report.byline).toEqual([{ name: 'لينا الصفدي', kind: 'person', role: 'reporter' }])
    expect(report.figures).toEqual([
      {
        alt: 'سرب من اللقالق فوق بحيرة عند الغروب',
        caption: 'تعبر ملايين الطيور المنطقة كل خريف',
        credit: 'Getty Images',
        media: null,
      },
    ])
    expect(report.headings).toEqual(['بوصلة في العين؟'])
    expect(report.paragraphs).toHaveLength(3)
  })

  it('reads a Drupal page: table, ordered list, translator, tags', () => {
    const { content, report } = read('drupal.html')
    expect(report.byline).toEqual([
      { name: 'د. عبد القادر المغربي', kind: 'person', role: 'reporter' },
      { name: 'هالة الزعبي', kind: 'person', role: 'translator' },
    ])
    expect(content.body.find(({ type }) => type === 'table')).toMatchObject({
      caption: 'عدد الدفاتر في المكتبات',
      head: { length: 2 },
      rows: [[[{ text: 'المرفأ' }], [{ text: '14' }]], {}],
    })
    expect(content.body.find(({ type }) => type === 'list')).toMatchObject({ ordered: true })
    expect(content.topics).toEqual(['رحلات', 'تاريخ'])
  })

  it('reads a large site’s page: tweet as quotation, read-more box left out, its source line', () => {
    const { content, report } = read('large-site.html')
    expect(content.standfirst).toBe('مشروع بدأه معلم متقاعد وانضم إليه أهل الجزيرة جميعا')
    expect(report.byline).toEqual([{ name: 'الشراع نت', kind: 'organisation', role: 'reporter' }])
    expect(report.figures.map(({ credit }) => credit)).toEqual(['الأوروبية', 'مواقع التواصل'])
    expect(content.body.find(({ type }) => type === 'quotation')).toMatchObject({ speaker: 'سفينة الجزيرة' })
    expect(report.sources.map(({ name, relation }) => `${name} ${relation}`)).toEqual([
      'الشراع نت republished',
      'الفرنسية based-on',
    ])
    expect(report.dropped).toContain('جزر بلا مدارس')
  })

  it('reads pages without heading elements, and without paragraphs', () => {
    const old = read('no-heading-element.html')
    expect(old.content).toMatchObject({
      headline: 'الواحة توقع اتفاقا لتصدير التمور إلى ثلاث دول',
      dateline: 'مدينة الواحة',
    })
    expect(old.report.paragraphs).toHaveLength(3)
    expect(old.report.sources.map(({ name }) => name)).toEqual(['وان'])
    const divs = read('only-divs.html')
    expect(divs.report.paragraphs).toHaveLength(3)
    expect(divs.report.byline.map(({ name }) => name)).toEqual(['رنا الأسمر', 'محمود حجازي'])
    expect(divs.report.figures).toEqual([
      { alt: 'أطباء في خيمة', caption: 'أطباء القافلة في يومها الأول', credit: 'حيدر سلوم', media: null },
    ])
  })

  it('reads a page builder’s page: a gallery, and no excerpts of other stories', () => {
    const { content, report } = read('page-builder.html')
    expect(report.byline.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'التحرير organisation',
      'شبكة الوادي organisation',
    ])
    expect(report.figures).toEqual([
      { alt: '', caption: '', credit: '', media: null },
      { alt: 'جرار قبل الحرق', caption: '', credit: '', media: null },
      { alt: 'فرن من الحجر', caption: 'من ورشة الوادي', credit: 'نزار حداد', media: null },
    ])
    expect(report.headings).toEqual(['طين من النهر'])
    expect(report.paragraphs).toHaveLength(4)
    expect(content.headline).toBe('صناعة الفخار تعود إلى وادي الرمان')
  })

  it('reads microdata, a boxed quotation, and agencies in the last line', () => {
    const { content, report, published } = read('microdata.html')
    expect(content).toMatchObject({
      kicker: 'فنون',
      standfirst: 'ثمانون فيلما من عشرين بلدا على شاشة نصبت فوق الماء',
      topics: ['سينما', 'مهرجانات'],
    })
    expect(published).toBe('2024-10-09T16:00:00.000Z')
    expect(report.figures).toEqual([
      { alt: 'شاشة كبيرة فوق الماء', caption: 'شاشة العرض قبل الافتتاح بساعات', credit: 'إدارة المهرجان', media: null },
    ])
    expect(report.quotations).toContain('البحر شاشة لا تنطفئ')
    expect(report.sources.map(({ name }) => name)).toEqual(['أ ف ب', 'رويترز'])
  })

  it('reads a Joomla page: its facts above the text are none of it', () => {
    const { content, report, published } = read('joomla.html')
    expect(report.byline.map(({ name }) => name)).toEqual(['سامر درويش'])
    expect(content.dateline).toBe('السهل')
    expect(published).toBe('2024-12-11')
    expect(report.paragraphs).toHaveLength(2)
  })

  it('reads an English page: all of its writers, none of its newsletter', () => {
    const { content, report } = read('english.html')
    expect(content).toMatchObject({
      language: 'en',
      kicker: 'Transport',
      standfirst: 'Islanders had waited three winters for the crossing to reopen',
    })
    expect(report.byline.map(({ name }) => name)).toEqual(['Laila Mansour', 'Omar Haddad', 'Nadia Rahman'])
    expect(report.figures).toEqual([
      {
        alt: 'A white ferry at a stone pier',
        caption: 'The ferry arrives on Saturday.',
        credit: 'Hani Odeh/AFP',
        media: null,
      },
    ])
    expect(content.body.find((block) => block.type === 'paragraph' && block.runs[0]?.quotation)).toMatchObject({
      runs: [{ quotation: { speaker: 'Salma Idris' } }, {}],
    })
  })

  it('leaves out a paragraph that is only a link to another story', () => {
    const { content, report } = read('link-paragraph.html')
    expect(report.dropped).toContain('أقوى العواصف الرملية في العقد الأخير')
    expect(report.byline.map(({ name }) => name)).toEqual(['أفق نيوز'])
    expect(content).toMatchObject({ dateline: 'الواحة', topics: ['عواصف رملية', 'مطار الواحة'] })
    expect(content.body.map(({ type }) => type)).toEqual([
      'figure',
      'paragraph',
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
    ])
  })

  it('takes the text from JSON-LD where the markup has none', () => {
    const body =
      'أقر المجلس المحلي خطة لإنارة الطرق الفرعية قبل نهاية العام الحالي.\\n\\nوتشمل الخطة أربعين طريقا في القرى التي لم تصلها الإنارة بعد، وفق بيان المجلس الذي صدر مساء أمس بعد اجتماع طويل.'
    const html = `<!doctype html><html><head><title>إنارة أربعين طريقا فرعيا</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"إنارة أربعين طريقا فرعيا","articleBody":"${body}","author":"مها النجار","datePublished":"2025-01-02"}</script></head><body><div id="app"></div></body></html>`
    const reading = readPage(Buffer.from(html))
    expect(pageReport('s1', reading)).toMatchObject({
      headline: 'إنارة أربعين طريقا فرعيا',
      byline: [{ name: 'مها النجار' }],
      paragraphs: { length: 2 },
    })
    expect(reading.published).toBe('2025-01-02')
  })

  it('completes addresses from where the page was found, and names that as its source', () => {
    const html = `<html><body><h1>سوق الخميس يعود إلى القرية</h1><p>${'عاد سوق الخميس إلى ساحة القرية بعد عامين من الغياب. '.repeat(4)}<a href="../map">خريطة</a></p><p>${'ويبيع فيه أهل القرى المجاورة ما تنتجه حقولهم. '.repeat(4)}</p><img src="souk.jpg" alt="السوق"></body></html>`
    const { content, pictures } = readPage(Buffer.from(html), { url: 'https://qarya.example/news/2025/souk' })
    expect(content.sources).toMatchObject([{ url: 'https://qarya.example/news/2025/souk', relation: 'republished' }])
    expect(JSON.stringify(content.body)).toContain('https://qarya.example/news/map')
    expect(pictures.map(({ address }) => address)).toEqual(['https://qarya.example/news/2025/souk.jpg'])
  })
})
