const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How long after each failed attempt the next one comes: some fifteen hours of patience in eight attempts. */
const pauses = [10 * second, minute, 5 * minute, 30 * minute, 2 * hour, 4 * hour, 8 * hour]
/** Attempts at one delivery. */
export const mostAttempts = pauses.length + 1
/** How long nothing may come through before a webhook is stopped, in milliseconds. */
export const patienceMilliseconds = 72 * hour
/** Longest pause that a receiver may ask for with Retry-After. */
const longestAsked = 2 * hour

/**
 * When a failed delivery is tried again; null when it was tried often enough.
 * @param attempts how often it was tried
 * @param retryAfter the receiver's own wish (seconds, or an HTTP date)
 * @param chance 0 to 1: spreads the attempts of many, so that a receiver that comes back is not run over
 */
export function nextAttempt(now: Date, attempts: number, retryAfter: string | undefined, chance: number): Date | null {
  const pause = pauses[attempts - 1]
  if (pause === undefined) return null
  const spread = pause * (0.9 + chance * 0.4)
  return new Date(now.getTime() + Math.max(spread, Math.min(asked(now, retryAfter), longestAsked)))
}

function asked(now: Date, header: string | undefined): number {
  if (header === undefined) return 0
  const milliseconds = /^\d{1,9}$/.test(header) ? Number(header) * second : Date.parse(header) - now.getTime()
  return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : 0
}
