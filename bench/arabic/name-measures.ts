/** The two measures of old that name matching is compared with. Both 0..1, 1 = equal. */

/** Levenshtein's distance as a share of the longer word. */
export function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return 1 - row[b.length]! / Math.max(a.length, b.length, 1)
}

/** Winkler 1990: Jaro's share of letters in common and in order, raised by a common beginning of up to four letters. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const taken = Array.from(b, () => false)
  const common: string[] = []
  for (let i = 0; i < a.length; i += 1)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1)
      if (!taken[j] && a[i] === b[j]) {
        taken[j] = true
        common.push(a[i]!)
        break
      }
  if (common.length === 0) return 0
  const others = [...b].filter((_, index) => taken[index])
  const moved = common.filter((letter, index) => letter !== others[index]).length / 2
  const jaro = (common.length / a.length + common.length / b.length + (common.length - moved) / common.length) / 3
  let prefix = 0
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}
