// Drills of any size for reports.
import { EMPTY_DRILL, type Drill, type DrillRow } from '../../core/drill.ts'
import type { DrillFinding } from '../../core/drillFinding.ts'
import type { DrillProgrammeInput } from '../../core/report/drillProgramme.ts'
import type { DrillReportInput } from '../../core/report/drillReport.ts'
import type { Language } from '../../core/words.ts'
import { letterhead } from './planInputs.ts'

const many = <T>(n: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i))

export function makeFinding(i: number, over: Partial<DrillFinding> = {}): DrillFinding {
  return {
    id: i + 1,
    drillId: 1,
    drill: '热线中断演练',
    gap: '备用线路切换超过十分钟，夜班没有人会操作',
    remedy: i % 2 === 0 ? 'action' : 'revision',
    measure: '对全部值班长进行切换实操培训，并把操作步骤写入预案附录',
    planId: i % 2 === 0 ? null : 1,
    owner: '乙',
    department: '客服部',
    dueOn: '2026-04-30',
    state: 'open',
    fixedBy: null,
    closedBy: null,
    closedOn: null,
    closedHow: null,
    retestDrillId: null,
    revision: 1,
    ...over,
  }
}

/** Three objectives with 3×4 + 2×5 + 1×2 = 24 of 30 points: 80 %. */
export const DRILL: Drill = {
  id: 1,
  name: '热线中断演练',
  kind: 'live',
  planId: 1,
  planRevisionId: 2,
  owner: '张三',
  department: '客服部',
  plannedOn: '2026-03-10',
  heldOn: '2026-03-12',
  state: 'reported',
  revision: 4,
  content: {
    ...EMPTY_DRILL,
    scenario: '工作日上午九点，热线平台主线路中断，来电全部无法接入；同时微信渠道出现集中投诉。',
    objectives: [
      { key: 'a', text: '十分钟内切换备用线路', weight: 3, rating: 4 },
      { key: 'b', text: '三十分钟内向分管领导报告', weight: 2, rating: 5 },
      { key: 'c', text: '一小时内发布对外说明', weight: 1, rating: 2 },
    ],
    injects: [
      { text: '平台告警：主线路中断', expectedMinute: 0, actualMinute: 0 },
      { text: '记者来电询问', expectedMinute: 25, actualMinute: 32 },
      { text: '备用线路过载', expectedMinute: 40, actualMinute: null },
    ],
    participants: [
      { name: '王五', role: '现场指挥' },
      { name: '赵六', role: '' },
    ],
    notes: [{ observer: '观察员甲', text: '切换步骤贴在机柜内侧，值班长找了两分钟。' }],
    selfAssessments: [{ name: '王五', rating: 4, text: '口令清楚，联络表过期' }],
    teamAssessment: '总体达到预期，联络环节仍有缺口。',
    strengths: '响应迅速，分工明确。',
    improvement: '一、更新联络表。\n二、把切换步骤写入预案附录并逐班演练。',
  },
}

const FILES = ['现场一.jpg', '现场二.png', '签到表.pdf'] as const

export function drillReportInput(
  language: Language,
  { size = 1, over = {} }: { size?: number; over?: Partial<DrillReportInput> } = {},
): DrillReportInput {
  const { content } = DRILL
  const again = <T>(all: readonly T[]): T[] => many(size, () => all).flat()
  return {
    ...letterhead(language),
    drill: {
      ...DRILL,
      content: {
        ...content,
        objectives: many(size, (i) =>
          content.objectives.map((one) => ({ ...one, key: `${one.key}${i}` })),
        ).flat(),
        injects: again(content.injects),
        participants: again(content.participants),
        notes: again(content.notes),
        selfAssessments: again(content.selfAssessments),
      },
    },
    plan: { id: 1, code: 'YA-001', name: '大面积投诉应急预案', number: 2 },
    findings: [
      makeFinding(0),
      makeFinding(1, {
        state: 'closed',
        fixedBy: '乙',
        closedBy: '督查员',
        closedOn: '2026-04-02',
        closedHow: 'retest',
        retestDrillId: 3,
      }),
      ...many(size - 1, (i) => makeFinding(i + 2)),
    ],
    planCodes: new Map([[1, 'YA-001']]),
    photos: FILES.map((fileName, id) => ({
      id,
      fileName,
      sizeBytes: 123_456,
      digest: `${id}`.padStart(4, 'a').repeat(16),
      uploadedBy: '赵六',
      uploadedAt: Date.UTC(2026, 2, 12, 3),
    })),
    steps: [
      { move: 'prepare', actor: '张三', at: Date.UTC(2026, 2, 9, 1), note: '' },
      { move: 'hold', actor: '张三', at: Date.UTC(2026, 2, 12, 4), note: '' },
      { move: 'report', actor: '张三', at: Date.UTC(2026, 2, 14, 4), note: '已与各部门核对' },
    ],
    ...over,
  }
}

export const EMPTY_REPORT: Partial<DrillReportInput> = {
  drill: {
    ...DRILL,
    state: 'planned',
    heldOn: null,
    planId: null,
    planRevisionId: null,
    content: EMPTY_DRILL,
  },
  plan: null,
  findings: [],
  photos: [],
  steps: [],
}

export function drillProgrammeInput(language: Language, drills: number): DrillProgrammeInput {
  const kinds = ['tableTop', 'live', 'simulation'] as const
  const rows = many(drills, (i): DrillRow => {
    const month = 1 + (i % 12)
    const plannedOn = `2026-${String(month).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
    const isHeld = month < 4 && i % 5 !== 0
    return {
      id: i + 1,
      name: `${i % 2 === 0 ? '热线中断' : '大面积投诉'}演练（第 ${i + 1} 次）`,
      kind: kinds[i % 3]!,
      planId: i % 4 === 3 ? null : 1,
      planRevisionId: null,
      owner: '张三',
      department: '客服部',
      plannedOn,
      heldOn: isHeld ? plannedOn : null,
      state: isHeld ? 'reported' : 'planned',
      revision: 1,
      openFindings: isHeld ? i % 3 : 0,
    }
  }).toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1))
  return {
    ...letterhead(language),
    year: 2026,
    today: '2026-04-10',
    programme: kinds.map((kind) => ({
      kind,
      months: many(12, (m) => {
        const own = rows.filter((row) => row.kind === kind && Number(row.plannedOn.slice(5, 7)) === m + 1)
        return { planned: own.length, held: own.filter(({ heldOn }) => heldOn !== null).length }
      }),
    })),
    drills: rows,
    planCodes: new Map([[1, 'YA-001']]),
  }
}
