import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../app/actor.ts'
import type { Input } from '../../app/contract.ts'
import { type Desk, NOW, openDesk, SUPERVISOR, VIEWER } from './desk.ts'

let desk: Desk
let now = NOW
beforeEach(async () => {
  now = NOW
  desk = await openDesk({ clock: () => now })
})
afterEach(async () => await desk.close())

const ANNA: Input<'saveAccount'> = {
  as: { name: '王敏' },
  roles: ['department'],
  department: '客服部',
  active: true,
  password: 'correct horse',
}
const HOUR = 3_600_000

async function signIn(password = 'correct horse', name = '王敏'): Promise<string> {
  return (await desk.run('signIn', { name, password })).token
}

async function actorOf(token: string): Promise<Actor> {
  return await desk.application.actorOf(token)
}

test('whoever signs in acts by their account, until they sign out', async () => {
  const account = await desk.run('saveAccount', ANNA)
  expect(account).toMatchObject({ name: '王敏', roles: ['department'], revision: 1 })
  expect(JSON.stringify(await desk.run('listAccounts', { offset: 0, limit: 10 }))).not.toContain('scrypt')
  expect(await desk.run('getActor', {})).toMatchObject({ name: SUPERVISOR.name, signedIn: false })

  const token = await signIn()
  const actor = await actorOf(token)
  expect(await desk.run('getActor', {}, actor)).toEqual({
    name: '王敏',
    roles: ['department'],
    department: '客服部',
    signedIn: true,
  })
  await desk.run('signOut', {}, actor)
  await expect(actorOf(token)).rejects.toMatchObject({ code: 'signInEnded' })
})

test('a sign-in ends with a long absence, and with every change of its account', async () => {
  const { id } = await desk.run('saveAccount', ANNA)
  const away = await signIn()
  now += 11 * HOUR
  await actorOf(away)
  now += 11 * HOUR
  await actorOf(away)
  now += 12 * HOUR
  await expect(actorOf(away)).rejects.toMatchObject({ code: 'signInEnded' })

  const token = await signIn()
  const closed = { ...ANNA, as: { accountId: id, revision: 1 }, active: false, password: null }
  expect(await desk.run('saveAccount', closed)).toMatchObject({ revision: 2, active: false })
  await expect(actorOf(token)).rejects.toMatchObject({ code: 'signInEnded' })
  await expect(signIn()).rejects.toMatchObject({ code: 'signInWrong' })
  await expect(desk.run('saveAccount', closed)).rejects.toMatchObject({ code: 'conflict' })
})

test('a new password replaces the old one, and without one the old one stays', async () => {
  const { id } = await desk.run('saveAccount', ANNA)
  await desk.run('saveAccount', { ...ANNA, as: { accountId: id, revision: 1 }, password: null })
  await signIn()
  await desk.run('saveAccount', { ...ANNA, as: { accountId: id, revision: 2 }, password: 'another one' })
  await expect(signIn()).rejects.toMatchObject({ code: 'signInWrong' })
  await signIn('another one')
})

test('guessing is slowed down, for each name by itself, and forgiven once the password is right', async () => {
  await desk.run('saveAccount', ANNA)
  await desk.run('saveAccount', { ...ANNA, as: { name: '李红' } })
  for (let guess = 0; guess < 5; guess++)
    await expect(signIn('wrong')).rejects.toMatchObject({ code: 'signInWrong' })
  await expect(signIn()).rejects.toMatchObject({ code: 'tooManyAttempts', detail: { seconds: 30 } })
  await signIn('correct horse', '李红')
  now += 30_000
  await expect(signIn('wrong')).rejects.toMatchObject({ code: 'signInWrong' })
  await expect(signIn()).rejects.toMatchObject({ code: 'tooManyAttempts', detail: { seconds: 60 } })
  now += 60_000
  await signIn()
  for (let guess = 0; guess < 5; guess++)
    await expect(signIn('wrong')).rejects.toMatchObject({ code: 'signInWrong' })
})

test.each<[string, Partial<Input<'saveAccount'>>, string]>([
  ['without a password', { password: null }, 'passwordShort'],
  ['that represents nobody', { department: null }, 'departmentNeeded'],
  ['of a role that represents nobody, but with a department', { roles: ['hr'] }, 'departmentNeeded'],
  ['with a role twice', { roles: ['department', 'department'] }, 'badInput'],
  ['called as whoever makes it', { as: { name: SUPERVISOR.name } }, 'accountNameTaken'],
])('a new account %s is refused', async (_, part, code) => {
  await expect(desk.run('saveAccount', { ...ANNA, ...part })).rejects.toMatchObject({ code })
})

test('a name stands once, however it is typed', async () => {
  await desk.run('saveAccount', { ...ANNA, as: { name: 'Zoé' } })
  await expect(desk.run('saveAccount', { ...ANNA, as: { name: ' Zoe\u0301 ' } })).rejects.toMatchObject({
    code: 'accountNameTaken',
  })
})

test('only a supervisor keeps accounts', async () => {
  await expect(desk.run('saveAccount', ANNA, VIEWER)).rejects.toMatchObject({ code: 'notAllowed' })
})
