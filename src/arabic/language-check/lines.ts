/** The lines of a text with their offsets in it. */
export function linesOf(text: string): { line: string; start: number }[] {
  let start = 0
  return text.split('\n').map((line) => {
    const here = { line, start }
    start += line.length + 1
    return here
  })
}
