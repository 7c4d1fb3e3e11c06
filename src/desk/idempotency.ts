import { canonicalJson, sha256 } from '../base/canonical.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { deleteKeptAnswers, insertKeptAnswer, selectKeptAnswer, updateKeptAnswer } from './store.ts'

/** How long an answer is kept for a repeat, in milliseconds: a day. */
export const keptForMilliseconds = 24 * 60 * 60 * 1000
/** What a key may be: 1 to 200 visible ASCII characters (draft-ietf-httpapi-idempotency-key-header). */
const form = /^[\x21-\x7e]{1,200}$/

/**
 * Does the work once for a key, and gives every repeat the same answer. Key, work and answer are stored in one
 * transaction: either all of it happened or nothing did, also when the process is killed in between.
 * @param account whose key it is
 * @param asked what was asked, all of it
 * @throws Refused('invalid') for a key that is none · Refused('unmet') when the key was used for something else
 */
export async function once<T>(
  context: Context,
  account: string,
  key: string,
  asked: unknown,
  work: (inside: Context) => Promise<T>,
): Promise<T> {
  if (!form.test(key))
    throw new Refused('invalid', {
      en: 'Idempotency-Key: 1 to 200 visible ASCII characters',
      ar: 'الترويسة Idempotency-Key: من 1 إلى 200 محرف ASCII ظاهر',
    })
  const request = sha256(canonicalJson(JSON.parse(JSON.stringify(asked))))
  return transact(context, async (inside) => {
    const at = inside.now().toISOString()
    // The row comes first: a second request with this key waits for it, and then finds the answer.
    if (!(await insertKeptAnswer(inside, { account, key, request, answer: '', at }))) {
      const kept = await selectKeptAnswer(inside, account, key)
      if (kept?.request === request && kept.answer) return JSON.parse(kept.answer) as T
      throw new Refused('unmet', {
        en: 'this Idempotency-Key was used for another request',
        ar: 'استُعمل مفتاح Idempotency-Key هذا لطلب آخر',
      })
    }
    const answer = await work(inside)
    await updateKeptAnswer(inside, account, key, JSON.stringify(answer))
    return answer
  })
}

/** Forgets answers that no repeat will ask for. */
export async function pruneIdempotencyKeys(context: Context): Promise<void> {
  await deleteKeptAnswers(context, new Date(context.now().getTime() - keptForMilliseconds).toISOString())
}
