import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
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

/** The style that stands in every page. */
export const styleSheet: string = minify([fontFaces(asset), faces, ...everywhere.map(written)].join('\n'))

/** What the front page needs besides; a story does not carry it. */
export const frontStyleSheet: string = minify(written('front'))

/** What a page needs besides that says above everything that it is a preview. */
export const noteStyleSheet: string = minify(written('note'))

/** The hashes that let the pages' styles pass the Content-Security-Policy, and no others. */
export const styleHashes: string[] = [styleSheet, frontStyleSheet, noteStyleSheet].map(
  (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
)
