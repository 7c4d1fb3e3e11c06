import { Hono } from 'hono'
import type { Context } from '../base/context.ts'
import { readPreview } from '../stories/preview.ts'
import { notFoundPage } from './pages/trouble.tsx'
import { storyPage } from './pages/story.tsx'
import { previewHeaders } from './security-headers.ts'
import { addresses, openView } from './view.ts'

/**
 * `/preview/<token>`: a story's page as readers would get it, for whoever has the link. Rendered anew each time, kept by
 * nobody, found by no search engine; the studio may show it in a frame. `?interface=en` gives the English interface.
 */
export function previewRoutes(context: Context): Hono {
  const html = (page: unknown, status: number) =>
    new Response(`<!DOCTYPE html>${String(page)}`, { status, headers: previewHeaders(context.site) })
  const app = new Hono()
  app.get('/preview/:token', async (request) => {
    const asked = request.req.query('interface')
    const language = asked === 'ar' || asked === 'en' ? asked : context.site.language
    const preview = await readPreview(context, request.req.param('token'))
    if (!preview) return html(await notFoundPage(await openView(context, language, '/')), 404)
    const view = await openView(context, language, addresses.story(preview.story))
    const until = view.dates.moment(preview.expiresAt)
    const note = preview.public ? view.words.previewOfPublic(until) : view.words.previewOfUnpublished(until)
    return html(await storyPage(view, preview.story, note), 200)
  })
  return app
}
