import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import type { CheckOptions } from '../arabic/language-check/house-style.ts'
import { checkTextInTurns, type LanguageFinding } from '../arabic/language-check/index.ts'
import { houseNames } from '../names/read.ts'
import { readHouseStyle } from './house-style.ts'
import { languageLimits, type TextPlace } from './shape.ts'
import { selectIgnored } from './store.ts'
import { storyTexts, type CheckedContent, type StoryText } from './story-texts.ts'

/** A finding in a text of a story; offset in that text, as the story has it. */
export type StoryFinding = LanguageFinding & { place: TextPlace }

/** The house's style, its names, and what it does not want to be told; with a story, also what is ignored in that one. */
export async function houseOptions(context: Context, story: string | null = null): Promise<CheckOptions> {
  const [style, ignored, names] = await Promise.all([
    readHouseStyle(context),
    selectIgnored(context, story),
    houseNames(context),
  ])
  return { style, ignored, names }
}

/**
 * What the rules find in a story, in the order of reading, each in its own text. A name is compared across all of them.
 * @param most so many at most, the first
 * @throws Refused('too-large') beyond 100,000 letters
 */
export async function checkStoryTexts(
  content: CheckedContent,
  options: CheckOptions,
  most?: number,
): Promise<StoryFinding[]> {
  if (content.language !== 'ar' && !content.language.startsWith('ar-')) return []
  const texts = storyTexts(content)
  const starts: number[] = []
  let whole = ''
  for (const { text } of texts) {
    starts.push(whole.length)
    whole += `${text.replace(/\n/g, ' ')}\n`
  }
  mustBeShort(whole)
  const quotations = texts.flatMap((text, index) =>
    text.quotations.map(({ start, end, speaker }) => ({
      start: start + starts[index]!,
      end: end + starts[index]!,
      speaker,
    })),
  )
  let index = 0
  const findings = await checkTextInTurns(whole, { ...options, quotations, most })
  return findings.flatMap((finding) => {
    while (index + 1 < starts.length && starts[index + 1]! <= finding.offset) index += 1
    return inText(texts[index]!, starts[index]!, finding)
  })
}

/** The finding where the story has it: without the marks that the page adds, and in one text. */
function inText({ place, text, added }: StoryText, begin: number, finding: LanguageFinding): StoryFinding[] {
  const start = finding.offset - begin
  const end = Math.min(start + finding.length, text.length)
  const before = added.filter((at) => at < start).length
  const within = added.filter((at) => at >= start && at < end).length
  const length = end - start - within
  if (length <= 0) return []
  const suggestions = within > 0 || end < start + finding.length ? [] : finding.suggestions
  // As it stands in the story, without the marks that are the page's.
  const words = within === 0 ? finding.text : withoutAdded(text, start, end, new Set(added))
  return [{ ...finding, suggestions, place, text: words, offset: start - before, length }]
}

function withoutAdded(text: string, start: number, end: number, added: ReadonlySet<number>): string {
  let words = ''
  for (let at = start; at < end; at += 1) if (!added.has(at)) words += text[at]
  return words
}

/** @throws Refused('too-large') */
export function mustBeShort(text: string): void {
  if (text.length > languageLimits.text)
    throw new Refused('too-large', {
      en: `a text to check has ${languageLimits.text.toLocaleString('en')} letters at most`,
      ar: `الحد الأقصى للنص الذي يُفحص ${languageLimits.text.toLocaleString('en')} حرف`,
    })
}
