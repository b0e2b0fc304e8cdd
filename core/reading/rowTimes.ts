// All times of a row together: lengths of time count from others, and none can lie before the receipt.
import { FIELD_NAMES, FIELDS, type InstantField } from '../fields.ts'
import { DAY, type Instant } from '../instant.ts'
import type { Cell } from '../table.ts'
import { type CompiledSource, type CompiledSources, mappingRefusal } from './fieldSource.ts'
import { type DateContext, type InstantReader, instantReader } from './readInstant.ts'
import type { RowNotes } from './rowNotes.ts'

export type RowTimes = Record<InstantField, Instant | null>

const INSTANT_FIELDS = FIELD_NAMES.filter((field): field is InstantField => FIELDS[field].kind === 'instant')

interface TimeStep {
  readonly field: InstantField
  readonly source: CompiledSource
  readonly read: InstantReader
  /** The field a length of time counts from. */
  readonly base: InstantField
}

/**
 * Reads all times of a row, those first that others count from, and notes which of them cannot be. Impossible times
 * stay: the judge counts them as missing (scoring §2).
 * @throws AppError mappingInvalid
 */
export function rowTimesReader(
  sources: CompiledSources,
  context: DateContext & { readonly knownAt: Instant },
): (cells: readonly Cell[], notes: RowNotes) => RowTimes {
  const steps = inOrder(
    INSTANT_FIELDS.flatMap((field) => {
      const source = sources[field]
      if (!source) return []
      const base = ('of' in source.source ? source.source.of : undefined) ?? 'receivedAt'
      return [{ field, source, read: instantReader(source, context), base }]
    }),
    sources,
  )
  return (cells, notes) => {
    const times: RowTimes = {
      receivedAt: null,
      registeredAt: null,
      assignedAt: null,
      firstRespondedAt: null,
      closedAt: null,
      resultSentAt: null,
      revisitedAt: null,
      reratedAt: null,
    }
    for (const step of steps) {
      const written = step.read(cells, times[step.base], notes)
      if (written === null) continue
      times[step.field] = atEarliest(written.at, written.precision, times.receivedAt)
      noteImpossible(step, cells, times, context.knownAt, notes)
    }
    return times
  }
}

/**
 * A day, or a minute, without what lies below it stands for its first moment that is possible: midnight, but on the
 * day of the receipt the receipt itself.
 */
function atEarliest(at: Instant, precision: number, receivedAt: Instant | null): Instant {
  return receivedAt !== null && at < receivedAt && at + precision > receivedAt ? receivedAt : at
}

const LONGEST = 5 * 365 * DAY

function noteImpossible(
  step: TimeStep,
  cells: readonly Cell[],
  times: RowTimes,
  knownAt: Instant,
  notes: RowNotes,
): void {
  const at = times[step.field]!
  const { receivedAt } = times
  const code =
    at > knownAt
      ? 'inFuture'
      : receivedAt !== null && at < receivedAt
        ? 'beforeReceived'
        : receivedAt !== null && at - receivedAt > LONGEST
          ? 'durationOutlier'
          : null
  if (code) notes.add(code, step.field, step.source.column, step.source.text(cells))
}

/** The receipt first, then every field after the one it counts from. */
function inOrder(steps: readonly TimeStep[], sources: CompiledSources): readonly TimeStep[] {
  const ordered: TimeStep[] = []
  const isDelay = ({ source }: TimeStep) => 'as' in source.source && source.source.as !== undefined
  const placed = new Set<InstantField>()
  let waiting = [...steps]
  while (waiting.length > 0) {
    const ready = waiting.filter((step) => !isDelay(step) || placed.has(step.base))
    const stuck = waiting[0]!
    if (ready.length === 0) {
      const reason = sources[stuck.base] ? 'counts from itself' : `${stuck.base} is not mapped`
      throw mappingRefusal(stuck.field, 'of', reason)
    }
    for (const step of ready) {
      ordered.push(step)
      placed.add(step.field)
    }
    waiting = waiting.filter((step) => !ready.includes(step))
  }
  return ordered
}
