import { pruneAccounts } from './accounts/prune.ts'
import { learnFromDecisions } from './comments/filter/learn.ts'
import type { Context } from './base/context.ts'
import { pruneComments } from './comments/prune.ts'
import { endWhatIsOver, pruneFrontPreviews } from './fronts/end.ts'
import { pruneIdempotencyKeys } from './desk/idempotency.ts'
import { deliverMail } from './mail/deliver.ts'
import { indexMissingMedia } from './media/find.ts'
import { removeOriginals } from './media/originals.ts'
import { countWords } from './search/count-words.ts'
import { reindexBeside } from './search/reindex.ts'
import { learnNewNames } from './names/learn.ts'
import { indexMissingStories } from './stories/archived.ts'
import { prunePreviews } from './stories/preview.ts'
import { releaseDue } from './stories/release-due.ts'
import { pruneTokens } from './tokens/revoke.ts'
import { deliverWebhooks, pruneDeliveries } from './webhooks/deliver.ts'

/** Something that is done again and again, in every process; several at once must do no harm. */
type Job = {
  name: string
  everyMilliseconds: number
  /** @param signal asks long work to end at the next good place */
  run: (context: Context, signal: AbortSignal) => Promise<unknown>
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Every job and its timetable. */
export const jobs: readonly Job[] = [
  { name: 'end-what-is-over', everyMilliseconds: 2 * second, run: endWhatIsOver },
  { name: 'prune-front-previews', everyMilliseconds: hour, run: pruneFrontPreviews },
  { name: 'release-due-stories', everyMilliseconds: second, run: releaseDue },
  { name: 'count-words', everyMilliseconds: 2 * second, run: (context, signal) => countWords(context, { signal }) },
  { name: 'reindex', everyMilliseconds: minute, run: reindexBeside },
  { name: 'index-missing-stories', everyMilliseconds: hour, run: indexMissingStories },
  { name: 'prune-previews', everyMilliseconds: hour, run: prunePreviews },
  { name: 'prune-idempotency-keys', everyMilliseconds: hour, run: pruneIdempotencyKeys },
  { name: 'prune-accounts', everyMilliseconds: hour, run: pruneAccounts },
  { name: 'deliver-mail', everyMilliseconds: 5 * second, run: deliverMail },
  { name: 'remove-originals', everyMilliseconds: minute, run: removeOriginals },
  { name: 'index-missing-media', everyMilliseconds: hour, run: indexMissingMedia },
  { name: 'deliver-webhooks', everyMilliseconds: second, run: deliverWebhooks },
  { name: 'prune-webhook-deliveries', everyMilliseconds: hour, run: pruneDeliveries },
  { name: 'prune-comments', everyMilliseconds: 5 * minute, run: pruneComments },
  { name: 'learn-names', everyMilliseconds: 10 * minute, run: learnNewNames },
  { name: 'prune-tokens', everyMilliseconds: hour, run: pruneTokens },
  { name: 'learn-from-decisions', everyMilliseconds: 5 * minute, run: learnFromDecisions },
]

/**
 * Runs the jobs until it is stopped. A job never overlaps itself; one that fails is logged and tried again at its time.
 * @returns a stop that resolves when nothing runs any more
 */
export function startWorker(context: Context): { stop(): Promise<void> } {
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  const timers = jobs.map(({ name, everyMilliseconds, run }) => {
    let busy = false
    const tick = () => {
      if (busy || stopping.signal.aborted) return
      busy = true
      const work = run(context, stopping.signal)
        .then(
          () => {},
          (error: unknown) => context.log.error('a job failed', { job: name, error }),
        )
        .finally(() => {
          busy = false
          running.delete(work)
        })
      running.add(work)
    }
    setImmediate(tick)
    return setInterval(tick, everyMilliseconds).unref()
  })
  return {
    async stop() {
      stopping.abort()
      for (const timer of timers) clearInterval(timer)
      await Promise.all(running)
    },
  }
}
