import { afterEach, expect, test, vi } from 'vitest'
import { UsageError } from '../../cli/arguments.ts'
import { accountsCommand } from '../../cli/commands/accounts.ts'
import { openDesk } from '../app/desk.ts'
import { terminalOf, unopened } from './terminal.ts'

afterEach(() => vi.unstubAllEnvs())

test('an account made on the command line can sign in with the password of the environment', async () => {
  const desk = await openDesk()
  try {
    const terminal = terminalOf(desk)
    vi.stubEnv('PLUMBLINE_NEW_PASSWORD', 'correct horse')
    const { value } = await terminal(accountsCommand, ['add', '复核员', '--roles', 'supervisor,hr'])
    expect(value).toMatchObject({ account: { name: '复核员', roles: ['supervisor', 'hr'], active: true } })
    expect((await terminal(accountsCommand, ['list'])).text).toContain('督查、人事')
    const { account } = await desk.run('signIn', { name: '复核员', password: 'correct horse' })
    expect(account.name).toBe('复核员')
    vi.stubEnv('PLUMBLINE_NEW_PASSWORD', 'short')
    await expect(terminal(accountsCommand, ['add', '王敏', '--roles', 'viewer'])).rejects.toMatchObject({
      code: 'passwordShort',
    })
  } finally {
    await desk.close()
  }
})

test.each([
  [[]],
  [['remove', '王敏']],
  [['list', 'all']],
  [['add', '--roles', 'viewer']],
  [['add', '王敏']],
  [['add', '王敏', '--roles', 'king']],
  [['add', '王敏', '--roles', 'viewer']],
])('plumbline accounts %j without a password is wrong usage', async (args) => {
  await expect(unopened(accountsCommand, args)).rejects.toThrow(UsageError)
})
