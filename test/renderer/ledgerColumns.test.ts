import { describe, expect, it } from 'vitest'
import type { ViewColumn } from '../../core/view.ts'
import {
  choiceOfView,
  moveColumn,
  orderColumns,
  readColumnChoice,
  viewColumns,
} from '../../renderer/pages/records/columnChoice.ts'
import { readListPlace } from '../../renderer/pages/records/listPlace.ts'
import {
  EVERYTHING,
  narrowed,
  NOTHING,
  selectedCount,
  toggled,
} from '../../renderer/pages/records/selection.ts'

describe('the columns of the ledger', () => {
  it('stand in the chosen order, new ones behind their neighbour, gone ones left out', () => {
    expect(orderColumns(['a', 'b', 'new', 'c'], ['c', 'gone', 'b', 'a'])).toEqual(['c', 'b', 'new', 'a'])
    expect(orderColumns(['new', 'a'], ['a'])).toEqual(['new', 'a'])
  })

  it('move one place and stop at the ends', () => {
    expect(moveColumn(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moveColumn(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
    expect(moveColumn(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
    expect(moveColumn(['a', 'b'], 'x', 1)).toEqual(['a', 'b'])
  })

  it.each([null, '', '{', '[]', '{"order":1,"hidden":[]}', 'null'])(
    'are the usual ones where %s was stored',
    (stored) => {
      expect(readColumnChoice(stored)).toBeNull()
    },
  )
})

describe('the columns of a view', () => {
  const known = ['ticketNo', 'nature', 'state', 'dueAt']
  const columns: readonly ViewColumn[] = [{ column: 'state', width: 90 }, { column: 'ticketNo' }]

  it('stand first, with the rest hidden behind them, and come back as they were', () => {
    const choice = choiceOfView(known, columns)
    expect(choice).toEqual({
      order: ['state', 'ticketNo', 'nature', 'dueAt'],
      hidden: ['nature', 'dueAt'],
      widths: { state: 90 },
    })
    expect(viewColumns(choice)).toEqual(columns)
  })
})

describe('a selection', () => {
  it('counts over all pages, some by name or all but some', () => {
    const one = toggled(NOTHING, 7)
    expect(selectedCount(one, 100)).toBe(1)
    expect(toggled(one, 7)).toEqual(NOTHING)
    const allButOne = toggled(EVERYTHING, 7)
    expect(selectedCount(allButOne, 100)).toBe(99)
    expect(narrowed({ state: 'late' }, one)).toEqual({ state: 'late', ids: [7] })
    expect(narrowed({}, allButOne)).toEqual({ except: [7] })
    expect(narrowed({}, EVERYTHING)).toEqual({})
  })
})

describe('the place of a record in a list', () => {
  it('is none for a bare link', () => {
    expect(readListPlace(null)).toBeNull()
    expect(readListPlace({ index: '3' })).toBeNull()
  })
})
