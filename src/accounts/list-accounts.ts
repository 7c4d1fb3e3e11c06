import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { allowedActs, mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { subjectAmong } from './account-subject.ts'
import { accountPolicy, accountsPolicy } from './policy.ts'
import { lastUses } from './session-store.ts'
import type { AccountItem } from './shape.ts'
import { selectAccounts, selectChiefs } from './store.ts'

/** Everybody who has an account, in the order of their addresses. @param cursor the `next` of the page before */
export async function listAccounts(
  context: Context,
  by: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: AccountItem[]; next: string | null }> {
  mustBeAllowed(accountsPolicy, 'list', by, null)
  const chiefs = await selectChiefs(context)
  const rows = await selectAccounts(context, cursor === undefined ? null : addressOf(cursor), limit + 1)
  const page = rows.slice(0, limit)
  const uses = await lastUses(
    context,
    page.map((row) => row.id),
  )
  return {
    items: page.map((row) => ({
      id: row.id,
      email: row.email,
      name: row.name,
      role: row.role,
      person: row.person,
      disabled: row.disabled === 1,
      twoFactor: row.two_factor === 1,
      createdAt: row.created_at,
      usedAt: uses.get(row.id) ?? null,
      may: allowedActs(accountPolicy, by, subjectAmong(chiefs, row)),
    })),
    next: rows.length > limit ? Buffer.from(page.at(-1)!.email).toString('base64url') : null,
  }
}

function addressOf(cursor: string): string {
  const address = Buffer.from(cursor, 'base64url').toString()
  if (cursor.length <= 400 && address.includes('@')) return address
  throw new Refused('invalid', { en: 'this is no cursor of this list', ar: 'مؤشر الصفحة غير صالح' })
}
