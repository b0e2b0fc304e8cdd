// The sample organisation's drills, held and scored, and what became of the gaps they showed.
import type { DrillContent, OfferedMove } from '../../core/drill.ts'
import type { Remedy } from '../../core/drillFinding.ts'
import { SAMPLE_DRILLS, type SampleDrill } from '../../core/sample/drills.ts'
import { addDays, APPROVER, planOf, type SampleEvent, type SampleYear } from './year.ts'

export const DRILL_EVENTS: readonly SampleEvent[] = [
  ...SAMPLE_DRILLS.flatMap((drill) => [
    { on: '2026-03-02', act: async (year: SampleYear) => await plan(year, drill) },
    ...drill.moves.map((move) => ({
      on: dayOf(move, drill.plannedOn),
      act: async (year: SampleYear) => await take(year, drill, move),
    })),
  ]),
  ...SAMPLE_DRILLS.flatMap(({ plannedOn, findings }) =>
    findings.flatMap(({ gap, measure, remedy, end }) => [
      ...(end === 'open'
        ? []
        : [
            {
              on: fixedOn(remedy, plannedOn),
              act: async (year: SampleYear) => await fix(year, gap, measure),
            },
          ]),
      ...(end === 'verified'
        ? [
            {
              on: addDays(fixedOn(remedy, plannedOn), 3),
              act: async (year: SampleYear) => await verify(year, gap),
            },
          ]
        : []),
      ...(end === 'retested'
        ? [{ on: '2026-07-22', act: async (year: SampleYear) => await retest(year, gap) }]
        : []),
    ]),
  ),
]

/** The report a few days after, and the close once what was found is closed. */
function dayOf(move: OfferedMove, plannedOn: string): string {
  const after: Readonly<Record<OfferedMove, number>> = {
    prepare: -10,
    sendBack: -9,
    hold: 0,
    report: 5,
    close: 95,
    cancel: -8,
  }
  return addDays(plannedOn, after[move])
}

/** What a revision is to mend is fixed the day after it came into force. */
function fixedOn(remedy: Remedy, plannedOn: string): string {
  return remedy === 'revision' ? '2026-06-23' : addDays(plannedOn, 14)
}

async function plan(year: SampleYear, { aims, plan: code, ...drill }: SampleDrill): Promise<void> {
  const { id: planId } = await planOf(year, code)
  const { name, kind, owner, department, plannedOn } = drill
  const head = { name, kind, planId, planRevisionId: null, owner, department, plannedOn }
  const { id, revision } = await year.run('createDrill', { head })
  await year.run('saveDrill', { id, revision, head, content: aims })
}

async function take(year: SampleYear, sample: SampleDrill, move: OfferedMove): Promise<void> {
  const { rows } = await year.run('listDrills', { text: sample.name, offset: 0, limit: 1 })
  const { id } = rows[0]!
  if (move === 'report') await score(year, id, sample)
  const { drill } = await year.run('getDrill', { id })
  const note = move === 'cancel' ? '场馆检修，改由桌面推演代替。' : ''
  await year.run('moveDrill', { id, revision: drill.revision, move, note })
  // Which text is drilled is settled when the drill is prepared.
  if (move !== 'prepare') return
  const { current } = await planOf(year, sample.plan)
  const { content, revision, ...rest } = (await year.run('getDrill', { id })).drill
  const { name, kind, planId, owner, department, plannedOn } = rest
  const head = { name, kind, planId, planRevisionId: current?.id ?? null, owner, department, plannedOn }
  await year.run('saveDrill', { id, revision, head, content })
}

async function score(year: SampleYear, id: number, { ratings, findings }: SampleDrill): Promise<void> {
  const { drill } = await year.run('getDrill', { id })
  const { name, kind, planId, planRevisionId, owner, department, plannedOn } = drill
  const content: DrillContent = {
    ...drill.content,
    objectives: drill.content.objectives.map((objective, i) => ({ ...objective, rating: ratings[i] ?? 3 })),
    injects: drill.content.injects.map((inject, i) => ({
      ...inject,
      actualMinute: inject.expectedMinute + i * 2,
    })),
    notes: [
      { observer: '周明', text: '指挥口令清楚，记录完整。' },
      { observer: '顾敏', text: '第二步等待时间偏长，联络人多次占线。' },
    ],
    selfAssessments: [
      { name: '陈静', rating: 4, text: '分工清楚，夜间人手偏紧。' },
      { name: '刘洋', rating: 3, text: '公告模板需要预先准备。' },
    ],
    teamAssessment: '总体按预案执行，关键步骤有人复核。',
    strengths: '启动及时，分工明确，对外告知完整。',
    improvement: findings.length > 0 ? '按问题清单逐项整改，并在下次演练复测。' : '保持现有做法。',
  }
  const head = { name, kind, planId, planRevisionId, owner, department, plannedOn }
  await year.run('saveDrill', { id, revision: drill.revision, head, content })
  for (const { end: _, ...finding } of findings)
    await year.run('addFinding', {
      drillId: id,
      finding: { ...finding, planId: finding.remedy === 'revision' ? planId : null },
    })
}

async function findingOf(year: SampleYear, gap: string) {
  const { rows } = await year.run('listFindings', { offset: 0, limit: 200 })
  const { id, revision } = rows.find((finding) => finding.gap === gap)!
  return { id, revision }
}

async function fix(year: SampleYear, gap: string, measure: string): Promise<void> {
  const note = `已完成：${measure}`
  await year.run('moveFinding', { ...(await findingOf(year, gap)), move: 'fix', note })
}

async function verify(year: SampleYear, gap: string): Promise<void> {
  const note = '抽查三个班次，措施已落实。'
  await year.run('moveFinding', { ...(await findingOf(year, gap)), move: 'verify', note }, APPROVER)
}

async function retest(year: SampleYear, gap: string): Promise<void> {
  const { rows } = await year.run('listDrills', { text: '复测', offset: 0, limit: 1 })
  await year.run('moveFinding', {
    ...(await findingOf(year, gap)),
    move: 'retest',
    note: '夜班值守七分钟完成切换。',
    retest: { drillId: rows[0]!.id, objective: 'o1' },
  })
}
