// Whatever the bytes are: a table or a refusal, never a fault, never an endless loop.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../core/errors.ts'
import { openTable } from '../../intake/openTable.ts'
import { makeCompound } from './makeCompound.ts'
import { makeBook } from './makeZip.ts'
import { rowsOf } from './reading.ts'
import { scratchFile } from './scratch.ts'

async function outcome(name: string, bytes: Uint8Array): Promise<'table' | 'refusal'> {
  try {
    await rowsOf(await openTable(scratchFile(name, bytes)))
    return 'table'
  } catch (error) {
    if (error instanceof AppError) return 'refusal'
    throw error
  }
}

const bytes = fc.uint8Array({ minLength: 1, maxLength: 3_000 })
const places = fc.array(fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) }), {
  minLength: 1,
  maxLength: 6,
})

function damaged(
  whole: Buffer,
  changes: readonly { readonly at: number; readonly to: number }[],
  cut: number,
): Buffer {
  const copy = Buffer.from(whole)
  for (const { at, to } of changes) copy[at % copy.length] = to
  return copy.subarray(0, copy.length - (cut % copy.length))
}

test('any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      expect(await outcome('a.csv', content)).toMatch(/table|refusal/)
    }),
    { numRuns: 200 },
  )
})

test('any bytes of text', async () => {
  const text = fc.array(
    fc.constantFrom(
      '"',
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\r',
      '\n',
      ' ',
      'a',
      '工',
      '\ufeff',
      '\0',
      'sep=',
      '\xff',
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('utf8', 'utf16le', 'latin1'), async (pieces, encoding) => {
      expect(await outcome('a.csv', Buffer.from(pieces.join(''), encoding as BufferEncoding))).toMatch(
        /table|refusal/,
      )
    }),
    { numRuns: 200 },
  )
})

const BOOK = makeBook({
  rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46089.5</v></c></row>'.repeat(3),
  strings: '<si><t>工单</t></si>',
  formats: ['yyyy-mm-dd'],
  behind: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
})

test.each([
  ['a workbook', BOOK],
  ['a compound file', makeCompound(['a', 'b', 'c', 'd', 'e', 'Workbook'])],
])('%s with any damage', async (_, whole) => {
  await fc.assert(
    fc.asyncProperty(places, fc.oneof(fc.constant(0), fc.nat()), async (changes, cut) => {
      expect(await outcome('a.xlsx', damaged(whole, changes, cut))).toMatch(/table|refusal/)
    }),
    { numRuns: 200 },
  )
})
