import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { palettes, type Colours, type Look } from '../base/palettes.ts'
import { asset } from './assets.ts'
import { fontFaces, fontFamilies } from './fonts/fonts.ts'

/**
 * Takes comments and needless spaces out of CSS as it is written in this folder: no strings with braces, semicolons or
 * runs of spaces in them.
 */
export function minify(css: string): string {
  return css
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim()
}

const written = (name: string) => readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8')
const faces = `:root { --text-face: ${fontFamilies.text}; --display-face: ${fontFamilies.headline} }`
/** In the order of the cascade. */
const everywhere = ['tokens', 'base', 'masthead', 'teaser', 'chain', 'story', 'pages', 'print']

/** Everything but the colours. */
const plain = minify([fontFaces(asset), faces, ...everywhere.map(written)].join('\n'))

/** The colours of a look as custom properties. Paper is light: a look that is always dark is so on screens. */
export function colourSheet({ palette, scheme }: Look): string {
  const { light, dark } = palettes[palette]
  const rule = (colours: Colours) => `:root{${properties(colours)}}`
  if (scheme === 'light') return `:root{color-scheme:light}${rule(light)}`
  if (scheme === 'dark') return `${rule(light)}@media screen{:root{color-scheme:dark}${rule(dark)}}`
  return `:root{color-scheme:light dark}${rule(light)}@media (prefers-color-scheme:dark){${rule(dark)}}`
}

function properties(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')
}

const sheets = new Map<string, string>()

/** The style that stands in every page of a site with this look. */
export function styleSheet({ palette, scheme }: Look): string {
  const key = `${palette} ${scheme}`
  let sheet = sheets.get(key)
  if (!sheet) sheets.set(key, (sheet = colourSheet({ palette, scheme }) + plain))
  return sheet
}

/** What the front page needs besides; a story does not carry it. */
export const frontStyleSheet: string = minify(written('front'))

/** What a page with comments, or with a form for readers, needs besides. */
export const commentsStyleSheet: string = minify(written('comments'))

/** What the search page needs besides. */
export const searchStyleSheet: string = minify(written('search'))

/** What a page needs besides that says above everything that it is a preview. */
export const noteStyleSheet: string = minify(written('note'))

/** The hashes that let the pages' styles pass the Content-Security-Policy, and no others. */
export function styleHashes(look: Look): string[] {
  return [styleSheet(look), frontStyleSheet, noteStyleSheet, commentsStyleSheet, searchStyleSheet].map(
    (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  )
}
