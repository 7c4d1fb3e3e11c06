import type { Generated } from 'kysely'
import type {
  AccountChallengesTable,
  AccountCredentialsTable,
  AccountLinksTable,
  AccountPasskeysTable,
  AccountSessionsTable,
  AccountsTable,
  AccountTriesTable,
  AccountTwoFactorsTable,
} from './accounts/table.ts'
import type {
  CommentAppealsTable,
  CommentBansTable,
  CommentCheckTable,
  CommentDecisionsTable,
  CommentPoliciesTable,
  CommentRatesTable,
  CommentReportsTable,
  CommentSaltsTable,
  CommentSpentTable,
  CommentsTable,
  CommentSubscriptionsTable,
  CommentTemplatesTable,
  CommentWordsTable,
} from './comments/table.ts'
import type { MailOutboxTable } from './mail/table.ts'
import type { HouseStylesTable, IgnoredFindingsTable } from './language/table.ts'
import type { FrontHistoryTable, FrontPreviewsTable, FrontsTable } from './fronts/table.ts'
import type { MediaIndexTable, MediaTable, MediaUsesTable, RemovedOriginalsTable } from './media/table.ts'
import type { NameCandidatesTable, NameFormsTable, NameLearningTable, NamesTable } from './names/table.ts'
import type { PeopleTable } from './people/table.ts'
import type { RedirectsTable } from './redirects/table.ts'
import type { SearchTable, SearchTables, WorkingStoriesTable } from './search/table.ts'
import type { SectionsTable, TopicsTable } from './sections/table.ts'
import type {
  CorrectionsTable,
  PresenceTable,
  PreviewLinksTable,
  PublishedStoriesTable,
  SavedViewsTable,
  StoriesTable,
  StoryHistoryTable,
  StoryLocksTable,
  StoryPeopleTable,
  StoryRevisionsTable,
  StoryTopicsTable,
  StoryVersionsTable,
} from './stories/table.ts'
import type { ImportsTable } from './archive/table.ts'
import type { AccessTokensTable } from './tokens/table.ts'
import type { WebhookDeliveriesTable, WebhooksTable } from './webhooks/table.ts'
import type { AuditLogTable, IdempotencyKeysTable, OutboxTable, SecretsTable } from './base/table.ts'

/** Every table of the database, as Kysely knows them. */
export type Tables = SearchTables & {
  migrations: { name: string; at: string }
  site_settings: { key: string; value: string }
  changes: { id: Generated<number>; at: string; tags: string }
  people: PeopleTable
  sections: SectionsTable
  topics: TopicsTable
  media: MediaTable
  media_uses: MediaUsesTable
  media_index: MediaIndexTable
  removed_originals: RemovedOriginalsTable
  stories: StoriesTable
  story_versions: StoryVersionsTable
  story_history: StoryHistoryTable
  published_stories: PublishedStoriesTable
  story_people: StoryPeopleTable
  story_topics: StoryTopicsTable
  corrections: CorrectionsTable
  story_revisions: StoryRevisionsTable
  story_locks: StoryLocksTable
  presence: PresenceTable
  preview_links: PreviewLinksTable
  saved_views: SavedViewsTable
  imports: ImportsTable
  working_stories: WorkingStoriesTable
  working_index: SearchTable
  audit_log: AuditLogTable
  outbox: OutboxTable
  secrets: SecretsTable
  idempotency_keys: IdempotencyKeysTable
  accounts: AccountsTable
  account_credentials: AccountCredentialsTable
  account_sessions: AccountSessionsTable
  account_two_factors: AccountTwoFactorsTable
  account_passkeys: AccountPasskeysTable
  account_challenges: AccountChallengesTable
  account_links: AccountLinksTable
  account_tries: AccountTriesTable
  mail_outbox: MailOutboxTable
  fronts: FrontsTable
  front_history: FrontHistoryTable
  front_previews: FrontPreviewsTable
  redirects: RedirectsTable
  house_styles: HouseStylesTable
  ignored_findings: IgnoredFindingsTable
  names: NamesTable
  name_forms: NameFormsTable
  name_candidates: NameCandidatesTable
  name_learning: NameLearningTable
  access_tokens: AccessTokensTable
  webhooks: WebhooksTable
  webhook_deliveries: WebhookDeliveriesTable
  comments: CommentsTable
  comment_decisions: CommentDecisionsTable
  comment_reports: CommentReportsTable
  comment_subscriptions: CommentSubscriptionsTable
  comment_bans: CommentBansTable
  comment_appeals: CommentAppealsTable
  comment_templates: CommentTemplatesTable
  comment_policies: CommentPoliciesTable
  comment_spent: CommentSpentTable
  comment_salts: CommentSaltsTable
  comment_rates: CommentRatesTable
  comment_words: CommentWordsTable
  comment_check: CommentCheckTable
}
