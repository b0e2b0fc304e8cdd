import { describe, expect, it } from 'vitest'
import { moveColumn, orderColumns, readColumnChoice } from '../../renderer/pages/records/columnChoice.ts'
import { readListPlace } from '../../renderer/pages/records/listPlace.ts'
import { readViews, withoutPlace, withView } from '../../renderer/pages/records/savedViews.ts'

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

describe('saved views', () => {
  it('replace one of the same name', () => {
    const views = withView([{ name: '本月超期', search: '?a' }], { name: '本月超期', search: '?b' })
    expect(views).toEqual([{ name: '本月超期', search: '?b' }])
  })

  it('forget the page', () => {
    expect(withoutPlace('?q=x&page=4')).toBe('?q=x')
  })

  it('survive a storage that holds something else', () => {
    expect(readViews('{"a":1}')).toEqual([])
    expect(readViews('[{"name":"a","search":"?x"},{"name":2}]')).toEqual([{ name: 'a', search: '?x' }])
  })
})

describe('the place of a record in a list', () => {
  it('is none for a bare link', () => {
    expect(readListPlace(null)).toBeNull()
    expect(readListPlace({ index: '3' })).toBeNull()
  })
})
