import { useEffect, useMemo, useRef, useState } from 'react'
import type { ModerationAct } from '../../../src/comments/moderation/shape.ts'
import { useAct, useAnswerPages, type Item } from '../api/use.ts'
import { tellDone, tellRefusal } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { Refusal } from '../api/call.ts'
import { askedFor, type QueueFilter } from './filter.ts'
import { commentWords } from './words.ts'

export type Queued = Item<'GET /comments'>
type Reason = { ar: string; en: string }

export type Queue = ReturnType<typeof useQueue>

/** A list of the queue, where one stands in it, what is selected, and what is done with it. */
export function useQueue(filter: QueueFilter) {
  const words = useWords(commentWords)
  const name = JSON.stringify(filter)
  const answer = useAnswerPages(
    'GET /comments',
    { ...askedFor(filter), limit: 30 },
    { tags: ['desk:comments'], keepLast: true },
  )
  // Decided here: gone at once, before the list comes anew. By the time of their last change, so that one comes back.
  const [decided, setDecided] = useState<ReadonlyMap<string, string>>(new Map())
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    setSelected(new Set())
    setCurrent(null)
  }, [name])

  const items = useMemo(
    () => (answer.data ?? []).filter(({ id, changedAt }) => decided.get(id) !== changedAt),
    [answer.data, decided],
  )
  // Who works through the list goes on with what comes next, also when it had to be fetched.
  const found = items.findIndex(({ id }) => id === current)
  const at = found < 0 && decided.size > 0 && items.length > 0 ? 0 : found
  const here = items[at]
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = answer
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && at > items.length - 10) void fetchNextPage()
  }, [at, items.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  useEffect(() => {
    if (!here) return
    const line = list.current?.querySelector<HTMLElement>(`[data-comment="${here.id}"]`)
    const focused = document.activeElement
    if (focused === document.body || focused?.matches('[data-comment]')) line?.focus()
    else line?.scrollIntoView({ block: 'nearest' })
  }, [here])

  const show = (rows: readonly { id: string }[]) =>
    setDecided((known) => new Map([...known].filter(([id]) => !rows.some((row) => row.id === id))))

  const deciding = useAct('POST /comments/decisions', {
    onDone({ decided: done, left }, { act }) {
      if (left.length > 0) {
        show(left)
        tellRefusal(new Refusal('conflict', left[0]!.reason))
      }
      if (done.length > 1 || act === 'hold') tellDone(words.done[act](done.length))
    },
    onRefused(error, { comments }) {
      show(comments)
      tellRefusal(error)
    },
  })
  const undoing = useAct('POST /comments/undo', {
    onDone({ decided: done, left }) {
      show(done)
      tellDone(words.undone(done.length))
      if (left.length > 0) tellRefusal(new Refusal('conflict', left[0]!.reason))
      setCurrent(done[0]?.id ?? null)
    },
  })

  /** What an act is done to: what is selected, or where one stands. */
  const targets = () => (selected.size > 0 ? items.filter(({ id }) => selected.has(id)) : here ? [here] : [])

  /** Moves on to what follows those, and hides them. */
  const pass = (rows: readonly Queued[]) => {
    const gone = new Set(rows.map(({ id }) => id))
    const rest = (from: readonly Queued[]) => from.find(({ id }) => !gone.has(id))
    setCurrent((rest(items.slice(Math.max(at, 0))) ?? rest(items.slice(0, Math.max(at, 0)).reverse()))?.id ?? null)
    setDecided((known) => new Map([...known, ...rows.map(({ id, changedAt }) => [id, changedAt] as const)]))
    setSelected(new Set())
  }

  const decide = (act: ModerationAct, rows: readonly Queued[], reason: Reason | null = null, note = '') => {
    const possible = rows.filter(({ can }) => can.includes(act))
    if (possible.length === 0) return
    const comments = possible.map(({ id, state, changedAt }) => ({ id, state, changedAt }))
    deciding.mutate({ act, comments, reason, note })
    pass(possible)
  }

  return {
    ...answer,
    items,
    list,
    current: here,
    selected,
    targets,
    decide,
    undo: () => undoing.mutate({}),
    setCurrent,
    move(by: 1 | -1) {
      const next = items[Math.max(0, Math.min(items.length - 1, at < 0 ? 0 : at + by))]
      if (!next) return
      setCurrent(next.id)
      list.current?.querySelector<HTMLElement>(`[data-comment="${next.id}"]`)?.focus()
    },
    toggle(id: string) {
      setSelected((known) =>
        known.has(id) ? new Set([...known].filter((one) => one !== id)) : new Set([...known, id]),
      )
    },
    selectAll: () => setSelected(new Set(items.slice(0, 200).map(({ id }) => id))),
    unselect: () => setSelected(new Set()),
  }
}
