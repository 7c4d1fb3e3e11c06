import type { PictureFormat } from './shape.ts'

export type MediaTable = {
  id: string
  hash: string
  format: PictureFormat
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
}
