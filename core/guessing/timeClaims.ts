// Which fields a time column cannot feed, because of what comes before and after it in the rows.
import { type FieldName, FIELDS } from '../fields.ts'
import { plain } from '../reading/plain.ts'
import type { ColumnSurvey } from '../survey.ts'
import { filledShare } from './evidence.ts'
import { type HeaderMatch, matchHeader } from './headerMatch.ts'
import type { TimeSequence } from './timeOrder.ts'

export interface TimeClaims {
  /** Whether another column, which may be the receipt or is a step after it, comes first on most rows. */
  readonly isAfterReceipt: (column: ColumnSurvey) => boolean
  /** Whether work was passed on only after it. */
  readonly isBeforeAssignment: (column: ColumnSurvey) => boolean
}

/** Weighs the names of the time columns against the sequences found in the rows. */
export function timeClaims(columns: readonly ColumnSurvey[], sequences: readonly TimeSequence[]): TimeClaims {
  const claims = new Map(columns.map((column) => [column.name, claimOf(column)]))
  const late = new Set<string>()
  const early = new Set<string>()
  for (const { earlier, later } of sequences) {
    const [first, then] = [claims.get(earlier), claims.get(later)]
    if (!first || !then) continue
    if (rulesOut(first, then)) late.add(later)
    if (then.isWhole && then.fields.has('assignedAt')) early.add(earlier)
  }
  return {
    isAfterReceipt: ({ name }) => late.has(name),
    isBeforeAssignment: ({ name }) => early.has(name),
  }
}

interface Claim {
  readonly column: ColumnSurvey
  /** Time fields that the name may mean. */
  readonly fields: ReadonlySet<FieldName>
  readonly isWhole: boolean
  /** Names the receipt and nothing else. */
  readonly isSure: boolean
  /** Names a time and no step: 'Date', '时间'. */
  readonly isVague: boolean
}

function claimOf(column: ColumnSurvey): Claim {
  const times = matchHeader(column.name).filter(({ field }) => FIELDS[field].kind === 'instant')
  const fields = new Set<FieldName>(times.map(({ field }) => field))
  const receipt: HeaderMatch | undefined = times.find(({ field }) => field === 'receivedAt')
  const isAlone = fields.size === 1
  return {
    column,
    fields,
    isWhole: times.some(({ whole }) => whole),
    isSure: isAlone && receipt !== undefined && receipt.score > SURE,
    isVague: isAlone && receipt !== undefined && receipt.weak,
  }
}

const SURE = 0.85
/** Steps that stand for the receipt where nothing earlier is known. */
const RECEIPTS = ['receivedAt', 'registeredAt', 'assignedAt'] as const satisfies readonly FieldName[]
/** When the matter itself happened, which is no step of handling it. */
const HAPPENED = /发生|事发|案发|下单|incident|occur/

/** Whether the earlier of two columns shows that the later one is not the receipt. */
function rulesOut(first: Claim, then: Claim): boolean {
  if (HAPPENED.test(plain(first.column.name))) return false
  if ((then.isWhole && !first.isWhole) || (then.isSure && first.isVague)) return false
  const isOtherStep = then.fields.size > 1 || !then.fields.has('receivedAt')
  const isReceipt = RECEIPTS.some((field) => first.fields.has(field))
  return isOtherStep || (isReceipt && filledShare(first.column) >= filledShare(then.column) / 2)
}
