import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Sharp } from 'sharp'
import { writeXmp } from '../../src/media/xmp.ts'
import { pictures } from '../pictures.ts'
import { print } from './finish.ts'
import { Sheet } from './paint.ts'
import { scenes } from './scenes.ts'

const folder = fileURLToPath(new URL('../pictures/', import.meta.url))
/** Largest file, in bytes; a picture that is heavier is saved again with less quality. */
const heaviest = 165_000

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in scenes))
if (unknown.length > 0) {
  console.error(`No picture is called ${unknown.join(', ')}. There are: ${Object.keys(scenes).join(', ')}`)
  process.exit(1)
}

await mkdir(folder, { recursive: true })
for (const [name, { draw, width = 1600, height = 1067, finish = {} }] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const started = performance.now()
  const sheet = new Sheet(name, width, height)
  draw(sheet)
  const bytes = await encode((await print(sheet.toString(), name, finish)).withXmp(words(name)))
  await writeFile(`${folder}${name}.jpg`, bytes)
  console.log(`${name}.jpg ${Math.round(bytes.length / 1000)} kB, ${Math.round(performance.now() - started)} ms`)
}

async function encode(picture: Sharp, quality = 80): Promise<Buffer> {
  const bytes = await picture.clone().jpeg({ mozjpeg: true, quality }).toBuffer()
  return bytes.length > heaviest && quality > 60 ? encode(picture, quality - 3) : bytes
}

/** The XMP packet with the credit, creator, rights and caption that the sample newsroom gives this picture. */
function words(name: string): string {
  const found = pictures.find((picture) => picture.name === name)
  if (!found) throw new Error(`samples/pictures.ts says nothing about ${name}`)
  const { alt, caption, credit, creator, copyright } = found
  return writeXmp({ alt, caption, credit, creator, copyright, usageTerms: '' })
}
