import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { sha256 } from '../base/canonical.ts'
import type { ChangeFeed } from '../base/changes.ts'
import type { Context } from '../base/context.ts'
import { grouped } from '../base/group.ts'
import { newId } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { lookAround, type Around, type Asked } from './around.ts'
import { checkComment } from './checks/index.ts'
import type { CommentToCheck, Verdict } from './checks/check.ts'
import { cleanComment, cleanName, directionOfComment, fingerprintOf, within } from './clean.ts'
import { mailAddress } from './mail-address.ts'
import { mustBePossible } from './possible.ts'
import { passageOf } from './passage.ts'
import { placeOfNew } from './place.ts'
import { proofSecrets } from './proof/secrets.ts'
import { verifyProof } from './proof/verify.ts'
import { senderOf } from './sender.ts'
import { commentLimits, type CommentState } from './shape.ts'
import { keptComment, type CommentRow, type KeptComment } from './shown.ts'
import { staffNames } from './staff-names.ts'
import { takesEmail } from './subscribe.ts'
import { storeComments, type ToStore } from './store-comments.ts'

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((text) => text || null)

/** What somebody sends, as it came. */
export const postInput = z.object({
  story: z.string().max(80),
  name: z.string(),
  text: z.string(),
  replyTo: optional(40),
  /** A solved challenge; without it a comment waits for a moderator. */
  altcha: optional(4000),
  /** Where to tell of replies; looked at by `mailAddress`. */
  email: z.string().default(''),
  /** What the browser keeps, to change the comment by; made here where none is given. */
  key: z
    .union([z.literal(''), z.string().regex(/^[\w-]{20,100}$/, 'must be a key made by this site')])
    .optional()
    .transform((text) => text || null),
  /** That something is wrong: in this block of the story, counted from 0, or anywhere. */
  correction: z.boolean().default(false),
  block: z.number().int().min(0).max(10_000).nullable().default(null),
  passage: z.string().max(20_000).default(''),
  language: z.enum(['ar', 'en']),
})
export type PostInput = z.input<typeof postInput>

/** What became of it. `key` is what it can be changed by. */
export type Receipt = { comment: KeptComment; key: string }

/** Comments that may wait to be stored at once; more are turned away at the door. */
const mostWaiting = 5000

type Groups = {
  around: ReturnType<typeof grouped<Asked, Around>>
  store: ReturnType<typeof grouped<ToStore, CommentRow>>
}
const groupsOf = new WeakMap<ChangeFeed, Groups>()

const atOnce = { quiet: 0, apart: 0, longest: 0 }

/** Reads and commits are shared by all comments that come at the same moment. */
function groups(context: Context): Groups {
  let known = groupsOf.get(context.changes)
  if (!known) {
    known = {
      around: grouped((asked) => lookAround(context, asked), { most: 200, enough: 1, ...atOnce }),
      store: grouped((all) => storeComments(context, all), {
        most: 200,
        enough: 32,
        quiet: 8,
        apart: 50,
        longest: 150,
      }),
    }
    groupsOf.set(context.changes, known)
  }
  return known
}

/**
 * Takes in what a reader wrote under a story. When this returns it is on disk.
 * @param address of the sender; it is kept nowhere
 * @throws Refused('invalid' | 'forbidden' | 'missing' | 'gone' | 'conflict' | 'limited' | 'busy')
 */
export async function postComment(context: Context, input: PostInput, address: string | null): Promise<Receipt> {
  const given = parse(postInput, input)
  const { story, language } = given
  const now = context.now()
  const name = within(cleanName(given.name), commentLimits.name, { en: 'the name', ar: 'الاسم' })
  const text = within(cleanComment(given.text), commentLimits.text, { en: 'the text', ar: 'نص التعليق' })
  const proof = given.altcha === null ? null : verifyProof(await proofSecrets(context), given.altcha, story, now)
  const email = takesEmail(context) ? mailAddress(given.email) : null
  const { around: look, store } = groups(context)
  if (store.waiting + look.waiting > mostWaiting)
    throw new Refused('busy', {
      en: 'too many comments are coming in; try again in a moment',
      ar: 'تصل الآن تعليقات كثيرة؛ أعد المحاولة بعد لحظات',
    })
  const sender = await senderOf(context, address)
  const key = given.key ?? randomBytes(24).toString('base64url')
  const keyHash = sha256(key)
  const fingerprint = fingerprintOf(text)
  const around = await look.add({ story, replyTo: given.replyTo, keyHash, sender, fingerprint })
  const { commenting, parent } = await mustBePossible(context, { ...given, ...around })
  const about = given.correction ? await passageOf(context, story, given.block, given.passage) : null
  const toCheck: CommentToCheck = {
    story,
    kind: given.correction ? 'correction' : 'comment',
    parent: parent?.id ?? null,
    name,
    text,
    passage: about?.passage ?? '',
    language,
    fingerprint,
    keyHash,
  }
  const verdicts = await checkComment(context, toCheck, {
    policy: commenting,
    proof: proof !== null,
    recentBySender: around.recentBySender,
    sameText: around.sameText,
    staffNames: await staffNames(context),
  })
  const id = newId()
  const at = now.toISOString()
  const state = stateOf(verdicts, toCheck, commenting.mode, proof !== null)
  const row: CommentRow = {
    id,
    story,
    kind: toCheck.kind,
    ...placeOfNew(id, at, parent),
    name,
    text,
    language,
    direction: directionOfComment(text, language),
    version: about?.version ?? null,
    block: about?.block ?? null,
    passage: toCheck.passage,
    state,
    reason: reasonOf(state, verdicts),
    verdicts: JSON.stringify(verdicts),
    proof: proof === null ? 0 : 1,
    key_hash: keyHash,
    fingerprint,
    recommended: 0,
    reports: 0,
    account: null,
    origin: null,
    answer: '',
    correction: null,
    created_at: at,
    edited_at: null,
    published_at: state === 'published' ? at : null,
    decided_at: null,
    decided_by: null,
    changed_at: at,
  }
  const stored = await store.add({ row, proof, sender, email, slowMode: commenting.slowModeSeconds })
  return { comment: keptComment(stored), key }
}

/** The strongest verdict counts; without one, the policy. What proved no work, and every correction request, waits. */
export function stateOf(
  verdicts: readonly Verdict[],
  { kind }: Pick<CommentToCheck, 'kind'>,
  mode: 'off' | 'moderated' | 'open',
  proved: boolean,
): CommentState {
  if (verdicts.some(({ action }) => action === 'refuse')) return 'refused'
  if (verdicts.some(({ action }) => action === 'hold')) return 'held'
  if (kind === 'correction' || !proved) return 'waiting'
  return mode === 'open' || verdicts.some(({ action }) => action === 'publish') ? 'published' : 'waiting'
}

/** What who wrote it is told: the rule that decided. */
export function reasonOf(state: CommentState, verdicts: readonly Verdict[]): string | null {
  const action = state === 'refused' ? 'refuse' : state === 'held' ? 'hold' : null
  const verdict = verdicts.find((one) => one.action === action)
  return verdict ? JSON.stringify(verdict.reason) : null
}
