// Files for one test to read, removed after the last one.
import { mkdtempSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'

/** Where a new file may be written; the name is kept, for the intake looks at it. */
export function scratchPath(name: string): string {
  return join(mkdtempSync(join(inject('scratchFolder'), 'file-')), name)
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
