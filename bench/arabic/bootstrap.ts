const rounds = 10_000

export type Compared = { difference: number; low: number; high: number; chance: number }

/**
 * Whether one method is better than another on the same questions, beyond chance: the mean difference, its 95 %
 * interval, and the share of resampled sets of questions in which it is not above zero (paired bootstrap; Sakai 2006).
 * Groups are drawn whole: questions of one article are not independent of each other. Deterministic.
 */
export function pairedBootstrap(
  ours: readonly number[],
  theirs: readonly number[],
  group: readonly number[],
): Compared {
  const groups = new Map<number, { sum: number; count: number }>()
  ours.forEach((value, index) => {
    const known = groups.get(group[index]!) ?? { sum: 0, count: 0 }
    groups.set(group[index]!, { sum: known.sum + value - theirs[index]!, count: known.count + 1 })
  })
  const all = [...groups.values()]
  let state = 20_251_125
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const means: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    let sum = 0
    let count = 0
    for (let draw = 0; draw < all.length; draw += 1) {
      const one = all[Math.floor(random() * all.length)]!
      sum += one.sum
      count += one.count
    }
    means.push(sum / count)
  }
  means.sort((a, b) => a - b)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    difference: mean(ours) - mean(theirs),
    low: means[Math.floor(rounds * 0.025)]!,
    high: means[Math.floor(rounds * 0.975)]!,
    chance: means.filter((value) => value <= 0).length / rounds,
  }
}
