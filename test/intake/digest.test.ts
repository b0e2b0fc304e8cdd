import { expect, test } from 'vitest'
import { digestFile } from '../../intake/digest.ts'
import { openHandles, scratchFile, scratchPath } from './scratch.ts'

test('a digest is the SHA-256 of the bytes, with their number', async () => {
  expect(await digestFile(scratchFile('a.csv', 'abc'))).toEqual({
    digest: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    sizeBytes: 3,
  })
})

test('it covers files of many chunks to the last byte', async () => {
  const bytes = Buffer.alloc(3 * (1 << 20) + 1, 'a')
  const path = scratchFile('a.csv', bytes)
  const whole = await digestFile(path)
  expect(whole.sizeBytes).toBe(bytes.length)
  bytes[bytes.length - 1] = 0
  expect((await digestFile(scratchFile('b.csv', bytes))).digest).not.toBe(whole.digest)
  expect(openHandles(path) ?? 0).toBe(0)
})

test('a missing file is refused by its name', async () => {
  await expect(digestFile(scratchPath('gone.csv'))).rejects.toMatchObject({
    code: 'fileMissing',
    detail: { fileName: 'gone.csv' },
  })
})
