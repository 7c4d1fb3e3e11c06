import * as z from 'zod'
import { Refused } from '../base/refused.ts'
import { commentLimits } from './shape.ts'

const form = z.email().max(commentLimits.email)

/**
 * An e-mail address as a reader typed it, in small letters; null for none.
 * @throws Refused('invalid')
 */
export function mailAddress(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (text === '' || form.safeParse(text).success) return text || null
  throw new Refused('invalid', {
    en: 'this is no e-mail address; write it like name@mail.example, or leave it empty',
    ar: 'البريد الإلكتروني غير صحيح؛ اكتبه على مثال name@mail.example أو اترك خانته فارغة',
  })
}
