// Certificates of a training session: one for each person who passed, or, where there was no exam, who came.
import { divide, fractionOf, toFixedHalfUp } from '../fraction.ts'
import type { PlanReference } from '../plan.ts'
import { type Attendance, hasEarned, type TrainingSession } from '../training.ts'
import { type Language, type Say, sayIn } from '../words.ts'
import type { Fact } from './document.ts'
import type { Letterhead } from './paper.ts'

/**
 * Everything it says. It bears the day of the session and not that of the print, so that the same result always has the
 * same digest: a certificate is proved by printing it again.
 */
export interface Certificate {
  readonly language: Language
  readonly organisation: string
  readonly title: string
  /** Year, session and person: 2026-0012-1001. */
  readonly number: string
  readonly name: string
  /** Who it is: employee number and department. */
  readonly about: string
  readonly statement: string
  readonly facts: readonly Fact[]
  readonly heldOn: string
  readonly date: string
  /** Under the two lines to sign on. */
  readonly signers: readonly [string, string]
}

export interface CertificatesInput extends Pick<Letterhead, 'organisation' | 'language'> {
  readonly session: TrainingSession
  readonly plan: PlanReference | null
  readonly people: readonly Attendance[]
}

/** Of those who earned one, in the order of the list. */
export function buildCertificates(input: CertificatesInput): readonly Certificate[] {
  const { organisation, language, session, people } = input
  const say = sayIn(language)
  return people
    .filter((person) => hasEarned(session, person))
    .map((person) => ({
      language,
      organisation: organisation.name,
      title: say(session.passMark === null ? 'paper.certificateAttended' : 'paper.certificatePassed'),
      number: [session.heldOn.slice(0, 4), String(session.id).padStart(4, '0'), person.employeeNo].join('-'),
      name: person.name,
      about: say('paper.certificateAbout', {
        department: person.department,
        employeeNo: person.employeeNo,
      }),
      statement: statementOf(session, person, say),
      facts: factsOf(input, say),
      heldOn: session.heldOn,
      date: dateText(session.heldOn, say),
      signers: [say('paper.certificateTrainer', { trainer: session.trainer }), say('paper.certificateSeal')],
    }))
}

function statementOf(session: TrainingSession, { points }: Attendance, say: Say): string {
  const held = {
    on: dateText(session.heldOn, say),
    course: session.course,
    hours: hoursText(session.minutes),
  }
  if (session.passMark === null) return say('paper.certificateSaysAttended', held)
  return say('paper.certificateSaysPassed', { ...held, points: points ?? '', mark: session.passMark })
}

function factsOf({ session, plan }: CertificatesInput, say: Say): readonly Fact[] {
  return [
    { label: say('training.method'), text: say(`training.method-${session.method}`) },
    { label: say('training.hours'), text: hoursText(session.minutes) },
    ...(plan
      ? [
          {
            label: say('paper.plan'),
            text: [
              plan.code,
              ...(plan.number === null ? [] : [say('plan.revisionNumber', { number: plan.number })]),
            ].join(' · '),
          },
        ]
      : []),
    {
      label: say('paper.validUntil'),
      text: session.expiresOn === null ? say('paper.validForGood') : dateText(session.expiresOn, say),
    },
  ]
}

function dateText(on: string, say: Say): string {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number)
  return say('paper.date', { on, year, month, day })
}

/** 150 → '2.5' */
function hoursText(minutes: number): string {
  return toFixedHalfUp(divide(fractionOf(minutes), fractionOf(60)), 2).replace(/\.?0+$/, '')
}
