// Who works in the sample organisation: a head and the handlers of every department, and who has an account.
import type { StaffSpan } from '../staff.ts'
import { SAMPLE_DEPARTMENTS } from './departments.ts'

const HEADS: Readonly<Record<string, string>> = {
  客户服务部: '罗秀英',
  活动运营部: '贺志刚',
  技术保障部: '谢明远',
  市场营销部: '姚丽华',
  产品研发部: '范文斌',
  供应链管理部: '邹建平',
  财务结算部: '熊晓燕',
  行政后勤部: '白永胜',
}

/** Joined this year: the onboarding hours are asked of them. */
const JOINED: Readonly<Record<string, string>> = {
  周倩: '2026-08-17',
  马超: '2026-03-02',
  袁立: '2026-09-01',
}

/** Heads first, then handlers, department by department; numbers as a personnel office gives them. */
export const SAMPLE_STAFF: readonly StaffSpan[] = SAMPLE_DEPARTMENTS.flatMap(({ name, handlers }, i) =>
  [HEADS[name] ?? '', ...handlers].map((person, k) => ({
    employeeNo: `${String(i + 1).padStart(2, '0')}${String(k + 1).padStart(3, '0')}`,
    name: person,
    department: name,
    role: k === 0 ? '部门负责人' : '经办人',
    from: JOINED[person] ?? '2024-07-01',
    to: null,
  })),
)

export function sampleEmployeeNo(person: string): string {
  const found = SAMPLE_STAFF.find(({ name }) => name === person)
  if (!found) throw new RangeError(`nobody of the sample is called ${person}`)
  return found.employeeNo
}

/** Those who sign in: two who supervise, one who keeps people, one who speaks for a department, one who only reads. */
export const SAMPLE_ACCOUNTS = {
  keeper: { name: '顾敏', roles: ['supervisor', 'hr'], department: null },
  approver: { name: '周明', roles: ['supervisor'], department: null },
  speaker: { name: '罗秀英', roles: ['department'], department: '客户服务部' },
  reader: { name: '白永胜', roles: ['viewer'], department: null },
} as const

/** Of every account of the sample, which holds nothing that is anybody's. */
export const SAMPLE_PASSWORD = 'plumbline-2026'
