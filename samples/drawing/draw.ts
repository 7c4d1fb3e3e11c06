import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { print } from './finish.ts'
import { Sheet } from './paint.ts'
import { scenes } from './scenes.ts'

const folder = fileURLToPath(new URL('../pictures/', import.meta.url))
const wanted = process.argv.slice(2)

await mkdir(folder, { recursive: true })
for (const [name, { draw, width = 1600, height = 1067, finish = {} }] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const started = performance.now()
  const sheet = new Sheet(name, width, height)
  draw(sheet)
  const picture = await print(sheet.toString(), name, finish)
  const bytes = await picture.jpeg({ mozjpeg: true, quality: 80 }).toBuffer()
  await writeFile(`${folder}${name}.jpg`, bytes)
  console.log(`${name}.jpg ${Math.round(bytes.length / 1000)} kB, ${Math.round(performance.now() - started)} ms`)
}
