// The names of the streams in an OLE compound file (.xls, .doc, an encrypted .xlsx): they tell what it is.
import type { FileHandle } from 'node:fs/promises'
import { refusal, type Source, withFile } from './source.ts'

/** @returns the refusal that fits the file. */
export async function refusalOfCompound(source: Source): Promise<Error> {
  const names = await withFile(source.path, streamNames)
  if (names === null) return refusal(source, 'fileTruncated')
  if (names.has('EncryptedPackage')) return refusal(source, 'fileEncrypted')
  if (names.has('Workbook') || names.has('Book')) return refusal(source, 'fileIsXls')
  const foreign = FOREIGN.find(([stream]) => names.has(stream))
  return refusal(source, 'fileForeign', { kind: foreign?.[1] ?? 'OLE' })
}

const FOREIGN: readonly (readonly [string, string])[] = [
  ['WordDocument', 'DOC'],
  ['PowerPoint Document', 'PPT'],
  ['VisioDocument', 'VSD'],
  ['__properties_version1.0', 'MSG'],
]

const ENTRY_BYTES = 128
/** Far more directory sectors than any office file has; a damaged chain may run in a circle. */
const MAX_SECTORS = 4096
const LAST_SECTOR = 0xffff_fff0

/** Null where the file ends before its directory does. */
async function streamNames(file: FileHandle): Promise<ReadonlySet<string> | null> {
  const header = await readAt(file, 0, 512)
  if (header === null) return null
  const size = 1 << header.readUInt16LE(30)
  if (size < 512 || size > 4096) return null
  const names = new Set<string>()
  let sector = header.readUInt32LE(48)
  for (let count = 0; sector < LAST_SECTOR; count++) {
    const entries = await readAt(file, (sector + 1) * size, size)
    if (entries === null || count > MAX_SECTORS) return null
    for (let at = 0; at < size; at += ENTRY_BYTES) {
      const bytes = entries.readUInt16LE(at + 64)
      if (bytes >= 2 && bytes <= 64) names.add(entries.toString('utf16le', at, at + bytes - 2))
    }
    const next = await nextSector(file, header, size, sector)
    if (next === null) return null
    sector = next
  }
  return names
}

/** The allocation table is itself kept in sectors; the first 109 of them are listed in the header. */
async function nextSector(
  file: FileHandle,
  header: Buffer,
  size: number,
  sector: number,
): Promise<number | null> {
  const table = Math.floor((sector * 4) / size)
  if (table >= 109) return LAST_SECTOR
  const entry = await readAt(
    file,
    (header.readUInt32LE(76 + table * 4) + 1) * size + ((sector * 4) % size),
    4,
  )
  return entry?.readUInt32LE(0) ?? null
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer | null> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  return bytesRead === length ? buffer : null
}
