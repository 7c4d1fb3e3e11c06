/**
 * Makes the font files of this folder from the packages they come in: `npm run fonts`. The same packages give the same
 * bytes. With paths of other fonts (TrueType or OpenType) it only measures them: that is where the numbers in
 * system-fonts.ts come from.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { pictureText, siteText } from './coverage.ts'
import { measure } from './measure.ts'
import { renamed } from './rename.ts'

/** What Arabic needs to be joined, ligated and marked; the rest (small capitals, fractions …) stays behind. */
const features = ['init', 'medi', 'fina', 'rlig', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'kern']
/** Tables of style names and of old rasterisers, of no use on the web. */
const unused = ['DSIG', 'gasp', 'STAT', 'MVAR']
const scripts = ['arabic', 'latin'] as const
type Script = (typeof scripts)[number]

const textFace = {
  file: (script: Script) =>
    `@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-${script}-wght-normal.woff2`,
  family: 'Isnad Text',
  style: 'Regular',
  axes: { variationAxes: { wght: { min: 400, max: 700 } } },
} as const
const headlineFace = {
  file: (script: Script) => `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${script}-700-normal.woff2`,
  family: 'Isnad Headline',
  style: 'Bold',
  axes: {},
} as const

const require = createRequire(import.meta.url)

/** The newsroom's interface, in two weights. */
const studioWeights = [400, 600] as const
const studioFace = (weight: (typeof studioWeights)[number]) =>
  ({
    file: (script: Script) =>
      `@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`,
    family: 'Isnad Studio',
    style: weight === 400 ? 'Regular' : 'SemiBold',
    axes: {},
  }) as const

type Face = typeof textFace | typeof headlineFace | ReturnType<typeof studioFace>

async function cut(face: Face, script: Script, text: string, keepFeatures: string[]) {
  const font = readFileSync(require.resolve(face.file(script)))
  const options = { targetFormat: 'sfnt', keepFeatures, noHinting: true, dropTables: unused, ...face.axes } as const
  return renamed(await subsetFont(font, text, options), face.family, face.style)
}

const packed = (font: Buffer) =>
  subsetFont(font, undefined, { targetFormat: 'woff2', keepAllGlyphs: true, preserveNameIds: [13, 14] })

/** Writes all fonts and measures.json into a folder. */
export async function makeFonts(folder: string): Promise<void> {
  const write = (name: string, bytes: Buffer | string) => writeFileSync(join(folder, name), bytes)
  const measures: Record<string, object> = {}
  for (const [name, face] of Object.entries({ text: textFace, headline: headlineFace })) {
    for (const script of scripts) {
      // Kerning of Latin capitals weighs a third of the headline face's Latin and shows in few Arabic headlines.
      const kept = name === 'headline' && script === 'latin' ? [] : features
      const font = await cut(face, script, siteText[script], kept)
      const small = await packed(font)
      write(`isnad-${name}-${script}.woff2`, small)
      measures[`isnad-${name}-${script}`] = { bytes: small.length, ...(script === 'arabic' && measure(font)) }
    }
  }
  for (const script of scripts)
    write(`picture-${script}.ttf`, await cut(headlineFace, script, pictureText[script], features))
  write('measures.json', `${JSON.stringify(measures, null, 2)}\n`)
}

/** Writes the studio's fonts into a folder: names and texts from anywhere stand in it, so they hold all we draw. */
export async function makeStudioFonts(folder: string): Promise<void> {
  for (const weight of studioWeights)
    for (const script of scripts) {
      const font = await cut(studioFace(weight), script, pictureText[script], features)
      writeFileSync(join(folder, `isnad-studio-${script}-${weight}.woff2`), await packed(font))
    }
}

if (import.meta.main) {
  const others = process.argv.slice(2)
  if (others.length === 0) {
    await makeFonts(import.meta.dirname)
    await makeStudioFonts(join(import.meta.dirname, '../../../studio/src/shell/fonts'))
  }
  for (const path of others) console.log(path, measure(readFileSync(path)))
}
