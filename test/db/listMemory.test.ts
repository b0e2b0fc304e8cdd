import { expect, test, vi } from 'vitest'
import type { IdsInOrder } from '../../db/idsInOrder.ts'
import { createListMemory } from '../../db/listMemory.ts'

function order(sizeBytes: number): IdsInOrder {
  return { sizeBytes, page: () => [] }
}

test('an order that several ask for at a time is written once', async () => {
  const memory = createListMemory()
  const write = vi.fn(async () => order(1))
  const [one, other] = await Promise.all([memory.inOrder('a', write), memory.inOrder('a', write)])
  expect(one).toBe(other)
  expect(await memory.inOrder('a', write)).toBe(one)
  expect(write).toHaveBeenCalledOnce()
})

test('orders beyond the memory given to them are forgotten, the longest unused first, never the last', async () => {
  const memory = createListMemory(100)
  const written: string[] = []
  const ask = async (key: string, sizeBytes = 40): Promise<void> => {
    await memory.inOrder(key, async () => {
      written.push(key)
      return order(sizeBytes)
    })
  }
  for (const key of ['a', 'b', 'a', 'c', 'a', 'c']) await ask(key)
  expect(written).toEqual(['a', 'b', 'c'])
  await ask('b')
  expect(written).toEqual(['a', 'b', 'c', 'b'])
  await ask('large', 500)
  await ask('large', 500)
  expect(written).toEqual(['a', 'b', 'c', 'b', 'large'])
})

test('an order that could not be written is asked for anew', async () => {
  const memory = createListMemory()
  await expect(
    memory.inOrder('a', async () => {
      throw new Error('stopped')
    }),
  ).rejects.toThrow('stopped')
  expect(await memory.inOrder('a', async () => order(7))).toMatchObject({ sizeBytes: 7 })
})
