import { describe, expect, it } from 'vitest'
import {
  figurePath,
  ledgerPath,
  type LedgerView,
  queryOf,
  readLedgerView,
} from '../../renderer/parts/recordsAddress.ts'

const PERIOD = '2026-Q1'

const VIEWS: readonly (readonly [string, LedgerView])[] = [
  [
    'an ordinary list',
    { filter: { period: PERIOD }, sort: 'receivedAt', descending: true, page: 0, pageSize: 50 },
  ],
  ['all periods', { filter: {}, sort: 'receivedAt', descending: true, page: 0, pageSize: 50 }],
  [
    'a figure of one department',
    {
      filter: {
        figure: { period: PERIOD, by: 'department', name: '市场部 & 客服', kpi: 'K3', part: 'missed' },
      },
      sort: 'dueAt',
      descending: false,
      page: 0,
      pageSize: 50,
    },
  ],
  [
    'a figure of everybody, narrowed down',
    {
      filter: {
        figure: { period: PERIOD, by: 'handler', kpi: 'K7', part: 'denominator' },
        state: 'late',
        fields: { nature: { in: ['complaint', 'inquiry', null] }, content: { contains: '路灯' } },
        text: '退款 + 50%',
      },
      sort: 'ticketNo',
      descending: true,
      page: 2,
      pageSize: 100,
    },
  ],
  [
    'a batch of any time',
    {
      filter: { batchId: 7, fields: { closedAt: { blank: false } } },
      sort: 'receivedAt',
      descending: true,
      page: 0,
      pageSize: 50,
    },
  ],
  [
    'a batch within the period',
    {
      filter: {
        period: PERIOD,
        batchId: 7,
        fields: { department: { in: ['客服部'] }, dueAt: { from: 5, to: 9 } },
      },
      sort: 'receivedAt',
      descending: false,
      page: 0,
      pageSize: 50,
    },
  ],
]

describe('the address of the ledger', () => {
  it.each(VIEWS)('gives back %s as it was', (_, view) => {
    const path = ledgerPath(view, PERIOD)
    expect(path.startsWith('/records?')).toBe(true)
    expect(readLedgerView(new URL(path, 'http://h').searchParams, PERIOD)).toEqual(view)
  })

  it('moves a figure along when the period of the address changes', () => {
    const path = figurePath({ by: 'department', kpi: 'K1', part: 'numerator' }, PERIOD)
    const view = readLedgerView(new URL(path, 'http://h').searchParams, '2026-Q2')
    expect(view.filter.figure?.period).toBe('2026-Q2')
  })

  it('leaves out what nobody knows instead of failing', () => {
    const search = new URLSearchParams(
      'kpi=K3&part=nonsense&state=gone&sort=-colour&page=-3&size=7&batch=x&q=%20%20',
    )
    expect(readLedgerView(search, PERIOD)).toEqual({
      filter: { period: PERIOD },
      sort: 'receivedAt',
      descending: true,
      page: 0,
      pageSize: 50,
    })
  })

  it('asks for one page of the list', () => {
    const view = readLedgerView(new URLSearchParams('page=3&size=100'), PERIOD)
    expect(queryOf(view)).toMatchObject({ offset: 200, limit: 100 })
  })
})
