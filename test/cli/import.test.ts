import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importCommand } from '../../cli/commands/import.ts'
import { assessmentAfter } from '../app/assessmentCases.ts'
import { csvOf, type Desk, openDesk, ordinaryRows } from '../app/desk.ts'
import { terminalOf } from './terminal.ts'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => await desk.close())

test('an import says which frozen results its tickets are late for, also where nothing is written yet', async () => {
  await desk.importCsv('first.csv', csvOf(ordinaryRows(12)))
  const { name } = await assessmentAfter(desk, 'freeze')
  const path = join(desk.folder, 'late.csv')
  await writeFile(path, csvOf(ordinaryRows(2, () => ({ resolution: '未解决' }))))
  const terminal = terminalOf(desk)
  for (const flags of [['--dry-run'], []]) {
    const { text, value } = await terminal(importCommand, [path, ...flags])
    expect(text).toContain(`「${name}」（2026-Q1，第 1 版）新增 0 件、变更 2 件`)
    expect(value).toMatchObject({
      batches: [{ notices: [{ code: 'frozenPeriod', assessments: [{ created: 0, updated: 2 }] }] }],
    })
  }
})
