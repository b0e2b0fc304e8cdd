// The smallest OLE compound file that names some streams: a header, one allocation sector, directory sectors.

const SECTOR = 512
const END_OF_CHAIN = 0xffff_fffe

export function makeCompound(streams: readonly string[]): Buffer {
  const entries = ['Root Entry', ...streams].map(entry)
  const directory = Buffer.alloc(Math.ceil(entries.length / 4) * SECTOR)
  directory.set(Buffer.concat(entries))
  const sectors = directory.length / SECTOR
  const header = Buffer.alloc(SECTOR)
  header.set(Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 44)
  // Sector 0 is the allocation table, the directory follows from sector 1.
  header.writeUInt32LE(1, 48)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(SECTOR, 0xff)
  for (let i = 0; i < sectors; i++) table.writeUInt32LE(i + 1 < sectors ? i + 2 : END_OF_CHAIN, (i + 1) * 4)
  return Buffer.concat([header, table, directory])
}

function entry(name: string): Buffer {
  const bytes = Buffer.alloc(128)
  const text = Buffer.from(`${name}\0`, 'utf16le')
  bytes.set(text)
  bytes.writeUInt16LE(text.length, 64)
  return bytes
}
