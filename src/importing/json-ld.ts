import { Parser } from 'htmlparser2'
import { cleanLine, cleanText } from '../arabic/normalise.ts'
import type { StoryKind } from '../stories/shape.ts'

type Node = Record<string, unknown>
export type Author = { name: string; organisation: boolean }
export type Origin = { name: string | null; url: string | null; translated: boolean }
export type Picture = { address: string | null; alt: string; caption: string; credit: string }

/** What a page's JSON-LD says of its article; empty where it is silent. */
export type LinkedArticle = {
  headline: string
  authors: Author[]
  publisher: string
  published: string
  topics: string[]
  kind: StoryKind
  language: string
  url: string
  picture: Picture | null
  origins: Origin[]
  dateline: string
  body: string
}

const article =
  /(?:^|[/#:])(?:\w{0,30}NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|TechArticle)$/
const kinds: [RegExp, StoryKind][] = [
  [/OpinionNewsArticle$/, 'opinion'],
  [/AnalysisNewsArticle$/, 'analysis'],
  [/BackgroundNewsArticle$/, 'background'],
  [/ReviewNewsArticle$/, 'review'],
]

/** Reads the first article in a page's JSON-LD blocks, wherever in the graph it stands. Broken blocks are passed over. */
export function readJsonLd(blocks: string[]): LinkedArticle | null {
  const nodes = blocks.slice(0, 50).flatMap((block) => allNodes(parse(block)))
  const byId = new Map(
    nodes
      .filter((node) => typeof node['@id'] === 'string' && Object.keys(node).length > 1)
      .map((node) => [node['@id'], node]),
  )
  const whole = (value: unknown): unknown =>
    isNode(value) && Object.keys(value).length === 1 ? (byId.get(value['@id']) ?? value) : value
  const articles = nodes.filter(
    (node) => types(node).some((type) => article.test(type)) && (node.headline || node.articleBody || node.author),
  )
  const node = articles.find((one) => types(one).some((type) => type.endsWith('NewsArticle'))) ?? articles[0]
  if (!node) return null

  const list = (value: unknown) =>
    (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).slice(0, 50).map(whole)
  const named = (value: unknown) =>
    list(value).map((one) => ({
      name: words(isNode(one) ? one.name : one),
      organisation: isNode(one) && types(one).some((type) => /Organi[sz]ation$/.test(type)),
    }))
  const address = (value: unknown): string | null => {
    const one = list(value)[0]
    if (typeof one === 'string') return one.trim() || null
    return isNode(one) ? (address(one.url ?? one.contentUrl ?? one['@id']) ?? null) : null
  }
  const origins = (value: unknown, translated: boolean) =>
    list(value).map((one) => ({
      name: isNode(one) ? named(one.publisher ?? one.author ?? one.provider ?? one)[0]?.name || null : null,
      url: http(address(one)),
      translated,
    }))
  const image = list(node.image)[0] ?? list(node.thumbnailUrl)[0]
  return {
    headline: words(node.headline ?? node.name),
    authors: [...named(node.author), ...(node.author ? [] : named(node.creator))].filter(
      ({ name }) => name !== '' && name.length <= 120,
    ),
    publisher: named(node.publisher)[0]?.name ?? '',
    published: words(node.datePublished ?? node.dateCreated),
    topics: list(node.keywords).flatMap((one) => words(isNode(one) ? one.name : one).split(/[,،]/)),
    kind: kinds.find(([pattern]) => types(node).some((type) => pattern.test(type)))?.[1] ?? 'report',
    language: words(node.inLanguage),
    url: (address(node.url) ?? http(address(node.mainEntityOfPage)) ?? http(address(node['@id'])) ?? '').replace(
      /#.*$/,
      '',
    ),
    picture: image
      ? {
          address: address(image),
          alt: isNode(image) ? words(image.alternateName ?? image.accessibilityDescription) : '',
          caption: isNode(image) ? words(image.caption ?? image.description) : '',
          credit: isNode(image)
            ? words(image.creditText) || (named(image.creator ?? image.copyrightHolder)[0]?.name ?? '')
            : '',
        }
      : null,
    origins: [...origins(node.isBasedOn, false), ...origins(node.translationOfWork, true)].filter(
      ({ name, url }) => name || url,
    ),
    dateline: words(node.dateline),
    body: typeof node.articleBody === 'string' ? htmlText(node.articleBody) : '',
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const types = (node: Node): string[] => [node['@type']].flat().filter((type) => typeof type === 'string')
const words = (value: unknown): string => {
  const first = Array.isArray(value) ? value[0] : value
  const text = isNode(first) ? (first['@value'] ?? first.name) : first
  return typeof text === 'string' || typeof text === 'number' ? cleanLine(htmlText(String(text).slice(0, 5000))) : ''
}
const http = (value: string | null) => (value && /^https?:\/\//i.test(value) ? value : null)

/** Forgives what generators do wrong: raw line breaks in strings, comment wrappers, a last semicolon. */
function parse(block: string): unknown {
  const text = block
    .replace(/^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s{0,9}(?:\]\]>)?\s{0,9}(?:\*\/)?\s{0,9}(?:-->)?\s{0,9};?\s{0,9}$/, '')
  for (const attempt of [
    text,
    text.replace(/[\u0000-\u001F]/g, ' '),
    text.replace(/[\u0000-\u001F]/g, ' ').replace(/,(\s{0,200}[}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      continue
    }
  }
  return null
}

/** Every object in a value, outermost first; at most 3,000. */
function allNodes(value: unknown): Node[] {
  const nodes: Node[] = []
  const queue = [value]
  for (let index = 0; index < queue.length && queue.length < 10_000 && nodes.length < 3000; index++) {
    const one = queue[index]
    if (Array.isArray(one)) queue.push(...one.slice(0, 1000))
    else if (isNode(one)) {
      nodes.push(one)
      queue.push(
        ...Object.values(one)
          .filter((inner) => typeof inner === 'object' && inner !== null)
          .slice(0, 1000),
      )
    }
  }
  return nodes
}

/** The text of a snippet of HTML, or of a text with entities; paragraphs on lines of their own. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return cleanText(html)
  const bare = html
    .replace(/<\/?(?:p|br|div|li|h[1-6]|blockquote|tr)(?:\s[^<>]{0,1000})?\/?>/gi, '\n')
    .replace(/<[/!a-z][^<>]{0,1000}>/gi, '')
  let text = ''
  // Only the entities are left to read; without tags the parser keeps no stack.
  const parser = new Parser({ ontext: (part) => void (text += part) })
  parser.end(bare.replaceAll('<', '&lt;'))
  return cleanText(text)
}
