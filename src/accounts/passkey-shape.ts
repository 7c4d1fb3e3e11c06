import * as z from 'zod'

/** Passkeys of one account. */
export const maximumPasskeys = 20

const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]*$/, 'must be base64url')
const shared = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['cross-platform', 'platform']).optional(),
  clientExtensionResults: z.record(z.string().max(100), z.unknown()).default({}),
}
const transports = z.array(z.string().max(40)).max(10)

/** What a browser answers when it has made a passkey (WebAuthn's RegistrationResponseJSON). */
export const passkeyMade = z.strictObject({
  ...shared,
  response: z.strictObject({
    clientDataJSON: bytes(8000),
    attestationObject: bytes(20_000),
    authenticatorData: bytes(20_000).optional(),
    transports: transports.optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: bytes(8000).optional(),
  }),
})

/** What a browser answers when it has used one (WebAuthn's AuthenticationResponseJSON). */
export const passkeyUsed = z.strictObject({
  ...shared,
  response: z.strictObject({
    clientDataJSON: bytes(8000),
    authenticatorData: bytes(8000),
    signature: bytes(8000),
    userHandle: bytes(200).optional(),
  }),
})

export const passkeyName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}]*$/u, 'must be one line')

export const passkeyItem = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  usedAt: z.string().nullable(),
})
export type PasskeyItem = z.output<typeof passkeyItem>
/** Handed on to the browser as it is. */
export const passkeyOptions = z.object({ options: z.record(z.string(), z.unknown()) })
