// What scores do to people, as operations: settings, pay, appraisal, awards and lists.
import { z } from 'zod'
import { dayNumber } from '../core/day.ts'
import { buildAwards, type Candidate, redAndBlack, type Star, starOfMonth } from '../core/honours.ts'
import { type HrSettings, hrSettingsSchema } from '../core/hrSettings.ts'
import type { Instant } from '../core/instant.ts'
import { buildPayroll, maskPayroll } from '../core/payroll.ts'
import { monthsOf, parsePeriod, periodKeyOf } from '../core/period.ts'
import { chargeSpans } from '../core/register.ts'
import type { ScoreRow } from '../core/scorecard.ts'
import type { Db } from '../db/database.ts'
import { payRevision, readPayInputs, storePayInputs } from '../db/payInputs.ts'
import * as settings from '../db/settings.ts'
import { readStaff } from '../db/staff.ts'
import type { Actor, Role } from './actor.ts'
import type { Honours, HrFooting, Payroll } from './contract/hr.ts'
import { type HrCards, hrCards, type HrSource } from './hrCards.ts'
import * as input from './input.ts'
import { defineOperation, type JobContext } from './operation.ts'
import { PEOPLE_ROLES } from './people.ts'
import { basisInForce, periodOf, periodsUpTo } from './scoring.ts'

/** Pay is for those who pay. */
export const PAY_ROLES: readonly Role[] = ['hr']

export const seesPay = ({ roles }: Actor): boolean => roles.some((role) => PAY_ROLES.includes(role))

export const hrSource = z.union([
  z.strictObject({ period: input.key }),
  z.strictObject({ assessment: input.id }),
])

export const getHrSettings = defineOperation<'getHrSettings'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: input.nothing,
  async run({ db }) {
    const { version, value } = await settings.getHrSettings(db)
    return { version, settings: value }
  },
})

export const publishHrSettings = defineOperation<'publishHrSettings'>({
  kind: 'command',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ settings: hrSettingsSchema, version: z.int().min(0) }),
  async run({ db, actor, clock }, asked) {
    const published = { ...asked, actor: actor.name, at: clock() }
    return { version: await settings.publishHrSettings(db, published) }
  },
  note: ({ settings: { share, scoreOf, appraisalWeight } }, { version }) => ({
    subject: `hr settings ${version}`,
    detail: { share, scoreOf, appraisalWeight },
  }),
})

export const getPayroll = defineOperation<'getPayroll'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ source: hrSource }),
  async run({ db, actor, clock }, { source }) {
    const { payroll } = await payrollOf(db, source, clock())
    return seesPay(actor) ? payroll : maskedPayroll(payroll)
  },
})

export const getHonours = defineOperation<'getHonours'>({
  kind: 'query',
  roles: PEOPLE_ROLES,
  input: z.strictObject({ source: hrSource }),
  async run({ db, clock }, { source }) {
    const now = clock()
    const cards = await hrCards(db, source, now)
    return await honoursOf(db, cards, (await settings.getHrSettings(db)).value, now)
  },
})

