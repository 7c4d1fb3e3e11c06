import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const built = join(import.meta.dirname, '../studio/dist')

/** What Vite tells of each of its files: which others it needs at once. */
type Manifest = Record<string, { file: string; imports?: string[]; css?: string[]; assets?: string[] }>

export type StudioWeight = {
  /** Of everything, as it travels, in bytes. */
  all: number
  script: number
  style: number
  fonts: number
  /** Whether the editor's engine is part of it. */
  editor: boolean
}

/** What a browser loads to show one page of the built studio, with nothing kept from before. Heads and answers of the API are not counted. */
export function studioWeight(page = 'src/desk/page.tsx'): StudioWeight {
  const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8')) as Manifest
  const sources = new Set<string>()
  const files = new Set<string>()
  const need = (source: string) => {
    if (sources.has(source)) return
    sources.add(source)
    const { file, imports = [], css = [], assets = [] } = manifest[source]!
    for (const name of [file, ...css, ...assets]) files.add(name)
    for (const name of imports) need(name)
  }
  for (const source of ['index.html', 'src/shell/start.tsx', page]) need(source)
  const sum = (ending: RegExp) =>
    [...files].filter((file) => ending.test(file)).reduce((bytes, file) => bytes + travelling(file), 0)
  const editor = [...files].some((file) => /ProseMirror/.test(readFileSync(join(built, file), 'utf8')))
  const document = Buffer.byteLength(readFileSync(join(built, 'index.html')))
  const weight = { script: sum(/\.js$/), style: sum(/\.css$/), fonts: sum(/\.woff2$/) }
  return { ...weight, all: document + sum(/./), editor }
}

function travelling(file: string): number {
  const packed = join(built, `${file}.br`)
  return statSync(existsSync(packed) ? packed : join(built, file)).size
}
