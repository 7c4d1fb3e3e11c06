import * as z from 'zod'
import { siteChanges } from '../base/site-changes.ts'
import { siteChoices } from '../base/site-settings.ts'
import { operation } from '../desk/operation.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { fromOf } from './from.ts'
import { forgotPassword, readResetLink, resetPassword } from './reset-password.ts'
import { readSetUp, setUp } from './set-up.ts'
import { displayName, email, interfaceLanguage, nothing, role, token, typedPassword } from './shape.ts'

/**
 * What is done with a link that lets somebody in. What the link holds comes in the body, never in an address, which logs
 * would keep.
 */
export const linkOperations = [
  operation({
    key: 'POST /set-up/look',
    summary: 'The site’s choices as they stand, for who has the set-up link',
    access: 'anybody',
    input: z.strictObject({ token }),
    answer: z.object({ site: siteChoices }),
    example: { site: { name: 'إسناد', nameEnglish: 'Isnad' } },
    refusals: ['gone'],
    run: async (context, _by, input) => ({ site: await readSetUp(context, input.token) }),
  }),
  operation({
    key: 'POST /set-up',
    summary: 'Set the site up: its choices and its first editor-in-chief, who is then signed in',
    access: 'anybody',
    input: z.strictObject({
      token,
      /** A logo is a picture, and is chosen once somebody is signed in. */
      site: siteChanges.omit({ logo: true, pages: true }),
      chief: z.strictObject({ name: displayName, email, password: typedPassword }),
      language: interfaceLanguage,
    }),
    answer: nothing,
    example: {},
    refusals: ['gone', 'unmet'],
    run: async (context, _by, input, exchange) => {
      exchange.setCookie(await setUp(context, input, fromOf(exchange)))
      return {}
    },
  }),
  operation({
    key: 'POST /invitations/look',
    summary: 'Whom an invitation is for',
    access: 'anybody',
    input: z.strictObject({ token }),
    answer: z.object({ email: z.string(), name: z.string(), role, by: z.string() }),
    example: { email: 'nour@news.example', name: 'نور', role: 'reporter', by: 'سلمى الحسن' },
    refusals: ['gone'],
    run: (context, _by, input) => readInvitation(context, input.token),
  }),
  operation({
    key: 'POST /invitations/accept',
    summary: 'Accept an invitation: choose a name and a password; the account is then signed in',
    access: 'anybody',
    input: z.strictObject({ token, name: displayName, password: typedPassword, language: interfaceLanguage }),
    answer: nothing,
    example: {},
    refusals: ['gone', 'unmet', 'conflict'],
    run: async (context, _by, input, exchange) => {
      exchange.setCookie(await acceptInvitation(context, input, fromOf(exchange)))
      return {}
    },
  }),
  operation({
    key: 'POST /password/forgotten',
    summary: 'Ask for a new password by letter; the answer is the same whether there is such an account or not',
    access: 'anybody',
    input: z.strictObject({ email }),
    answer: nothing,
    example: {},
    refusals: ['limited'],
    run: async (context, _by, input, exchange) => {
      await forgotPassword(context, input.email, fromOf(exchange))
      return {}
    },
  }),
  operation({
    key: 'POST /password/look',
    summary: 'Whose password a link sets',
    access: 'anybody',
    input: z.strictObject({ token }),
    answer: z.object({ email: z.string(), name: z.string() }),
    example: { email: 'nour@news.example', name: 'نور' },
    refusals: ['gone'],
    run: (context, _by, input) => readResetLink(context, input.token),
  }),
  operation({
    key: 'POST /password/reset',
    summary: 'Set a new password by a link; all sessions end. With two-step verification on, signing in follows',
    access: 'anybody',
    input: z.strictObject({ token, password: typedPassword }),
    answer: z.object({ next: z.enum(['done', 'sign-in']) }),
    example: { next: 'done' },
    refusals: ['gone', 'unmet'],
    run: async (context, _by, input, exchange) => {
      const cookie = await resetPassword(context, input, fromOf(exchange))
      if (cookie === null) return { next: 'sign-in' as const }
      exchange.setCookie(cookie)
      return { next: 'done' as const }
    },
  }),
] as const
