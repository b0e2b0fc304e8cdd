// Look of everything: ink and greys, state colours for states only, light and dark of equal quality.
import { createTheme, type Theme } from '@mui/material/styles'
import * as materialLocales from '@mui/material/locale'
import * as gridLocales from '@mui/x-data-grid/locales'
import '@mui/material/themeCssVarsAugmentation'
import '@mui/x-data-grid/themeAugmentation'
import type { Language } from '../core/words.ts'

/** Latin letters and digits from the system; none of these holds Chinese, which Noto Sans SC then supplies. */
const FONTS =
  '"Segoe UI", "SF Pro Text", "Helvetica Neue", Roboto, "Liberation Sans", Arial, "Noto Sans SC", sans-serif'

const LOCALES = {
  'zh-CN': [materialLocales.zhCN, gridLocales.zhCN],
  'zh-TW': [materialLocales.zhTW, gridLocales.zhTW],
  en: [materialLocales.enUS, gridLocales.enUS],
} as const satisfies Record<Language, readonly object[]>

/** For text that is edited as it is stored; Chinese in it from the same font as everywhere. */
export const MONOSPACE =
  'ui-monospace, Consolas, "Liberation Mono", "DejaVu Sans Mono", Menlo, "Noto Sans SC", monospace'

export const ROW_HEIGHT = 36

const FOCUS = '2px solid var(--mui-palette-primary-main)'
const DIVIDER = 'var(--mui-palette-divider)'

export function createAppTheme(language: Language): Theme {
  return createTheme(
    {
      cssVariables: { colorSchemeSelector: 'data-scheme' },
      colorSchemes: {
        light: {
          palette: {
            primary: { main: '#24344d', light: '#4a5d7c', dark: '#16223a', contrastText: '#ffffff' },
            secondary: { main: '#5b6675' },
            success: { main: '#1c7a52' },
            warning: { main: '#96600a' },
            error: { main: '#b0322b' },
            info: { main: '#2f5f98' },
            text: { primary: '#1b2330', secondary: '#576172', disabled: '#939ba8' },
            divider: '#dfe3e8',
            background: { default: '#f6f7f9', paper: '#ffffff' },
          },
        },
        dark: {
          palette: {
            primary: { main: '#b4c5e2', light: '#d0dcf0', dark: '#8ea4c9', contrastText: '#131a26' },
            secondary: { main: '#a3adbb' },
            success: { main: '#5fc295' },
            warning: { main: '#e0ac52' },
            error: { main: '#f08a80' },
            info: { main: '#86b3e6' },
            text: { primary: '#e7eaef', secondary: '#a4adba', disabled: '#6b7584' },
            divider: '#2e3744',
            background: { default: '#12161d', paper: '#1a202a' },
          },
        },
      },
      spacing: 8,
      shape: { borderRadius: 4 },
      typography: {
        fontFamily: FONTS,
        fontSize: 14,
        htmlFontSize: 16,
        fontWeightMedium: 600,
        fontWeightBold: 600,
        h1: { fontSize: '1.375rem', fontWeight: 600, lineHeight: 1.35 },
        h2: { fontSize: '1.0625rem', fontWeight: 600, lineHeight: 1.4 },
        h3: { fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.5 },
        body1: { fontSize: '0.875rem', lineHeight: 1.57 },
        body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
        caption: { fontSize: '0.75rem', lineHeight: 1.5 },
        button: { textTransform: 'none', fontWeight: 600 },
      },
      components: {
        MuiCssBaseline: {
          styleOverrides: {
            body: { fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums' },
            // Within a sentence a link is told apart by more than its colour.
            '.MuiTypography-root .MuiLink-root': { textDecoration: 'underline' },
            ':focus-visible': { outline: FOCUS, outlineOffset: 2 },
            '@media (prefers-reduced-motion: reduce)': {
              '*, *::before, *::after': {
                animationDuration: '0.01ms !important',
                transitionDuration: '0.01ms !important',
              },
            },
          },
        },
        MuiButton: { defaultProps: { size: 'small', disableElevation: true } },
        MuiButtonBase: {
          defaultProps: { disableRipple: true },
          // Buttons take the browser's outline away; without a ripple they need one of their own.
          styleOverrides: { root: { '&.Mui-focusVisible': { outline: FOCUS, outlineOffset: 1 } } },
        },
        MuiIconButton: { defaultProps: { size: 'small' } },
        // What cannot be changed now is still there to be read.
        MuiInputBase: {
          styleOverrides: {
            input: { '&.Mui-disabled': { WebkitTextFillColor: 'var(--mui-palette-text-secondary)' } },
          },
        },
        MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
        MuiFormControl: { defaultProps: { size: 'small' } },
        MuiSelect: { defaultProps: { size: 'small' } },
        MuiAutocomplete: {
          defaultProps: { size: 'small' },
          styleOverrides: { paper: { border: `1px solid ${DIVIDER}`, boxShadow: 'var(--mui-shadows-6)' } },
        },
        MuiToggleButton: {
          styleOverrides: {
            root: { '&:not(.Mui-selected)': { color: 'var(--mui-palette-text-secondary)' } },
          },
        },
        MuiChip: { defaultProps: { size: 'small' } },
        MuiTable: { defaultProps: { size: 'small' } },
        MuiTableCell: {
          styleOverrides: {
            root: { height: ROW_HEIGHT, paddingTop: 4, paddingBottom: 4, borderColor: DIVIDER },
          },
        },
        // What a thing says stays its name; the tooltip only describes it.
        MuiTooltip: { defaultProps: { describeChild: true, enterDelay: 300 } },
        MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
        // A shadow does not part dark from dark: what floats has a line around it too.
        MuiPopover: { styleOverrides: { paper: { border: `1px solid ${DIVIDER}` } } },
        MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px' } } },
        MuiDialog: { styleOverrides: { paper: { border: `1px solid ${DIVIDER}` } } },
        MuiLink: {
          defaultProps: { underline: 'hover' },
          styleOverrides: { button: { textAlign: 'left', verticalAlign: 'baseline' } },
        },
        MuiDataGrid: {
          defaultProps: {
            rowHeight: ROW_HEIGHT,
            columnHeaderHeight: ROW_HEIGHT,
            disableRowSelectionOnClick: true,
          },
          styleOverrides: {
            root: {
              '--DataGrid-rowBorderColor': DIVIDER,
              borderColor: DIVIDER,
              backgroundColor: 'var(--mui-palette-background-paper)',
              fontVariantNumeric: 'tabular-nums',
            },
          },
        },
      },
    },
    ...LOCALES[language],
  )
}
