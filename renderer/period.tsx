// The period every page shows: chosen once, at the top, and kept in the address as `?period=`.
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import { parsePeriod } from '../core/period.ts'
import type { Period } from '../core/scorecard.ts'
import { useInstallation, useZone } from './installation.tsx'

export interface PeriodChoice {
  readonly period: Period
  readonly choose: (key: string) => void
  /** A link inside the application that keeps the period: `linkTo('/departments/A?x=1')`. */
  readonly linkTo: (path: string) => string
}

export function usePeriod(): PeriodChoice {
  const [params, setParams] = useSearchParams()
  const zone = useZone()
  const { suggestedPeriod } = useInstallation()
  const asked = params.get('period')
  const period = readPeriod(asked, suggestedPeriod, zone)
  const choose = useCallback(
    (key: string) =>
      setParams((before) => {
        before.set('period', key)
        return before
      }),
    [setParams],
  )
  const linkTo = useCallback((path: string) => (asked === null ? path : withPeriod(path, asked)), [asked])
  return { period, choose, linkTo }
}

/** Puts a period into a path that names none. */
export function withPeriod(path: string, key: string): string {
  const [bare = '', query = ''] = path.split('?', 2)
  const params = new URLSearchParams(query)
  if (!params.has('period')) params.set('period', key)
  return `${bare}?${params}`
}

function readPeriod(
  asked: string | null,
  suggested: string,
  zone: Parameters<typeof parsePeriod>[1],
): Period {
  if (asked !== null) {
    try {
      return parsePeriod(asked, zone)
    } catch {
      // An address somebody mistyped: the suggested period is shown, and the picker says which.
    }
  }
  return parsePeriod(suggested, zone)
}
