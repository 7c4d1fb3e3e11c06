import { Refused } from './refused.ts'

/** A place in a list ordered by time, then id. */
export type Place = { at: string; id: string }

/** The place as an opaque word for an address. */
export function cursorOf(place: Place): string {
  return Buffer.from(`${place.at} ${place.id}`).toString('base64url')
}

/** @throws Refused('invalid') when the word was not made by `cursorOf` */
export function placeOf(cursor: string): Place {
  const text = cursor.length <= 400 ? Buffer.from(cursor, 'base64url').toString() : ''
  const [at = '', id = '', ...rest] = text.split(' ')
  const valid = /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at) && /^[\p{L}\p{N}-]{1,80}$/u.test(id) && rest.length === 0
  if (!valid) throw new Refused('invalid', { en: 'this is no cursor of this list', ar: 'مؤشر الصفحة غير صالح' })
  return { at, id }
}
