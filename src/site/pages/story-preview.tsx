import type { Context } from '../../base/context.ts'
import { readPreview } from '../../stories/preview.ts'
import { addresses, openView } from '../view.ts'
import type { InterfaceLanguage } from '../words.ts'
import { storyPage } from './story.tsx'

/** The real page of a story as its working text stands; null when the link was never made, or is over. */
export async function storyPreviewPage(context: Context, language: InterfaceLanguage, token: string) {
  const preview = await readPreview(context, token)
  if (!preview) return null
  const view = await openView(context, language, addresses.story(preview.story))
  const until = view.dates.moment(preview.expiresAt)
  const note = preview.public ? view.words.previewOfPublic(until) : view.words.previewOfUnpublished(until)
  return storyPage(view, preview.story, note)
}
