import type { Tables } from '../tables.ts'
import { commentTables } from './kept-comment-tables.ts'
import { storyTables } from './kept-story-tables.ts'

type Kind = 'text' | 'number' | 'json' | 'text?' | 'number?'
export type KeptTable = {
  [Name in keyof Tables]: { name: Name; key: (keyof Tables[Name])[]; columns: Record<keyof Tables[Name], Kind> }
}[keyof Tables]

/** Tables that a backup leaves out: they are made anew, or mean something only where they are. */
export const leftOut = [
  'migrations',
  'changes',
  'imports',
  'search_state',
  'search_a_index',
  'search_a_stories',
  'search_a_words',
  'search_a_spellings',
  'search_a_uncounted',
  'search_b_index',
  'search_b_stories',
  'search_b_words',
  'search_b_spellings',
  'search_b_uncounted',
  'media_index',
  'removed_originals',
  'outbox',
  'idempotency_keys',
  'account_sessions',
  'account_challenges',
  'account_links',
  'account_tries',
  'mail_outbox',
  'front_previews',
  // A token is a key to this one server; whoever restores a site elsewhere hands out new ones.
  'access_tokens',
  'webhook_deliveries',
  'story_locks',
  'presence',
  'preview_links',
  'working_stories',
  'working_index',
  // What keeps floods away is of one day.
  'comment_spent',
  'comment_salts',
  'comment_rates',
] as const satisfies (keyof Tables)[]

/** Every other table: its key, in the order of which it is read, and what its columns hold. */
export const keptTables: readonly KeptTable[] = [
  { name: 'site_settings', key: ['key'], columns: { key: 'text', value: 'json' } },
  {
    name: 'sections',
    key: ['id'],
    columns: {
      id: 'text',
      name: 'text',
      name_english: 'text',
      description: 'text',
      position: 'number',
      parent: 'text?',
      moved_to: 'text?',
    },
  },
  { name: 'topics', key: ['slug'], columns: { slug: 'text', name: 'text', merged_into: 'text?', named: 'number' } },
  {
    name: 'media',
    key: ['id'],
    columns: {
      id: 'text',
      hash: 'text',
      format: 'text',
      width: 'number',
      height: 'number',
      bytes: 'number',
      alt: 'text',
      caption: 'text',
      credit: 'text',
      creator: 'text',
      copyright: 'text',
      usage_terms: 'text',
      focus_x: 'number',
      focus_y: 'number',
      revision: 'number',
      created_at: 'text',
      created_by: 'text',
      headline: 'text',
      source: 'text',
      date_created: 'text',
      digital_source_type: 'text',
      crop_x: 'number',
      crop_y: 'number',
      crop_width: 'number',
      crop_height: 'number',
      account: 'text?',
      number: 'number',
    },
  },
  {
    name: 'media_uses',
    key: ['kind', 'subject', 'media'],
    columns: { media: 'text', kind: 'text', subject: 'text' },
  },
  {
    name: 'people',
    key: ['id'],
    columns: {
      id: 'text',
      name: 'text',
      kind: 'text',
      title: 'text',
      biography: 'text',
      portrait: 'text?',
      email: 'text?',
      url: 'text?',
      created_at: 'text',
      changed_at: 'text',
    },
  },
  ...storyTables,
  ...commentTables,
  {
    name: 'accounts',
    key: ['id'],
    columns: {
      id: 'text',
      email: 'text',
      name: 'text',
      role: 'text',
      person: 'text?',
      language: 'text?',
      disabled: 'number',
      two_factor: 'number',
      created_at: 'text',
      changed_at: 'text',
    },
  },
  {
    name: 'account_credentials',
    key: ['id'],
    columns: {
      id: 'text',
      account: 'text',
      provider: 'text',
      subject: 'text',
      password: 'text?',
      created_at: 'text',
      changed_at: 'text',
    },
  },
  {
    name: 'account_two_factors',
    key: ['id'],
    columns: {
      id: 'text',
      account: 'text',
      secret: 'text',
      recovery_codes: 'text',
      verified: 'number',
      failures: 'number',
      locked_until: 'text?',
    },
  },
  {
    name: 'account_passkeys',
    key: ['id'],
    columns: {
      id: 'text',
      account: 'text',
      name: 'text',
      public_key: 'text',
      counter: 'number',
      transports: 'json',
      created_at: 'text',
      used_at: 'text?',
    },
  },
  {
    name: 'fronts',
    key: ['place'],
    columns: { place: 'text', revision: 'number', content: 'json', next_end: 'text?', at: 'text', by: 'text' },
  },
  {
    name: 'front_history',
    key: ['place', 'revision'],
    columns: { place: 'text', revision: 'number', back: 'number?', content: 'json', at: 'text', by: 'text' },
  },
  { name: 'redirects', key: ['path'], columns: { path: 'text', target: 'text', at: 'text', by: 'text' } },
  { name: 'house_styles', key: ['id'], columns: { id: 'text', style: 'json', at: 'text', by: 'text' } },
  {
    name: 'ignored_findings',
    key: ['id'],
    columns: { id: 'text', story: 'text', rule: 'text', text: 'text', at: 'text', by: 'text' },
  },
  {
    name: 'names',
    key: ['id'],
    columns: {
      id: 'text',
      name: 'text',
      folded: 'text',
      sound: 'text',
      kind: 'text',
      role: 'text',
      revision: 'number',
      at: 'text',
      by: 'text',
    },
  },
  {
    name: 'name_forms',
    key: ['form'],
    columns: { form: 'text', name: 'text', written: 'text', folded: 'text', use: 'text', position: 'number' },
  },
  {
    name: 'name_candidates',
    key: ['form'],
    columns: {
      form: 'text',
      sound: 'text',
      kind: 'text',
      role: 'text',
      stories: 'number',
      story: 'text?',
      passage: 'text',
      state: 'text',
      spelling_of: 'text?',
      proposed_by: 'text?',
      at: 'text',
    },
  },
  {
    name: 'name_learning',
    key: ['id'],
    columns: { id: 'number', number: 'number', stories: 'number', at: 'text' },
  },
  { name: 'secrets', key: ['name'], columns: { name: 'text', value: 'text' } },
  {
    name: 'audit_log',
    key: ['id'],
    columns: {
      id: 'number',
      at: 'text',
      account: 'text?',
      name: 'text',
      role: 'text',
      door: 'text',
      address: 'text?',
      act: 'text',
      subject: 'text',
      subject_id: 'text',
      detail: 'json',
    },
  },
  {
    name: 'webhooks',
    key: ['id'],
    columns: {
      id: 'text',
      name: 'text',
      url: 'text',
      events: 'json',
      secret: 'text',
      secret_before: 'text?',
      secret_before_until: 'text?',
      state: 'text',
      failing_since: 'text?',
      claimed_until: 'text?',
      revision: 'number',
      created_at: 'text',
      created_by: 'text',
      changed_at: 'text',
    },
  },
]

/** Whether a value may stand in a column. */
export function fits(kind: Kind, value: unknown): boolean {
  if (value === null) return kind.endsWith('?')
  if (kind.startsWith('number')) return typeof value === 'number'
  if (typeof value !== 'string') return false
  if (kind !== 'json') return true
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
}
