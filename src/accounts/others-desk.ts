import * as z from 'zod'
import { operation } from '../desk/operation.ts'
import { changeAccount } from './change-account.ts'
import { endTwoFactorOf } from './end-two-factor-of.ts'
import { invite, listInvitations, revokeInvitation } from './invite.ts'
import { listColleagues } from './list-colleagues.ts'
import { listAccounts } from './list-accounts.ts'
import { makeResetLink } from './reset-password.ts'
import { accountChange, accountItem, displayName, email, invitation, newLink, nothing, page, role } from './shape.ts'

const at = '2026-03-01T08:00:00.000Z'
const id = z.string().max(40)
const exampleLink = {
  id: '5t8w2n',
  url: 'https://news.example/studio/invitation#vV3m1xQm8s0T7dUe2yPqk5J9aHnRzLwGbC4fXoIiKtE',
  expiresAt: '2026-03-08T08:00:00.000Z',
  mailed: true,
}

/** Who works here. */
export const othersOperations = [
  operation({
    key: 'GET /accounts',
    summary: 'Everybody who has an account',
    access: 'newsroom:read',
    input: z.strictObject(page),
    answer: z.object({ items: z.array(accountItem), next: z.string().nullable() }),
    example: {
      items: [
        {
          id: '3k9x0m2p7q',
          email: 'salma@news.example',
          name: 'سلمى الحسن',
          role: 'editor',
          person: 'salma',
          disabled: false,
          twoFactor: true,
          createdAt: at,
          usedAt: at,
          may: ['rename', 'link', 'role', 'disable', 'reset'],
        },
      ],
      next: null,
    },
    refusals: ['forbidden', 'invalid'],
    run: (context, by, input) => listAccounts(context, by, input),
  }),
  operation({
    key: 'GET /colleagues',
    summary: 'Everybody of the newsroom by name',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
    example: { items: [{ id: '3k9x0m2p7q', name: 'سلمى الحسن' }] },
    refusals: [],
    run: async (context) => ({ items: await listColleagues(context) }),
  }),
  operation({
    key: 'PATCH /accounts/{id}',
    summary: 'Change somebody’s role, name or page for bylines, or whether the account may be used',
    access: 'session',
    input: accountChange.extend({ id }),
    answer: nothing,
    example: {},
    refusals: ['forbidden', 'missing', 'unmet'],
    run: async (context, by, { id: account, ...change }) => {
      await changeAccount(context, by, account, change)
      return {}
    },
  }),
  operation({
    key: 'POST /accounts/{id}/reset-link',
    summary: 'A link by which somebody sets a new password, to be handed on; good for one hour, and once',
    access: 'session',
    input: z.strictObject({ id }),
    answer: newLink,
    example: { ...exampleLink, url: exampleLink.url.replace('invitation', 'new-password') },
    refusals: ['forbidden', 'missing'],
    run: (context, by, input) => makeResetLink(context, by, input.id),
  }),
  operation({
    key: 'DELETE /accounts/{id}/two-factor',
    summary: 'Turn two-step verification off for somebody who has lost the app and the recovery codes',
    access: 'session',
    input: z.strictObject({ id }),
    answer: nothing,
    example: {},
    refusals: ['forbidden', 'missing'],
    run: async (context, by, input) => {
      await endTwoFactorOf(context, by, input.id)
      return {}
    },
  }),
  operation({
    key: 'GET /invitations',
    summary: 'Invitations that nobody has accepted yet',
    access: 'newsroom:read',
    input: z.strictObject(page),
    answer: z.object({ items: z.array(invitation), next: z.string().nullable() }),
    example: {
      items: [
        {
          id: '5t8w2n',
          email: 'nour@news.example',
          name: 'نور',
          role: 'reporter',
          createdAt: at,
          createdBy: 'سلمى الحسن',
          expiresAt: exampleLink.expiresAt,
        },
      ],
      next: null,
    },
    refusals: ['forbidden', 'invalid'],
    run: (context, by, input) => listInvitations(context, by, input),
  }),
  operation({
    key: 'POST /invitations',
    summary: 'Invite somebody by a link that is good for seven days, and once',
    access: 'session',
    input: z.strictObject({ email, name: displayName, role }),
    answer: newLink,
    example: exampleLink,
    refusals: ['forbidden', 'conflict'],
    run: (context, by, input) => invite(context, by, input),
  }),
  operation({
    key: 'DELETE /invitations/{id}',
    summary: 'Take an invitation back',
    access: 'session',
    input: z.strictObject({ id }),
    answer: nothing,
    example: {},
    refusals: ['forbidden', 'missing'],
    run: async (context, by, input) => {
      await revokeInvitation(context, by, input.id)
      return {}
    },
  }),
] as const
