// A JSON file named on the command line.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../core/errors.ts'

/** @throws AppError fileMissing, or badInput where it is not JSON. */
export function jsonFile(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new AppError('fileMissing', { fileName: basename(path) })
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new AppError('badInput', { fileName: basename(path), reason: 'not JSON' })
  }
}
