/**
 * The fonts of readers' machines that show Arabic until ours has come.
 * `advance` is the width of an average Arabic character in em, by `node make-fonts.ts FILE` on the font's file: Noto of
 * Debian 13 (Android's are the same drawings) and DejaVu 2.37. It is null for the fonts of Windows and Apple, which we
 * have no files of: with those the height of a line is right and its length is not exactly ours.
 */
export type SystemFont = { names: string[]; advance: number | null }

/** The least wanted first: of several that are there, a browser takes the one declared last. */
export const systemTextFonts: SystemFont[] = [
  { names: ['Geeza Pro', 'GeezaPro', 'Segoe UI', 'Tahoma', 'Arial'], advance: null },
  { names: ['DejaVu Sans', 'DejaVuSans'], advance: 0.4384 },
  { names: ['Noto Sans Arabic', 'Noto Sans Arabic Regular', 'NotoSansArabic-Regular'], advance: 0.4077 },
  { names: ['Noto Naskh Arabic', 'Noto Naskh Arabic Regular', 'NotoNaskhArabic-Regular'], advance: 0.3637 },
]

export const systemHeadlineFonts: SystemFont[] = [
  { names: ['Geeza Pro Bold', 'GeezaPro-Bold', 'Segoe UI Bold', 'Tahoma Bold', 'Arial Bold'], advance: null },
  { names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], advance: 0.5227 },
  { names: ['Noto Naskh Arabic Bold', 'NotoNaskhArabic-Bold'], advance: 0.3782 },
  { names: ['Noto Sans Arabic Bold', 'NotoSansArabic-Bold'], advance: 0.4485 },
]
