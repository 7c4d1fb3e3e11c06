import * as stories from './0001-stories.ts'
import * as newsroom from './0002-newsroom.ts'

/** In order. A step that was released never changes; the next one mends it. */
export const migrations = [
  { name: '0001-stories', up: stories.up },
  { name: '0002-newsroom', up: newsroom.up },
]
