import { formatRate } from '../../../core/format.ts'

/** 150 → '2.5' */
export function hoursText(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100)
}

/** '48 / 52 · 92.31%' */
export function shareText(n: number, d: number): string {
  return `${n} / ${d} · ${formatRate(n, d)}`
}
