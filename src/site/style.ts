import { readFileSync } from 'node:fs'
import { asset } from './assets.ts'
import { fontFaces, fontFamilies } from './fonts/fonts.ts'

/** In the order of the cascade. */
const files = ['tokens', 'base', 'masthead', 'teaser', 'front', 'story', 'chain', 'pages', 'print']

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

const faces = `:root { --text-face: ${fontFamilies.text}; --display-face: ${fontFamilies.headline} }`
const written = files.map((name) => readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8'))

/** The whole style of the site, which stands in every page; its hash stands in the Content-Security-Policy. */
export const styleSheet: string = minify([fontFaces(asset), faces, ...written].join('\n'))
