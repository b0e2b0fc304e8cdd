import { expect, test } from 'vitest'
import { readAhead } from '../../db/readAhead.ts'

test('pages come in their order, each asked for before the last one is used', async () => {
  const said: string[] = []
  async function* pages(): AsyncGenerator<number> {
    for (const page of [1, 2, 3]) {
      said.push(`read ${page}`)
      yield page
    }
  }
  for await (const page of readAhead(pages())) said.push(`use ${page}`)
  expect(said).toEqual(['read 1', 'read 2', 'use 1', 'read 3', 'use 2', 'use 3'])
})

test('a page that cannot be read is told of in its turn, and who stops early leaves nothing open', async () => {
  let closed = false
  async function* pages(): AsyncGenerator<number> {
    try {
      yield 1
      throw new Error('unreadable')
    } finally {
      closed = true
    }
  }
  const used: number[] = []
  await expect(
    (async () => {
      for await (const page of readAhead(pages())) used.push(page)
    })(),
  ).rejects.toThrow('unreadable')
  expect([used, closed]).toEqual([[1], true])
  async function* endless(): AsyncGenerator<number> {
    try {
      for (let page = 1; ; page++) yield page
    } finally {
      closed = false
    }
  }
  for await (const page of readAhead(endless())) if (page === 2) break
  expect(closed).toBe(false)
})
