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
  return code
    ? new Refused('busy', { en: `${path} cannot be written: ${code}`, ar: `تعذرت كتابة ${path}: ${code}` })
    : error
}

/** Why a file that the operator named cannot be read. */
export function unreadable(path: string, error: unknown): Refused {
  const { code = '' } = error as { code?: string }
  const reason =
    code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code || String(error)
  return new Refused('missing', { en: `${path} cannot be read: ${reason}`, ar: `تعذرت قراءة ${path}: ${reason}` })
}
