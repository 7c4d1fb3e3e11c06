import type { Context } from '../base/context.ts'
import { readStory } from '../stories/read.ts'

const making = new Map<string, Promise<Buffer>>()

/** The share picture at /share/<story>-<version>.png: made once a version and kept; null when that version is not the one shown. */
export async function deliverSharePicture(context: Context, file: string): Promise<Buffer | null> {
  const [, id, version] = /^([0-9a-z]{1,40})-([0-9]{1,9})\.png$/.exec(file) ?? []
  if (id === undefined) return null
  const story = await readStory(context, id)
  if (!story || story.version !== Number(version)) return null
  const path = `share/${id}-${version}.png`
  const known = await context.files.read(path)
  if (known) return known
  const running = making.get(path)
  if (running) return running
  const made = (async () => {
    // Drawing needs libraries that a server which only serves pages need not load.
    const { sharePicture } = await import('./share-picture.ts')
    const language = story.language.startsWith('ar') ? 'ar' : 'en'
    const siteName = language === 'ar' ? context.site.name : context.site.nameEnglish
    const bytes = await sharePicture({
      headline: story.headline,
      kicker: story.kicker,
      siteName,
      language: story.language,
    })
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
