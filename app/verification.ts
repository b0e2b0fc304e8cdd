// The check of the whole installation against itself.
import { verifyDatabase } from '../db/verification.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { judgeInForce } from './settings.ts'

export const verify = defineOperation<'verify'>({
  kind: 'job',
  roles: ['supervisor'],
  input: input.nothing,
  lane: null,
  phase: 'verifying',
  subject: () => '',
  async run({ database, db, signal, report }) {
    const onProgress = (done: number, total: number): void => report('verifying', done, total)
    return await verifyDatabase(database, { judge: await judgeInForce(db), signal, onProgress })
  },
})
