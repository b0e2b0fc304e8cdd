// Where the built screen lies; a checkout builds it when its sources have changed.
import { join, resolve } from 'node:path'
import { build, isBuildStale } from './build.ts'

export function screenFolder(): string {
  const root = resolve(import.meta.dirname, '..')
  // Built, this file is itself inside build/, and the screen lies beside it.
  if (import.meta.filename.endsWith('.js')) return join(root, 'renderer')
  if (isBuildStale()) build()
  return join(root, 'build', 'renderer')
}
