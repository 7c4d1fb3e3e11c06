import type { Role } from '../../../src/base/actor.ts'
import { roleNames } from '../../../src/base/policy.ts'
import type { Language } from '../shell/language.ts'

/** A role as it stands alone, not in a sentence. */
export function roleLabel(role: Role, language: Language): string {
  const name = roleNames[role][language]
  return name.charAt(0).toUpperCase() + name.slice(1)
}
