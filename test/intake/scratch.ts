// A folder of its own for each test file, removed afterwards.
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'intake-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let count = 0

/** Where a new file may be written; the name is kept, for the intake looks at it. */
export function scratchPath(name: string): string {
  return join(mkdtempSync(join(folder, `${count++}-`)), name)
}

export function scratchFile(name: string, content: string | Uint8Array): string {
  const path = scratchPath(name)
  writeFileSync(path, content)
  return path
}

/** How often this process holds a file (or any file beside it) open; null where the system cannot tell. */
export function openHandles(path: string): number | null {
  if (process.platform !== 'linux') return null
  const beside = dirname(path)
  return readdirSync('/proc/self/fd').filter((fd) => targetOf(fd).startsWith(beside)).length
}

function targetOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return ''
  }
}
