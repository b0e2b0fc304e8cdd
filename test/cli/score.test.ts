import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scoreCommand } from '../../cli/commands/score.ts'
import { schemeCommand } from '../../cli/commands/rules.ts'
import { defaultGovernance } from '../../core/defaults/governance.ts'
import type { Scheme } from '../../core/scheme.ts'
import { csvOf, openDesk, ordinaryRows, QUARTER } from '../app/desk.ts'
import { newDrill } from '../app/drillCases.ts'
import { terminalOf } from './terminal.ts'

test('governance is tried from a scheme in a file, and nothing of it stays', async () => {
  const desk = await openDesk()
  try {
    await desk.importCsv('first.csv', csvOf(ordinaryRows(12)))
    await newDrill(desk, { plannedOn: '2026-03-10' })
    const terminal = terminalOf(desk)
    const scheme = (await terminal(schemeCommand, [])).value as Scheme
    const path = join(desk.folder, 'governed.json')
    await writeFile(path, JSON.stringify({ ...scheme, governance: defaultGovernance() }))
    const before = await terminal(scoreCommand, ['--period', QUARTER])
    const tried = await terminal(scoreCommand, ['--period', QUARTER, '--scheme', path])
    expect(tried.text).toMatch(/K8 +G1 +G2/)
    expect(tried.value).toMatchObject({
      schemeVersion: null,
      rows: [
        {
          name: '客服部',
          kpis: expect.arrayContaining([
            expect.objectContaining({
              kpi: 'G6',
              numerator: 0,
              denominator: 1,
              weight: '10',
              points: '0.00',
            }),
          ]),
        },
      ],
    })
    expect((await terminal(scoreCommand, ['--period', QUARTER])).value).toEqual(before.value)
    await writeFile(path, JSON.stringify({ ...scheme, governance: { ...defaultGovernance(), points: 100 } }))
    await expect(terminal(scoreCommand, ['--period', QUARTER, '--scheme', path])).rejects.toMatchObject({
      code: 'schemeInvalid',
      detail: { at: 'governance.points' },
    })
  } finally {
    await desk.close()
  }
})
