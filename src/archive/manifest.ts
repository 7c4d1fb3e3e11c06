import * as z from 'zod'
import { canonicalJson, sha256 } from '../base/canonical.ts'
import { Refused } from '../base/refused.ts'

/** The first entry of a backup: what the file is. */
export const markerPath = 'isnad-backup.json'
export const marker = canonicalJson({ format: 'isnad-backup', version: 1 })

/** The last entry: what the file holds. */
export const manifestPath = 'manifest.json'

const count = z.int().min(0)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const contents = z.strictObject({
  /** When the database was read. */
  at: z.iso.datetime(),
  /** Steps of the schema that the rows are in. */
  migrations: z.array(z.string().max(100)).max(10_000),
  /** `missing` are originals that were not on disk, or not what they should be. */
  originals: z.strictObject({ count, bytes: count, missing: z.array(hash) }),
  tables: z.array(
    z.strictObject({
      name: z.string().max(100),
      rows: count,
      parts: z.array(z.strictObject({ path: z.string().max(100), bytes: count, sha256: hash })),
    }),
  ),
})
export type Contents = z.infer<typeof contents>

/** The manifest as text: its contents and, over their canonical form, their own SHA-256. */
export function manifestOf(contents: Contents): string {
  return canonicalJson({ contents, sha256: sha256(canonicalJson(contents)) })
}

/** @throws Refused('invalid') when it was altered */
export function readManifest(text: string): Contents {
  try {
    const read = z.strictObject({ contents, sha256: hash }).parse(JSON.parse(text))
    if (sha256(canonicalJson(read.contents)) === read.sha256) return read.contents
  } catch {
    // What cannot be read was altered as well.
  }
  throw altered(manifestPath)
}

export function altered(path: string): Refused {
  return new Refused('invalid', {
    en: `this backup was altered or damaged: ${path} is not what its SHA-256 says`,
    ar: `عُدّلت هذه النسخة الاحتياطية أو تلفت: ${path} لا يطابق بصمته SHA-256`,
  })
}

/** The name of the table that an entry holds rows of, or null; a newer program may have tables that this one has not. */
export function tableOf(path: string): string | null {
  return /^database\/([a-z_]{1,60})\/\d{6}\.jsonl$/.exec(path)?.[1] ?? null
}

export function partPath(table: string, number: number): string {
  return `database/${table}/${String(number).padStart(6, '0')}.jsonl`
}

/** The hash of the original that an entry holds, or null. */
export function originalOf(path: string): string | null {
  const [, folder, hash] = /^media\/originals\/([0-9a-f]{2})\/([0-9a-f]{64})$/.exec(path) ?? []
  return hash?.startsWith(folder!) ? hash : null
}
