import { expect, test } from 'vitest'
import { UsageError } from '../../cli/arguments.ts'
import { assessCommand } from '../../cli/commands/assess.ts'
import { unopened } from './terminal.ts'

test.each([
  [[]],
  [['lose']],
  [['constructor']],
  [['list', '1']],
  [['list', '--state', 'lost']],
  [['create']],
  [['create', '--period', '2026-Q1', '--kind', 'hourly']],
  [['show']],
  [['show', 'one']],
  [['show', '0']],
  [['show', '1', '--edition', 'last']],
  [['show', '1', '--by', 'month']],
  [['preview', '1', '--reason', '无']],
  [['appeals', '1']],
  [['appeals', '1', '--until', '明天']],
  [['appeals', '1', '--until', '2026-02-31 10:00']],
  [['appeals', '1', '--until', '2026-04-12 25:00']],
  [['waive', '1', '--reason', '无']],
  [['waive', '1', '--gap', 'anything', '--reason', '无']],
  [['waive', '1', '--gap', 'blockedData']],
  [['reopen', '1']],
  [['report', '1', '--format', 'pdf']],
  [['carry', '1']],
  [['carry', '1', '--to', 'next']],
  [['check', '1', '--edition', '-1']],
  [['report', '1', '--format', 'docx', '--out', 'x']],
])('plumbline assess %j is wrong usage, said before anything is opened', async (args) => {
  await expect(unopened(assessCommand, args)).rejects.toThrow(UsageError)
})
