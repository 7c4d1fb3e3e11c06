import { accountOperations } from '../accounts/desk.ts'
import { auditOperations } from '../audit/desk.ts'
import { commentPolicyOperations } from '../comments/desk.ts'
import { commentExchangeOperations } from '../comments/exchange-desk.ts'
import { externalCheckOperations } from '../comments/external-desk.ts'
import { commentActOperations } from '../comments/moderation/acts-desk.ts'
import { commentQueueOperations } from '../comments/moderation/queue-desk.ts'
import { commentStandingOperations } from '../comments/moderation/standing-desk.ts'
import { commentWordOperations } from '../comments/words-desk.ts'
import { languageOperations } from '../language/desk.ts'
import { mediaOperations } from '../media/desk.ts'
import { frontOperations } from '../fronts/desk.ts'
import { nameOperations } from '../names/desk.ts'
import { peopleOperations } from '../people/desk.ts'
import { redirectOperations } from '../redirects/desk.ts'
import { sectionOperations } from '../sections/desk.ts'
import { settingsOperations } from '../settings/desk.ts'
import { storyOperations } from '../stories/desk.ts'
import { tokenOperations } from '../tokens/desk.ts'
import { webhookOperations } from '../webhooks/desk.ts'
import type { AnyOperation, Operation } from './operation.ts'
import { siteOperations } from './site.ts'

/** Every operation of the newsroom's API. A module's own stand in its desk.ts. */
export const operations = [
  ...siteOperations,
  ...accountOperations,
  ...mediaOperations,
  ...peopleOperations,
  ...sectionOperations,
  ...storyOperations,
  ...auditOperations,
  ...tokenOperations,
  ...webhookOperations,
  ...redirectOperations,
  ...nameOperations,
  ...frontOperations,
  ...settingsOperations,
  ...commentPolicyOperations,
  ...commentQueueOperations,
  ...commentActOperations,
  ...commentStandingOperations,
  ...commentWordOperations,
  ...externalCheckOperations,
  ...commentExchangeOperations,
  ...languageOperations,
] as const satisfies readonly AnyOperation[]

type All = (typeof operations)[number]

/** The API as its clients see it: by key, what is asked and what is answered. */
export type DeskApi = {
  [Each in All as Each['key']]: Each extends Operation<string & Each['key'], infer Input, infer Answer>
    ? { input: import('zod').input<Input>; answer: import('zod').output<Answer> }
    : never
}
