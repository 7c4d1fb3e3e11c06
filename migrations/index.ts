import * as stories from './0001-stories.ts'
import * as newsroom from './0002-newsroom.ts'
import * as accounts from './0003-accounts.ts'
import * as desk from './0004-desk.ts'
import * as fronts from './0005-fronts.ts'
import * as webhooks from './0006-webhooks.ts'
import * as media from './0007-media.ts'
import * as search from './0008-search.ts'
import * as names from './0009-names.ts'
import * as language from './0010-language.ts'
import * as comments from './0011-comments.ts'
import * as commentModeration from './0012-comment-moderation.ts'
import * as commentWords from './0013-comment-words.ts'
import * as commentCheck from './0014-comment-check.ts'

/** In order. A step that was released never changes; the next one mends it. */
export const migrations = [
  { name: '0001-stories', up: stories.up },
  { name: '0002-newsroom', up: newsroom.up },
  { name: '0003-accounts', up: accounts.up },
  { name: '0004-desk', up: desk.up },
  { name: '0005-fronts', up: fronts.up },
  { name: '0006-webhooks', up: webhooks.up },
  { name: '0007-media', up: media.up },
  { name: '0008-search', up: search.up },
  { name: '0009-names', up: names.up },
  { name: '0010-language', up: language.up },
  { name: '0011-comments', up: comments.up },
  { name: '0012-comment-moderation', up: commentModeration.up },
  { name: '0013-comment-words', up: commentWords.up },
  { name: '0014-comment-check', up: commentCheck.up },
]
