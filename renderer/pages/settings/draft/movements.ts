// Whom a draft moves: departments now and then, the largest movement first. Pure.
import type { Scorecard, ScoreRow } from '../../../../core/scorecard.ts'

export interface Movement {
  readonly name: string
  readonly before: ScoreRow | null
  readonly after: ScoreRow | null
  /** Of the score: 1 rises, −1 falls, 0 stays or cannot be compared. */
  readonly direction: 1 | 0 | -1
  /** How far, in hundredths of a point. */
  readonly by: number
}

export interface Movements {
  readonly rows: readonly Movement[]
  readonly up: number
  readonly down: number
  readonly same: number
}

export function movementsOf(before: Scorecard, after: Scorecard): Movements {
  const [old, next] = [rowsOf(before), rowsOf(after)]
  const rows = [...new Set([...next.keys(), ...old.keys()])]
    .map((name): Movement => {
      const pair = { before: old.get(name) ?? null, after: next.get(name) ?? null }
      const [was, is] = [hundredths(pair.before), hundredths(pair.after)]
      const by = was === null || is === null ? 0 : is - was
      return { name, ...pair, direction: by === 0 ? 0 : by > 0 ? 1 : -1, by: Math.abs(by) }
    })
    .sort((a, b) => b.by - a.by)
  const count = (direction: Movement['direction']) => rows.filter((row) => row.direction === direction).length
  return { rows, up: count(1), down: count(-1), same: rows.filter(isSame).length }
}

/** Score, rank and grade all stay. */
function isSame({ before, after }: Movement): boolean {
  return before?.score === after?.score && before?.rank === after?.rank && before?.grade === after?.grade
}

function rowsOf({ rows }: Scorecard): ReadonlyMap<string, ScoreRow> {
  return new Map(rows.map((row) => [row.name, row]))
}

function hundredths(row: ScoreRow | null): number | null {
  const score = row?.score ?? null
  return score === null ? null : Math.round(Number(score) * 100)
}
