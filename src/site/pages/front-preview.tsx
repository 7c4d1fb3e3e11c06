import type { Context } from '../../base/context.ts'
import { showBreaking } from '../../fronts/breaking.ts'
import { readFrontPreview } from '../../fronts/preview.ts'
import { storiesOf } from '../../fronts/read.ts'
import { readSection } from '../../sections/read.ts'
import { addresses, openView } from '../view.ts'
import type { InterfaceLanguage } from '../words.ts'
import { frontPage } from './front.tsx'
import { sectionPage } from './section.tsx'

/** The real page of a front with an arrangement, and a strip, that are not saved; null when the preview is over. */
export async function frontPreviewPage(context: Context, language: InterfaceLanguage, token: string) {
  const preview = await readFrontPreview(context, token)
  if (!preview) return null
  const chosen = await storiesOf(context, preview.slots)
  const section = preview.place === 'home' ? null : await readSection(context, preview.place.slice('section:'.length))
  if (preview.place !== 'home' && !section) return null
  const opened = await openView(context, language, section ? addresses.section(section.id) : '/')
  const { breaking } = preview
  const view = breaking === undefined ? opened : { ...opened, breaking: await showBreaking(context, breaking) }
  return section ? sectionPage(view, section, undefined, chosen) : frontPage(view, chosen)
}
