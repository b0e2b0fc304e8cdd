// Pieces of what operations take, as schemas: the boundary trusts nothing that comes over it.
import { z } from 'zod'
import { decisionSchema } from '../core/decision.ts'
import { ISSUE_SEVERITY, type IssueCode } from '../core/issue.ts'
import { filterOf, LEDGER_FIELDS, type LedgerField, suits } from '../core/ledgerFields.ts'
import { parseMapping } from '../core/mapping.ts'
import { parsePolicy } from '../core/policy.ts'
import { parseRegister } from '../core/register.ts'
import { parseScheme } from '../core/scheme.ts'
import { parseTaxonomy } from '../core/taxonomy.ts'
import { LIST_COLUMNS, type ListColumn } from '../core/view.ts'
import { LANGUAGES } from '../core/words.ts'

export const nothing = z.strictObject({})
export const id = z.int().positive()
export const key = z.string().min(1).max(100)
export const text = z.string().max(1000)
export const day = z.iso.date()
export const language = z.enum(LANGUAGES)
export const grouping = z.enum(['department', 'handler'])
export const decision = decisionSchema
export const issueCode = z.enum(Object.keys(ISSUE_SEVERITY) as [IssueCode, ...IssueCode[]])

/** These refuse with the code of their own kind and the place inside. */
export const mapping = z.unknown().transform(parseMapping)
export const scheme = z.unknown().transform(parseScheme)
export const policy = z.unknown().transform(parsePolicy)
export const register = z.unknown().transform(parseRegister)
export const taxonomy = z.unknown().transform(parseTaxonomy)

export const paging = { offset: z.int().min(0), limit: z.int().min(1).max(500) }

export const figurePart = z.enum([
  'numerator',
  'denominator',
  'missed',
  'excluded',
  'notMeasured',
  'missing',
  'declared',
])

const figure = z.strictObject({
  period: key,
  by: grouping,
  name: text.optional(),
  kpi: key,
  part: figurePart,
})

/** A figure of an edition, whose period is its own. */
export const frozenFigure = figure.omit({ period: true })

const ledgerField = z.enum(LEDGER_FIELDS as [LedgerField, ...LedgerField[]])

const fieldFilter = z.strictObject({
  in: z.array(text.nullable()).max(1000).optional(),
  contains: text.min(1).optional(),
  from: z.int().optional(),
  to: z.int().optional(),
  blank: z.boolean().optional(),
})

/** Records chosen one by one. */
const MOST_CHOSEN = 10_000

export const recordFilter = z.strictObject({
  figure: figure.optional(),
  period: key.optional(),
  fields: z
    .partialRecord(ledgerField, fieldFilter)
    .refine((fields) => Object.entries(fields).every(([name, f]) => suits(name as LedgerField, f)), {
      message: 'condition of another kind of field',
    })
    .optional(),
  state: z.enum(['open', 'overdue', 'late', 'onTime']).optional(),
  batchId: id.optional(),
  ids: z.array(id).max(MOST_CHOSEN).optional(),
  except: z.array(id).max(MOST_CHOSEN).optional(),
  text: text.optional(),
})

export const listing = {
  filter: recordFilter,
  sort: ledgerField,
  descending: z.boolean(),
}

export const listColumn = z.enum(LIST_COLUMNS as [ListColumn, ...ListColumn[]])

export const facet = ledgerField.refine((field) => filterOf(field) !== 'text')
