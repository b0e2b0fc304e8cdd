// The training ledger of a quarter: sessions, who came, the hours of each person against the rules, and who is trained again.
import type { GovernanceFigure, GovernanceRow } from '../governance.ts'
import type { GovernanceMeasure } from '../scheme.ts'
import { formatCount } from '../format.ts'
import { divide, fractionOf, toFixedHalfUp } from '../fraction.ts'
import type { Attendance, HourLedgerRow, RetrainRow, TrainingSession } from '../training.ts'
import { type Say, sayIn } from '../words.ts'
import {
  countCell,
  dayCell,
  decimalCell,
  figureColumn,
  fractionCell,
  percentCell,
  row,
  textCell,
  totalRow,
  wordColumn,
} from './cell.ts'
import type { Cell, Paper, PaperSection } from './document.ts'
import { type Letterhead, listSection } from './paper.ts'

export interface LedgerSession {
  readonly session: TrainingSession
  /** Of the department asked for, else of all. */
  readonly attendances: readonly Attendance[]
}

const TRAINING_MEASURES = [
  'trainingCoverage',
  'passRate',
  'hoursMet',
] as const satisfies readonly GovernanceMeasure[]
type TrainingMeasure = (typeof TRAINING_MEASURES)[number]

export interface TrainingLedgerInput extends Letterhead {
  readonly firstOn: string
  readonly lastOn: string
  /** The day of which it says who has to be trained again. */
  readonly today: string
  readonly department: string | null
  /** What holds on the last day. */
  readonly rules: Readonly<Record<'onboardingHours' | 'quarterHours', number>>
  /** What each figure is measured against, in percent. */
  readonly targets: Readonly<Record<TrainingMeasure, number>>
  /** All together first, then each department; of the one asked for, that one alone. */
  readonly figures: readonly GovernanceRow[]
  /** By day. */
  readonly sessions: readonly LedgerSession[]
  readonly hours: readonly HourLedgerRow[]
  readonly retrain: readonly RetrainRow[]
}

export function buildTrainingLedger(input: TrainingLedgerInput): Paper {
  const { organisation, language, issuedAt, firstOn, lastOn, department, rules, targets, hours } = input
  const say = sayIn(language)
  return {
    language,
    timeZone: organisation.timeZone,
    title: say('paper.trainingLedger'),
    organisation: organisation.name,
    period: say('frame.periodRange', { first: firstOn, last: lastOn }),
    edition: department ?? say('paper.allDepartments'),
    issuedAt,
    layout: 'sheet',
    cover: {
      facts: [
        { label: say('paper.people'), text: formatCount(hours.length) },
        { label: say('paper.sessions'), text: formatCount(input.sessions.length) },
        { label: say('training.rule-quarterHours'), text: `${rules.quarterHours}` },
        { label: say('training.rule-onboardingHours'), text: `${rules.onboardingHours}` },
        { label: say('paper.coverageTarget'), text: `${targets.trainingCoverage}%` },
        { label: say('paper.passRateTarget'), text: `${targets.passRate}%` },
      ],
      statement: say('paper.trainingMeans'),
    },
    sections: [
      figuresSection(input, say),
      sessionsSection(input, say),
      hoursSection(input, say),
      retrainSection(input, say),
      attendanceSection(input, say),
    ],
  }
}

function figuresSection({ figures }: TrainingLedgerInput, say: Say): PaperSection {
  const metText = ({ met }: GovernanceFigure): Cell =>
    textCell(met === null ? null : say(met ? 'training.met' : 'training.notMet'))
  return listSection('figures', say('paper.trainingFigures'), {
    columns: [
      wordColumn('department', say('people.department'), true),
      ...TRAINING_MEASURES.flatMap((measure) => [
        figureColumn(`${measure}Counts`, say(`paper.counts-${measure}`)),
        figureColumn(measure, say(`kpi.name.${measure}`)),
        wordColumn(`${measure}Met`, say('paper.met')),
      ]),
    ],
    rows: figures.map(({ department, figures: of }) =>
      (department === null ? totalRow : row)(
        textCell(department ?? say('paper.allDepartments')),
        ...TRAINING_MEASURES.flatMap((measure) => {
          const figure = of.find((each) => each.measure === measure)!
          const { numerator, denominator } = figure
          return [fractionCell(figure), percentCell(numerator, denominator), metText(figure)]
        }),
      ),
    ),
    empty: say('paper.noFigures'),
  })
}

