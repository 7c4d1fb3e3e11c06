import { diffArrays } from 'diff'
import { canonicalJson } from '../../base/canonical.ts'
import type { Block } from '../shape.ts'
import { blockText } from '../text.ts'
import { likeness, tokensOf, wordDifference, type Effort, type Part } from './words.ts'

/** One block of the newer text, or one that is in the older only. */
export type BlockDifference = {
  kind: 'same' | 'added' | 'removed' | 'changed' | 'moved'
  type: Block['type']
  /** Its place in the older text; null when it is not there. */
  before: number | null
  /** Its place in the newer text; null when it is not there. */
  after: number | null
  parts: Part[]
  /** Whether something changed that is not a word: bold, a link, a heading's level, the picture itself. */
  form: boolean
}

/** Most blocks added and removed that are looked for one by one. */
const mostChanges = 1200
/** Pairs of blocks that are compared by their words, in one place where many changed. */
const mostPairs = 10_000
/** Blocks that share this much are one block, changed; and this much, one block that moved. */
const changedLikeness = 0.35
const movedLikeness = 0.7

type Side = { index: number; block: Block; key: string; text: string; words: string[] }
/** A block of the older text, one of the newer, or both when they are the same one. */
type Pair = { before: Side | null; after: Side | null }

/**
 * What became of each block, in the order of the newer text; what was removed stands where it was. A block that stands
 * elsewhere now is told once, where it is.
 */
export function blockDifference(before: readonly Block[], after: readonly Block[], effort: Effort): BlockDifference[] {
  const pairs = withMoves(aligned(before.map(sideOf), after.map(sideOf)))
  return pairs.map(({ before, after, moved }) => told(before, after, moved, effort))
}

function sideOf(block: Block, index: number): Side {
  const text = shownText(block)
  const words = tokensOf(text).filter((word) => word.trim() !== '')
  // A published version holds its keys in another order than the working text does.
  return { index, block, key: canonicalJson(block), text, words }
}

function shownText(block: Block): string {
  if (block.type !== 'figure') return blockText(block)
  return [block.caption, block.alt, block.credit].filter(Boolean).join('\n')
}

/** Unchanged blocks first; what stands between two of them is paired by likeness. */
function aligned(before: readonly Side[], after: readonly Side[]): Pair[] {
  const keys = (sides: readonly Side[]) => sides.map(({ key }) => key)
  const changes = diffArrays(keys(before), keys(after), { maxEditLength: mostChanges })
  if (!changes) return paired(before, after)
  const pairs: Pair[] = []
  let older: Side[] = []
  let newer: Side[] = []
  let at = 0
  let to = 0
  for (const { added, removed, count } of changes) {
    if (removed) older.push(...before.slice(at, (at += count)))
    else if (added) newer.push(...after.slice(to, (to += count)))
    else {
      pairs.push(...paired(older, newer))
      older = []
      newer = []
      for (let step = 0; step < count; step += 1) pairs.push({ before: before[at++]!, after: after[to++]! })
    }
  }
  return [...pairs, ...paired(older, newer)]
}

/** Pairs blocks in their order so that together they share the most words. */
function paired(older: readonly Side[], newer: readonly Side[]): Pair[] {
  if (older.length === 0) return newer.map((after) => ({ before: null, after }))
  if (newer.length === 0) return older.map((before) => ({ before, after: null }))
  if (older.length * newer.length > mostPairs) return inOrder(older, newer)
  const worth = older.map((before) => newer.map((after) => worthOf(before, after)))
  // best[i][j]: what can be shared by the blocks from i on in the older and from j on in the newer text.
  const best = Array.from({ length: older.length + 1 }, () => Array<number>(newer.length + 1).fill(0))
  for (let i = older.length - 1; i >= 0; i -= 1)
    for (let j = newer.length - 1; j >= 0; j -= 1) {
      const both = worth[i]![j]! > 0 ? worth[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(both, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  while (i < older.length || j < newer.length) {
    const left = best[i]?.[j] ?? 0
    if (i < older.length && j < newer.length && worth[i]![j]! > 0 && left === worth[i]![j]! + best[i + 1]![j + 1]!)
      pairs.push({ before: older[i++]!, after: newer[j++]! })
    else if (i < older.length && (j === newer.length || left === best[i + 1]![j]!))
      pairs.push({ before: older[i++]!, after: null })
    else pairs.push({ before: null, after: newer[j++]! })
  }
  return pairs
}

function worthOf(before: Side, after: Side): number {
  if (before.block.type !== after.block.type) return 0
  const worth = likeness(before.words, after.words)
  return worth >= changedLikeness ? worth : 0
}

function inOrder(older: readonly Side[], newer: readonly Side[]): Pair[] {
  return Array.from({ length: Math.max(older.length, newer.length) }, (_, index): Pair[] => {
    const before = older[index] ?? null
    const after = newer[index] ?? null
    if (before && after && worthOf(before, after) > 0) return [{ before, after }]
    return [
      { before, after: null },
      { before: null, after },
    ].filter((pair) => pair.before || pair.after) as Pair[]
  }).flat()
}

/** What was removed in one place and added in another is one block that moved. */
function withMoves(pairs: readonly Pair[]): (Pair & { moved: boolean })[] {
  const gone = pairs.flatMap(({ before, after }) => (before && !after && before.words.length > 0 ? before : []))
  const come = pairs.flatMap(({ before, after }) => (after && !before && after.words.length > 0 ? after : []))
  const moves = new Map<Side, Side>()
  const taken = new Set<Side>()
  const byKey = new Map(gone.map((side) => [side.key, side]))
  const take = (after: Side, before: Side | undefined) => {
    if (!before || taken.has(before)) return
    taken.add(before)
    moves.set(after, before)
  }
  for (const after of come) take(after, byKey.get(after.key))
  if (gone.length * come.length <= mostPairs)
    for (const after of come)
      if (!moves.has(after))
        take(
          after,
          gone.find(
            (before) =>
              !taken.has(before) &&
              before.block.type === after.block.type &&
              likeness(before.words, after.words) >= movedLikeness,
          ),
        )
  return pairs.flatMap(({ before, after }) => {
    if (before && !after && taken.has(before)) return []
    const from = after && !before ? moves.get(after) : undefined
    return { before: from ?? before, after, moved: from !== undefined }
  })
}

function told(before: Side | null, after: Side | null, moved: boolean, effort: Effort): BlockDifference {
  const side = (after ?? before)!
  const places = { type: side.block.type, before: before?.index ?? null, after: after?.index ?? null }
  if (!before || !after) {
    const change = after ? 'added' : 'removed'
    const parts: Part[] = side.text === '' ? [] : [{ text: side.text, change }]
    return { kind: change, ...places, parts, form: false }
  }
  const kind = moved ? 'moved' : before.key === after.key ? 'same' : 'changed'
  const parts = wordDifference(before.text, after.text, effort)
  return { kind, ...places, parts, form: before.key !== after.key && formOf(before.block) !== formOf(after.block) }
}

/** A block without its words. */
function formOf(block: Block): string {
  if (block.type === 'figure') return String(block.media)
  const marks = JSON.stringify(JSON.parse(canonicalJson(block)), (key, value: unknown) =>
    key === 'text' || key === 'caption' ? '' : value,
  )
  // Runs that only became more or fewer, all without marks, are the same form.
  return marks.replace(/(?:\{"text":""\},)+(?=\{"text":""\})/g, '')
}
