const longest = 300
/** How far to look for the neighbours of a mark. */
const around = 40

/**
 * The words a finding is about, so that it can be known again when it is to be ignored: the whole words it touches; of
 * marks and spaces alone, the words on both sides, since a comma in one place is not the comma in another.
 */
export function about(text: string, offset: number, length: number): string {
  const end = offset + length
  const hasWords = /\p{L}\p{M}*\p{L}/u.test(text.slice(offset, Math.min(end, offset + longest)))
  const before = text.slice(Math.max(0, offset - around), offset)
  const after = text.slice(end, end + around)
  const [head, tail] = hasWords
    ? [/[\p{L}\p{M}\p{N}\u0640]*$/u.exec(before)![0], /^[\p{L}\p{M}\p{N}\u0640]*/u.exec(after)![0]]
    : [
        /[\p{L}\p{M}\p{N}]*[^\p{L}\p{N}\n]{0,3}$/u.exec(before)![0],
        /^[^\p{L}\p{N}\n]{0,3}[\p{L}\p{M}\p{N}]*/u.exec(after)![0],
      ]
  return text
    .slice(offset - head.length, end + tail.length)
    .slice(0, longest)
    .trim()
}
