/** The ornate brackets round verses of the Quran, however they are turned. */
const verse = /[﴾﴿][^﴾﴿]*[﴾﴿]/g

/**
 * Whether an offset stands in a verse of the Quran: it is written as in the mushaf, not as newspapers spell. To be
 * asked in ascending order.
 */
export function versesOf(text: string): (offset: number) => boolean {
  const verses = Array.from(text.matchAll(verse), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
  let next = 0
  return (offset) => {
    while (next < verses.length && verses[next]!.end <= offset) next += 1
    return next < verses.length && verses[next]!.start <= offset
  }
}
