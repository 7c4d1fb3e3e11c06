import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { DeskApi } from '../../../src/desk/operations.ts'
import { tellRefusal } from '../shell/feedback.tsx'
import { call, Refusal, type Answer } from './call.ts'
import { onChange } from './events.ts'

type Key = keyof DeskApi
type Input<K extends Key> = DeskApi[K]['input']

/** Under which the studio keeps who is signed in. */
export const meKey = ['GET /me', {}] as const

/** Everything that was asked of the server, until it changes. */
export const answers = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => query.queryKey[0] !== meKey[0] && askWhoAmI(error),
  }),
  mutationCache: new MutationCache({ onError: askWhoAmI }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (tries, error) => tries < 2 && error instanceof Refusal && ['offline', 'busy'].includes(error.kind),
    },
  },
})

/** Whoever was signed out elsewhere learns it with the next question or act. */
function askWhoAmI(error: unknown): void {
  if (error instanceof Refusal && error.kind === 'unauthenticated') void answers.invalidateQueries({ queryKey: meKey })
}

/** Asks anew what changed, wherever in the newsroom it was changed. */
export function followChanges(): () => void {
  return onChange((tags) => {
    const all = tags.includes('everything')
    void answers.invalidateQueries({
      predicate: ({ meta }) => all || ((meta?.['tags'] ?? []) as string[]).some((tag) => tags.includes(tag)),
    })
  })
}

export type AnswerOptions = {
  /** Tags of the change feed after which the answer is asked for anew: `desk:stories`, `desk:story:<id>`. */
  tags?: readonly string[]
  /** False: not yet. */
  enabled?: boolean
  /** Keeps showing the last answer while one to another question is on its way. */
  keepLast?: boolean
  /** How long an answer is good, in milliseconds, if nobody says that it changed. */
  staleTime?: number
}

/** The question as react-query keeps it, for what is asked outside of a component. */
export const asking = <K extends Key>(key: K, input: Input<K>) => ({
  queryKey: [key, input] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => call(key, input, { signal }),
})

/** An answer of the newsroom's API, kept up to date: `useAnswer('GET /stories/{id}', { id }, { tags })`. */
export function useAnswer<K extends Key>(
  key: K,
  input: Input<K>,
  { tags = [], enabled = true, keepLast = false, staleTime }: AnswerOptions = {},
): UseQueryResult<Answer<K>, Refusal> {
  return useQuery<Answer<K>, Refusal>({
    ...asking(key, input),
    meta: { tags },
    enabled,
    ...(keepLast && { placeholderData: keepPreviousData }),
    ...(staleTime !== undefined && { staleTime }),
  })
}

/** The operations that answer a list page by page. */
type ListKey = { [K in Key]: Answer<K> extends { items: unknown[]; next: string | null } ? K : never }[Key]
/** What stands in a list. */
export type Item<K extends ListKey> = Answer<K> extends { items: (infer Each)[] } ? Each : never

/** A list of which more is fetched as somebody reads on: `useAnswerPages('GET /stories', filter, { tags })`. */
export function useAnswerPages<K extends ListKey>(
  key: K,
  input: Input<K>,
  { tags = [], enabled = true, keepLast = false }: AnswerOptions = {},
): UseInfiniteQueryResult<Item<K>[], Refusal> {
  type PageOf = { items: Item<K>[]; next: string | null }
  return useInfiniteQuery<PageOf, Refusal, Item<K>[], readonly unknown[], string | null>({
    queryKey: [key, 'pages', input],
    queryFn: async ({ signal, pageParam }) =>
      (await call(
        key,
        { ...input, ...(pageParam !== null && { cursor: pageParam }) },
        { signal },
      )) as unknown as PageOf,
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }: InfiniteData<PageOf, string | null>) => pages.flatMap(({ items }) => items),
    meta: { tags },
    enabled,
    ...(keepLast && { placeholderData: keepPreviousData }),
  })
}

export type ActOptions<K extends Key> = {
  onDone?: (answer: Answer<K>, input: Input<K>) => void
  /** What to do with a no; without it, it is told. */
  onRefused?: (error: Refusal, input: Input<K>) => void
}

/**
 * Something to be done: `useAct('POST /stories/{id}/publish', { onDone }).mutate({ id, revision })`. The same thing
 * asked again after an answer got lost carries the same key, so that it is done once.
 */
export function useAct<K extends Key>(
  key: K,
  { onDone, onRefused }: ActOptions<K> = {},
): UseMutationResult<Answer<K>, Refusal, Input<K>> {
  const last = useRef<{ asked: string; key: string } | null>(null)
  return useMutation<Answer<K>, Refusal, Input<K>>({
    mutationFn: (input) => {
      const asked = JSON.stringify(input)
      if (last.current?.asked !== asked) last.current = { asked, key: newKey() }
      return call(key, input, { idempotencyKey: last.current.key })
    },
    onSuccess(answer, input) {
      last.current = null
      onDone?.(answer, input)
    },
    onError(error, input) {
      if (error.kind !== 'offline') last.current = null
      if (onRefused) onRefused(error, input)
      // Whoever was signed out is told so by the page.
      else if (error.kind !== 'unauthenticated') tellRefusal(error)
    },
  })
}

/** Browsers have crypto.randomUUID only where the address is https. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
