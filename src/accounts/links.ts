import { randomBytes } from 'node:crypto'
import type { Actor, Role } from '../base/actor.ts'
import { sha256 } from '../base/canonical.ts'
import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { Refused } from '../base/refused.ts'
import { insertLink, selectLink, takeLink, type LinkRow } from './link-store.ts'
import { linkLifetimes, type LinkKind } from './shape.ts'

export type Link = { id: string; url: string; expiresAt: string }

/** The page of the studio that a link opens. What it holds stands behind #, so that no server log or referrer sees it. */
const pages: Record<LinkKind, string> = { 'set-up': 'set-up', invitation: 'invitation', reset: 'new-password' }

/** Makes a link that lets somebody in once; afterwards nobody can read it again. */
export async function makeLink(
  inside: Context,
  by: Actor,
  link: { kind: LinkKind; email?: string; name?: string; role?: Role; account?: string },
): Promise<Link> {
  const token = randomBytes(32).toString('base64url')
  const now = inside.now()
  const id = newId()
  const expiresAt = new Date(now.getTime() + linkLifetimes[link.kind]).toISOString()
  await insertLink(inside, {
    id,
    kind: link.kind,
    token: sha256(token),
    email: link.email ?? null,
    name: link.name ?? '',
    role: link.role ?? null,
    account: link.account ?? null,
    created_at: now.toISOString(),
    created_by: by.name,
    expires_at: expiresAt,
  })
  return { id, url: `${inside.site.url}/studio/${pages[link.kind]}#${token}`, expiresAt }
}

/** Looks at a link and leaves it. @throws Refused('gone') when it was used, taken back or is too old */
export async function readLink(context: Context, kind: LinkKind, token: string): Promise<LinkRow> {
  return live(context, await selectLink(context, kind, sha256(token)))
}

/** Uses a link up, in the transaction that does what it is for. @throws Refused('gone') */
export async function useLink(inside: Context, kind: LinkKind, token: string): Promise<LinkRow> {
  return live(inside, await takeLink(inside, kind, sha256(token)))
}

function live(context: Context, row: LinkRow | null): LinkRow {
  if (row && Date.parse(row.expires_at) > context.now().getTime()) return row
  throw new Refused('gone', {
    en: 'this link was used already, was taken back, or is too old',
    ar: 'استُعمل هذا الرابط من قبل أو أُلغي أو انتهت صلاحيته',
  })
}
