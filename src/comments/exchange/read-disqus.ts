import { Refused } from '../../base/refused.ts'
import { foreignLimits, instantOf, type Foreign, type ForeignComment, type ForeignStory } from './foreign.ts'
import type { XmlHandler } from './read-xml.ts'

const ofThread = new Set(['id', 'link', 'title'])
const ofPost = new Set(['message', 'createdAt', 'isDeleted', 'isSpam', 'isApproved'])

/** A text of its own: a slice would keep the whole piece of the file that it was cut from. */
const own = (text: string) => Buffer.from(text.trim()).toString()

/**
 * Comments of a Disqus export: `thread` elements, then `post` elements that name their thread and the post they answer.
 * @see https://help.disqus.com/en/articles/1717164-comments-export
 */
export class DisqusReader implements XmlHandler {
  #found: Foreign[] = []
  #threads = new Map<string, ForeignStory>()
  #fields = new Map<string, string>()
  #id = ''

  open(name: string, attributes: Record<string, string>, path: readonly string[]): void {
    const id = attributes['dsq:id'] ?? attributes['id'] ?? ''
    if (path.length === 1) {
      this.#fields = new Map()
      this.#id = id
    } else if (path.length === 2 && path[1] === 'post' && (name === 'thread' || name === 'parent'))
      this.#fields.set(name, id)
  }

  wants(name: string, path: readonly string[]): number {
    const [, kind, ...rest] = path
    if (kind === 'thread' && rest.length === 1) return ofThread.has(name) ? foreignLimits.field : 0
    if (kind !== 'post') return 0
    if (rest.length === 1 && ofPost.has(name)) return name === 'message' ? foreignLimits.html : foreignLimits.field
    return rest.length === 2 && rest[0] === 'author' && name === 'name' ? foreignLimits.field : 0
  }

  close(name: string, text: string, path: readonly string[]): void {
    if (this.wants(name, path) > 0) this.#fields.set(name, text)
    if (path.length !== 2) return
    if (name === 'thread') this.#keepThread()
    if (name !== 'post') return
    const thread = this.#fields.get('thread') ?? ''
    let story = this.#threads.get(thread)
    if (!story) this.#keep(thread, (story = { id: thread, title: '', addresses: [], slug: '' }))
    this.#found.push({ story, comment: commentOf(this.#id, this.#fields) })
  }

  taken(): Foreign[] {
    return this.#found.splice(0)
  }

  #keep(id: string, story: ForeignStory): void {
    if (this.#threads.size >= foreignLimits.threads)
      throw new Refused('too-large', {
        en: `the file has more than ${foreignLimits.threads} threads`,
        ar: `في الملف أكثر من ${foreignLimits.threads} صفحة معلّق عليها`,
      })
    this.#threads.set(id, story)
  }

  #keepThread(): void {
    const [identifier, link, title] = ['id', 'link', 'title'].map((field) => own(this.#fields.get(field) ?? ''))
    // The identifier is what the page gave itself: often a number, `17 https://old.example/?p=17`, or an address.
    const known = identifier!.split(/\s+/).filter((word) => word.includes('/'))
    const addresses = [link!, ...known].filter(Boolean)
    this.#keep(this.#id, { id: identifier || this.#id, title: title!, addresses, slug: '' })
  }
}

function commentOf(id: string, fields: ReadonlyMap<string, string>): ForeignComment {
  const is = (field: string) => fields.get(field)?.trim() === 'true'
  const state = is('isDeleted')
    ? 'removed'
    : is('isSpam')
      ? 'refused'
      : fields.get('isApproved')?.trim() === 'false'
        ? 'waiting'
        : 'published'
  return {
    id,
    parent: fields.get('parent') || null,
    name: fields.get('name') ?? '',
    html: fields.get('message') ?? '',
    at: instantOf(fields.get('createdAt') ?? ''),
    state,
    isByMachine: false,
  }
}
