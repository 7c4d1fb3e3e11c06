import { storageRefusal } from '../base/files.ts'
import { Refused, type Words } from '../base/refused.ts'

export function invalid(en: string, ar: string): Refused {
  return new Refused('invalid', { en, ar })
}

/** Of a line that is none: the whole file may be something else. */
export function noLine(en: string, ar: string): Refused {
  return new Refused('not-supported', { en, ar })
}

/** Several reasons as one. */
export function oneReason(refused: Refused): Words {
  const some = refused.reasons.slice(0, 3)
  return { en: some.map((reason) => reason.en).join('; '), ar: some.map((reason) => reason.ar).join('؛ ') }
}

/** Why a file that the operator named cannot be written. */
export function unwritable(path: string, error: unknown): unknown {
  const { code } = error as { code?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT') return storageRefusal(error)
  if (!code) return error
  const reason = writeErrors[code] ?? { en: code, ar: code }
  return new Refused('busy', { en: `${path} cannot be written: ${reason.en}`, ar: `تعذرت كتابة ${path}: ${reason.ar}` })
}

const writeErrors: Record<string, Words> = {
  ENOENT: { en: 'there is no such folder', ar: 'لا يوجد مجلد بهذا الاسم' },
  ENOTDIR: { en: 'there is no such folder', ar: 'لا يوجد مجلد بهذا الاسم' },
  EISDIR: { en: 'it is a folder', ar: 'هذا مجلد' },
  EACCES: { en: 'you may not write there', ar: 'لا إذن بالكتابة هناك' },
  EPERM: { en: 'you may not write there', ar: 'لا إذن بالكتابة هناك' },
  EROFS: { en: 'the disk is read-only', ar: 'القرص للقراءة فقط' },
}

const readErrors: Record<string, Words> = {
  ENOENT: { en: 'there is no such file', ar: 'لا يوجد ملف بهذا الاسم' },
  ENOTDIR: { en: 'there is no such file', ar: 'لا يوجد ملف بهذا الاسم' },
  EISDIR: { en: 'it is a folder', ar: 'هذا مجلد' },
  EACCES: { en: 'you may not read it', ar: 'لا إذن بقراءته' },
  EPERM: { en: 'you may not read it', ar: 'لا إذن بقراءته' },
}

/** Why a file that the operator named cannot be read. @param error of the system, or the reason in words */
export function unreadable(path: string, error: unknown): Refused {
  const { code = String(error), en = code, ar = code } = error as { code?: string } & Partial<Words>
  const reason = readErrors[code] ?? { en, ar }
  return new Refused('missing', { en: `${path} cannot be read: ${reason.en}`, ar: `تعذرت قراءة ${path}: ${reason.ar}` })
}
