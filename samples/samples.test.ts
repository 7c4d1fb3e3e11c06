import { describe, expect, test } from 'vitest'
import { isId } from '../src/base/id.ts'
import { mediaInput } from '../src/media/shape.ts'
import { personInput } from '../src/people/shape.ts'
import { sectionInput } from '../src/sections/shape.ts'
import { type Block, type Run, storyContent } from '../src/stories/shape.ts'
import { people } from './people.ts'
import { pictures } from './pictures.ts'
import { sections } from './sections.ts'
import type { Moment, SampleStory } from './shape.ts'
import { about, policies, site } from './site.ts'
import { stories } from './stories/index.ts'

const parsed = stories.map((story) => ({ ...story, content: storyContent.parse(story.content) }))
type Parsed = (typeof parsed)[number]

const textOf = (runs: readonly Run[]) => runs.map((run) => run.text).join('')
const figures = parsed.flatMap((story) => story.content.body.filter((block) => block.type === 'figure'))

/** Every run of words of one block, each with what it is. */
function wordsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pull-quote':
      return [textOf(block.runs)]
    case 'list':
      return block.items.map(textOf)
    case 'quotation':
      return block.paragraphs.map(textOf)
    case 'table':
      return [block.caption, ...block.head.map(textOf), ...block.rows.flat().map(textOf)]
    case 'figure':
      return [block.alt, block.caption, block.credit]
    case 'divider':
      return []
  }
}

const proseOf = ({ content }: Parsed) => content.body.filter((block) => block.type !== 'figure').flatMap(wordsOf)
const arabic = parsed.filter((story) => story.content.language === 'ar')
/** All Arabic words readers can see, each with where it stands. */
const arabicTexts: [string, string][] = [
  ...arabic.flatMap(({ id, content, corrections }) =>
    [
      content.headline,
      content.kicker,
      content.standfirst,
      ...content.topics,
      ...content.body.flatMap(wordsOf),
      ...(corrections ?? []).map((notice) => notice.text),
    ].map((text): [string, string] => [id, text]),
  ),
  ...[...about, ...policies].flatMap(({ id, title, paragraphs }) =>
    [title.ar, ...paragraphs.ar].map((text): [string, string] => [id, text]),
  ),
  ...people.map(({ id, biography }): [string, string] => [id, biography]),
  ...pictures.flatMap(({ name, alt, caption }) => [alt, caption].map((text): [string, string] => [name, text])),
]

/** Larger is later. */
const order = ({ daysAgo, time }: Moment) => -daysAgo * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const unlike = (texts: [string, string][], pattern: RegExp) => texts.filter(([, text]) => pattern.test(text))
const twice = <T>(items: readonly T[]) => items.filter((item, index) => items.indexOf(item) !== index)

describe('the newsroom', () => {
  test('is of one piece with the shapes', () => {
    for (const person of people) expect(personInput.parse(person).id).toBe(person.id)
    for (const section of sections) expect(sectionInput.parse(section).nameEnglish).not.toBe('')
    for (const { name, ...words } of pictures) expect(mediaInput.parse(words), name).toMatchObject(words)
  })

  test('has enough to show every page', () => {
    expect(stories.length).toBeGreaterThanOrEqual(24)
    expect(sections).toHaveLength(5)
    expect(people.filter((person) => person.kind === 'person' && person.portrait)).toHaveLength(6)
    for (const section of sections)
      expect(stories.filter((story) => story.content.section === section.id).length, section.id).toBeGreaterThanOrEqual(
        5,
      )
    expect(stories.filter((story) => story.daysAgo <= 1).length).toBeGreaterThanOrEqual(5)
    expect(Math.max(...stories.map((story) => story.daysAgo))).toBeGreaterThan(28)
    expect(stories.filter((story) => story.content.language === 'en')).toHaveLength(2)
    for (const person of people.filter((each) => each.kind === 'person'))
      expect(
        parsed.filter(({ content }) => content.byline.some((entry) => entry.person === person.id)).length,
        person.id,
      ).toBeGreaterThanOrEqual(2)
  })

  test('speaks both languages about itself', () => {
    for (const { id, title, paragraphs } of [...about, ...policies]) {
      expect(title.ar && title.en, id).toBeTruthy()
      expect(paragraphs.ar, id).toHaveLength(paragraphs.en.length)
    }
    expect(twice([...about, ...policies].map(({ id }) => id))).toEqual([])
  })
})

