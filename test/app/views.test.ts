import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../app/actor.ts'
import type { ViewContent } from '../../core/view.ts'
import { type Desk, openDesk, SUPERVISOR, VIEWER } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => await desk.close())

const VIEW: ViewContent = {
  columns: [{ column: 'department' }, { column: 'ticketNo', width: 200 }],
  filter: { state: 'overdue', text: '路灯', fields: { dueAt: { from: 0, to: 9 } } },
  span: 'all',
  sort: 'dueAt',
  descending: false,
}

async function names(actor: Actor): Promise<string[]> {
  return (await desk.run('listViews', {}, actor)).map(({ name, shared }) => `${name}${shared ? '*' : ''}`)
}

test('a view is seen by its owner, and by everybody once it is shared', async () => {
  const mine = await desk.run('saveView', { as: { name: '我的', shared: false }, view: VIEW })
  await desk.run('saveView', { as: { name: '我的', shared: false }, view: VIEW }, VIEWER)
  expect(mine).toMatchObject({ name: '我的', owner: SUPERVISOR.name, shared: false, revision: 1, view: VIEW })
  expect([await names(SUPERVISOR), await names(VIEWER)]).toEqual([['我的'], ['我的']])
  const { revision } = await desk.run('renameView', {
    viewId: mine.id,
    revision: 1,
    name: '大家的',
    shared: true,
  })
  expect([await names(SUPERVISOR), await names(VIEWER)]).toEqual([['大家的*'], ['大家的*', '我的']])
  await desk.run('deleteView', { viewId: mine.id, revision })
  expect([await names(SUPERVISOR), await names(VIEWER)]).toEqual([[], ['我的']])
})

test('what somebody else changed meanwhile is not overwritten', async () => {
  const { id, revision } = await desk.run('saveView', { as: { name: 'a', shared: true }, view: VIEW })
  const again = { as: { viewId: id, revision }, view: { ...VIEW, descending: true } }
  expect((await desk.run('saveView', again)).view.descending).toBe(true)
  await expect(desk.run('saveView', again)).rejects.toMatchObject({ code: 'conflict' })
  await expect(desk.run('deleteView', { viewId: id, revision })).rejects.toMatchObject({ code: 'conflict' })
})

test('a name stands once among the shared views, and once among one’s own', async () => {
  await desk.run('saveView', { as: { name: 'a', shared: true }, view: VIEW })
  await desk.run('saveView', { as: { name: 'a', shared: false }, view: VIEW })
  for (const shared of [true, false]) {
    await expect(desk.run('saveView', { as: { name: 'a', shared }, view: VIEW })).rejects.toMatchObject({
      code: 'viewNameTaken',
    })
  }
})

test('a viewer keeps views of their own, and touches neither the shared nor another’s', async () => {
  const shared = await desk.run('saveView', { as: { name: 'a', shared: true }, view: VIEW })
  const other = await desk.run('saveView', { as: { name: 'b', shared: false }, view: VIEW })
  const claim = { viewId: shared.id, revision: 1 }
  await expect(desk.run('deleteView', claim, VIEWER)).rejects.toMatchObject({ code: 'notAllowed' })
  await expect(desk.run('deleteView', { viewId: other.id, revision: 1 }, VIEWER)).rejects.toMatchObject({
    code: 'notFound',
  })
})

test.each<[string, object]>([
  ['a column twice', { columns: [{ column: 'ticketNo' }, { column: 'ticketNo' }] }],
  ['an unknown column', { columns: [{ column: 'colour' }] }],
  ['no column', { columns: [] }],
  ['a figure', { filter: { figure: {} } }],
  ['a text in an instant', { filter: { fields: { dueAt: { contains: 'x' } } } }],
])('a view with %s is refused', async (_, part) => {
  const view = { ...VIEW, ...part } as ViewContent
  await expect(desk.run('saveView', { as: { name: 'x', shared: false }, view })).rejects.toMatchObject({
    code: 'badInput',
  })
})
