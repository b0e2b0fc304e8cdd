// Colours of charts: those of the theme, as values, because ECharts computes with them.
import { useColorScheme, useTheme } from '@mui/material/styles'
import { useMemo } from 'react'

export interface ChartColors {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly paper: string
  readonly primary: string
  readonly soft: string
  readonly good: string
  readonly warn: string
  readonly bad: string
  readonly font: string
}

export function useChartColors(): ChartColors {
  const theme = useTheme()
  const { mode, systemMode } = useColorScheme()
  const scheme = (mode === 'system' ? systemMode : mode) ?? 'light'
  return useMemo(() => {
    const palette = theme.colorSchemes[scheme]?.palette ?? theme.palette
    return {
      ink: palette.text.primary,
      quiet: palette.text.secondary,
      line: palette.divider,
      paper: palette.background.paper,
      primary: palette.primary.main,
      soft: palette.primary.light,
      good: palette.success.main,
      warn: palette.warning.main,
      bad: palette.error.main,
      font: theme.typography.fontFamily ?? 'sans-serif',
    }
  }, [theme, scheme])
}
