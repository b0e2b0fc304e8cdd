// The scores that pay, awards and accountability rest on: a frozen edition where there is one, else the data as it is.
import type { Assessment } from '../core/assessment.ts'
import type { EditionHead } from '../core/edition.ts'
import type { PeopleScores } from '../core/peopleScores.ts'
import type { Register } from '../core/register.ts'
import type { Scheme } from '../core/scheme.ts'
import type { Period, Scorecard } from '../core/scorecard.ts'
import { kindOfPeriod } from '../core/assessment.ts'
import type { Instant } from '../core/instant.ts'
import { findRegular, getAssessment } from '../db/assessments.ts'
import type { Db } from '../db/database.ts'
import { getEdition } from '../db/editions.ts'
import { getRegister } from '../db/settings.ts'
import { basisOfAssessment } from './assessed.ts'
import { frozenBasis } from './freezing.ts'
import { scorePeople } from './peopleScoring.ts'
import { type Basis, basisInForce, periodOf, schemeOf, scorePeriod } from './scoring.ts'

/** A period, or an assessment by its number. */
export type HrSource = { readonly period: string } | { readonly assessment: number }

/** What a figure rests on, for whoever reads it. */
export interface HrFooting {
  readonly period: Period
  readonly scheme: string
  readonly policy: string
  readonly asOf: Instant
  /** The assessment and its frozen edition; null while scores move with the data: a draft. */
  readonly frozen: {
    readonly assessment: Pick<Assessment, 'id' | 'name' | 'state'>
    readonly edition: EditionHead
  } | null
}

export interface HrCards extends HrFooting {
  /** As it was on the period's first day. */
  readonly rules: Scheme
  readonly departments: Scorecard
  readonly people: PeopleScores
  readonly register: Register
}

/** @throws AppError notFound, periodInvalid */
export async function hrCards(db: Db, source: HrSource, now: Instant): Promise<HrCards> {
  const assessment = await assessmentOf(db, source, now)
  if (assessment?.state === 'frozen' || assessment?.state === 'published')
    return await frozenCards(db, assessment)
  if (assessment !== null) {
    const { basis, period } = await basisOfAssessment(db, assessment, now)
    return await liveCards(db, basis, period)
  }
  const basis = await basisInForce(db, now)
  return await liveCards(db, basis, periodOf(basis, (source as { period: string }).period))
}

/** The assessment asked for, or the regular one of the period. */
async function assessmentOf(db: Db, source: HrSource, now: Instant): Promise<Assessment | null> {
  if ('assessment' in source) return await getAssessment(db, source.assessment)
  const period = periodOf(await basisInForce(db, now), source.period)
  const kind = kindOfPeriod(period)
  return kind === 'special' ? null : await findRegular(db, kind, period.key)
}

async function frozenCards(db: Db, assessment: Assessment): Promise<HrCards> {
  const stored = await getEdition(db, assessment.id)
  const { basis: frozen, result, factsDigest: _, ...edition } = stored
  const basis = frozenBasis(db, stored)
  const register = { entries: frozen.register }
  const people = await scorePeople(db, basis, frozen.period, register)
  const { id, name, state } = assessment
  return {
    ...footingOf(result.department, (await schemeOf(db, basis, frozen.period, 'department')).scheme),
    people,
    register,
    frozen: { assessment: { id, name, state }, edition },
  }
}

async function liveCards(db: Db, basis: Basis, period: Period): Promise<HrCards> {
  const { value: register } = await getRegister(db)
  return {
    ...footingOf(
      await scorePeriod(db, basis, period, 'department'),
      (await schemeOf(db, basis, period, 'department')).scheme,
    ),
    people: await scorePeople(db, basis, period, register),
    register,
    frozen: null,
  }
}

function footingOf(departments: Scorecard, rules: Scheme) {
  const { period, scheme, policy, asOf } = departments
  return { period, scheme, policy, asOf, rules, departments }
}
