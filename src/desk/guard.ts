import type { Identity } from '../accounts/identify.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import type { AnyOperation } from './operation.ts'

/**
 * Lets a request in, or says why not. Cookies are sent by browsers unasked, so whoever wants to change something must
 * come from a page of this site; only a token that is valid is never sent unasked.
 * @param identity who asks, or null
 * @throws Refused('unauthenticated' | 'forbidden')
 */
export function mustBeAdmitted(
  context: Context,
  operation: AnyOperation,
  identity: Identity | null,
  header: (name: string) => string | undefined,
): void {
  const token = identity?.scopes ?? null
  if (token === null && !operation.key.startsWith('GET ')) mustComeFromHere(context, identity, header)
  if (operation.access === 'anybody') return
  if (!identity) throw unauthenticated()
  if (token === null) return
  if (operation.access === 'session')
    throw new Refused('forbidden', {
      en: 'this is done in the studio, not with a token',
      ar: 'يُجرى هذا من الاستوديو لا برمز وصول',
    })
  if (!token.includes(operation.access))
    throw new Refused('forbidden', {
      en: `this token does not have the scope ${operation.access}`,
      ar: `لا يملك رمز الوصول هذا الصلاحية ${operation.access}`,
    })
}

const unauthenticated = () =>
  new Refused('unauthenticated', {
    en: 'sign in, or give a token that is valid',
    ar: 'سجّل الدخول، أو قدّم رمز وصول صالحًا',
  })

/** The Origin that browsers add to every request that changes something: this site's, or the very host that was asked. */
function mustComeFromHere(
  context: Context,
  identity: Identity | null,
  header: (name: string) => string | undefined,
): void {
  const origin = header('origin')
  if (origin === context.site.url) return
  const host = header('host')
  if (origin && host && URL.parse(origin)?.host === host) return
  // A program whose token is none needs to hear that, and not of origins it knows nothing of.
  if (!identity && header('authorization') !== undefined) throw unauthenticated()
  throw new Refused('forbidden', {
    en: `this request does not come from a page of ${context.site.url}`,
    ar: `لا يأتي هذا الطلب من صفحة في ${context.site.url}`,
  })
}
