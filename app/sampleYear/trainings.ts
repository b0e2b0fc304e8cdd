// The sample organisation's courses and sessions, who came to them, and how they did.
import { SAMPLE_COURSES, SAMPLE_SESSIONS, type SampleSession } from '../../core/sample/courses.ts'
import { chance } from '../../core/sample/random.ts'
import { planOf, type SampleEvent, type SampleYear } from './year.ts'

export const TRAINING_EVENTS: readonly SampleEvent[] = [
  {
    on: '2026-01-06',
    async act({ run }) {
      for (const course of SAMPLE_COURSES) await run('saveCourse', { as: null, course })
    },
  },
  ...SAMPLE_SESSIONS.map((session, i) => ({
    on: session.heldOn > '2026-10-20' ? '2026-10-14' : session.heldOn,
    act: async (year: SampleYear) => await hold(year, session, i),
  })),
]

async function hold(year: SampleYear, session: SampleSession, seed: number): Promise<void> {
  const { run } = year
  const courses = await run('listCourses', { offset: 0, limit: 100 })
  const courseId = courses.rows.find(({ name }) => name === session.course)!.id
  const plan = session.plan === undefined ? null : await planOf(year, session.plan)
  const { heldOn, method, minutes, trainer, exam, department = null } = session
  const saved = await run('saveSession', {
    as: null,
    session: {
      courseId,
      planId: plan?.id ?? null,
      planRevisionId: plan?.current?.id ?? null,
      method,
      heldOn,
      minutes,
      trainer,
      exam,
    },
  })
  const invited = await run('inviteToSession', { id: saved.id, revision: saved.revision, department })
  const chances = chance(20_260_205 + seed)
  const listed = await run('listAttendances', { sessionId: saved.id, offset: 0, limit: 500 })
  const team = plan?.plan.team.map(({ employeeNo }) => employeeNo ?? '') ?? []
  const numbers = [...new Set([...listed.rows.map(({ employeeNo }) => employeeNo), ...team])]
  if (session.heldOn > '2026-10-20') return
  const entries = numbers.map((employeeNo) => {
    const attended = chances.next() < session.turnout
    const passed = chances.next() < session.passes
    const points = passed ? chances.whole(68, 99) : chances.whole(38, 59)
    return { employeeNo, attended, points: exam && attended ? points : null }
  })
  await run('saveAttendances', { id: saved.id, revision: invited.session.revision, entries })
}
