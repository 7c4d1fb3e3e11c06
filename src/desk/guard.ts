import type { Context } from '../base/context.ts'
import { identify, type Identity } from '../accounts/identify.ts'
import { Refused } from '../base/refused.ts'
import type { AnyOperation } from './operation.ts'

/** What the guard looks at. */
export type Asked = { method: string; header(name: string): string | undefined; address: string | null }

/**
 * Lets a request in, or says why not. Cookies are sent by browsers unasked, so whoever comes with one and wants to
 * change something must come from a page of this site; a token is never sent unasked.
 * @throws Refused('unauthenticated' | 'forbidden')
 */
export async function admit(context: Context, operation: AnyOperation, asked: Asked): Promise<Identity | null> {
  if (asked.method !== 'GET' && asked.header('authorization') === undefined) mustComeFromHere(context, asked)
  const identity = await identify(context, {
    cookie: asked.header('cookie'),
    authorization: asked.header('authorization'),
    address: asked.address,
  })
  if (operation.access === 'anybody') return identity
  if (!identity)
    throw new Refused('unauthenticated', {
      en: 'sign in, or give a token that is valid',
      ar: 'سجّل الدخول، أو قدّم رمز وصول صالحًا',
    })
  if (identity.scopes === null) return identity
  if (operation.access === 'session')
    throw new Refused('forbidden', {
      en: 'this is done in the studio, not with a token',
      ar: 'يُجرى هذا من الاستوديو لا برمز وصول',
    })
  if (!identity.scopes.includes(operation.access))
    throw new Refused('forbidden', {
      en: `this token does not have the scope ${operation.access}`,
      ar: `لا يملك رمز الوصول هذا الصلاحية ${operation.access}`,
    })
  return identity
}

/** The Origin that browsers add to every request that changes something: this site's, or the very host that was asked. */
function mustComeFromHere(context: Context, asked: Asked): void {
  const origin = asked.header('origin')
  if (origin === context.site.url) return
  const host = asked.header('host')
  if (origin && host && URL.parse(origin)?.host === host) return
  throw new Refused('forbidden', {
    en: `this request does not come from a page of ${context.site.url}`,
    ar: `لا يأتي هذا الطلب من صفحة في ${context.site.url}`,
  })
}
