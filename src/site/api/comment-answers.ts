import * as z from 'zod'
import { components } from './answers.ts'

const instant = z.iso.datetime()
const hex = z.string().regex(/^[0-9a-f]+$/)

export const commentAnswer = z
  .strictObject({
    id: z.string(),
    parent: z.string().nullable().describe('The comment it answers'),
    depth: z.int().min(0).max(2).describe('How deep it stands in its thread'),
    name: z.string(),
    text: z.string().describe('Plain text; lines end with a line feed'),
    direction: z.enum(['rtl', 'ltr']).describe('By most of its letters'),
    recommended: z.int(),
    staff: z.boolean().describe('Written by the newsroom'),
    createdAt: instant,
    editedAt: instant.nullable(),
    url: z.url(),
  })
  .describe('A comment of a reader')

export const commentList = z.strictObject({
  items: z.array(commentAnswer),
  total: z.int().describe('Of all public comments of the story'),
  commenting: z.enum(['open', 'closed', 'off']).describe('Whether comments can be written now'),
  next: z.string().nullable().describe('Give this as `cursor` to get what follows; null when this is the end'),
})

export const challengeAnswer = z
  .strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: hex,
      salt: hex,
      cost: z.int().describe('Iterations'),
      keyLength: z.int().describe('In bytes'),
      keyPrefix: hex.describe('The beginning of the key that is sought'),
      keySignature: hex,
      expiresAt: z.int().describe('In seconds since 1970'),
      data: z.strictObject({ story: z.string() }),
    }),
    signature: hex,
  })
  .describe('A challenge of the ALTCHA protocol, version 2, in its deterministic mode')

components.add(commentAnswer, { id: 'Comment' })
components.add(commentList, { id: 'CommentList' })
components.add(challengeAnswer, { id: 'Challenge' })
