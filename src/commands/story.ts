import type { Command } from 'commander'
import { changeStory } from '../stories/change.ts'
import { correctStory } from '../stories/correct.ts'
import { publishStory, type Publication } from '../stories/publish.ts'
import { retractStory } from '../stories/retract.ts'
import { listStoryRows, readWholeStory } from '../stories/show.ts'
import { correctionKinds, storyKinds, storyStates, type CorrectionKind } from '../stories/shape.ts'
import { withdrawStory } from '../stories/withdraw.ts'
import { command, commandLineUser, group, withContext, type Outcome } from './command.ts'
import { moveCommands } from './story-moves.ts'
import { changeOf, oneOf, wholeNumber, withFields, type Fields } from './story-fields.ts'

type Json = { json?: boolean }

export function storyCommand(): Command {
  const story = group(
    'story',
    'stories: list, show, change, send in, approve, schedule, publish, correct, retract, withdraw',
  )
  story.addCommand(list())
  story.addCommand(show())
  story.addCommand(set())
  for (const move of moveCommands()) story.addCommand(move)
  story.addCommand(publish())
  story.addCommand(correct())
  story.addCommand(retract())
  story.addCommand(withdraw())
  return story
}

function list(): Command {
  return command('list', 'stories of the newsroom, the last changed first')
    .option('--state <state>', `only of one state: ${storyStates.join(', ')}`)
    .option('--limit <number>', 'how many', '50')
    .option('--before <cursor>', 'go on from the `next` of the list before')
    .action((options: Json & { state?: string; limit: string; before?: string }) =>
      withContext({ ...options, mustExist: true }, async (context) => {
        const limit = wholeNumber('--limit', 1, 10_000, options.limit)
        const state = options.state === undefined ? undefined : oneOf('--state', storyStates, options.state)
        const page = await listStoryRows(context, { state, limit, before: options.before })
        return {
          json: { stories: page.items, next: page.next },
          lines: page.items.map(
            (row) => `${row.id}  ${row.state.padEnd(10)} ${row.changedAt.slice(0, 16)}  ${row.headline}`,
          ),
        }
      }),
    )
}

function show(): Command {
  return command('show', 'the whole story: working text, versions, history')
    .argument('<id>')
    .action((id: string, options: Json) =>
      withContext({ ...options, mustExist: true }, async (context) => {
        const whole = await readWholeStory(context, id)
        return { json: whole, lines: [JSON.stringify(whole, null, 2)] }
      }),
    )
}

function set(): Command {
  return withFields(command('set', 'change the working text of a story; readers see it when it is published'))
    .argument('<id>')
    .option('--kind <kind>', storyKinds.join(', '))
    .option('--revision <number>', 'refuse when the story is not at this revision')
    .action((id: string, options: Json & Fields & { revision?: string }) =>
      withContext(options, async (context) => {
        const change = await changeOf(options)
        const revision =
          options.revision === undefined ? undefined : wholeNumber('--revision', 1, 999_999_999, options.revision)
        const story = await changeStory(context, commandLineUser(), id, change, revision)
        return { json: story, lines: [`${id}: revision ${story.revision}`] }
      }),
    )
}

function publish(): Command {
  return command('publish', 'put the working text in front of readers')
    .argument('<id>')
    .option(
      '--exception <reason>',
      'publish although a picture or source is incomplete; the reason is kept in the history',
    )
    .option('--why <text>', 'a word for the version’s record')
    .action((id: string, options: Json & { exception?: string; why?: string }) =>
      withContext(options, async (context) =>
        published(
          await publishStory(context, commandLineUser(), id, {
            exception: options.exception ?? null,
            why: options.why ?? '',
          }),
        ),
      ),
    )
}

function correct(): Command {
  return withFields(
    command(
      'correct',
      'publish the working text with a notice to readers: what these options change, and whatever else was changed in it since it was last published',
    ),
  )
    .argument('<id>')
    .requiredOption('--text <notice>', 'what readers are told')
    .option('--kind <kind>', 'correction, clarification or update', 'correction')
    .option('--exception <reason>', 'as with publish')
    .action(
      (id: string, { kind: type, ...options }: Json & Fields & { text: string; kind: string; exception?: string }) =>
        withContext(options, async (context) => {
          const kind = oneOf<CorrectionKind>('--kind', correctionKinds, type)
          const { text, exception = null } = options
          return published(
            await correctStory(context, commandLineUser(), id, {
              kind,
              text,
              exception,
              change: await changeOf(options),
            }),
          )
        }),
    )
}

function retract(): Command {
  return command('retract', 'take a story back: the address stays, with a notice in place of the text')
    .argument('<id>')
    .requiredOption('--text <notice>', 'what readers are told')
    .action((id: string, options: Json & { text: string }) =>
      withContext(options, async (context) =>
        published(await retractStory(context, commandLineUser(), id, options.text)),
      ),
    )
}

function withdraw(): Command {
  return command('withdraw', 'take a story away from readers altogether: its address answers 410')
    .argument('<id>')
    .option('--reason <text>', 'for the history', '')
    .action((id: string, options: Json & { reason: string }) =>
      withContext(options, async (context) => {
        const story = await withdrawStory(context, commandLineUser(), id, options.reason)
        return { json: { story: id, state: story.state }, lines: [`${id}: ${story.state}`] }
      }),
    )
}

function published(publication: Publication): Outcome {
  return { json: publication, lines: [`version ${publication.version}: ${publication.url}`] }
}
