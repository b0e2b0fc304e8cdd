import { expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import {
  getOrganisation,
  getPolicy,
  getScheme,
  getSchemeOn,
  getSchemeVersion,
  publishPolicy,
  publishScheme,
  seedSettings,
  setOrganisation,
} from '../../db/settings.ts'
import { ACTOR, NOW, openLedger, POLICY, SCHEME, ZONE } from './ledger.ts'

test('an empty installation is filled once, and a filled one left alone', async () => {
  const database = await openLedger()
  const organisation = { name: '另一个', timeZone: 'UTC', language: null }
  const seed = { organisation, scheme: SCHEME, policy: POLICY, actor: ACTOR, at: NOW }
  expect(await database.write(async (trx) => await seedSettings(trx, seed))).toBe(false)
  expect(await getOrganisation(database.knex)).toMatchObject({
    name: '云岭市政务服务中心',
    timeZone: ZONE,
    revision: 1,
  })
  expect(await getScheme(database.knex)).toMatchObject({ version: 1, value: SCHEME, effectiveOn: null })
  expect(await getPolicy(database.knex)).toMatchObject({ version: 1, value: POLICY })
})

test('the organisation is changed by whoever saw it as it stands', async () => {
  const database = await openLedger()
  const changed = { name: '云岭市', timeZone: 'Asia/Urumqi', language: 'zh-TW', revision: 1 } as const
  const set = async () => await database.write(async (trx) => await setOrganisation(trx, changed))
  expect(await set()).toEqual({ ...changed, revision: 2 })
  expect(await getOrganisation(database.knex)).toEqual({ ...changed, revision: 2 })
  await expect(set()).rejects.toEqual(new AppError('conflict', { subject: 'organisation' }))
})

test('of two who publish on top of the same version the second is told', async () => {
  const database = await openLedger()
  const scheme = { ...SCHEME, name: '二季度方案' }
  const publish = async (version: number) =>
    await database.write(async (trx) => await publishScheme(trx, { scheme, version, actor: ACTOR, at: NOW }))
  expect(await publish(1)).toBe(2)
  await expect(publish(1)).rejects.toEqual(new AppError('conflict', { subject: 'scheme' }))
  expect(await getScheme(database.knex)).toMatchObject({ version: 2, value: scheme })
  const policy = { ...POLICY, name: '新办法' }
  const publication = { policy, version: 1, actor: ACTOR, at: NOW }
  expect(await database.write(async (trx) => await publishPolicy(trx, publication))).toBe(2)
  expect(await getPolicy(database.knex)).toMatchObject({ version: 2, value: policy })
})

test('a day is scored by the latest version whose day is not after it', async () => {
  const database = await openLedger()
  let version = 1
  const publish = async (effectiveOn: string | null) => {
    const scheme = { ...SCHEME, name: effectiveOn ?? '一直' }
    version = await database.write(
      async (trx) => await publishScheme(trx, { scheme, version, actor: ACTOR, at: NOW, effectiveOn }),
    )
  }
  const on = async (day: string) => (await getSchemeOn(database.knex, day)).version
  expect(await on('0001-01-01')).toBe(1)
  await publish('2026-07-01')
  await publish('2026-04-01')
  expect([await on('2026-03-31'), await on('2026-04-01'), await on('2026-07-01')]).toEqual([1, 3, 3])
  await publish('2026-10-01')
  expect([await on('2026-09-30'), await on('2026-10-01')]).toEqual([3, 4])
  await publish(null)
  expect([await on('2025-01-01'), await on('2027-01-01')]).toEqual([5, 5])
  expect(await getSchemeVersion(database.knex, 2)).toMatchObject({ effectiveOn: '2026-07-01' })
  await expect(getSchemeVersion(database.knex, 6)).rejects.toEqual(new AppError('notFound', { scheme: 6 }))
})
