// Training of any size for reports.
import type { GovernanceRow } from '../../core/governance.ts'
import type { CertificatesInput } from '../../core/report/certificates.ts'
import type { TrainingLedgerInput } from '../../core/report/trainingLedger.ts'
import type { GovernanceMeasure } from '../../core/scheme.ts'
import type { Attendance, TrainingSession } from '../../core/training.ts'
import type { Language } from '../../core/words.ts'
import { letterhead } from './planInputs.ts'

const many = <T>(n: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i))
const DEPARTMENTS = ['客服部', '信息技术部', '综合管理部'] as const

export function makeSession(i: number, over: Partial<TrainingSession> = {}): TrainingSession {
  return {
    id: i + 1,
    courseId: 1,
    course: i % 2 === 0 ? '投诉处理技巧' : '热线应急处置与舆情回应（第一期）',
    planId: null,
    planRevisionId: null,
    method: i % 2 === 0 ? 'simulation' : 'class',
    heldOn: `2026-0${1 + (i % 3)}-15`,
    minutes: i % 2 === 0 ? 150 : 100,
    trainer: '李老师',
    exam: i % 2 === 0,
    passMark: i % 2 === 0 ? 60 : null,
    expiresOn: i % 2 === 0 ? '2027-03-15' : null,
    invited: 0,
    attended: 0,
    examined: 0,
    passed: 0,
    revision: 1,
    ...over,
  }
}

export function makeAttendance(i: number, over: Partial<Attendance> = {}): Attendance {
  return {
    employeeNo: String(1001 + i),
    name: ['周强', '赵六', '王小丽', '欧阳娜娜'][i % 4]!,
    department: DEPARTMENTS[i % 3]!,
    attended: i % 5 !== 4,
    points: i % 5 === 4 ? null : 55 + (i % 45) + 0.5,
    ...over,
  }
}

export function trainingLedgerInput(
  language: Language,
  { people, sessions }: { people: number; sessions: number },
): TrainingLedgerInput {
  const held = many(sessions, (i) => {
    const session = makeSession(i)
    return {
      session,
      attendances: many(people, (k) => makeAttendance(k, session.exam ? {} : { points: null })),
    }
  })
  const figuresOf = (department: string | null): GovernanceRow => {
    const own = held
      .flatMap(({ session, attendances }) => attendances.map((one) => ({ session, one })))
      .filter(({ one }) => department === null || one.department === department)
    const examined = own.filter(({ one }) => one.points !== null)
    const passed = examined.filter(({ session, one }) => one.points! >= session.passMark!)
    const figureOf = (measure: GovernanceMeasure, numerator: number, denominator: number) => ({
      measure,
      numerator,
      denominator,
      met: numerator === denominator,
    })
    return {
      department,
      figures: [
        figureOf('trainingCoverage', own.filter(({ one }) => one.attended).length, own.length),
        figureOf('passRate', passed.length, examined.length),
        figureOf('hoursMet', 0, people),
      ],
    }
  }
  return {
    ...letterhead(language),
    firstOn: '2026-01-01',
    lastOn: '2026-03-31',
    today: '2026-03-31',
    department: null,
    rules: { quarterHours: 15, onboardingHours: 40 },
    targets: { trainingCoverage: 100, passRate: 90, hoursMet: 100 },
    figures: people === 0 ? [] : [null, ...DEPARTMENTS].map(figuresOf),
    sessions: held,
    hours: many(people, (i) => {
      const { employeeNo, name, department } = makeAttendance(i)
      return {
        employeeNo,
        name,
        department,
        minutes: 100 * (i % 12),
        met: i % 12 >= 9,
        onboarding: i % 9 === 0 ? { since: '2026-02-01', minutes: 1250, met: false } : null,
      }
    }),
    retrain: many(Math.floor(people / 5), (i) => {
      const { employeeNo, name, department } = makeAttendance(i * 5 + 4)
      const reason = (['missed', 'failed', 'expired'] as const)[i % 3]!
      return {
        employeeNo,
        name,
        department,
        courseId: 1,
        course: '投诉处理技巧',
        sessionId: 1,
        heldOn: '2026-01-15',
        reason,
      }
    }),
  }
}

export function certificatesInput(
  language: Language,
  over: Partial<CertificatesInput> = {},
): CertificatesInput {
  const { organisation } = letterhead(language)
  return {
    organisation,
    language,
    session: makeSession(0, { id: 12 }),
    plan: { id: 1, code: 'YA-001', name: '大面积投诉应急预案', number: 2 },
    people: [
      makeAttendance(0, { points: 88.5 }),
      makeAttendance(1, { points: 60 }),
      makeAttendance(2, { points: 59.99 }),
      makeAttendance(3, { points: null }),
      makeAttendance(4, { attended: false, points: null }),
    ],
    ...over,
  }
}
