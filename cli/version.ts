// The program's version, from package.json: beside the sources in a checkout, one folder further up when built.
import { readFileSync } from 'node:fs'

export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version
    } catch {
      continue
    }
  }
  throw new Error('package.json is missing')
}
