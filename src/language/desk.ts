import * as z from 'zod'
import { spellingChoices } from '../arabic/language-check/regional-spellings.ts'
import { checkTextInTurns, rules, type LanguageFinding } from '../arabic/language-check/index.ts'
import { severities } from '../arabic/language-check/rule.ts'
import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { allowedActs } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { operation } from '../desk/operation.ts'
import { readDeskStory } from '../stories/read-desk.ts'
import { storyContent } from '../stories/shape.ts'
import { checkStoryTexts, houseOptions, mustBeShort, type StoryFinding } from './check.ts'
import { exampleChecked, exampleIgnored, exampleStyle } from './examples.ts'
import { changeHouseStyle, readHouseStyle, styleRevision } from './house-style.ts'
import { ignoreFinding, stopIgnoring } from './ignore.ts'
import { languagePolicy } from './policy.ts'
import { houseStyle, houseStyleChanges, ignoredFinding, languageLimits, textPlace } from './shape.ts'
import { selectIgnored } from './store.ts'

const words = z.strictObject({ ar: z.string(), en: z.string() })
const storyId = z.string().max(40)

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(severities),
  place: textPlace.nullable().describe('where in the story; null in a plain text'),
  offset: z.number().describe('in UTF-16 units of the text in that place; U+0000 is never part of a text here'),
  length: z.number(),
  text: z.string().describe('what stands there'),
  about: z.string().describe('the words by which it can be ignored'),
  message: words,
  suggestions: z.array(z.string()).describe('each replaces exactly the span, the likeliest first'),
})

const check = operation({
  key: 'POST /check-text',
  summary: 'What the language check finds in a plain text, or in the texts of a story as it is being written',
  access: 'newsroom:read',
  input: z.strictObject({
    text: z.string().optional().describe(`${languageLimits.text} UTF-16 units at most`),
    content: storyContent
      .pick({ language: true, kicker: true, headline: true, standfirst: true, body: true })
      .optional(),
    story: storyId.nullable().default(null).describe('the story whose ignored findings are left out'),
  }),
  answer: z.strictObject({
    findings: z.array(finding),
    more: z.boolean().describe('whether there are more than these'),
    titles: z.record(z.string(), words).describe('what the rules are called'),
  }),
  example: exampleChecked,
  refusals: ['invalid', 'missing', 'too-large'],
  async run(context, by, { text, content, story }) {
    if ((text === undefined) === (content === undefined))
      throw new Refused('invalid', { en: 'give a text or a story’s content', ar: 'أرسل نصًا أو محتوى مادة، أحدهما فقط' })
    if (story !== null) await readDeskStory(context, by, story)
    const options = await houseOptions(context, story)
    if (content) return answered(await checkStoryTexts(content, options, most))
    mustBeShort(text!)
    const found = await checkTextInTurns(text!, { ...options, most })
    return answered(found.map((one) => ({ ...one, place: null })))
  },
})

const most = languageLimits.findings + 1

function answered(all: ((LanguageFinding & { place: null }) | StoryFinding)[]) {
  const findings = all.slice(0, languageLimits.findings)
  const found = new Set(findings.map(({ rule }) => rule))
  const titles = Object.fromEntries(rules.filter(({ id }) => found.has(id)).map(({ id, title }) => [id, title]))
  return { findings, more: all.length > findings.length, titles }
}

const styleAnswer = z.strictObject({
  revision: z.string(),
  style: houseStyle,
  rules: z.array(
    z.strictObject({
      id: z.string(),
      title: words,
      reason: words,
      source: z.string(),
      severity: z.enum(severities).describe('its own, where the house has not chosen'),
      on: z.boolean(),
      examples: z.array(z.strictObject({ text: z.string(), found: z.string(), suggestion: z.string().nullable() })),
    }),
  ),
  spellings: z.array(
    z.strictObject({ id: z.string(), forms: z.array(z.strictObject({ form: z.string(), shown: z.string() })) }),
  ),
  may: z.array(z.string()),
})

async function styleNow(context: Context, by: Actor): Promise<z.input<typeof styleAnswer>> {
  const style = await readHouseStyle(context)
  return {
    revision: styleRevision(style),
    style,
    rules: rules.map(({ id, title, reason, source, severity, on, examples }) => ({
      id,
      title,
      reason,
      source,
      severity,
      on,
      // Those that need no choice of the house show what the rule does by itself.
      examples: examples
        .slice(0, 3)
        .map(({ text, found, suggestion }) => ({ text, found, suggestion: suggestion ?? null })),
    })),
    spellings: spellingChoices.map(({ id, forms }) => ({ id, forms: [...forms] })),
    may: allowedActs(languagePolicy, by, null),
  }
}

const readStyle = operation({
  key: 'GET /house-style',
  summary: 'How the newsroom writes: its choices, and every rule of the language check with its reason and examples',
  access: 'newsroom:read',
  input: z.strictObject({}),
  answer: styleAnswer,
  example: exampleStyle,
  refusals: [],
  run: (context, by) => styleNow(context, by),
})

const changeStyle = operation({
  key: 'PATCH /house-style',
  summary: 'Change some of the newsroom’s choices; what is left out stays',
  access: 'newsroom:write',
  input: z.strictObject({ revision: z.string().max(64), changes: houseStyleChanges }),
  answer: styleAnswer,
  example: exampleStyle,
  refusals: ['invalid', 'forbidden', 'conflict'],
  async run(context, by, { revision, changes }) {
    await changeHouseStyle(context, by, changes, revision)
    return styleNow(context, by)
  },
})

const listIgnored = operation({
  key: 'GET /ignored-findings',
  summary: 'What the language check does not tell any more: always, and in one story where one is named',
  access: 'newsroom:read',
  input: z.strictObject({ story: storyId.optional().describe('also what is ignored in this story') }),
  answer: z.strictObject({ items: z.array(ignoredFinding), may: z.array(z.string()) }),
  example: { items: [exampleIgnored], may: ['change-style', 'ignore-always'] },
  refusals: ['missing'],
  async run(context, by, { story }) {
    if (story !== undefined) await readDeskStory(context, by, story)
    return { items: await selectIgnored(context, story ?? null), may: allowedActs(languagePolicy, by, null) }
  },
})

const ignore = operation({
  key: 'POST /ignored-findings',
  summary: 'Let a finding not be told any more, in one story or always',
  access: 'stories:write',
  input: z.strictObject({
    rule: z.enum(rules.map(({ id }) => id) as [string, ...string[]]),
    text: z.string().min(1).max(languageLimits.about).describe('the finding’s `about`'),
    story: storyId.nullable().describe('null: in every story'),
  }),
  answer: ignoredFinding,
  example: exampleIgnored,
  refusals: ['invalid', 'forbidden', 'missing', 'too-large'],
  run: ignoreFinding,
})

const tellAgain = operation({
  key: 'DELETE /ignored-findings/{id}',
  summary: 'Let a finding be told again',
  access: 'stories:write',
  input: z.strictObject({ id: z.string().max(40) }),
  answer: z.strictObject({ id: z.string() }),
  example: { id: exampleIgnored.id },
  refusals: ['forbidden', 'missing'],
  async run(context, by, { id }) {
    await stopIgnoring(context, by, id)
    return { id }
  },
})

export const languageOperations = [check, readStyle, changeStyle, listIgnored, ignore, tellAgain] as const
