import { expect, test } from 'vitest'
import { UsageError } from '../../cli/arguments.ts'
import { policyCommand, schemeCommand } from '../../cli/commands/rules.ts'
import { openDesk } from '../app/desk.ts'
import { terminalOf, unopened } from './terminal.ts'

test('a scheme is shown as it is and as it was, and its history says who changed what, when and why', async () => {
  const desk = await openDesk()
  try {
    const terminal = terminalOf(desk)
    const { scheme, version } = await desk.run('getScheme', {})
    const kpis = scheme.kpis.map((kpi) => (kpi.id === 'K3' ? { ...kpi, weight: 20 } : kpi))
    await desk.run('publishScheme', {
      scheme: { ...scheme, kpis },
      version,
      effectiveOn: '2026-04-01',
      reason: '12 号文',
    })
    expect((await terminal(schemeCommand, [])).value).toEqual({ ...scheme, kpis })
    expect((await terminal(schemeCommand, ['show', '--version', '1'])).value).toEqual(scheme)
    const { text, value } = await terminal(schemeCommand, ['versions'])
    expect(text).toMatch(/2 .*2026-04-01.*K3 意见处理及时率 权重：15 → 20；原因：12 号文/)
    expect(value).toMatchObject({ versions: [{ version: 2 }, { version: 1 }] })
    expect((await terminal(policyCommand, ['versions'])).value).toMatchObject({ versions: [{ version: 1 }] })
    await expect(terminal(policyCommand, ['show', '--version', '2'])).rejects.toMatchObject({
      code: 'notFound',
    })
  } finally {
    await desk.close()
  }
})

test.each([[['list']], [['versions', '1']], [['show']], [['--version', '1']], [['show', '--version', 'x']]])(
  'plumbline scheme %j is wrong usage',
  async (args) => {
    await expect(unopened(schemeCommand, args)).rejects.toThrow(UsageError)
  },
)
