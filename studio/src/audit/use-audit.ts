import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { call, type Answer, type Refusal } from '../api/call.ts'
import type { inputFrom } from './filter.ts'

/** How many lines come at once. */
const pageSize = 50

/** The log as somebody reads on; a page also says how far back was looked, so it is kept whole. */
export function useInfiniteAudit(input: ReturnType<typeof inputFrom>) {
  type Page = Answer<'GET /audit'>
  return useInfiniteQuery<Page, Refusal, InfiniteData<Page>, readonly unknown[], string | null>({
    queryKey: ['GET /audit', 'pages', input],
    queryFn: ({ signal, pageParam }) =>
      call('GET /audit', { ...input, limit: pageSize, ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