/** Counted from the attendance that the ledger lists. */
function sessionsSection({ sessions }: TrainingLedgerInput, say: Say): PaperSection {
  return listSection('sessions', say('paper.sessions'), {
    columns: [
      wordColumn('heldOn', say('training.heldOn'), true),
      wordColumn('course', say('training.course'), true),
      wordColumn('method', say('training.method')),
      wordColumn('trainer', say('training.trainer')),
      figureColumn('hours', say('training.hours')),
      figureColumn('attended', say('training.present')),
      figureColumn('attendedShare', say('paper.attendanceRate')),
      figureColumn('passMark', say('training.passMark')),
      figureColumn('passed', say('training.passed')),
      figureColumn('passedShare', say('paper.passRate')),
      wordColumn('expiresOn', say('paper.expiresOn')),
    ],
    rows: sessions.map(({ session, attendances }) => {
      const attended = attendances.filter((each) => each.attended).length
      const examined = attendances.filter(({ points }) => points !== null).length
      const passed = attendances.filter((each) => hasPassed(session, each)).length
      return row(
        dayCell(session.heldOn),
        textCell(session.course),
        textCell(say(`training.method-${session.method}`)),
        textCell(session.trainer),
        hoursCell(session.minutes),
        fractionCell({ numerator: attended, denominator: attendances.length }),
        percentCell(attended, attendances.length),
        session.passMark === null ? textCell(say('training.noExam')) : amountCell(session.passMark),
        fractionCell({ numerator: passed, denominator: examined }),
        percentCell(passed, examined),
        dayCell(session.expiresOn),
      )
    }),
    empty: say('paper.noSessions'),
  })
}

function hoursSection({ hours, rules }: TrainingLedgerInput, say: Say): PaperSection {
  return listSection('hours', say('paper.hoursOfPeople'), {
    columns: [
      wordColumn('department', say('people.department')),
      wordColumn('employeeNo', say('people.employeeNo'), true),
      wordColumn('name', say('people.name'), true),
      figureColumn('hours', say('training.quarterHours')),
      figureColumn('asked', say('paper.hoursAsked')),
      wordColumn('met', say('paper.met')),
      wordColumn('since', say('paper.joinedOn')),
      figureColumn('onboarding', say('training.onboarding')),
      figureColumn('onboardingAsked', say('paper.hoursAsked')),
      wordColumn('onboardingMet', say('paper.met')),
    ],
    rows: hours.map(({ department, employeeNo, name, minutes, met, onboarding }) =>
      row(
        textCell(department),
        textCell(employeeNo),
        textCell(name),
        hoursCell(minutes),
        amountCell(rules.quarterHours),
        textCell(say(met ? 'training.met' : 'training.notMet')),
        dayCell(onboarding?.since ?? null),
        hoursCell(onboarding?.minutes ?? null),
        amountCell(onboarding ? rules.onboardingHours : null),
        textCell(onboarding && say(onboarding.met ? 'training.met' : 'training.notMet')),
      ),
    ),
    empty: say('training.noPeople'),
  })
}

function retrainSection({ retrain, today }: TrainingLedgerInput, say: Say): PaperSection {
  return listSection('retrain', say('paper.retrainOn', { on: today }), {
    columns: [
      wordColumn('department', say('people.department')),
      wordColumn('employeeNo', say('people.employeeNo'), true),
      wordColumn('name', say('people.name'), true),
      wordColumn('course', say('training.course')),
      wordColumn('heldOn', say('training.heldOn')),
      wordColumn('reason', say('training.reason')),
    ],
    rows: retrain.map(({ department, employeeNo, name, course, heldOn, reason }) =>
      row(
        textCell(department),
        textCell(employeeNo),
        textCell(name),
        textCell(course),
        dayCell(heldOn),
        textCell(say(`training.reason-${reason}`)),
      ),
    ),
    empty: say('training.noRetrain'),
  })
}

function attendanceSection({ sessions }: TrainingLedgerInput, say: Say): PaperSection {
  return listSection('attendance', say('training.attendees'), {
    columns: [
      wordColumn('heldOn', say('training.heldOn')),
      wordColumn('course', say('training.course')),
      wordColumn('department', say('people.department')),
      wordColumn('employeeNo', say('people.employeeNo'), true),
      wordColumn('name', say('people.name'), true),
      wordColumn('attended', say('training.present')),
      figureColumn('points', say('training.points')),
      wordColumn('result', say('training.result')),
    ],
    rows: sessions.flatMap(({ session, attendances }) =>
      attendances.map((each) =>
        row(
          dayCell(session.heldOn),
          textCell(session.course),
          textCell(each.department),
          textCell(each.employeeNo),
          textCell(each.name),
          textCell(say(each.attended ? 'training.yes' : 'training.no')),
          amountCell(each.points),
          textCell(resultText(session, each, say)),
        ),
      ),
    ),
    empty: say('paper.nobodyInvited'),
  })
}

function hasPassed({ passMark }: TrainingSession, { points }: Attendance): boolean {
  return passMark !== null && points !== null && points >= passMark
}

function resultText(session: TrainingSession, each: Attendance, say: Say): string | null {
  if (!each.attended) return say('training.absent')
  if (session.passMark === null) return null
  if (each.points === null) return say('training.notExamined')
  return say(hasPassed(session, each) ? 'training.passed' : 'training.failed')
}

/** An amount of up to two decimals, as it was entered. */
const amountCell = (amount: number | null): Cell => decimalCell(amount === null ? null : `${amount}`)

/** Hours of minutes, to the hundredth. */
function hoursCell(minutes: number | null): Cell {
  if (minutes === null) return countCell(null)
  return decimalCell(toFixedHalfUp(divide(fractionOf(minutes), fractionOf(60)), 2))
}
