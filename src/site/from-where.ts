import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as Request } from 'hono'
import { clientAddress } from '../base/client-address.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'

/** The network address of who asks; null for a request that came over no connection, in a test. */
export function addressOf(context: Context, request: Request): string | null {
  const incoming = (request.env as { incoming?: object } | undefined)?.incoming
  const peer = incoming && getConnInfo(request).remote.address
  return clientAddress(context.settings, peer, request.req.header('x-forwarded-for'))
}

/** A page elsewhere must not write here through its visitors. @throws Refused('forbidden') */
export function mustNotComeFromElsewhere(context: Context, request: Request): void {
  const site = request.req.header('sec-fetch-site')
  const origin = request.req.header('origin')
  if (site === 'same-origin' || site === 'none' || origin === context.site.url) return
  // Over plain http, and from older browsers, Origin alone says it; pages without referrer say null there. Programs say nothing.
  if (site === undefined && (!origin || origin === 'null' || URL.parse(origin)?.host === request.req.header('host')))
    return
  throw new Refused('forbidden', {
    en: `this form stands on ${context.site.url}, and is sent from there`,
    ar: `يُرسل هذا النموذج من صفحات ${context.site.url} فقط`,
  })
}
