import type { StoryState } from './shape.ts'

// The states of a story and how it goes from one to the next. As data, because the studio draws it.

/** From which states a move is made, and where it leads; null: the story stays in its state. */
export type Move = { from: readonly StoryState[]; to: StoryState | null }

/** Not yet in front of readers. */
const inTheMaking = ['draft', 'in-review', 'approved', 'scheduled'] as const
const changeable = [...inTheMaking, 'published', 'withdrawn'] as const

/**
 * Every move. An editor may pass over steps: what is urgent goes from a draft to its readers at once.
 * Changing the text keeps the state, whoever may do it; what must be met is asked again when the story goes out.
 */
export const moves = {
  change: { from: changeable, to: null },
  'change-figures': { from: changeable, to: null },
  restore: { from: changeable, to: null },
  submit: { from: ['draft'], to: 'in-review' },
  approve: { from: ['draft', 'in-review'], to: 'approved' },
  return: { from: ['in-review', 'approved', 'scheduled'], to: 'draft' },
  schedule: { from: inTheMaking, to: 'scheduled' },
  unschedule: { from: ['scheduled'], to: 'approved' },
  embargo: { from: inTheMaking, to: null },
  publish: { from: changeable, to: 'published' },
  correct: { from: ['published'], to: 'published' },
  retract: { from: ['published'], to: 'retracted' },
  withdraw: { from: ['published', 'retracted'], to: 'withdrawn' },
} as const satisfies Record<string, Move>

export type MoveName = keyof typeof moves
export const moveNames = Object.keys(moves) as MoveName[]

/** Whether a story in this state can make the move, whoever asks. */
export function isPossible(move: MoveName, state: StoryState): boolean {
  return (moves[move].from as readonly StoryState[]).includes(state)
}
