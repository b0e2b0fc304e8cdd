// Event files: recognised from header and values, and read row by row.
import { describe, expect, test } from 'vitest'
import { eventMapping } from '../../core/guessEvents.ts'
import { guessMapping } from '../../core/guessMapping.ts'
import { resolveMapping } from '../../core/resolveMapping.ts'
import { createEventStager } from '../../core/stageEvents.ts'
import type { Mapping } from '../../core/mapping.ts'
import { surveyTable } from '../../core/surveyTable.ts'
import type { RawTable } from '../../core/table.ts'
import { at } from './testPolicy.ts'

function tableOf(text: string): RawTable {
  const rows = text
    .trim()
    .split('\n')
    .map((line, i) => ({ number: i + 1, cells: line.trim().split('|') }))
  const info = { kind: 'csv', encoding: 'utf-8', delimiter: '|', sheet: null, sheets: [] } as const
  return {
    info,
    async *rows() {
      yield rows
    },
  }
}

/** Surveys the table and reads its rows with the mapping that was guessed, or another one. */
async function readAs(text: string, asked?: Mapping) {
  const table = tableOf(text)
  const survey = await surveyTable(table, asked ? { mapping: asked } : {})
  const stage = createEventStager({
    header: survey.columns.map(({ name }) => name),
    headerRow: 1,
    mapping: survey.mapping,
    ...resolveMapping(survey, survey.mapping, 'Asia/Shanghai'),
    digest: 'f'.repeat(64),
    knownAt: at('2026-04-01 00:00'),
  })
  const staged = []
  for await (const rows of table.rows()) staged.push(...rows.slice(1).map(stage))
  return { survey, staged }
}

const HISTORY = `
  工单编号|操作时间|操作|处理部门|操作人|挂起原因|审批人|评价
  GD-1|2026-03-02 09:00|派单|市政部|王敏|||
  GD-1|2026-03-02 15:00|挂起|市政部|王敏|等待用户|李主任|
  GD-1|2026-03-03 11:00|恢复|市政部|王敏|||
  GD-1|2026-03-03 22:00|办结|市政部|王敏|||
  GD-1|2026-03-04 10:00|回访评价||||| 基本满意
  GD-2|2026-03-02 10:00|转办|技术部|赵刚|||
  GD-2|2026-03-02 11:00|自动回复|||||
  GD-2|2026-03-02 12:00|首次响应|技术部|赵刚|||`

describe('a history of steps', () => {
  test('is recognised by recurring tickets and known steps', async () => {
    const { survey } = await readAs(HISTORY)
    expect(survey.unmapped).toEqual([])
    expect(survey.mapping).toMatchObject({
      fields: { ticketNo: { column: '工单编号' } },
      events: {
        at: { column: '操作时间' },
        what: { column: '操作' },
        department: { column: '处理部门' },
        handler: { column: '操作人' },
        reason: { column: '挂起原因' },
        approver: { column: '审批人' },
        grade: { column: '评价' },
      },
    })
  })

  test('is read step by step; an automatic answer is none', async () => {
    const { staged } = await readAs(HISTORY)
    expect(staged.map(({ event }) => event?.kind ?? null)).toEqual([
      'assigned',
      'paused',
      'resumed',
      'closed',
      'rated',
      'transferred',
      null,
      'replied',
    ])
    expect(staged[1]).toMatchObject({
      ticketNo: 'GD-1',
      event: {
        at: at('2026-03-02 15:00'),
        department: '市政部',
        handler: '王敏',
        reason: '等待用户',
        approver: '李主任',
      },
    })
    expect(staged[4]!.event).toMatchObject({ grade: 'basicallySatisfied' })
    expect(staged.flatMap(({ issues }) => issues)).toEqual([])
  })

  test('in English, by its status after each change, with what rows say of the record', async () => {
    const { survey, staged } = await readAs(`
      Case Number|Opened At|Status|Updated At|Assignment Group|Subject
      C1|2026-03-02 08:00|New|2026-03-02 08:01|Roads|Pothole
      C1|2026-03-02 08:00|Pending|2026-03-02 09:00|Roads|Pothole
      C1|2026-03-02 08:00|In Progress|2026-03-02 10:00|Roads|Pothole
      C1|2026-03-02 08:00|Closed|2026-03-02 18:00|Roads|Pothole
      C2|2026-03-02 09:00|New|2026-03-02 09:01|Roads|Light`)
    expect(survey.mapping.events).toMatchObject({
      at: { column: 'Updated At' },
      what: { column: 'Status' },
    })
    expect(staged.map(({ event }) => event?.kind)).toEqual([
      'received',
      'paused',
      'resumed',
      'closed',
      'received',
    ])
    expect(staged[0]!.record).toMatchObject({
      ticketNo: 'C1',
      receivedAt: at('2026-03-02 08:00'),
      department: 'Roads',
      subject: 'Pothole',
      extras: {},
    })
  })

  test('is not seen in a file of records with a slip of a repeated number', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `GD-${i}|2026-03-02 09:00|住建局|${i % 2 ? '已办结' : '办理中'}`,
    )
    const { mapping } = await surveyTable(
      tableOf(['工单编号|受理时间|承办单位|工单状态', ...rows, rows[3]].join('\n')),
      {},
    )
    expect(mapping.events).toBeUndefined()
  })

  test('says why a row cannot be used, and leaves the others', async () => {
    const text = `
      工单编号|操作时间|操作
      GD-1|2026-03-02 09:00|派单
      |2026-03-02 09:00|办结
      GD-1|昨天|办结
      GD-1|2026-05-02 09:00|办结
      GD-1|2026-03-02 09:00|盖章
      GD-1|2026-03-02 09:00|
      工单编号|操作时间|操作
      GD-1|2026-03-02 10:00|办结`
    const { staged } = await readAs(text, {
      dateOrder: 'auto',
      headerRow: 1,
      fields: { ticketNo: { column: '工单编号' } },
      events: { at: { column: '操作时间' }, what: { column: '操作' } },
    })
    expect(staged.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      [],
      ['eventTicketMissing'],
      ['eventTimeUnreadable'],
      ['eventInFuture'],
      ['eventUnknown'],
      ['eventUnknown'],
      ['headerRepeated'],
      [],
    ])
    expect(staged[1]).toMatchObject({ event: null, cells: ['', '2026-03-02 09:00', '办结'] })
  })

  test('a value map says what a word of the house means, or that it is no step', async () => {
    const { staged } = await readAs(HISTORY.replaceAll('派单', '盖章').replaceAll('办结', '归档'), {
      dateOrder: 'auto',
      headerRow: 1,
      fields: { ticketNo: { column: '工单编号' } },
      events: {
        at: { column: '操作时间' },
        what: { column: '操作', values: { 盖章: 'assigned', 归档: null } },
      },
    })
    expect(staged.map(({ event }) => event?.kind ?? null).slice(0, 4)).toEqual([
      'assigned',
      'paused',
      'resumed',
      null,
    ])
  })

  test('a mapping without ticket, time or step is refused by what it lacks', async () => {
    const survey = await surveyTable(tableOf(HISTORY), {})
    const mapping: Mapping = { ...survey.mapping, fields: {}, events: {} }
    expect(() => resolveMapping(survey, mapping, 'Asia/Shanghai')).toThrow(
      expect.objectContaining({ detail: { fields: ['ticketNo', 'event.at', 'event.what'] } }),
    )
    const asked = eventMapping(survey.columns, guessMapping(survey.columns).mapping)
    expect(asked.events?.what).toEqual({ column: '操作' })
  })
})
