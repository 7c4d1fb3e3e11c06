import { createHash } from 'node:crypto'
import type { Context } from '../base/context.ts'
import { palettes, type PaletteId } from '../base/palettes.ts'
import { readStory } from '../stories/read.ts'

/** The colours of a share picture in a site's look. */
export function shareColours(palette: PaletteId) {
  const { light, dark } = palettes[palette]
  return {
    background: light.deep,
    headline: light.paper,
    kicker: dark['gold-ink'],
    siteName: light['on-deep'],
    line: dark.brand,
  }
}

const making = new Map<string, Promise<Buffer>>()

/**
 * The share picture at /share/<story>-<version>.png. Links shared before a correction keep a picture: the present one.
 * Made once for what is drawn on it, and kept; null for a version that there is not yet.
 */
export async function deliverSharePicture(context: Context, file: string): Promise<Buffer | null> {
  const [, id, version] = /^([0-9a-z]{1,40})-([0-9]{1,9})\.png$/.exec(file) ?? []
  if (id === undefined) return null
  const story = await readStory(context, id)
  if (!story || Number(version) < 1 || Number(version) > story.version) return null
  const { headline, kicker, language } = story
  const siteName = language.startsWith('ar') ? context.site.name : context.site.nameEnglish
  const drawn = { headline, kicker, siteName, language, colours: shareColours(context.site.palette) }
  const hash = createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 12)
  const path = `share/${id}-${hash}.png`
  const known = await context.files.read(path)
  if (known) return known
  const running = making.get(path)
  if (running) return running
  const made = (async () => {
    // Drawing needs libraries that a server which only serves pages need not load.
    const { sharePicture } = await import('./share-picture.ts')
    const bytes = await sharePicture(drawn)
    await context.files.write(path, bytes)
    return bytes
  })()
  making.set(path, made)
  try {
    return await made
  } finally {
    making.delete(path)
  }
}
