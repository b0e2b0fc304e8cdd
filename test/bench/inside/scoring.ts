// Scores every department in every month of the year, after the application has shown its first screen.
import type { Application } from '../../../app/application.ts'
import { localActor } from '../../../app/localActor.ts'
import { MONTHS, YEAR } from '../data/records.ts'
import { type Watched, watched } from './watched.ts'

export async function scoreMonths(
  app: Application,
): Promise<Watched<{ readonly departments: number; readonly onTime: number }>> {
  const actor = localActor()
  await app.run(actor, 'getOverview', { period: YEAR, by: 'department' })
  return await watched(async () => {
    const cards = await Promise.all(
      MONTHS.map(async (period) => await app.run(actor, 'getScorecard', { period, by: 'department' })),
    )
    const onTime = cards.map(({ total }) => total.kpis.find(({ kpi }) => kpi === 'K3')?.numerator ?? 0)
    return {
      departments: Math.max(...cards.map(({ rows }) => rows.length)),
      onTime: onTime.reduce((sum, n) => sum + n, 0),
    }
  })
}
