import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { closeAll, testContext } from '../base/testing.ts'
import { createStory } from '../stories/create.ts'
import { publishStory } from '../stories/publish.ts'
import { changeCommentingPolicy } from './change-policy.ts'
import { deleteAllOwn } from './own.ts'
import { postComment, type PostInput } from './post.ts'
import { pruneComments } from './prune.ts'
import { askForReaderData, deleteReaderData, readReaderData } from './reader-data.ts'
import { confirmReplies, stopReplies, type LetterLink } from './subscribe.ts'
import { solvedProof } from './testing.ts'

let context: Context
let story: string
const now = { at: new Date('2026-11-25T08:00:00Z') }
const later = (minutes: number) => (now.at = new Date(now.at.getTime() + minutes * 60_000))

beforeAll(async () => {
  context = await testContext({ now: () => now.at, env: { ISNAD_SMTP: 'smtp://127.0.0.1:1' } })
  const by = operator('سلمى')
  story = (
    await createStory(context, by, {
      headline: 'سوق السمك ينتقل إلى الرصيف الجديد',
      body: [{ type: 'paragraph', runs: [{ text: 'ينتقل الباعة فجر السبت.' }] }],
    })
  ).id
  await publishStory(context, by, story)
  await changeCommentingPolicy(context, by, 'site', '', { mode: 'open' })
})
afterAll(closeAll)

async function write(text: string, more: Partial<PostInput>, address: string | null = null) {
  const altcha = await solvedProof(context, story)
  const { comment } = await postComment(
    context,
    { story, name: 'نورة', text, altcha, language: 'ar', ...more },
    address,
  )
  return comment.id
}
/** Takes the letters out of the post. */
async function post() {
  const letters = await context.db.selectFrom('mail_outbox').selectAll().orderBy('id').execute()
  await context.db.deleteFrom('mail_outbox').execute()
  return letters
}
function linkIn(text: string, purpose: string): LetterLink {
  const [url] = new RegExp(`https://news\\.example/comments/${purpose}\\?\\S+`).exec(text)!
  return Object.fromEntries(new URL(url).searchParams) as LetterLink
}
const mine = { key: 'key-of-nourah-0123456789', email: 'Nourah@mail.example' }
const theirs = { key: 'key-of-somebody-else-012' }

test('an address hears of replies once it is confirmed, until one click stops it', async () => {
  const first = await write('أين يقف الزبائن بسياراتهم؟', mine)
  await write('ردّ قبل التأكيد، لا يُرسل', { replyTo: first, ...theirs })
  const [confirm, ...others] = await post()
  expect(others).toEqual([])
  expect(confirm).toMatchObject({ recipient: 'nourah@mail.example', unsubscribe: null })
  const link = linkIn(confirm!.text, 'confirm')
  await expect(
    confirmReplies(context, { ...link, token: link.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) }),
  ).rejects.toMatchObject({
    kind: 'gone',
  })
  const second = await write('وهل يبقى السوق القديم؟', mine)
  expect(await post()).toEqual([])
  await confirmReplies(context, link)
  const of = await context.db.selectFrom('comment_subscriptions').select(['comment', 'confirmed_at']).execute()
  expect(of.flatMap((one) => (one.confirmed_at === null ? [] : [one.comment])).toSorted()).toEqual(
    [first, second].toSorted(),
  )

  await write('ردّي على نفسي', { replyTo: first, ...mine, email: '' })
  expect(await post()).toEqual([])
  await write('خلف السوق موقف كبير', { replyTo: first, name: 'سالم', ...theirs })
  await write('وردّ آخر في الدقيقة نفسها', { replyTo: first, name: 'سالم', ...theirs })
  const letters = await post()
  expect(letters).toHaveLength(1)
  expect(letters[0]!.text).toContain('خلف السوق موقف كبير')
  expect(letters[0]!.text).toContain(`https://news.example/story/${story}/comments/`)
  expect(letters[0]!.unsubscribe).toContain('/comments/stop?')

  later(11)
  await write('تعليق ثانٍ من المتصفح نفسه لا يُسأل عن تأكيد', mine)
  expect(await post()).toEqual([])
  await stopReplies(context, linkIn(letters[0]!.text, 'stop'))
  expect(await context.db.selectFrom('comment_subscriptions').selectAll().execute()).toEqual([])
})

test('an address that nobody confirms is forgotten, with solutions and senders', async () => {
  later(11)
  await write('تعليق بعنوان لا يؤكده أحد', { ...theirs, email: 'other@mail.example' })
  await pruneComments(context)
  expect(await context.db.selectFrom('comment_subscriptions').selectAll().execute()).toHaveLength(1)
  later(2 * 24 * 60 + 1)
  await pruneComments(context)
  for (const table of ['comment_subscriptions', 'comment_spent', 'comment_rates', 'comment_salts'] as const)
    expect(await context.db.selectFrom(table).selectAll().execute(), table).toEqual([])
})

test('nobody is flooded with letters that were asked for in their name', async () => {
  await post()
  for (let n = 0; n < 7; n += 1) {
    await write(`تعليق عن موقف السيارات رقم ${n}`, { email: 'victim@mail.example' }, `198.51.100.${n}`)
    later(11)
  }
  const [letter, ...others] = await post()
  expect(others).toHaveLength(4)
  for (let n = 0; n < 12; n += 1) await write(`وعن الأسماك رقم ${n}`, { email: `v${n}@mail.example` }, '203.0.113.1')
  expect(await post()).toHaveLength(10)
  later(2 * 24 * 60 + 1)
  await pruneComments(context)
  await expect(confirmReplies(context, linkIn(letter!.text, 'confirm'))).rejects.toMatchObject({ kind: 'gone' })
})

test('what is kept with an address is shown and deleted by a letter; what a key wrote, by the key', async () => {
  await post()
  const id = await write('هذا كتبته ببريدي', { ...mine })
  await post()
  await askForReaderData(context, 'stranger@mail.example', null)
  expect(await post()).toEqual([])
  await askForReaderData(context, 'nourah@mail.example', null)
  const [letter] = await post()
  const link = linkIn(letter!.text, 'data')
  expect((await readReaderData(context, link)).comments).toMatchObject([{ id, text: 'هذا كتبته ببريدي' }])
  await deleteReaderData(context, link)
  expect(
    await context.db.selectFrom('comments').select(['state', 'text', 'key_hash']).where('id', '=', id).execute(),
  ).toEqual([{ state: 'deleted', text: '', key_hash: null }])
  later(61)
  await expect(readReaderData(context, link)).rejects.toMatchObject({ kind: 'gone' })
  expect(await deleteAllOwn(context, theirs.key)).toBeGreaterThan(2)
  const left = await context.db.selectFrom('comments').select('text').where('state', '!=', 'deleted').execute()
  expect(JSON.stringify(left)).not.toContain('خلف السوق')
})
