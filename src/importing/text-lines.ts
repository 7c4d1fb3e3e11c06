import { cleanLine } from '../arabic/normalise.ts'

/**
 * One paragraph, heading or other line of a plain text. `gap`: a blank line stands before it. `level`: marked as a heading
 * (# or underlined), 1 being the headline.
 */
export type Line = { text: string; gap: boolean; level?: number }

const rawLines = (text: string) => text.split(/\r\n|[\n\r\u000B\u000C\u0085\u2028\u2029]/)

/**
 * The lines of a plain text, cleaned. Text that was broken at a fixed width (wires, mail) is joined again: paragraphs
 * then begin after a blank line, at an indentation, or after a short line that ends a sentence.
 */
export function readLines(text: string): Line[] {
  const raw = rawLines(text).map((line) => ({ text: cleanLine(line), indented: /^(?:\t|\u3000| {2,})\S/.test(line) }))
  const width = fixedWidth(raw.map((line) => line.text))
  const lines: Line[] = []
  let gap = true
  let previous: string | null = null
  for (const { text: line, indented } of raw) {
    const rule = /^([-_*=~—–])(?:\s?\1){2,}$/.exec(line)
    if (rule && previous !== null && /[=-]/.test(rule[1]!) && lines.at(-1)!.text.length <= 200)
      lines.at(-1)!.level = rule[1] === '=' ? 1 : 2
    if (!line || rule) {
      gap = true
      previous = null
      continue
    }
    const marked = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line)
    if (marked?.[2]) {
      lines.push({ text: marked[2], gap: true, level: marked[1]!.length })
      gap = true
      previous = null
      continue
    }
    if (
      width &&
      previous !== null &&
      !indented &&
      !isItem(line) &&
      !(previous.length < width * 0.75) &&
      lines.length > 0
    ) {
      lines.at(-1)!.text += ` ${line}`
    } else {
      lines.push({ text: line, gap })
    }
    gap = false
    previous = line
  }
  return lines
}

/** The width at which a text was broken; null when its lines are paragraphs. */
function fixedWidth(lines: string[]): number | null {
  const lengths = lines.filter(Boolean).map((line) => line.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  if (longest > 110 || longest < 40) return null
  let broken = 0
  let ended = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!
    if (line.length < longest * 0.75 || !lines[index + 1]) continue
    broken++
    if (/[.!؟?:»”"]$/.test(line)) ended++
  }
  return broken >= 4 && ended <= broken * 0.35 ? longest : null
}

/** Do paragraphs stand apart from each other on this page, by blank lines? */
export const isSpaced = (lines: Line[]) => lines.filter(({ gap }) => gap).length >= lines.length * 0.5

export const isItem = (line: string) => bullet.test(line) || numbered.test(line)
const bullet = /^(?:[•●▪■◦‣○◾◼➤►✓✔]|[-–—*](?=\s))\s{0,3}(?=\S)/u
const numbered = /^(?:[(]?(\d{1,2}|[٠-٩]{1,2})[.)\-–:]{1,2})\s{1,3}(?=\S)/u

export const bulletText = (line: string): string | null => (bullet.test(line) ? line.replace(bullet, '') : null)
export const numberedText = (line: string): { number: number; text: string } | null => {
  const match = numbered.exec(line)
  if (!match) return null
  const number = Number(match[1]!.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf)))
  return { number, text: line.slice(match[0].length) }
}
