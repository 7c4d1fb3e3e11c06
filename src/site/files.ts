import { Hono } from 'hono'
import { Refused } from '../base/refused.ts'
import { encodingOf } from '../base/encoding.ts'
import type { Context } from '../base/context.ts'
import { deliverPicture } from '../media/deliver.ts'
import { assets } from './assets.ts'
import { deliverSharePicture } from './share-address.ts'

const forEver = 'public, max-age=31536000, immutable'
const aDay = 'public, max-age=86400'

/** Files by names that change with their bytes: fonts, icons and script of ours, pictures. And share pictures. */
export function fileRoutes(context: Context): Hono {
  const app = new Hono()
  const byPath = new Map([...assets.values()].map((asset) => [asset.path, asset]))
  const send = (bytes: Uint8Array, type: string, cached = forEver, more: Record<string, string> = {}) =>
    new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type, 'cache-control': cached, 'content-length': String(bytes.length), ...more },
    })

  app.get('/assets/:name', (request) => {
    const asset = byPath.get(request.req.path)
    if (!asset) return request.notFound()
    const packed = asset.packed?.[encodingOf(request.req.header('accept-encoding'))]
    return packed ? send(packed.bytes, asset.type, forEver, packed.headers) : send(asset.bytes, asset.type)
  })
  app.get('/picture/*', async (request) => {
    const picture = await deliverPicture(context, request.req.path)
    return picture ? send(picture.bytes, picture.type) : request.notFound()
  })
  app.get('/share/:file', async (request) => {
    const picture = await deliverSharePicture(context, request.req.param('file'))
    // Its address names a story: what is drawn changes with a correction and with the site's name.
    return picture ? send(picture, 'image/png', aDay) : request.notFound()
  })
  app.get('/favicon.ico', (request) => {
    const icon = assets.get('icon-32.png')
    return icon ? request.redirect(icon.path, 302) : request.notFound()
  })
  app.onError((error, request) => {
    if (!(error instanceof Refused)) throw error
    return request.text(`${error.message}\n`, 503, { 'cache-control': 'no-store' })
  })
  return app
}
