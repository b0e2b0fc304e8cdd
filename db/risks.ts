// The risk register and its reviews.
import { dayNumber, dayText } from '../core/day.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Risk, RiskContent, RiskReview } from '../core/risk.ts'
import type { Db } from './database.ts'
import type { Paging } from './trainings.ts'

interface Row {
  readonly id: number
  readonly name: string
  readonly side: Risk['side']
  readonly likelihood: number
  readonly impact: number
  readonly response: string
  readonly owner: string
  readonly department: string
  readonly review_months: number
  readonly next_review_on: number
  readonly active: number
  readonly revision: number
}

/** The gravest first, those laid aside last. */
export async function listRisks(db: Db, { offset, limit }: Paging): Promise<Page<Risk>> {
  const { n } = await db('risks').count({ n: '*' }).first<{ n: number }>()
  const rows: Row[] = await db('risks')
    .orderBy('active', 'desc')
    .orderByRaw('likelihood * impact DESC')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
  return { rows: rows.map(rowToRisk), total: n }
}

/** @throws AppError notFound */
export async function getRisk(db: Db, id: number): Promise<Risk> {
  const row: Row | undefined = await db('risks').where({ id }).first()
  if (!row) throw new AppError('notFound', { riskId: id })
  return rowToRisk(row)
}

/** Answers its id. */
export async function addRisk(db: Db, risk: RiskContent): Promise<number> {
  const [inserted]: { id: number }[] = await db('risks')
    .insert({ ...columnsOf(risk), revision: 1 })
    .returning('id')
  return inserted!.id
}

/** @throws AppError conflict where the revision is not the stored one */
export async function storeRisk(db: Db, id: number, revision: number, risk: RiskContent): Promise<void> {
  const changed = await db('risks')
    .where({ id, revision })
    .update({ ...columnsOf(risk), revision: revision + 1 })
  if (changed === 0) throw new AppError('conflict', { riskId: id })
}

export async function addRiskReview(db: Db, riskId: number, review: RiskReview): Promise<void> {
  const { dueOn, reviewedOn, ...rest } = review
  await db('risk_reviews').insert({
    ...rest,
    risk_id: riskId,
    due_on: dayNumber(dueOn),
    reviewed_on: dayNumber(reviewedOn),
  })
}

interface ReviewRow {
  readonly due_on: number
  readonly reviewed_on: number
  readonly likelihood: number
  readonly impact: number
  readonly note: string
  readonly actor: string
  readonly at: Instant
}

/** Latest first. */
export async function listRiskReviews(
  db: Db,
  { riskId, offset, limit }: { riskId: number } & Paging,
): Promise<Page<RiskReview>> {
  const found = db('risk_reviews').where('risk_id', riskId)
  const { n } = await found.clone().count({ n: '*' }).first<{ n: number }>()
  const rows: ReviewRow[] = await found.orderBy('id', 'desc').offset(offset).limit(limit)
  return {
    total: n,
    rows: rows.map(({ likelihood, impact, note, actor, at, ...row }) => ({
      dueOn: dayText(row.due_on),
      reviewedOn: dayText(row.reviewed_on),
      likelihood,
      impact,
      note,
      actor,
      at,
    })),
  }
}

function columnsOf(risk: RiskContent): Omit<Row, 'id' | 'revision'> {
  const { name, side, likelihood, impact, response, owner, department } = risk
  return {
    name,
    side,
    likelihood,
    impact,
    response,
    owner,
    department,
    review_months: risk.reviewMonths,
    next_review_on: dayNumber(risk.nextReviewOn),
    active: risk.active ? 1 : 0,
  }
}

function rowToRisk(row: Row): Risk {
  const { id, name, side, likelihood, impact, response, owner, department, revision } = row
  return {
    id,
    name,
    side,
    likelihood,
    impact,
    response,
    owner,
    department,
    reviewMonths: row.review_months,
    nextReviewOn: dayText(row.next_review_on),
    active: row.active === 1,
    revision,
  }
}
