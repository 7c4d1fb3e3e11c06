import type { Command } from 'commander'
import { Refused } from '../base/refused.ts'
import { paletteIds } from '../base/palettes.ts'
import { parse } from '../base/parse.ts'
import { addMedia } from '../media/add.ts'
import { changeMedia } from '../media/change.ts'
import type { Media } from '../media/shape.ts'
import { addPerson } from '../people/add.ts'
import { bylineRoles, personKinds, type PersonKind } from '../people/shape.ts'
import { addSection } from '../sections/add.ts'
import { changeSettings } from '../settings/change.ts'
import { siteChanges } from '../base/site-changes.ts'
import { accountCommands, setUpLinkCommand } from './account.ts'
import { command, commandLineUser, group, withContext, type Outcome } from './command.ts'
import { readBytes } from './input.ts'
import { oneOf } from './story-fields.ts'

type Json = { json?: boolean }
type Texts = Partial<Record<'alt' | 'caption' | 'credit' | 'creator' | 'copyright' | 'usageTerms', string>>

export function mediaCommand(): Command {
  const media = group('media', 'pictures')
  media.addCommand(
    withTexts(command('add', 'take in a picture; what is not given here is read from its XMP and IPTC'))
      .argument('<file>')
      .action((file: string, { json, ...texts }: Json & Texts) =>
        withContext({ json: json ?? false }, async (context) => {
          const media = await addMedia(context, commandLineUser(), { ...texts, bytes: await readBytes(file) })
          mustHold(media, texts)
          return mediaOutcome(media)
        }),
      ),
  )
  media.addCommand(
    withTexts(command('set', 'change what is written about a picture; what is not given here stays'))
      .argument('<id>')
      .action((id: string, { json, ...texts }: Json & Texts) =>
        withContext({ json: json ?? false }, async (context) =>
          mediaOutcome(await changeMedia(context, commandLineUser(), id, texts)),
        ),
      ),
  )
  return media
}

function withTexts(target: Command): Command {
  return target
    .option('--alt <text>', 'what a reader who cannot see it needs to know')
    .option('--caption <text>')
    .option('--credit <text>', 'credit line: photographer, agency')
    .option('--creator <name>')
    .option('--copyright <text>')
    .option('--usage-terms <text>')
}

function mediaOutcome(media: Media): Outcome {
  return {
    json: { media: media.id, ...media, id: undefined },
    lines: [`${media.id}  ${media.format} ${media.width}×${media.height}`],
  }
}

/** A picture that was here already keeps its texts. @throws Refused('conflict') when others were given for it */
function mustHold(media: Media, texts: Texts): void {
  const kept = Object.entries(texts).filter(([field, text]) => media[field as keyof Texts] !== text.trim())
  if (kept.length === 0) return
  const options = kept.map(([field]) => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  throw new Refused('conflict', {
    en: `this picture is here already as ${media.id}, with another text for ${options.join(', ')}: isnad media set ${media.id} changes it`,
    ar: `هذه الصورة محفوظة من قبل بالرقم ${media.id} وبنص آخر في ${options.join('، ')}؛ لتغييره: isnad media set ${media.id}`,
  })
}

type PersonOptions = Json & {
  id?: string
  kind?: PersonKind
  title?: string
  biography?: string
  portrait?: string
  email?: string
  url?: string
}

export function personCommand(): Command {
  const person = group('person', `who bylines name (${bylineRoles.join(', ')}), and who has an account`)
  person.addCommand(
    command('add', 'add somebody, or change what is kept of them')
      .argument('<name>')
      .option('--id <id>', 'the address of the page; made from the name when left out')
      .option('--kind <kind>', personKinds.join(' or '))
      .option('--title <text>', 'what stands under the name')
      .option('--biography <text>')
      .option('--portrait <media>')
      .option('--email <address>')
      .option('--url <address>')
      .action((name: string, { json, ...fields }: PersonOptions) =>
        withContext({ json: json ?? false }, async (context) => {
          const added = await addPerson(context, commandLineUser(), { name, ...fields })
          return { json: { person: added.id, ...added, id: undefined }, lines: [`${added.id}  ${added.name}`] }
        }),
      ),
  )
  for (const each of accountCommands()) person.addCommand(each)
  return person
}

type SectionOptions = Json & {
  parent?: string
  name?: string
  nameEnglish?: string
  description?: string
  position?: string
}

export function sectionCommand(): Command {
  const section = group('section', 'sections of the site')
  section.addCommand(
    command('add', 'add a section, or change the one with this id')
      .argument('<id>', 'its address, in small Latin letters')
      .argument('[name]')
      .option('--name <text>')
      .option('--name-english <text>')
      .option('--description <text>')
      .option('--position <number>', 'order in the navigation')
      .option('--parent <id>', 'the section it belongs to')
      .action((id: string, given: string | undefined, { json, position, name = given, ...fields }: SectionOptions) =>
        withContext({ json: json ?? false }, async (context) => {
          const added = await addSection(context, commandLineUser(), {
            id,
            name,
            ...fields,
            ...(position === undefined ? {} : { position: Number(position) }),
          })
          return { json: { section: added.id, ...added, id: undefined }, lines: [`${added.id}  ${added.name}`] }
        }),
      ),
  )
  return section
}

export function siteCommand(): Command {
  const site = group('site', 'how the site is called and how it writes dates')
  site.addCommand(
    command('show', 'the choices as they stand').action((options: Json) =>
      withContext({ ...options, mustExist: true }, async (context) => ({
        json: context.site,
        lines: Object.entries(context.site).map(
          ([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
        ),
      })),
    ),
  )
  const set = command('set', 'change some of the choices')
    .option('--name <text>')
    .option('--name-english <text>')
    .option('--description <text>')
    .option('--description-english <text>')
    .option('--language <language>', 'ar or en')
    .option('--time-zone <zone>', 'Asia/Riyadh, Africa/Tunis, …')
    .option('--months <names>', 'gregorian (يناير), levantine (كانون الثاني) or maghrebi (جانفي)')
    .option('--digits <digits>', 'arabic (٠-٩) or latin (0-9)')
    .option('--hijri <on|off>', 'the Hijri date beside the Gregorian one')
    .option('--contact <address>', 'where readers write to the newsroom')
    .option('--palette <name>', paletteIds.join(', '))
    .option('--scheme <scheme>', 'auto (as the reader’s device), light or dark')
    .option('--logo <media>', 'a picture in place of mark and name; none takes it away')
  set.action((options: Json & Record<string, string>) =>
    withContext(options, async (context) => {
      const { json: _json, hijri, logo, ...fields } = options
      const isOn = hijri === undefined ? {} : { hijri: oneOf('--hijri', ['on', 'off'], hijri) === 'on' }
      const picture = logo === undefined ? {} : { logo: logo === 'none' ? null : logo }
      const changes = parse(siteChanges, { ...fields, ...isOn, ...picture })
      const changed = await changeSettings(context, commandLineUser(), changes)
      return {
        json: changed,
        lines: [`${changed.name} · ${changed.language} · ${changed.timeZone} · ${changed.months} · ${changed.digits}`],
      }
    }),
  )
  site.addCommand(set)
  site.addCommand(setUpLinkCommand())
  return site
}
