import type { ChangeFeed } from '../../base/changes.ts'
import type { Context } from '../../base/context.ts'
import { externalLimits } from './shape.ts'

/** Why there is no answer, in few words, for the log and for moderators. */
export class NoAnswer extends Error {}

/** How this process fares with the external check as it was last set. */
type State = { of: string; failures: number; pausedUntil: number; underWay: number; trouble: string | null }

const { failures: enough, pause, atOnce } = externalLimits
const states = new WeakMap<ChangeFeed, State>()

function stateOf(context: Context, of: string): State {
  let state = states.get(context.changes)
  if (state?.of !== of) {
    state = { of, failures: 0, pausedUntil: 0, underWay: 0, trouble: null }
    states.set(context.changes, state)
  }
  return state
}

/**
 * Asks, unless that is of no use: after five failures in a row nobody is asked for a minute, then one question tries
 * whether there are answers again; nor are more asked than 32 at once.
 * @param of what is asked; another one starts anew
 * @param ask throws NoAnswer where the other side fails
 */
export async function throughBreaker<T>(context: Context, of: string, ask: () => Promise<T>): Promise<T | NoAnswer> {
  const state = stateOf(context, of)
  const now = context.now().getTime()
  if (now < state.pausedUntil) return new NoAnswer(`not asked for a minute: ${state.trouble}`)
  if (state.underWay >= atOnce) return new NoAnswer('too many questions under way')
  const isTrial = state.failures >= enough
  if (isTrial) state.pausedUntil = now + pause
  state.underWay += 1
  try {
    const answer = await ask()
    if (state.failures >= enough) context.log.info('the external check of comments answers again')
    Object.assign(state, { failures: 0, pausedUntil: 0, trouble: null })
    return answer
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    state.failures += 1
    state.trouble = error.message
    if (isTrial || state.failures === enough) pauseAsking(context, state)
    return error
  } finally {
    state.underWay -= 1
  }
}

function pauseAsking(context: Context, state: State): void {
  state.pausedUntil = context.now().getTime() + pause
  const { failures, trouble } = state
  const until = new Date(state.pausedUntil).toISOString()
  context.log.warn('the external check of comments is skipped for a minute', { failures, trouble, until })
}

/** How this process fares with it now. */
export function breakerState(
  context: Context,
  of: string | null,
): { pausedUntil: string | null; trouble: string | null } {
  const state = states.get(context.changes)
  if (of === null || state?.of !== of) return { pausedUntil: null, trouble: null }
  const isPaused = state.pausedUntil > context.now().getTime()
  return { pausedUntil: isPaused ? new Date(state.pausedUntil).toISOString() : null, trouble: state.trouble }
}
