// What a period's scores make of each person's pay and appraisal.
import type { HrSettings } from './hrSettings.ts'
import { blendAppraisal, performancePay } from './pay.ts'
import type { PayLine } from './payTable.ts'
import { mainPost, type PeopleScores } from './peopleScores.ts'
import type { Grade } from './scheme.ts'
import type { Scorecard, ScoreRow } from './scorecard.ts'
import type { StaffEntry } from './staff.ts'
import { textOrder } from './textOrder.ts'

/** What is missing so that there is no amount. */
export type PayGap = 'noScore' | 'notRanked' | 'noBase'

export interface PayrollRow {
  readonly employeeNo: string
  readonly name: string
  /** Of the post held longest, by the name that its records count for. */
  readonly department: string
  readonly role: string
  /** The person's own, by role; null without a record. */
  readonly ownScore: string | null
  readonly ownGrade: Grade | null
  /** Any of the person's figures rests on few records. */
  readonly smallSample: boolean
  readonly departmentScore: string | null
  /** What pay and appraisal follow: of the department or the person's own, as the settings say. */
  readonly score: string | null
  readonly grade: Grade | null
  readonly coefficient: string | null
  readonly base: string | null
  readonly performance: string | null
  readonly total: string | null
  readonly otherAppraisal: string | null
  readonly appraisal: string | null
  readonly gap: PayGap | null
}

export interface PayrollInput {
  /** Posts held in the period. */
  readonly roster: readonly StaffEntry[]
  /** The department that a name on the roster counts for at the end of the period. */
  readonly chargedTo: (department: string) => string
  readonly departments: Scorecard
  readonly people: PeopleScores
  readonly pay: readonly PayLine[]
  readonly settings: HrSettings
}

/** One row for everybody who held a post in the period, by department, name and number. */
export function buildPayroll(input: PayrollInput): readonly PayrollRow[] {
  const { roster, departments, people, pay, settings, chargedTo } = input
  const rowOfDepartment = new Map(departments.rows.map((row) => [row.name, row]))
  const rowOfPerson = new Map(
    people.roles.flatMap((role) => role.people.map(({ employeeNo, row }) => [employeeNo, row] as const)),
  )
  const payOf = new Map(pay.map((line) => [line.employeeNo, line]))
  return [...Map.groupBy(roster, ({ employeeNo }) => employeeNo)]
    .map(([employeeNo, posts]): PayrollRow => {
      const { name, role, department: written } = mainPost(posts, people.period)
      const department = chargedTo(written)
      const own = rowOfPerson.get(employeeNo) ?? null
      const ofDepartment = rowOfDepartment.get(department) ?? null
      const source = settings.scoreOf === 'own' ? own : ofDepartment
      const { base = null, otherAppraisal = null } = payOf.get(employeeNo) ?? {}
      return {
        employeeNo,
        name,
        department,
        role,
        ownScore: own?.score ?? null,
        ownGrade: own?.grade ?? null,
        smallSample: own?.kpis.some((kpi) => kpi.smallSample && kpi.weight !== '0') ?? false,
        departmentScore: ofDepartment?.score ?? null,
        ...followed(source),
        base,
        otherAppraisal,
        ...amounts(source, { employeeNo, base, otherAppraisal }, settings),
      }
    })
    .sort(
      (a, b) =>
        textOrder(a.department, b.department) ||
        textOrder(a.name, b.name) ||
        textOrder(a.employeeNo, b.employeeNo),
    )
}

function followed(source: ScoreRow | null): Pick<PayrollRow, 'score' | 'grade' | 'coefficient'> {
  return {
    score: source?.score ?? null,
    grade: source?.grade ?? null,
    coefficient: source?.coefficient ?? null,
  }
}

/** Who has no coefficient gets no amount: nothing is paid on a guess. */
function amounts(
  source: ScoreRow | null,
  { base, otherAppraisal }: PayLine,
  { share, appraisalWeight }: HrSettings,
): Pick<PayrollRow, 'performance' | 'total' | 'appraisal' | 'gap'> {
  const { score = null, coefficient = null } = source ?? {}
  const paid = base !== null && coefficient !== null ? performancePay(base, share, coefficient) : null
  const gap =
    score === null ? 'noScore' : coefficient === null ? 'notRanked' : base === null ? 'noBase' : null
  return {
    performance: paid?.performance ?? null,
    total: paid?.total ?? null,
    appraisal:
      otherAppraisal !== null && score !== null && coefficient !== null
        ? blendAppraisal(otherAppraisal, score, appraisalWeight)
        : null,
    gap,
  }
}

/** What may not be seen by everybody who sees the rest. */
const PERSONAL = ['base', 'performance', 'total', 'otherAppraisal', 'appraisal'] as const
export type PersonalAmount = (typeof PERSONAL)[number]

/** What stands where an amount may not be seen. */
export const MASKED = '***'

/** Amounts that are there become ***; that one is missing stays to be seen. */
export function maskPayroll(row: PayrollRow): PayrollRow {
  const masked = PERSONAL.map((field) => [field, row[field] === null ? null : MASKED] as const)
  return { ...row, ...(Object.fromEntries(masked) as Record<PersonalAmount, string | null>) }
}