describe('references', () => {
  test('name people, sections and pictures that exist, and leave no picture out', () => {
    const persons = new Map<string, (typeof people)[number]>(people.map((person) => [person.id, person]))
    const names = new Set<string>(pictures.map((picture) => picture.name))
    for (const { id, content } of parsed) {
      expect(
        sections.map((section) => section.id as string),
        id,
      ).toContain(content.section)
      for (const entry of content.byline.filter((each) => each.person)) {
        const person = persons.get(entry.person!)
        expect(person?.kind, `${id} ${entry.person}`).toBe(entry.kind)
        if (content.language === 'ar') expect(entry.name).toBe(person?.name)
      }
    }
    const used = new Set([...figures.map((figure) => figure.media), ...people.map((person) => person.portrait)])
    expect([...used].filter((name) => name !== null && !names.has(name))).toEqual([])
    expect([...names].filter((name) => !used.has(name))).toEqual([])
  })

  test('have ids and headlines of their own', () => {
    expect(stories.filter(({ id }) => !isId(id))).toEqual([])
    expect(twice(stories.map(({ id }) => id))).toEqual([])
    expect(twice(stories.map(({ content }) => content.headline))).toEqual([])
  })

  test('lead outside only to the domains kept for examples', () => {
    const all = JSON.stringify([stories, people, pictures, sections, site, about, policies])
    const hosts = [...all.matchAll(/(?:https?:\/\/|mailto:|[\w.]@)([a-z0-9.-]+)/gi)].map(([, host]) =>
      host!.toLowerCase(),
    )
    expect(hosts.length).toBeGreaterThan(30)
    expect(hosts.filter((host) => !/^example\.(?:com|org|net)\.?$/.test(host))).toEqual([])
    expect(all).not.toMatch(/\b(?!example\.)[a-z0-9-]+\.(?:com|org|net|info|news|io)\b/i)
  })

  test('between stories lead to older ones', () => {
    const byId = new Map(stories.map((story) => [story.id, story]))
    const links = parsed.flatMap((story) =>
      story.content.body
        .flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
        .flatMap((run) => run.link?.match(/^\/story\/(.+)$/)?.[1] ?? [])
        .map((target): [SampleStory | undefined, Parsed] => [byId.get(target), story]),
    )
    expect(links.length).toBeGreaterThanOrEqual(5)
    for (const [target, story] of links) expect(target && order(target), story.id).toBeLessThan(order(story))
  })
})

