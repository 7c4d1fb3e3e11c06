import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Encoding } from '../base/page-cache.ts'

/** A file that every page may ask for. Its path holds a hash of its bytes, so it can be kept for ever. */
export type Asset = {
  path: string
  bytes: Buffer
  type: string
  /** Of what shrinks: a script. */
  packed?: Partial<Record<Encoding, { bytes: Buffer; headers: Record<string, string> }>>
}

const types: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
}

const folders = ['./assets/', './script/', './fonts/']

/** Every such file by its name, read once at start. */
export const assets: ReadonlyMap<string, Asset> = new Map(folders.flatMap(readFolder))

function readFolder(folder: string): [string, Asset][] {
  const place = new URL(folder, import.meta.url)
  return readdirSync(place)
    .filter((name) => extname(name) in types)
    .map((name) => {
      const bytes = readFileSync(new URL(name, place))
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
      const extension = extname(name)
      const path = `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`
      const packed = extension === '.js' ? packedForms(bytes) : null
      return [name, { path, bytes, type: types[extension] as string, ...(packed && { packed }) }]
    })
}

function packedForms(bytes: Buffer): NonNullable<Asset['packed']> {
  const form = (packed: Buffer, encoding: Encoding) => ({
    bytes: packed,
    headers: { 'content-encoding': encoding, vary: 'Accept-Encoding' },
  })
  return { br: form(brotliCompressSync(bytes), 'br'), gzip: form(gzipSync(bytes), 'gzip') }
}

/** The address of a file by its name. @throws when there is no such file, which is a bug */
export function asset(name: string): string {
  const found = assets.get(name)
  if (!found) throw new Error(`the site has no file ${name}`)
  return found.path
}

/** The mark as it stands in the pages. */
export const mark = assets.get('mark.svg')?.bytes.toString().trim() ?? ''
