import type { Words } from './refused.ts'

/**
 * The colours of a look, by what they are for. Words in `ink`, `quiet`, `brand`, `link`, `gold-ink` and `alert` can be
 * read on every ground they stand on; `gold` is drawn, not written. A test computes it.
 */
export type Colours = Record<
  | 'paper'
  | 'tint'
  | 'ink'
  | 'quiet'
  | 'rule'
  | 'brand'
  | 'link'
  | 'gold'
  | 'gold-ink'
  | 'gold-tint'
  | 'alert'
  | 'deep'
  | 'on-deep',
  string
>

export type Palette = { name: Words; light: Colours; dark: Colours }

export const paletteIds = ['teal', 'indigo', 'garnet', 'olive', 'plum', 'graphite'] as const
export type PaletteId = (typeof paletteIds)[number]

/** The looks that a site can choose from, each for a light and a dark screen. */
export const palettes: Record<PaletteId, Palette> = {
  teal: {
    name: { ar: 'أخضر بحري', en: 'Sea green' },
    light: {
      paper: '#fdfdfc',
      tint: '#eff4f3',
      ink: '#14201f',
      quiet: '#506160',
      rule: '#d3dcda',
      brand: '#0b4a4e',
      link: '#0a5a5f',
      gold: '#b97a10',
      'gold-ink': '#865400',
      'gold-tint': '#fcf4e1',
      alert: '#9c2f1d',
      deep: '#0a3a3d',
      'on-deep': '#dfeae8',
    },
    dark: {
      paper: '#0e1716',
      tint: '#17221f',
      ink: '#e4ecea',
      quiet: '#9db0ad',
      rule: '#2b3a37',
      brand: '#6fc6be',
      link: '#86d3cb',
      gold: '#d69a2d',
      'gold-ink': '#e9bb62',
      'gold-tint': '#251f10',
      alert: '#f0917e',
      deep: '#091110',
      'on-deep': '#c9d6d4',
    },
  },
  indigo: {
    name: { ar: 'كحلي', en: 'Indigo' },
    light: {
      paper: '#fdfdfd',
      tint: '#eff2f8',
      ink: '#141a26',
      quiet: '#515c70',
      rule: '#d4dae5',
      brand: '#123a72',
      link: '#174a93',
      gold: '#b97a10',
      'gold-ink': '#865400',
      'gold-tint': '#fcf4e1',
      alert: '#a12622',
      deep: '#0e2546',
      'on-deep': '#dde6f3',
    },
    dark: {
      paper: '#0d131d',
      tint: '#161e2b',
      ink: '#e5eaf3',
      quiet: '#9daabe',
      rule: '#2a3547',
      brand: '#86b1f0',
      link: '#9cc0f5',
      gold: '#d69a2d',
      'gold-ink': '#e9bb62',
      'gold-tint': '#251f10',
      alert: '#f3938c',
      deep: '#080c14',
      'on-deep': '#c7d1e0',
    },
  },
  garnet: {
    name: { ar: 'عنّابي', en: 'Garnet' },
    light: {
      paper: '#fefcfb',
      tint: '#f7f0ee',
      ink: '#241716',
      quiet: '#6a5654',
      rule: '#e4d6d3',
      brand: '#7d1426',
      link: '#8c1c30',
      gold: '#a97c1e',
      'gold-ink': '#775300',
      'gold-tint': '#faf3e0',
      alert: '#b3261e',
      deep: '#4d0e19',
      'on-deep': '#f4e2e0',
    },
    dark: {
      paper: '#191110',
      tint: '#251918',
      ink: '#f1e6e4',
      quiet: '#bda5a2',
      rule: '#40302e',
      brand: '#f09aa4',
      link: '#f3a9b2',
      gold: '#d3a03c',
      'gold-ink': '#e6bc66',
      'gold-tint': '#271f10',
      alert: '#ff9d8f',
      deep: '#100a0a',
      'on-deep': '#dcc9c7',
    },
  },
  olive: {
    name: { ar: 'زيتوني', en: 'Olive' },
    light: {
      paper: '#fcfcf9',
      tint: '#f1f3ea',
      ink: '#1b1f14',
      quiet: '#5a604b',
      rule: '#dadecb',
      brand: '#3f5417',
      link: '#476018',
      gold: '#a8761a',
      'gold-ink': '#7a5000',
      'gold-tint': '#faf3de',
      alert: '#9c2f1d',
      deep: '#2a380f',
      'on-deep': '#e6ead7',
    },
    dark: {
      paper: '#12150d',
      tint: '#1b2013',
      ink: '#e9ecdf',
      quiet: '#aab199',
      rule: '#333a26',
      brand: '#b3cc7d',
      link: '#bfd68c',
      gold: '#d69a2d',
      'gold-ink': '#e9bb62',
      'gold-tint': '#251f10',
      alert: '#f0917e',
      deep: '#0b0e07',
      'on-deep': '#d0d6c0',
    },
  },
  plum: {
    name: { ar: 'برقوقي', en: 'Plum' },
    light: {
      paper: '#fdfcfd',
      tint: '#f4f0f6',
      ink: '#1f1824',
      quiet: '#62566b',
      rule: '#ddd5e2',
      brand: '#54246f',
      link: '#642d83',
      gold: '#b0751a',
      'gold-ink': '#825000',
      'gold-tint': '#fbf3e0',
      alert: '#a8271f',
      deep: '#361548',
      'on-deep': '#eadff0',
    },
    dark: {
      paper: '#151019',
      tint: '#1f1826',
      ink: '#ece6f0',
      quiet: '#b1a4ba',
      rule: '#372c40',
      brand: '#cfa5e8',
      link: '#d6b2ec',
      gold: '#d69a2d',
      'gold-ink': '#e9bb62',
      'gold-tint': '#251f10',
      alert: '#f3938c',
      deep: '#0d0a10',
      'on-deep': '#d3c8da',
    },
  },
  graphite: {
    name: { ar: 'فحمي', en: 'Graphite' },
    light: {
      paper: '#ffffff',
      tint: '#f3f3f3',
      ink: '#161616',
      quiet: '#595959',
      rule: '#d9d9d9',
      brand: '#1c1c1c',
      link: '#26426b',
      gold: '#a8721b',
      'gold-ink': '#7a4c00',
      'gold-tint': '#faf4e4',
      alert: '#b01818',
      deep: '#1a1a1a',
      'on-deep': '#e6e6e6',
    },
    dark: {
      paper: '#121212',
      tint: '#1d1d1d',
      ink: '#ededed',
      quiet: '#ababab',
      rule: '#363636',
      brand: '#f0f0f0',
      link: '#a9c6f2',
      gold: '#d69a2d',
      'gold-ink': '#e9bb62',
      'gold-tint': '#25200f',
      alert: '#ff8f85',
      deep: '#080808',
      'on-deep': '#cfcfcf',
    },
  },
}

/** Whether a page follows the reader's device, or is always light, or always dark. */
export const schemes = ['auto', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

export type Look = { palette: PaletteId; scheme: Scheme }
