import type { Check } from './check.ts'

/** More than so many addresses, and a person looks first. */
const most = 1

const address =
  /\bhttps?:\/\/|\bwww\.|\b[a-z0-9-]{2,63}\.(?:com|net|org|info|biz|xyz|top|shop|site|online|ru|cn|io|me|co)\b/gi

/** Most of what is posted by machines wants to be followed. */
export const links: Check = {
  id: 'links',
  title: { ar: 'الروابط', en: 'Links' },
  run(_context, { text, name }) {
    const count = text.match(address)?.length ?? 0
    if (count <= most && !name.match(address)) return null
    return {
      action: 'hold',
      check: 'links',
      reason: {
        ar: 'في التعليق روابط، فيراجعه مشرف قبل نشره',
        en: 'the comment has links, so a moderator looks at it first',
      },
    }
  },
}
