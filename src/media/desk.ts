import * as z from 'zod'
import { allowedActs, mustBeAllowed } from '../base/policy.ts'
import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { FileAnswer, fileAnswer } from '../desk/file-answer.ts'
import { operation } from '../desk/operation.ts'
import { takeInMedia } from './add.ts'
import { changeMedia } from './change.ts'
import { originalName } from './file-names.ts'
import { mediaPolicy } from './policy.ts'
import { listMedia, mustBeHere, readMedia } from './read.ts'
import { removeMedia } from './remove.ts'
import { wholeRendition } from './rendition.ts'
import {
  maximumPictureBytes,
  mediaChange,
  mediaInput,
  mediaMetadata,
  mediaTexts,
  pictureFormats,
  type Media,
} from './shape.ts'

const size = { width: z.int(), height: z.int() }

/** A picture as the newsroom sees it. */
export const mediaAnswer = z.strictObject({
  id: z.string(),
  ...mediaInput.shape,
  ...mediaMetadata.shape,
  format: z.enum(pictureFormats),
  ...size,
  original: z.strictObject(size),
  bytes: z.int(),
  hash: z.string(),
  revision: z.int(),
  createdAt: z.string(),
  createdBy: z.string(),
  may: z.array(z.enum(['read', 'add', 'change', 'remove'])),
})

const example: z.input<typeof mediaAnswer> = {
  id: '3f8n1w6z0c',
  alt: 'خبّاز يُخرج أرغفة من فرن حجري',
  caption: 'مخبز البلدة القديمة عند الفجر',
  credit: 'وائل القطاوي، إسناد',
  creator: 'وائل القطاوي',
  copyright: '© إسناد',
  usageTerms: '',
  focus: { x: 0.4, y: 0.35 },
  crop: { x: 0, y: 0.1, width: 1, height: 0.8 },
  headline: '',
  source: '',
  dateCreated: '2026-03-01T05:12:00+03:00',
  digitalSourceType: '',
  format: 'jpeg',
  width: 4000,
  height: 2400,
  original: { width: 4000, height: 3000 },
  bytes: 2_481_022,
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  revision: 2,
  createdAt: '2026-03-01T06:00:00.000Z',
  createdBy: 'وائل القطاوي',
  may: ['read', 'add', 'change', 'remove'],
}

function shown(by: Actor, { account, ...media }: Media): z.input<typeof mediaAnswer> {
  return { ...media, may: allowedActs(mediaPolicy, by, { account }) }
}

/** A picture for somebody who may see it. @throws Refused('missing' | 'forbidden') */
async function readFor(context: Context, by: Actor, id: string): Promise<Media> {
  const media = mustBeHere(await readMedia(context, id), id)
  mustBeAllowed(mediaPolicy, 'read', by, media)
  return media
}

const mediaId = z.string().max(40)

const list = operation({
  key: 'GET /media',
  summary: 'Pictures, newest first, searched by their words and narrowed to what is one’s own or unfinished',
  access: 'media:read',
  input: z.strictObject({
    q: z.string().trim().max(200).optional(),
    owner: z.literal('me').optional(),
    without: z.enum(['alt', 'credit']).optional(),
    cursor: z.string().max(400).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.strictObject({
    items: z.array(mediaAnswer),
    next: z.string().nullable(),
    may: z.array(z.enum(['read', 'add', 'change', 'remove'])),
  }),
  example: { items: [example], next: null, may: ['read', 'add'] },
  refusals: ['invalid', 'forbidden'],
  async run(context, by, { q, owner, without, cursor, limit }) {
    mustBeAllowed(mediaPolicy, 'read', by, { account: null })
    const { items, next } = await listMedia(context, {
      limit,
      ...(q && { q }),
      ...(owner && { account: by.account ?? '' }),
      ...(without && { without }),
      ...(cursor && { before: cursor }),
    })
    return { items: items.map((media) => shown(by, media)), next, may: allowedActs(mediaPolicy, by, { account: null }) }
  },
})

const add = operation({
  key: 'POST /media',
  summary:
    'Take in a picture: the body is the file, the query what is known of it. What is left out is read from its metadata. The same bytes again are the same picture (`known`)',
  access: 'media:write',
  input: z.strictObject(mediaTexts).partial(),
  answer: z.strictObject({ media: mediaAnswer, known: z.boolean() }),
  example: { media: example, known: false },
  refusals: ['invalid', 'forbidden', 'not-supported', 'too-large', 'busy'],
  file: { bytes: maximumPictureBytes },
  async run(context, by, texts, { bytes }) {
    const { media, known } = await takeInMedia(context, by, { ...texts, bytes })
    return { media: shown(by, media), known }
  },
})

const read = operation({
  key: 'GET /media/{id}',
  summary: 'One picture with all that is known of it. Its renditions are public: /picture/{id}-{revision}/{width}.jpg',
  access: 'media:read',
  input: z.strictObject({ id: mediaId }),
  answer: mediaAnswer,
  example,
  refusals: ['missing', 'forbidden'],
  run: async (context, by, { id }) => shown(by, await readFor(context, by, id)),
})

const change = operation({
  key: 'PATCH /media/{id}',
  summary: 'Change what is written about a picture, the point that stays in view, or the part that is shown',
  access: 'media:write',
  input: z.strictObject({ id: mediaId, revision: z.int().min(1), ...mediaChange.shape }),
  answer: mediaAnswer,
  example,
  refusals: ['missing', 'forbidden', 'invalid', 'conflict'],
  run: async (context, by, { id, revision, ...changes }) =>
    shown(by, await changeMedia(context, by, id, changes, revision)),
})

const remove = operation({
  key: 'DELETE /media/{id}',
  summary: 'Delete a picture that nothing uses, with its files',
  access: 'media:write',
  input: z.strictObject({ id: mediaId }),
  answer: z.strictObject({ id: z.string() }),
  example: { id: '3f8n1w6z0c' },
  refusals: ['missing', 'forbidden', 'conflict'],
  async run(context, by, { id }) {
    await removeMedia(context, by, id)
    return { id }
  },
})

const whole = operation({
  key: 'GET /media/{id}/whole',
  summary: 'The picture before it is cropped, as WebP; only for the newsroom, since a crop may hide something',
  access: 'media:read',
  input: z.strictObject({ id: mediaId, width: z.enum(['360', '720', '1440']).default('1440') }),
  answer: fileAnswer,
  example: null,
  refusals: ['missing', 'forbidden', 'busy'],
  async run(context, by, { id, width }) {
    const { bytes, type } = await wholeRendition(context, await readFor(context, by, id), Number(width))
    return new FileAnswer(bytes, type)
  },
})

const original = operation({
  key: 'GET /media/{id}/original',
  summary: 'The file as it was brought, byte for byte',
  access: 'media:read',
  input: z.strictObject({ id: mediaId }),
  answer: fileAnswer,
  example: null,
  refusals: ['missing', 'forbidden'],
  async run(context, by, { id }) {
    const { hash, format } = await readFor(context, by, id)
    const bytes = await context.files.read(originalName(hash))
    return new FileAnswer(mustBeStored(bytes, id), `image/${format}`, `${id}.${format === 'jpeg' ? 'jpg' : format}`)
  },
})

/** `isnad check` finds an original that is gone; here it is our failure, not the caller's. */
function mustBeStored(bytes: Buffer | null, id: string): Buffer {
  if (!bytes) throw new Error(`the original of picture ${id} is missing`)
  return bytes
}

export const mediaOperations = [list, add, read, change, remove, whole, original] as const
