// The first rows of a file as they will be stored, staged in the page itself so that every correction shows at once.
import { AppError } from '../../../core/errors.ts'
import { FIELD_NAMES, type FieldName } from '../../../core/fields.ts'
import type { Instant } from '../../../core/instant.ts'
import type { Mapping } from '../../../core/mapping.ts'
import { resolveMapping } from '../../../core/resolveMapping.ts'
import { createEventStager, type StagedEvent } from '../../../core/stageEvents.ts'
import { createStager, type StagedRow } from '../../../core/stageRows.ts'
import type { Survey } from '../../../core/survey.ts'

export interface StagedPreview {
  readonly rows: readonly StagedRow[]
  /** Of an event file, in place of the rows. */
  readonly events: readonly StagedEvent[]
  /** The fields the mapping fills, in the order of a record. */
  readonly fields: readonly FieldName[]
  /** What must be decided before anything can be stored; the rows are empty then. */
  readonly problem: AppError | null
}

export function stagePreview(options: {
  readonly survey: Survey
  readonly mapping: Mapping
  readonly organisationZone: string
  readonly digest: string
  readonly knownAt: Instant
}): StagedPreview {
  const { survey, mapping } = options
  const fields = FIELD_NAMES.filter((field) => mapping.fields[field] !== undefined)
  try {
    const reading = {
      ...resolveMapping(survey, mapping, options.organisationZone),
      header: survey.columns.map(({ name }) => name),
      headerRow: survey.headerRow,
      mapping,
      digest: options.digest,
      knownAt: options.knownAt,
    }
    const head = survey.head.map(({ row, cells }) => ({ number: row, cells }))
    if (mapping.events)
      return { rows: [], events: head.map(createEventStager(reading)), fields, problem: null }
    return { rows: head.map(createStager(reading)), events: [], fields, problem: null }
  } catch (error) {
    if (error instanceof AppError) return { rows: [], events: [], fields, problem: error }
    throw error
  }
}
