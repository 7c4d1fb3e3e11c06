/** The part of subset-font that make-fonts.ts uses; the package has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      targetFormat?: 'sfnt' | 'woff2'
      keepFeatures?: string[]
      variationAxes?: Record<string, number | { min: number; max: number }>
      keepAllGlyphs?: boolean
      noHinting?: boolean
      dropTables?: string[]
      preserveNameIds?: number[]
    },
  ): Promise<Buffer>
}