export const readPayFile = defineOperation<'readPayFile'>({
  kind: 'job',
  roles: PAY_ROLES,
  input: z.strictObject({ fileId: input.key, period: input.key }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run(context, { fileId, period: key }) {
    const { db, clock } = context
    const period = periodOf(await basisInForce(db, clock()), key)
    const { lines, issues } = await readPay(context, fileId)
    const known = new Set((await readStaff(db, period)).map(({ employeeNo }) => employeeNo))
    const unknown = lines.flatMap(({ line }) => (known.has(line.employeeNo) ? [] : [line.employeeNo]))
    return { people: lines.length, issues, unknown, revision: await payRevision(db, period.key) }
  },
})

/** The good lines of the file; a person's part that it does not name stays as it was. */
export const importPay = defineOperation<'importPay'>({
  kind: 'job',
  roles: PAY_ROLES,
  input: z.strictObject({ fileId: input.key, period: input.key, revision: z.int().min(0) }),
  lane: null,
  phase: 'writing',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run(context, { fileId, period: key, revision }) {
    const { db, clock, write } = context
    const period = periodOf(await basisInForce(db, clock()), key).key
    const lines = (await readPay(context, fileId)).lines.map(({ line }) => line)
    return await write(
      async (trx) => ({
        ...(await storePayInputs(trx, { period, lines, revision })),
        revision: await payRevision(trx, period),
      }),
      (done) => ({ subject: `period ${period}`, detail: { ...done } }),
    )
  },
})

async function readPay({ files, runTask, signal }: JobContext, fileId: string) {
  const { path, fileName } = files.get(fileId)
  return await runTask('pay', { path, fileName }, { signal })
}

/** With every amount; whoever hands it on masks it. */
export async function payrollOf(
  db: Db,
  source: HrSource,
  now: Instant,
): Promise<{ readonly payroll: Payroll; readonly cards: HrCards }> {
  const cards = await hrCards(db, source, now)
  const { version, value } = await settings.getHrSettings(db)
  const { period, departments, people, register } = cards
  const spans = chargeSpans(register)
  const lastDay = dayNumber(period.lastOn)
  const chargedTo = (name: string): string =>
    spans.find((span) => span.name === name && span.fromDay <= lastDay && lastDay < span.untilDay)
      ?.countsAs ?? name
  const rows = buildPayroll({
    roster: await readStaff(db, period),
    chargedTo,
    departments,
    people,
    pay: await readPayInputs(db, period.key),
    settings: value,
  })
  const payroll = {
    footing: footingOf(cards),
    settings: { version, settings: value },
    departments: departments.rows.map(withoutKpis),
    rows,
    masked: false,
    payRevision: await payRevision(db, period.key),
    unmatched: people.unmatched,
  }
  return { payroll, cards }
}

function withoutKpis(row: ScoreRow): Omit<ScoreRow, 'kpis'> {
  const { kpis: _, ...rest } = row
  return rest
}

export function maskedPayroll(payroll: Payroll): Payroll {
  return { ...payroll, rows: payroll.rows.map(maskPayroll), masked: true }
}

/** Quarters end with the one that holds the period's last day; stars are of the months of the period that have begun. */
export async function honoursOf(db: Db, cards: HrCards, rules: HrSettings, now: Instant): Promise<Honours> {
  const { zone } = await basisInForce(db, now)
  const last = parsePeriod(periodKeyOf('quarter', dayNumber(cards.period.lastOn)), zone)
  const quarters: HrCards[] = []
  for (const { key } of periodsUpTo(last, rules.award.quarters, zone))
    quarters.push(key === cards.period.key ? cards : await hrCards(db, { period: key }, now))
  const stars: Star[] = []
  for (const month of monthsOf(cards.period, zone)) {
    if (month.startAt >= now) continue
    const of = month.key === cards.period.key ? cards : await hrCards(db, { period: month.key }, now)
    stars.push(starOfMonth(of.people, rules.starCases))
  }
  return {
    footing: footingOf(cards),
    settings: rules,
    quarters: quarters.map(({ period, frozen }) => ({ period: period.key, frozen: frozen !== null })),
    awards: {
      departments: buildAwards(
        quarters.map(({ departments }) => departments.rows.map(departmentCandidate)),
        rules.award,
      ),
      people: buildAwards(quarters.map(peopleCandidates), rules.award),
    },
    stars,
    lists: redAndBlack(cards.departments.rows, cards.rules, rules.lists),
  }
}

function departmentCandidate(row: ScoreRow): Candidate {
  return { id: row.name, name: row.name, department: null, row }
}

function peopleCandidates({ people }: HrCards): readonly Candidate[] {
  return people.roles.flatMap((role) =>
    role.people.map(({ employeeNo, name, department, row }) => ({ id: employeeNo, name, department, row })),
  )
}

function footingOf({ period, scheme, policy, asOf, frozen }: HrCards): HrFooting {
  return { period, scheme, policy, asOf, frozen }
}
