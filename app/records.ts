// The ledger: lists of records, single ones, decisions about them, and lists as files.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import type { RecordFilter } from '../core/ledger.ts'
import * as decisions from '../db/decisions.ts'
import { listAudit, subjectsOfRecord } from '../db/audit.ts'
import type { Db } from '../db/database.ts'
import type { Selection } from '../db/recordFilter.ts'
import { countFacet as countValues } from '../db/facets.ts'
import { listRecords as listRecordsIn } from '../db/recordList.ts'
import { getRecordDetail } from '../db/records.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { type Basis, basisInForce, periodOf, schemeInForce } from './scoring.ts'
import { withOtherNames } from './taxonomy.ts'
import { judgeInForce } from './settings.ts'

export const listRecords = defineOperation<'listRecords'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ ...input.listing, ...input.paging }),
  async run({ db, clock, listMemory }, { filter, ...query }) {
    const basis = await basisInForce(db, clock())
    return await listRecordsIn(db, {
      ...query,
      filter: await selectionOf(db, filter, basis),
      asOf: basis.asOf,
      remembered: { memory: listMemory, policyVersion: basis.policyVersion },
    })
  },
})

export const countFacet = defineOperation<'countFacet'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ filter: input.recordFilter, facet: input.facet }),
  async run({ db, clock }, { filter, facet }) {
    const basis = await basisInForce(db, clock())
    return await countValues(db, { filter: await selectionOf(db, filter, basis), facet, asOf: basis.asOf })
  },
})

export const getRecord = defineOperation<'getRecord'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ id: input.id }),
  run: async ({ db }, { id }) => await getRecordDetail(db, id),
})

export const listRecordAudit = defineOperation<'listRecordAudit'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ recordId: input.id, ...input.paging }),
  async run({ db }, { recordId, ...page }) {
    // A record that is gone has a trail too, but no page to show it on.
    await getRecordDetail(db, recordId)
    return await listAudit(db, { subjects: await subjectsOfRecord(db, recordId), ...page })
  },
})

export const recordDecision = defineOperation<'recordDecision'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ recordId: input.id, revision: z.int(), decision: input.decision }),
  async run({ db, actor, clock }, asked) {
    // On paper another person may have approved it; an exclusion takes that person here.
    if (asked.decision.kind === 'exclusion') throw new AppError('requestNeeded')
    const judge = await judgeInForce(db)
    await decisions.recordDecision(db, { ...asked, actor: actor.name, at: clock(), judge })
    return await getRecordDetail(db, asked.recordId)
  },
  note: ({ recordId, decision }, { revision }) => ({
    subject: `record ${recordId}`,
    detail: { kind: decision.kind, code: 'code' in decision ? decision.code : null, revision },
  }),
})

export const revokeDecision = defineOperation<'revokeDecision'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ decisionId: input.id, revision: z.int() }),
  async run({ db, actor, clock }, asked) {
    const judge = await judgeInForce(db)
    const recordId = await decisions.revokeDecision(db, { ...asked, actor: actor.name, at: clock(), judge })
    return await getRecordDetail(db, recordId)
  },
  note: ({ decisionId }, { id, revision }) => ({ subject: `record ${id}`, detail: { decisionId, revision } }),
})

/** A filter with its period keys looked up. @throws AppError periodInvalid, notFound for a KPI the scheme has not */
export async function selectionOf(
  db: Db,
  { figure, period, fields, ...filter }: RecordFilter,
  basis: Basis,
): Promise<Selection> {
  return {
    ...filter,
    ...(fields && { fields: await withOtherNames(db, fields) }),
    ...(period === undefined ? {} : { period: periodOf(basis, period) }),
    ...(figure && { figure: await figureOf(db, figure, basis) }),
  }
}

async function figureOf(
  db: Db,
  figure: NonNullable<RecordFilter['figure']>,
  basis: Basis,
): Promise<NonNullable<Selection['figure']>> {
  const period = periodOf(basis, figure.period)
  const { scheme } = await schemeInForce(db, period)
  if (!scheme.kpis.some(({ id }) => id === figure.kpi)) throw new AppError('notFound', { kpi: figure.kpi })
  return { ...figure, period, scheme }
}
