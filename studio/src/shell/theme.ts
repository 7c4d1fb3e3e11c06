import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core'
import type { Language } from './language.ts'
import { shellWords } from './words-of-shell.ts'

/** From the site's own colours (src/site/style/tokens.css): sea green for what one does, gold for what one looks at. */
const sea: MantineColorsTuple = [
  '#eaf5f4',
  '#d3eae8',
  '#a9d6d2',
  '#7cc2bc',
  '#4fa8a3',
  '#2b8d89',
  '#177672',
  '#0f6265',
  '#0a5256',
  '#083d40',
]
const gold: MantineColorsTuple = [
  '#fcf4e1',
  '#f8e9c4',
  '#efd390',
  '#e5bb5c',
  '#d9a437',
  '#c98d1d',
  '#b97a10',
  '#986006',
  '#865400',
  '#5f3b02',
]
const red: MantineColorsTuple = [
  '#fdf0ed',
  '#f9dbd4',
  '#f4beb2',
  '#f0917e',
  '#e0705a',
  '#cc4f38',
  '#b53c27',
  '#a53420',
  '#9c2f1d',
  '#661b0f',
]
const gray: MantineColorsTuple = [
  '#f6f9f8',
  '#eff4f3',
  '#e3eae8',
  '#d3dcda',
  '#bac6c3',
  '#70827f',
  '#5b6c69',
  '#506160',
  '#344341',
  '#14201f',
]
const dark: MantineColorsTuple = [
  '#e4ecea',
  '#c5d3d0',
  '#9db0ad',
  '#84978f',
  '#3a4b47',
  '#2b3a37',
  '#1b2724',
  '#101918',
  '#0b1312',
  '#070d0c',
]

/** The id of the element in which dialogs, menus and messages are drawn. */
export const placeOver = 'over'

const family = "'Isnad Studio', system-ui, 'Segoe UI', Tahoma, sans-serif"
const pixels = (value: number) => `${value / 16}rem`

const look = createTheme({
  colors: { sea, gold, red, gray, dark },
  primaryColor: 'sea',
  primaryShade: { light: 8, dark: 6 },
  white: '#fdfdfc',
  black: '#14201f',
  fontFamily: family,
  headings: {
    fontFamily: family,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: pixels(26), lineHeight: '1.4' },
      h2: { fontSize: pixels(20), lineHeight: '1.45' },
      h3: { fontSize: pixels(17), lineHeight: '1.5' },
      h4: { fontSize: pixels(16), lineHeight: '1.5' },
    },
  },
  // Arabic needs a size more than Latin to be read as easily.
  fontSizes: { xs: pixels(13), sm: pixels(15), md: pixels(16), lg: pixels(18), xl: pixels(20) },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.6' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'never',
})

const named = (label: string) => ({ closeButtonProps: { 'aria-label': label } })

/** The studio's look; the parts of it that speak do so in the interface's language. */
export function themeIn(language: Language): MantineThemeOverride {
  const { close } = shellWords[language]
  return {
    ...look,
    components: {
      // What opens over a page stands in its main part, where a screen reader looks for it.
      Portal: { defaultProps: { target: `#${placeOver}` } },
      Menu: { defaultProps: { withInitialFocusPlaceholder: false, menuItemTabIndex: 0 } },
      Modal: { defaultProps: { ...named(close), overlayProps: { backgroundOpacity: 0.4 } } },
      Drawer: { defaultProps: named(close) },
      Notification: { defaultProps: named(close) },
      Alert: { defaultProps: { closeButtonLabel: close } },
      CloseButton: { defaultProps: { 'aria-label': close } },
    },
  }
}

/** Mantine's quiet colours are too pale to be read by everybody. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#506160',
    '--mantine-color-placeholder': '#5b6c69',
    '--mantine-color-error': '#9c2f1d',
    '--mantine-color-default-border': '#a9b7b4',
    '--mantine-color-anchor': '#0a5a5f',
  },
  dark: {
    '--mantine-color-dimmed': '#9db0ad',
    '--mantine-color-placeholder': '#8fa29f',
    '--mantine-color-error': '#f0917e',
    '--mantine-color-default-border': '#4d605c',
    '--mantine-color-anchor': '#86d3cb',
  },
})
