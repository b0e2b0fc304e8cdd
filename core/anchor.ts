// Which instant puts a record into a period, by KPI (scoring §2): db/figureCondition.ts asks the same of the database.
import type { Instant } from './instant.ts'
import type { Judgement } from './judgement.ts'
import type { Kpi, Scheme } from './scheme.ts'

/** null where the record is in no period's KPI: praise has no due instant, what is open no close. */
export function anchorInstant(
  { measure, cohort }: Pick<Kpi, 'measure' | 'cohort'>,
  scheme: Pick<Scheme, 'cohort'>,
  judgement: Pick<Judgement, 'receivedAt' | 'responseDueAt' | 'dueAt' | 'closedAt' | 'ratedAt'>,
): Instant | null {
  switch (measure) {
    case 'collectionOnTime':
      return judgement.receivedAt
    case 'responseOnTime':
    case 'responseHours':
    case 'responseDays':
      return judgement.responseDueAt
    case 'dissatisfiedConverted':
      return judgement.ratedAt
    default:
      return {
        due_in_period: judgement.dueAt,
        received_in_period: judgement.receivedAt,
        closed_in_period: judgement.closedAt,
      }[cohort ?? scheme.cohort]
  }
}
