import type { Command } from 'commander'
import { Refused } from '../base/refused.ts'
import { approveStory } from '../stories/approve.ts'
import { returnStory } from '../stories/return.ts'
import { embargoStory, scheduleStory, unscheduleStory } from '../stories/schedule.ts'
import type { Story } from '../stories/shape.ts'
import { submitStory } from '../stories/submit.ts'
import { command, commandLineUser, withContext, type Outcome } from './command.ts'

type Json = { json?: boolean }

/** The moves of a story from draft to the clock, as commands. */
export function moveCommands(): Command[] {
  return [submit(), approve(), back(), schedule(), unschedule(), embargo()]
}

function submit(): Command {
  return command('submit', 'send a draft in for review')
    .argument('<id>')
    .option('--note <text>', 'for the desk')
    .action((id: string, options: Json & { note?: string }) =>
      withContext(options, async (context) => moved(await submitStory(context, commandLineUser(), id, options))),
    )
}

function approve(): Command {
  return command('approve', 'let a story pass: it may go out as it stands')
    .argument('<id>')
    .action((id: string, options: Json) =>
      withContext(options, async (context) => moved(await approveStory(context, commandLineUser(), id))),
    )
}

function back(): Command {
  return command('return', 'give a story back to who wrote it: it is a draft again')
    .argument('<id>')
    .option('--note <text>', 'what is to be done')
    .action((id: string, options: Json & { note?: string }) =>
      withContext(options, async (context) => moved(await returnStory(context, commandLineUser(), id, options))),
    )
}

function schedule(): Command {
  return command('schedule', 'have a story published at a time, by the server that runs then')
    .argument('<id>')
    .requiredOption('--at <instant>', 'when, with its offset: 2026-03-02T07:00:00+03:00')
    .option('--exception <reason>', 'as with publish')
    .action((id: string, options: Json & { at: string; exception?: string }) =>
      withContext(options, async (context) => moved(await scheduleStory(context, commandLineUser(), id, options))),
    )
}

function unschedule(): Command {
  return command('unschedule', 'take a story off the clock; it stays approved')
    .argument('<id>')
    .action((id: string, options: Json) =>
      withContext(options, async (context) => moved(await unscheduleStory(context, commandLineUser(), id))),
    )
}

function embargo(): Command {
  return command('embargo', 'keep a story from readers until a time, or no longer')
    .argument('<id>')
    .option('--until <instant>', 'with its offset: 2026-03-02T07:00:00+03:00')
    .option('--lift', 'take the embargo away')
    .action((id: string, options: Json & { until?: string; lift?: boolean }) =>
      withContext(options, async (context) => {
        if ((options.until === undefined) === (options.lift === undefined))
          throw new Refused('invalid', {
            en: 'give either --until or --lift',
            ar: 'اختر أحد الخيارين: ‎--until أو ‎--lift',
          })
        const until = options.until ?? null
        return moved(await embargoStory(context, commandLineUser(), id, { until }))
      }),
    )
}

function moved({ id, state, revision, scheduledAt, embargoUntil }: Story): Outcome {
  const times = [scheduledAt && `at ${scheduledAt}`, embargoUntil && `embargo until ${embargoUntil}`].filter(Boolean)
  return {
    json: { story: id, state, revision, scheduledAt, embargoUntil },
    lines: [[`${id}: ${state}`, ...times].join(', ')],
  }
}
