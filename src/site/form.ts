import { patienceForJson, readBody } from '../base/body.ts'
import { Refused } from '../base/refused.ts'

/** The fields of a posted form; a field that came twice counts by its first. */
export type Form = { get(name: string): string; has(name: string): boolean }

/**
 * Reads a form as browsers send it, url-encoded or multipart; files in it are left out.
 * @param maximum bytes
 * @throws Refused('not-supported' | 'too-large' | 'late' | 'invalid')
 */
export async function readForm(request: Request, maximum: number): Promise<Form> {
  const type = request.headers.get('content-type') ?? ''
  const isMultipart = /^multipart\/form-data\s*;/i.test(type)
  if (!isMultipart && !/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type))
    throw new Refused('not-supported', {
      en: 'a form is sent as application/x-www-form-urlencoded or multipart/form-data',
      ar: 'يُرسل النموذج بصيغة application/x-www-form-urlencoded أو multipart/form-data',
    })
  const announced = request.headers.get('content-length') ?? undefined
  const bytes = await readBody(request.body, announced, maximum, patienceForJson)
  const fields = isMultipart ? await multipart(bytes, type) : new URLSearchParams(Buffer.from(bytes).toString())
  return {
    get(name) {
      const value = fields.get(name)
      // No database keeps a zero character.
      return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : ''
    },
    has: (name) => fields.has(name),
  }
}

async function multipart(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Refused('invalid', { en: 'the form cannot be read', ar: 'تعذّرت قراءة النموذج' })
  }
}
