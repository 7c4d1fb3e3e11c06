import { cleanLine, fold } from '../arabic/normalise.ts'
import { storyLimits } from '../stories/shape.ts'

const label =
  /^(?:(?:ال)?كلمات (?:ال)?(?:مفتاحيه|دلاليه|دليليه)|(?:ال)?كلمات المفتاح|(?:ال)?(?:وسوم|وسم|اوسمه|تاغات|تاجات|تاقات|هاشتاغ)|مواضيع(?=:|$)|موضوعات(?=:|$)|علامات|(?:ال)?تسميات|(?:ال)?تصنيفات(?=:)|tags|topics|keywords|tagged(?: with| as| in)?|filed under)\s{0,2}(?=[:：\-–|#]|\s|$)/

/**
 * Reads a line of tags (الكلمات المفتاحية: أ، ب، ج). Null when the line is none; an empty list when the label stands
 * alone and the tags follow.
 */
export function readTopicLine(line: string): string[] | null {
  if (line.length > 600) return null
  const match = label.exec(fold(line.slice(0, 60)))
  if (!match) return /^(?:#[\p{L}\p{N}_]{2,60}[\s،,]*){2,30}$/u.test(line) ? topicNames(line.split(/[\s،,]+/)) : null
  const count = match[0].trim().split(' ').length
  const rest = line.replace(new RegExp(String.raw`^(?:\s*[^\s:：]+){${count}}\s{0,3}[:：\-–|]?\s{0,3}`), '')
  const parts = rest.split(/[،,|;؛•·/\n]|\s[-–]\s|\s?#/).filter((part) => part.trim())
  if (parts.length === 1 && !/[:：#]/.test(line)) return null
  return topicNames(parts)
}

/** Names of topics: cleaned, without #, each once, none too long, as many as a story takes. */
export function topicNames(names: string[]): string[] {
  const byKey = new Map<string, string>()
  for (const name of names) {
    const clean = cleanLine(name)
      .replace(/^#\s?/, '')
      .replace(/_/g, ' ')
      .replace(/[.،,؛;:]+$/, '')
      .trim()
    if (clean.length >= 2 && clean.length <= 60 && clean.split(' ').length <= 7 && !byKey.has(fold(clean)))
      byKey.set(fold(clean), clean)
  }
  return [...byKey.values()].slice(0, storyLimits.topics)
}
