import type { Actor, Role } from './actor.ts'
import { Refused, type Attempt, type Words } from './refused.ts'

/** A module's one page of who may do what: an answer for each act, given who asks and what it would be done to. */
export type Policy<Subject, Act extends string = string> = Record<Act, (by: Actor, subject: Subject) => boolean>

export const roleNames: Record<Role, Words> = {
  reporter: { en: 'reporter', ar: 'مراسل' },
  'photo-editor': { en: 'photo editor', ar: 'محرر صور' },
  moderator: { en: 'moderator', ar: 'مشرف تعليقات' },
  editor: { en: 'editor', ar: 'محرر' },
  'editor-in-chief': { en: 'editor-in-chief', ar: 'رئيس تحرير' },
}

/** A rule for those with one of these roles. */
export const anyOf =
  (...roles: readonly Role[]) =>
  (by: Actor): boolean =>
    roles.includes(by.role)

/** The acts that somebody may do: sent with the data, so that no button promises what the verb refuses. */
export function allowedActs<Subject, Act extends string>(
  policy: Policy<Subject, Act>,
  by: Actor,
  subject: Subject,
): Act[] {
  return (Object.keys(policy) as Act[]).filter((act) => policy[act](by, subject))
}

/**
 * Called by every verb, whoever calls the verb.
 * @param attempt what the audit log keeps when it is refused
 * @throws Refused('forbidden')
 */
export function mustBeAllowed<Subject, Act extends string>(
  policy: Policy<Subject, Act>,
  act: Act,
  by: Actor,
  subject: Subject,
  attempt?: Attempt,
): void {
  if (policy[act](by, subject)) return
  const role = roleNames[by.role]
  const reason = {
    en: `the role of ${role.en} does not allow this here (${act})`,
    ar: `دور «${role.ar}» لا يسمح بهذا الإجراء هنا (${act})`,
  }
  throw new Refused('forbidden', reason, undefined, attempt)
}
