import { Refused, type Words } from '../base/refused.ts'

export function invalid(en: string, ar: string): Refused {
  return new Refused('invalid', { en, ar })
}

/** Several reasons as one. */
export function oneReason(refused: Refused): Words {
  const some = refused.reasons.slice(0, 3)
  return { en: some.map((reason) => reason.en).join('; '), ar: some.map((reason) => reason.ar).join('؛ ') }
}
