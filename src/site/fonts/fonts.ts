import { unicodeRanges } from './coverage.ts'
import measures from './measures.json' with { type: 'json' }
import { systemHeadlineFonts, systemTextFonts, type SystemFont } from './system-fonts.ts'

/** One font file of ours, in this folder. */
export type FontFile = {
  family: string
  file: string
  /** As CSS has it: a number, or a range for a variable font. */
  weight: string
  unicodeRange: string
  /** How large it is set beside the Arabic: Latin capitals and digits of the same size look too large there. */
  sizeAdjust: string
  bytes: number
  /** Whether every Arabic page needs it for its first words, so that it is worth a preload. */
  preload: boolean
}

/** Naskh for reading (Noto Naskh Arabic), a low-contrast bold for headlines (drawn after IBM Plex Sans Arabic). */
export const fonts: FontFile[] = [
  face('Isnad Text', 'isnad-text-latin', '400 700', '91%'),
  face('Isnad Text', 'isnad-text-arabic', '400 700', '100%'),
  face('Isnad Headline', 'isnad-headline-latin', '700', '96%'),
  face('Isnad Headline', 'isnad-headline-arabic', '700', '100%'),
]

function face(family: string, name: keyof typeof measures, weight: string, sizeAdjust: string): FontFile {
  const script = name.endsWith('arabic') ? 'arabic' : 'latin'
  const { bytes } = measures[name]
  const preload = script === 'arabic'
  return { family, file: `${name}.woff2`, weight, unicodeRange: unicodeRanges[script], sizeAdjust, bytes, preload }
}

/** Values for CSS `font-family`: our face, a system font cut to its measures, and the browser's choice. */
export const fontFamilies = {
  text: '"Isnad Text","Isnad Text System",serif',
  headline: '"Isnad Headline","Isnad Headline System",sans-serif',
}

/**
 * All @font-face rules: our files at the addresses `hrefOf` gives (it gets `file`), and the system fonts that stand in
 * for them, with the same height and depth of line and as near as we know the same width, so that nothing moves when
 * ours arrives. A font that has not come after three seconds is left for the next page (`fallback`), because a reader
 * is in the middle of a sentence by then.
 */
export function fontFaces(hrefOf: (file: string) => string): string {
  const ours = fonts.map(
    ({ family, file, weight, unicodeRange, sizeAdjust }) =>
      `@font-face{font-family:"${family}";src:url("${hrefOf(file)}") format("woff2");font-weight:${weight};` +
      `font-display:fallback;unicode-range:${unicodeRange};size-adjust:${sizeAdjust}}`,
  )
  return [
    ...ours,
    ...systemTextFonts.map((font) => standIn('Isnad Text System', '400', font, measures['isnad-text-arabic'])),
    ...systemHeadlineFonts.map((font) =>
      standIn('Isnad Headline System', '700', font, measures['isnad-headline-arabic']),
    ),
  ].join('\n')
}

type Measures = { ascent: number; descent: number; lineGap: number; arabicAdvance: number }

/** The overrides are in parts of the adjusted size, hence the division (CSS Fonts 5, size-adjust). */
function standIn(family: string, weight: string, { names, advance }: SystemFont, measured: Measures): string {
  const adjust = advance === null ? 1 : measured.arabicAdvance / advance
  const percent = (value: number) => `${Math.round(value * 10_000) / 100}%`
  return (
    `@font-face{font-family:"${family}";src:${names.map((name) => `local("${name}")`).join(',')};font-weight:${weight};` +
    `size-adjust:${percent(adjust)};ascent-override:${percent(measured.ascent / adjust)};` +
    `descent-override:${percent(measured.descent / adjust)};line-gap-override:${percent(measured.lineGap / adjust)}}`
  )
}
