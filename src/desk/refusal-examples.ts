import type { RefusalKind, Words } from '../base/refused.ts'

/** What each kind of refusal means, and one of it, for the description of the interface. */
export const refusalExamples: Record<RefusalKind, { means: string; reason: Words; details?: unknown }> = {
  invalid: {
    means: 'What was sent is not what it should be; each line names a field',
    reason: { en: 'limit: must be a number', ar: 'قيمة غير صالحة — limit: must be a number' },
  },
  unauthenticated: {
    means: 'Nobody is signed in, or the token is none, has ended or was revoked',
    reason: { en: 'sign in, or give a token that is valid', ar: 'سجّل الدخول، أو قدّم رمز وصول صالحًا' },
  },
  forbidden: {
    means: 'The role, the token’s scopes or the page it comes from do not allow it',
    reason: {
      en: 'this token does not have the scope stories:publish',
      ar: 'لا يملك رمز الوصول هذا الصلاحية stories:publish',
    },
  },
  missing: {
    means: 'There is none, or you may not know of it',
    reason: { en: 'there is no story 7k2m9x4qpt', ar: 'لا توجد مادة بالمعرّف 7k2m9x4qpt' },
  },
  method: {
    means: 'The address is asked by other methods; they stand in Allow',
    reason: { en: '/api/v1/desk/audit is asked by GET, HEAD', ar: '‏/api/v1/desk/audit يُطلب بإحدى الطرق GET, HEAD' },
  },
  late: {
    means: 'The body did not come in time',
    reason: {
      en: 'the body did not come in time; send it again',
      ar: 'لم يصل محتوى الطلب في الوقت المحدد؛ أعد الإرسال',
    },
  },
  conflict: {
    means: 'It has changed since you read it, or its state does not allow this; `details` says what stands',
    reason: { en: 'the story was changed meanwhile', ar: 'تغيّرت المادة في هذه الأثناء' },
    details: { reason: 'moved', revision: 8 },
  },
  gone: { means: 'It was there once', reason: { en: 'this link was used', ar: 'استُعمل هذا الرابط من قبل' } },
  'too-large': {
    means: 'More than may be',
    reason: { en: 'the body may hold 3145728 bytes at most', ar: 'الحد الأقصى لمحتوى الطلب 3145728 بايت' },
  },
  'not-supported': {
    means: 'A media type or an encoding that is not taken',
    reason: { en: 'the body must be application/json', ar: 'يجب أن يكون محتوى الطلب application/json' },
  },
  unmet: {
    means: 'Something that must be there first is not; or the Idempotency-Key was used for another request',
    reason: { en: 'photograph 1 has no credit line', ar: 'الصورة 1 بلا نسبة' },
  },
  limited: {
    means: 'Too often; try again after Retry-After seconds',
    reason: { en: 'too many tries; try again in 4 min', ar: 'محاولات كثيرة؛ أعد المحاولة بعد 4 د' },
    details: { retryAfter: 240 },
  },
  busy: {
    means: 'Not now; try again after Retry-After seconds',
    reason: { en: 'another process holds the database', ar: 'عملية أخرى تشغل قاعدة البيانات' },
  },
}
