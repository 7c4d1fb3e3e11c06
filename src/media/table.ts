import type { Generated } from 'kysely'
import type { PictureFormat } from './shape.ts'

export type MediaTable = {
  id: string
  hash: string
  format: PictureFormat
  /** Of the original, in pixels. */
  width: number
  height: number
  bytes: number
  alt: string
  caption: string
  credit: string
  creator: string
  copyright: string
  usage_terms: string
  focus_x: number
  focus_y: number
  revision: number
  created_at: string
  created_by: string
  headline: Generated<string>
  source: Generated<string>
  date_created: Generated<string>
  digital_source_type: Generated<string>
  /** The part that is shown, 0..1 of the original. */
  crop_x: Generated<number>
  crop_y: Generated<number>
  crop_width: Generated<number>
  crop_height: Generated<number>
  /** Whose account took it in; null for the command line, archives and what came before there were accounts. */
  account: string | null
  /** What the index of words goes by. */
  number: Generated<number>
}

/** Where a picture is used. `kind` is who uses it, `subject` the id of that. */
export type MediaUsesTable = { media: string; kind: MediaUseKind; subject: string }

/** A working text · what readers see of a story · somebody's portrait. */
export type MediaUseKind = 'story' | 'published' | 'person'

/** The words of pictures; its inside differs between the databases and is written in SQL by words-store.ts. */
export type MediaIndexTable = { number: number }

/** Originals whose picture was deleted, to be removed from the files. */
export type RemovedOriginalsTable = { hash: string; at: string }
