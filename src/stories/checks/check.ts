import type { Words } from '../../base/refused.ts'
import type { StoryContent } from '../shape.ts'

/**
 * One condition of publication. Gives a line for each thing that is not met.
 * `excusable`: an editor may go ahead with a reason that is kept in the story's history.
 */
export type Check = { name: string; excusable: boolean; unmet(content: StoryContent): Words[] }
