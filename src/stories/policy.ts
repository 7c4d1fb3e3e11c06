import type { Actor } from '../base/actor.ts'
import { allowedActs, anyOf, type Policy } from '../base/policy.ts'
import type { StoryState } from './shape.ts'
import { isPossible, moveNames, type MoveName } from './workflow.ts'

/** What the answer depends on. */
export type StorySubject = { owner: string | null; state: StoryState }

export type StoryAct = 'create' | 'read' | 'see' | 'lock' | 'preview' | MoveName

const editors = anyOf('editor', 'editor-in-chief')
/** Those who see what everybody writes. */
const desk = anyOf('editor', 'editor-in-chief', 'photo-editor')
const own = (by: Actor, story: StorySubject) => by.account !== null && story.owner === by.account
const ownDraft = (by: Actor, story: StorySubject) => by.role === 'reporter' && own(by, story) && story.state === 'draft'
const isPublic = ({ state }: StorySubject) => state === 'published' || state === 'retracted'

/**
 * Who may do what with a story. A reporter has the own drafts until they are sent in, and may take them back as long as
 * nobody has let them pass; from then on the desk has them.
 */
export const storyPolicy: Policy<StorySubject, StoryAct> = {
  create: (by) => editors(by) || by.role === 'reporter',
  /** As readers see it, at least. */
  read: (by, story) => storyPolicy.see(by, story) || isPublic(story),
  /** With its working text, notes and saved versions. */
  see: (by, story) => desk(by) || (by.role === 'reporter' && own(by, story)),
  preview: (by, story) => storyPolicy.see(by, story),
  lock: (by, story) => desk(by) || ownDraft(by, story),
  change: (by, story) => editors(by) || ownDraft(by, story),
  /** Alt text, caption and credit of what stands in the text, and nothing else. */
  'change-figures': (by, story) => desk(by) || ownDraft(by, story),
  restore: (by, story) => editors(by) || ownDraft(by, story),
  submit: (by, story) => editors(by) || ownDraft(by, story),
  embargo: (by, story) => editors(by) || ownDraft(by, story),
  return: (by, story) => editors(by) || (by.role === 'reporter' && own(by, story) && story.state === 'in-review'),
  approve: editors,
  schedule: editors,
  unschedule: editors,
  publish: editors,
  correct: editors,
  retract: editors,
  withdraw: editors,
}

/** The move that an act needs to be possible in the story's state; null: none. */
function moveOf(act: StoryAct): MoveName | null {
  if (act === 'lock') return 'change'
  return (moveNames as string[]).includes(act) ? (act as MoveName) : null
}

/** What somebody may do with a story in the state it is in. */
export function storyActs(by: Actor, story: StorySubject): StoryAct[] {
  return allowedActs(storyPolicy, by, story).filter((act) => {
    const move = moveOf(act)
    return act !== 'create' && (move === null || isPossible(move, story.state))
  })
}
