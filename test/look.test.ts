import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningSite } from '../src/app.ts'
import { operator } from '../src/base/actor.ts'
import { paletteIds, palettes, schemes } from '../src/base/palettes.ts'
import { addMedia } from '../src/media/add.ts'
import { changeSettings } from '../src/settings/change.ts'
import { ask, publishOne, runSite } from './site.ts'

const raja = operator('رجاء')
let site: RunningSite
let story: string

beforeAll(async () => {
  site = (await runSite()).site
  story = (await publishOne(site, 'الميناء يستقبل أول سفينة')).path
})
afterAll(() => site.stop())

/** A page as browsers get it, with the styles that its own policy lets in. */
async function open(path: string) {
  const answer = await ask(site.port, path, { headers: { 'accept-encoding': 'br' } })
  const html = brotliDecompressSync(answer.body).toString()
  const policy = String(answer.headers['content-security-policy'])
  const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css!)
  const letIn = styles.every((css) => policy.includes(`'sha256-${createHash('sha256').update(css).digest('base64')}'`))
  return { html, styles, letIn, bytes: answer.body.length, policy }
}

test('every look passes the policy of its page the moment it is chosen, and none makes the story heavier', async () => {
  const weights: number[] = []
  for (const palette of paletteIds)
    for (const scheme of schemes) {
      await changeSettings(site.context, raja, { palette, scheme })
      for (const path of ['/', story]) {
        const page = await open(path)
        expect(page.letIn, `${palette} ${scheme} ${path}`).toBe(true)
        expect(page.styles[0]).toContain(palettes[palette].light.brand)
        if (path === story) weights.push(page.bytes)
      }
    }
  expect(Math.max(...weights) - Math.min(...weights)).toBeLessThan(300)
  await changeSettings(site.context, raja, { palette: 'garnet', scheme: 'light' })
  const { html } = await open('/')
  expect(html).toContain(`<meta name="theme-color" content="${palettes.garnet.light.brand}">`)
  expect(html).not.toContain(palettes.garnet.dark.paper)
  const manifest = await ask(site.port, '/manifest.webmanifest')
  expect(JSON.parse(manifest.text)).toMatchObject({ theme_color: palettes.garnet.light.brand })
})

test('a logo stands in place of mark and name, with the name as its words, in JSON-LD and in the feeds', async () => {
  const bytes = await sharp({ create: { width: 600, height: 200, channels: 4, background: '#7d142680' } })
    .png()
    .toBuffer()
  const { id } = await addMedia(site.context, raja, { bytes })
  await changeSettings(site.context, raja, { logo: id, name: 'المزولة "اليومية"' })
  const { html } = await open(story)
  const brand = /<a class="brand"[^]*?<\/a>/.exec(html)![0]
  expect(brand).toContain('alt="المزولة &quot;اليومية&quot;"')
  expect(brand).toMatch(/width="\d+" height="\d+"/)
  expect(brand).not.toContain('<svg')
  const jsonLd = JSON.parse(/ld\+json">([^]*?)<\/script>/.exec(html)![1]!)
  expect(jsonLd.publisher.logo.url).toContain(`/picture/${id}-`)
  expect((await ask(site.port, '/atom.xml')).text).toMatch(new RegExp(`<logo>[^<]*/picture/${id}-`))
  expect((await ask(site.port, '/feed.xml')).text).toMatch(new RegExp(`<url>[^<]*/picture/${id}-`))
  const file = /src="([^"]*)"/.exec(brand)![1]!
  expect((await ask(site.port, file)).headers['content-type']).toBe('image/jpeg')
  await changeSettings(site.context, raja, { logo: null })
  expect((await open(story)).html).toContain('<span>المزولة &quot;اليومية&quot;</span>')
})
