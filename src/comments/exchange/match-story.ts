import { arabicSlug } from '../../arabic/slug.ts'
import type { Context } from '../../base/context.ts'
import { csvRows } from '../../base/csv.ts'
import { isId } from '../../base/id.ts'
import { Refused, type Words } from '../../base/refused.ts'
import { canonicalPath, withoutLanguage } from '../../redirects/address.ts'
import { findRedirect } from '../../redirects/read.ts'
import { storiesBySlugs, storyExists } from '../../stories/read.ts'
import type { ForeignStory } from './foreign.ts'

/** The story here that a page of another site became, or why none is known. */
export type Match = { story: string } | { why: Words }

/** What the operator says of pages: their number there, or their address, and the story here. */
export type StoryMapping = ReadonlyMap<string, string>

/** @param csv rows of two cells: a page's number or address, a story's id or address. @throws Refused('invalid') */
export function readMapping(csv: string): StoryMapping {
  const mapping = new Map<string, string>()
  for (const { line, cells } of csvRows(csv)) {
    const [from = '', to = ''] = cells
    const story = storyIn(to)
    if (story !== null && from !== '') mapping.set(keyOf(from), story)
    // The first line may say what the columns are.
    else if (line > 1)
      throw new Refused('invalid', {
        en: `line ${line}: a page's number or address and a story's id or address are wanted`,
        ar: `السطر ${line}: المطلوب رقم الصفحة أو عنوانها، ثم معرّف المادة أو عنوانها`,
      })
  }
  return mapping
}

/**
 * Finds the story of a page: where the mapping says so, at an address of the page or where that is redirected to, or the
 * one public story whose address has the same words.
 */
export async function matchStory(context: Context, page: ForeignStory, mapping: StoryMapping): Promise<Match> {
  for (const key of [page.id, ...page.addresses, page.slug]) {
    const story = key === '' ? undefined : mapping.get(keyOf(key))
    if (story !== undefined) return (await storyExists(context, story)) ? { story } : { why: mappedToNothing }
  }
  for (const address of page.addresses) {
    const path = pathOf(address)
    if (path === null) continue
    const story = storyIn(path) ?? storyIn((await findRedirect(context, path)) ?? '')
    if (story !== null && (await storyExists(context, story))) return { story }
  }
  const slugs = [page.slug, ...page.addresses.map(lastWords), page.title].map((text) => arabicSlug(decoded(text)))
  const found = await storiesBySlugs(context, slugs.filter(isTelling))
  for (const slug of slugs) {
    const [story, another] = found.get(slug) ?? []
    if (story !== undefined && another === undefined) return { story }
  }
  return { why: found.size === 0 ? notFound : several }
}

const notFound = {
  en: 'no story has this address, a redirect from it, or its words',
  ar: 'لا مادة بهذا العنوان ولا بكلماته، ولا إعادة توجيه منه',
}
const several = { en: 'several stories have the words of this address', ar: 'كلمات هذا العنوان لأكثر من مادة' }
const mappedToNothing = { en: 'the mapping names a story that is not here', ar: 'تسمّي المطابقة مادة غير موجودة هنا' }

/** Addresses are compared by path and query: the site may have had several hosts, and with or without TLS. */
function keyOf(text: string): string {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null
  const [path = '', query = ''] = url ? [url.pathname, url.search] : [text, '']
  return (canonicalPath(path) ?? path) + query
}

function pathOf(address: string): string | null {
  const path = URL.parse(address, 'https://page.invalid')?.pathname
  return path === undefined || path === '/' ? null : canonicalPath(path)
}

/** The id of a story in an address of this site, or the id itself. */
function storyIn(text: string): string | null {
  if (isId(text)) return text
  const path = pathOf(text)
  const id = path === null ? undefined : /^\/(?:story|s)\/([^/]+)/.exec(withoutLanguage(path))?.[1]
  return id !== undefined && isId(id) ? id : null
}

/** What a headline without letters gets says nothing. */
const isTelling = (slug: string) => slug !== 'story'

const lastWords = (address: string) =>
  (pathOf(address) ?? '')
    .split('/')
    .at(-1)!
    .replace(/\.\w{2,5}$/, '')

/** Percent-encoded letters as letters; WordPress may have cut the last of them in two. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
    Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8').replaceAll('\uFFFD', ''),
  )
}
