import { useState } from 'react'

/** Where somebody wanted to go before they had to sign in; only ever a page of the studio. */
export function goBack(): void {
  const back = new URLSearchParams(location.search).get('back') ?? '/'
  location.assign(`/studio${/^\/(?!\/)/.test(back) ? back : '/'}`)
}

/** What a link holds stands behind #, which is not sent to any server. Read once: the address may lose it. */
export function useLinkToken(): string {
  return useState(() => location.hash.slice(1))[0]
}
