import { Refused } from '../../base/refused.ts'
import { foreignLimits, instantOf, type Foreign, type ForeignComment, type ForeignStory } from './foreign.ts'
import type { XmlHandler } from './read-xml.ts'

const namespace = /^http:\/\/wordpress\.org\/export\/1\.([0-2])\/$/
const ofItem = new Set(['title', 'link', 'guid', 'wp:post_id', 'wp:post_name'])
const ofComment = new Set(
  'id author date date_gmt content approved type parent'.split(' ').map((name) => `wp:comment_${name}`),
)
const states: Record<string, ForeignComment['state']> = {
  '1': 'published',
  approve: 'published',
  '0': 'waiting',
  hold: 'waiting',
  spam: 'refused',
  trash: 'removed',
  'post-trashed': 'removed',
}

/**
 * Comments of a WordPress export (WXR 1.0 to 1.2): `wp:comment` under each `item`.
 * @see https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-admin/includes/export.php
 */
export class WordPressReader implements XmlHandler {
  #found: Foreign[] = []
  #story: ForeignStory = noStory()
  #comment = new Map<string, string>()
  /** The prefix that the file writes before WordPress's own names. */
  #prefix = 'wp'

  open(name: string, attributes: Record<string, string>, path: readonly string[]): void {
    if (path.length === 0) this.#prefix = prefixOf(attributes)
    const own = this.#own(name)
    if (own === 'item') this.#story = noStory()
    if (own === 'wp:comment') this.#comment = new Map()
  }

  wants(name: string, path: readonly string[]): number {
    const own = this.#own(name)
    const around = this.#own(path.at(-2) ?? '')
    if (around === 'item') return ofItem.has(own) ? foreignLimits.field : 0
    if (around === 'wp:comment' && ofComment.has(own))
      return own === 'wp:comment_content' ? foreignLimits.html : foreignLimits.field
    return own === 'wp:wxr_version' ? foreignLimits.field : 0
  }

  close(name: string, text: string, path: readonly string[]): void {
    const own = this.#own(name)
    const around = this.#own(path.at(-2) ?? '')
    if (around === 'wp:comment' && ofComment.has(own)) this.#comment.set(own.slice('wp:comment_'.length), text)
    else if (around === 'item' && own === 'wp:comment')
      this.#found.push({ story: this.#story, comment: commentOf(this.#comment) })
    else if (around === 'item' && ofItem.has(own)) tell(this.#story, own, text.trim())
    else if (own === 'wp:wxr_version' && !/^1\.[0-2]$/.test(text.trim()))
      throw new Refused('not-supported', {
        en: `WXR version ${text.trim().slice(0, 20)} is not known; 1.0 to 1.2 are`,
        ar: `إصدار WXR ‏${text.trim().slice(0, 20)} غير معروف؛ المعروف من 1.0 إلى 1.2`,
      })
  }

  taken(): Foreign[] {
    return this.#found.splice(0)
  }

  /** The name as WordPress writes it, whatever prefix the file has chosen. */
  #own(name: string): string {
    if (this.#prefix === 'wp') return name
    return name.startsWith(`${this.#prefix}:`) ? `wp:${name.slice(this.#prefix.length + 1)}` : name
  }
}

const noStory = (): ForeignStory => ({ id: '', title: '', addresses: [], slug: '' })

function prefixOf(attributes: Record<string, string>): string {
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith('xmlns:') && namespace.test(value)) return name.slice('xmlns:'.length)
  throw new Refused('not-supported', {
    en: 'this is RSS, but no export of WordPress (WXR 1.0 to 1.2)',
    ar: 'هذا ملف RSS وليس تصديرًا من ووردبريس (WXR من 1.0 إلى 1.2)',
  })
}

function tell(story: ForeignStory, field: string, text: string): void {
  if (field === 'title') story.title = text
  else if (field === 'wp:post_id') story.id = text
  else if (field === 'wp:post_name') story.slug = text
  else if (text !== '') story.addresses.push(text)
}

function commentOf(fields: ReadonlyMap<string, string>): ForeignComment {
  const field = (name: string) => fields.get(name)?.trim() ?? ''
  const parent = field('parent')
  return {
    id: field('id'),
    parent: parent === '' || parent === '0' ? null : parent,
    name: field('author'),
    html: fields.get('content') ?? '',
    // Comments of old imports have their local time only.
    at: instantOf(field('date_gmt')) ?? instantOf(field('date')),
    state: states[field('approved')] ?? 'waiting',
    isByMachine: !['', 'comment'].includes(field('type')),
  }
}
