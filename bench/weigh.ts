import { fetchWhole } from './processes.ts'

export type Weight = {
  /** The page's HTML with its style sheet, as it travels, in bytes. */
  html: number
  fonts: number
  script: number
  /** All a first visit loads before photographs. */
  all: number
  /** Style sheets and scripts that hold up the first paint. */
  blocking: string[]
  /** Addresses outside the site that the page would load from. */
  otherHosts: string[]
}

/** What a first visit to a page loads, read from the page itself. Heads are not counted. */
export async function weigh(port: number, path: string, decode: (bytes: Buffer) => string): Promise<Weight> {
  const page = await fetchWhole(port, path)
  const html = decode(page.body)
  const tags = [...html.matchAll(/<(link|script|img|source|iframe)\b([^>]*)>/g)].map(([, tag, attributes]) => ({
    tag: tag!,
    attributes: attributes!,
  }))
  const value = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
  const addresses = (pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map((match) => match[1]!))]
  const size = async (address: string) => (await fetchWhole(port, address)).body.length
  const sum = async (list: string[]) => (await Promise.all(list.map(size))).reduce((a, b) => a + b, 0)

  const fonts = addresses(/url\(["']?(\/assets\/[^"')]+\.woff2)/g)
  const scripts = tags.flatMap(({ tag, attributes }) => (tag === 'script' ? (value(attributes, 'src') ?? []) : []))
  const icons = tags.flatMap(({ tag, attributes }) => {
    const rel = value(attributes, 'rel') ?? ''
    return tag === 'link' && (rel === 'icon' || rel === 'manifest') ? (value(attributes, 'href') ?? []) : []
  })
  const loads = tags.filter(
    ({ tag, attributes }) =>
      tag !== 'link' || /rel="(?:stylesheet|preload|icon|manifest|modulepreload)"/.test(attributes),
  )
  const sizes = { html: page.body.length, fonts: await sum(fonts), script: await sum(scripts) }
  return {
    ...sizes,
    all: sizes.html + sizes.fonts + sizes.script + (await sum(icons.slice(0, 1))),
    blocking: tags
      .filter(
        ({ tag, attributes }) =>
          (tag === 'link' && value(attributes, 'rel') === 'stylesheet') ||
          (tag === 'script' && value(attributes, 'src') && !/\b(?:defer|async)\b|type="module"/.test(attributes)),
      )
      .map(({ attributes }) => attributes),
    otherHosts: loads.flatMap(({ attributes }) =>
      [value(attributes, 'src'), value(attributes, 'href'), value(attributes, 'srcset')].filter(
        (address) => address !== undefined && /^(?:https?:)?\/\//.test(address),
      ),
    ) as string[],
  }
}
