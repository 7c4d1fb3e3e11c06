import { mediaDesk } from './media-desk.ts'
import { moveDesk } from './moves-desk.ts'
import { storyDesk } from './story-desk.ts'
import { versionDesk } from './versions-desk.ts'

/** Everything the newsroom's API says of stories. */
export const storyOperations = [...storyDesk, ...moveDesk, ...mediaDesk, ...versionDesk] as const
