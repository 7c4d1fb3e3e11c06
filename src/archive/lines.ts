/** Longest line that is read, in bytes. */
export const maximumLine = 4 * 1024 * 1024

export type Line = {
  /** From 1. */
  number: number
  /** Byte of the source after this line. */
  end: number
  /** Without the line feed; null when the line is longer than `maximumLine`. */
  bytes: Buffer | null
}

const lineFeed = 10

/**
 * Splits bytes into lines, holding never more than one line of them. Lines come in groups, as many as a piece of the
 * source ends; a last line without a line feed counts.
 * @param from where the source begins: bytes and lines before it
 */
export async function* readLines(
  source: AsyncIterable<Uint8Array>,
  from: { position: number; lines: number } = { position: 0, lines: 0 },
): AsyncGenerator<Line[]> {
  let { position, lines: number } = from
  let held: Buffer[] = []
  let length = 0
  const take = (part: Buffer) => {
    length += part.length
    if (length > maximumLine) held = []
    else held.push(part)
  }
  const finish = (): Line => {
    const bytes = length > maximumLine ? null : held.length === 1 ? held[0]! : Buffer.concat(held)
    held = []
    length = 0
    number += 1
    return { number, end: position, bytes }
  }
  for await (const piece of source) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    const lines: Line[] = []
    let start = 0
    for (let feed = chunk.indexOf(lineFeed); feed !== -1; feed = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, feed))
      position += feed + 1 - start
      start = feed + 1
      lines.push(finish())
    }
    take(chunk.subarray(start))
    position += chunk.length - start
    yield lines
  }
  if (length > 0) yield [finish()]
}
