// The sample organisation's people: the roster, their accounts, and what they are paid by.
import { chance } from '../../core/sample/random.ts'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, SAMPLE_STAFF } from '../../core/sample/people.ts'
import { SAMPLE_QUARTERS } from '../../core/sample/records.ts'
import { localActor } from '../localActor.ts'
import type { SampleEvent } from './year.ts'

export const PEOPLE_EVENTS: readonly SampleEvent[] = [
  {
    on: '2026-01-05',
    async act({ run }) {
      for (const { name, roles, department } of Object.values(SAMPLE_ACCOUNTS))
        await run(
          'saveAccount',
          { as: { name }, roles, department, active: true, password: SAMPLE_PASSWORD },
          localActor(),
        )
      const { revision } = await run('getRoster', {})
      const lines = [...SAMPLE_STAFF]
      await run('importStaff', { lines, from: '2026-01-01', missingEndOn: null, revision })
    },
  },
]

/** Pay of both quarters, once their records are there. */
export const PAY_EVENTS: readonly SampleEvent[] = [
  {
    on: '2026-10-09',
    async act({ finish, addText }) {
      for (const period of SAMPLE_QUARTERS) {
        const luck = chance(20_261_009)
        const lines = SAMPLE_STAFF.map(({ employeeNo, role }) => {
          const base = (role === '部门负责人' ? 18_000 : 9000) + luck.whole(0, 30) * 100
          return `${employeeNo},${base}.00,${luck.whole(76, 97)}.00`
        })
        const fileId = await addText(
          `绩效基数-${period}.csv`,
          ['工号,绩效基数,其他考核', ...lines].join('\n'),
        )
        const { revision } = await finish('readPayFile', { fileId, period })
        await finish('importPay', { fileId, period, revision })
      }
    },
  },
]
