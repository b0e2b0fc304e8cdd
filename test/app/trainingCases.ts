// The operations of training, once accepted and once refused each.
import type { OperationName } from '../../app/contract.ts'
import type { TrainingsOperations } from '../../app/contract/trainings.ts'
import type { Course, CourseContent, SessionContent, TrainingSession } from '../../core/training.ts'
import { type Desk, VIEWER } from './desk.ts'
import type { Case } from './operationCase.ts'

type Name = keyof TrainingsOperations & OperationName

const PAGE = { offset: 0, limit: 10 }
let made = 0

function courseContent(): CourseContent {
  return { name: `投诉处理技巧 ${made++}`, tier: 'service', topic: '投诉处理', validMonths: 12 }
}

export async function newCourse(desk: Desk): Promise<Course> {
  return await desk.run('saveCourse', { as: null, course: courseContent() })
}

export function sessionContent(courseId: number): SessionContent {
  return {
    courseId,
    planId: null,
    planRevisionId: null,
    method: 'simulation',
    heldOn: '2026-03-05',
    minutes: 150,
    trainer: '李老师',
    exam: true,
  }
}

export async function newSession(desk: Desk, over: Partial<SessionContent> = {}): Promise<TrainingSession> {
  const { id } = await newCourse(desk)
  return await desk.run('saveSession', { as: null, session: { ...sessionContent(id), ...over } })
}

/** A session, and the number of somebody on the roster of its day. */
export async function withPerson(desk: Desk): Promise<{ session: TrainingSession; employeeNo: string }> {
  const employeeNo = `T${made++}`
  await desk.run('saveStaff', {
    as: null,
    span: { employeeNo, name: '周强', department: '客服部', role: '', from: '2026-01-01', to: null },
  })
  return { session: await newSession(desk), employeeNo }
}

export const TRAINING_CASES: { [N in Name]: Case<N> } = {
  listCourses: { accepted: () => PAGE, refused: { input: { ...PAGE, limit: 0 }, code: 'badInput' } },
  saveCourse: {
    accepted: () => ({ as: null, course: courseContent() }),
    refused: { input: { as: null, course: courseContent() }, code: 'notAllowed', actor: VIEWER },
  },
  listSessions: {
    accepted: () => ({ text: '投诉', planRevisionId: 3, ...PAGE }),
    refused: { input: { planRevisionId: 0, ...PAGE }, code: 'badInput' },
  },
  getSession: {
    accepted: async (desk) => ({ id: (await newSession(desk)).id }),
    refused: { input: { id: 9999 }, code: 'notFound' },
  },
  saveSession: {
    accepted: async (desk) => ({ as: null, session: sessionContent((await newCourse(desk)).id) }),
    refused: { input: { as: null, session: sessionContent(9999) }, code: 'notFound' },
  },
  listAttendances: {
    accepted: async (desk) => ({ sessionId: (await newSession(desk)).id, ...PAGE }),
    refused: { input: { sessionId: 1, ...PAGE }, code: 'notAllowed', actor: VIEWER },
  },
  inviteToSession: {
    accepted: async (desk) => {
      const { id, revision } = await newSession(desk)
      return { id, revision, department: '客服部' }
    },
    refused: { input: { id: 9999, revision: 1, department: null }, code: 'notFound' },
  },
  readAttendanceFile: {
    accepted: async (desk) => ({
      sessionId: (await newSession(desk)).id,
      fileId: await desk.addText(`签到-${made++}.csv`, '工号\r\n1'),
    }),
    refused: { input: { sessionId: 1, fileId: 'gone' }, code: 'notFound' },
  },
  saveAttendances: {
    accepted: async (desk) => {
      const { session, employeeNo } = await withPerson(desk)
      const { id, revision } = session
      return { id, revision, entries: [{ employeeNo, attended: true, points: 88.5 }] }
    },
    refused: {
      input: { id: 1, revision: 1, entries: [{ employeeNo: '1', attended: false, points: 5 }] },
      code: 'badInput',
    },
  },
  listTrainingRules: { accepted: () => ({}), refused: { input: { more: 1 }, code: 'badInput' } },
  addTrainingRule: {
    accepted: () => ({ kind: 'passRate', from: `2027-01-${10 + made++}`, amount: 95 }),
    refused: {
      input: { kind: 'passRate', from: '2027-01-01', amount: 95 },
      code: 'notAllowed',
      actor: VIEWER,
    },
  },
  getHourLedger: {
    accepted: () => ({ on: '2026-02-01', department: '客服部', ...PAGE }),
    refused: { input: PAGE, code: 'notAllowed', actor: VIEWER },
  },
  listRetrain: {
    accepted: () => ({ reason: 'failed', ...PAGE }),
    refused: { input: { reason: 'bored', ...PAGE }, code: 'badInput' },
  },
}