describe('every story', () => {
  test.each(parsed.map((story): [string, Parsed] => [story.content.headline, story]))('%s', (_, story) => {
    const { content } = story
    expect(content.headline.length).toBeGreaterThanOrEqual(40)
    expect(content.headline.length).toBeLessThanOrEqual(90)
    expect(content.kicker && content.standfirst).toBeTruthy()
    expect(content.byline.length).toBeGreaterThan(0)
    expect(content.body[0]?.type).toBe('figure')
    const words = proseOf(story).join(' ').split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(350)
    expect(words).toBeLessThanOrEqual(800)

    expect(content.sources.length).toBeGreaterThan(0)
    expect(story.sourceDaysAgo).toHaveLength(content.sources.length)
    for (const days of story.sourceDaysAgo) if (days !== null) expect(days).toBeGreaterThanOrEqual(story.daysAgo)
    for (const source of content.sources) {
      expect(source.name).toBeTruthy()
      expect(source.title).toBeTruthy()
      if (source.relation === 'republished' || source.relation === 'translated') expect(source.url).toBeTruthy()
    }
  })

  test('gives each figure its alt text, caption and credit', () => {
    for (const figure of figures)
      for (const word of [figure.alt, figure.caption, figure.credit]) expect(word).not.toBe('')
    expect(twice(figures.map((figure) => figure.caption))).toEqual([])
  })

  test('shares its topics with others', () => {
    const topics = stories.flatMap((story) => story.content.topics ?? [])
    const names = new Set(topics)
    expect(names.size).toBeGreaterThanOrEqual(15)
    expect(names.size).toBeLessThanOrEqual(20)
    expect([...names].filter((name) => topics.filter((topic) => topic === name).length < 2)).toEqual([])
  })

  test('repeats its own words in a pull-quote, and no other story’s anywhere', () => {
    for (const { id, content } of parsed) {
      const paragraphs = content.body
        .flatMap((block) => (block.type === 'paragraph' ? [textOf(block.runs)] : []))
        .join('\n')
      for (const block of content.body)
        if (block.type === 'pull-quote') expect(paragraphs, id).toContain(textOf(block.runs).replace(/\.$/, ''))
    }
    const sentences = parsed.flatMap((story) => [
      ...new Set(
        proseOf(story)
          .flatMap((text) => text.split(/[.؟!:\n]+\s*/))
          .filter((sentence) => sentence.split(' ').length >= 6),
      ),
    ])
    expect(sentences.length).toBeGreaterThan(500)
    expect(twice(sentences)).toEqual([])
  })

  test('has moments in their order, none after the newest day', () => {
    for (const story of stories) {
      const moments = [story, ...(story.updated ? [story.updated] : []), ...(story.corrections ?? [])]
      for (const { daysAgo, time } of moments) {
        expect(daysAgo).toBeGreaterThanOrEqual(0)
        expect(time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      }
      expect(moments.map(order), story.id).toEqual(moments.map(order).toSorted((a, b) => a - b))
    }
    expect(stories.map(order)).toEqual(stories.map(order).toSorted((a, b) => b - a))
  })

  test('says when it was wrong, in each of the four ways', () => {
    const kinds = stories.flatMap((story) => (story.corrections ?? []).map((notice) => notice.kind))
    expect(new Set(kinds)).toEqual(new Set(['correction', 'clarification', 'update', 'retraction']))
    expect(kinds.filter((kind) => kind === 'correction' || kind === 'clarification').length).toBeGreaterThanOrEqual(4)
    const retracted = stories.filter((story) => story.state === 'retracted')
    expect(retracted).toHaveLength(1)
    expect(retracted).toEqual(
      stories.filter((story) => story.corrections?.some((notice) => notice.kind === 'retraction')),
    )
  })
})

describe('the language', () => {
  test('has every paragraph closed by punctuation', () => {
    const open = parsed.flatMap(({ id, content }) =>
      content.body.flatMap((block) => {
        const texts =
          block.type === 'paragraph' ||
          block.type === 'list' ||
          block.type === 'quotation' ||
          block.type === 'pull-quote'
            ? wordsOf(block)
            : block.type === 'figure'
              ? [block.alt, block.caption]
              : []
        return texts.filter((text) => !/[.؟?!:]$/.test(text)).map((text) => `${id}: ${text}`)
      }),
    )
    expect(open).toEqual([])
    const ours = [...about, ...policies].flatMap(({ paragraphs }) => [...paragraphs.ar, ...paragraphs.en])
    expect(ours.filter((text) => !/[.؟]$/.test(text))).toEqual([])
  })

  test('sets punctuation and marks as Arabic does', () => {
    expect(unlike(arabicTexts, / [،؛؟.!:»]/)).toEqual([])
    expect(unlike(arabicTexts, /["'“”‘’]/)).toEqual([])
    expect(unlike(arabicTexts, /[؀-ۿ][,;?]/)).toEqual([])
    expect(unlike(arabicTexts, /[،؛؟][^\s»)]/)).toEqual([])
    expect(unlike(arabicTexts, /«\s|\s»| {2}|^\s|\s$/)).toEqual([])
    expect(arabicTexts.filter(([, text]) => text.split('«').length !== text.split('»').length)).toEqual([])
  })

  test('keeps the house spelling', () => {
    expect(unlike(arabicTexts, /ـ(?!\d)/)).toEqual([])
    expect(unlike(arabicTexts, /اً/)).toEqual([])
    expect(unlike(arabicTexts, /[٠-٩۰-۹]/)).toEqual([])
    expect(unlike(arabicTexts, /مائة|شئون|مسئول|هيئه|لاكن|إنشاءالله/)).toEqual([])
    expect(unlike(arabicTexts, /(?:^|[\s«])(?:الى|او|اذا|انه|ان|اكد|اضاف|اعلن|اي)(?=\s)/)).toEqual([])
    expect(unlike(arabicTexts, /مصادر مطلعة|يُذكر أن|جدير بالذكر/).filter(([id]) => id !== 'sources')).toEqual([])
  })

  test('holds nothing to be filled in later', () => {
    const all = JSON.stringify([stories, people, pictures, sections, site, about, policies])
    expect(all).not.toMatch(/lorem|ipsum|todo|tbd|xxx|placeholder|نص تجريبي|هنا النص/i)
  })
})
