// Courses of the sample organisation, and the year's sessions of them.
import type { CourseContent, Method } from '../training.ts'

export interface SampleSession {
  readonly heldOn: string
  readonly course: string
  readonly method: Method
  readonly minutes: number
  readonly trainer: string
  readonly exam: boolean
  /** Department that is invited; everybody where left out. */
  readonly department?: string
  /** Code of a plan whose text in force is trained: its team is invited too. */
  readonly plan?: string
  /** Share of the invited who come, and of those who pass. */
  readonly turnout: number
  readonly passes: number
}

export const SAMPLE_COURSES: readonly CourseContent[] = [
  { name: '投诉受理与沟通技巧', tier: 'service', topic: '投诉处理', validMonths: 12 },
  { name: '应急预案与处置流程', tier: 'allStaff', topic: '应急管理', validMonths: 12 },
  { name: '信息系统故障切换实操', tier: 'technical', topic: '系统保障', validMonths: 6 },
  { name: '舆情应对与媒体沟通', tier: 'management', topic: '舆情应对', validMonths: 24 },
  { name: '一线现场处置', tier: 'frontLine', topic: '现场处置', validMonths: 12 },
  { name: '个人信息保护与数据安全', tier: 'allStaff', topic: '合规', validMonths: 12 },
]

export const SAMPLE_SESSIONS: readonly SampleSession[] = [
  session('2026-02-05', '应急预案与处置流程', 'class', 480, '罗秀英', { plan: 'YA-001', turnout: 0.95 }),
  session('2026-03-12', '投诉受理与沟通技巧', 'case', 420, '陈静', { department: '客户服务部', exam: true }),
  session('2026-03-18', '信息系统故障切换实操', 'simulation', 360, '谢明远', {
    department: '技术保障部',
    plan: 'YA-002',
    turnout: 1,
  }),
  session('2026-04-21', '个人信息保护与数据安全', 'online', 300, '熊晓燕', { exam: true, turnout: 0.9 }),
  session('2026-05-14', '一线现场处置', 'simulation', 480, '贺志刚', {
    department: '活动运营部',
    plan: 'YA-003',
    turnout: 1,
  }),
  session('2026-06-09', '舆情应对与媒体沟通', 'case', 240, '姚丽华', { department: '市场营销部' }),
  session('2026-07-02', '应急预案与处置流程', 'class', 480, '罗秀英', {
    plan: 'YA-001',
    turnout: 1,
    exam: true,
    passes: 0.9,
  }),
  session('2026-08-20', '投诉受理与沟通技巧', 'case', 420, '陈静', {
    department: '客户服务部',
    plan: 'SOP-001',
    exam: true,
    turnout: 1,
    passes: 0.8,
  }),
  session('2026-09-08', '信息系统故障切换实操', 'simulation', 360, '高翔', {
    department: '技术保障部',
    exam: true,
    turnout: 0.8,
    passes: 0.7,
  }),
  session('2026-09-24', '个人信息保护与数据安全', 'online', 540, '熊晓燕', { turnout: 0.85 }),
  session('2026-10-13', '应急预案与处置流程', 'simulation', 540, '陈静', { turnout: 0.8, exam: true }),
  session('2026-11-12', '一线现场处置', 'simulation', 480, '贺志刚', { department: '活动运营部' }),
]

function session(
  heldOn: string,
  course: string,
  method: Method,
  minutes: number,
  trainer: string,
  over: Partial<SampleSession>,
): SampleSession {
  return { heldOn, course, method, minutes, trainer, exam: false, turnout: 0.9, passes: 0.9, ...over }
}
