/**
 * Words a minute of grown-up native speakers reading aloud, which is near to reading carefully: Arabic 138, English 228.
 * Source: Trauzettel-Klosinski, Dietz and the IReST Study Group, "Standardized Assessment of Reading Performance: The
 * New International Reading Speed Texts IReST", Invest. Ophthalmol. Vis. Sci. 53 (2012), 5452–5461, table of 17
 * languages. Arabic words carry their article, conjunctions and pronouns, so there are fewer of them a minute.
 */
const wordsPerMinute = { arabic: 138, other: 228 }

const letter = /[\p{L}\p{N}]/u

/**
 * Minutes a reader needs for a text, rounded, at least 1. A word is what stands between spaces and has a letter or a
 * digit; it counts at the speed of its own script, told by its first such character.
 */
export function readingMinutes(text: string): number {
  let minutes = 0
  for (const word of text.split(/\s+/)) {
    const first = word.charCodeAt(0)
    // Nearly every word begins with an Arabic letter; only the others are looked at closely.
    const sign = first >= 0x620 && first <= 0x64a ? first : (letter.exec(word)?.[0].codePointAt(0) ?? 0)
    if (sign > 0) minutes += 1 / (isArabic(sign) ? wordsPerMinute.arabic : wordsPerMinute.other)
  }
  return Math.max(1, Math.round(minutes))
}

/** The blocks Arabic, Supplement, Extended-A and B, and the presentation forms. */
function isArabic(sign: number): boolean {
  return (
    (sign >= 0x600 && sign <= 0x77f) ||
    (sign >= 0x870 && sign <= 0x8ff) ||
    (sign >= 0xfb50 && sign <= 0xfdff) ||
    (sign >= 0xfe70 && sign <= 0xfefe)
  )
}
