// Which template an import reads by, and when a file no longer fits it.
import type { FileSurvey, ReadOptions } from '../app/contract.ts'
import { AppError } from '../core/errors.ts'
import { missedColumns } from '../core/templateDrift.ts'
import { type Flags, textFlag, UsageError } from './arguments.ts'
import type { Context } from './command.ts'
import { findTemplate } from './commands/template.ts'

export const TEMPLATE_FLAGS = {
  template: { type: 'string' },
  'no-template': { type: 'boolean' },
  'allow-missing': { type: 'boolean' },
} as const

/** @throws UsageError, AppError notFound where no template in use has that name */
export async function templateOption(flags: Flags, context: Context): Promise<Pick<ReadOptions, 'template'>> {
  const name = textFlag(flags, 'template')
  if (flags['no-template'] === true) {
    if (name !== undefined) throw new UsageError('--template and --no-template exclude each other')
    return { template: null }
  }
  if (name === undefined) return {}
  if (textFlag(flags, 'mapping') !== undefined)
    throw new UsageError('--template and --mapping exclude each other')
  return { template: (await findTemplate(name, context)).id }
}

/**
 * Nobody watches a scheduled import: what the template reads must be there.
 * @throws AppError templateDrifted with the columns that are missing
 */
export function demandWhole({ template, fileName }: FileSurvey, flags: Flags): void {
  if (template === null || flags['allow-missing'] === true) return
  const columns = missedColumns(template.drift)
  if (columns.length > 0)
    throw new AppError('templateDrifted', { template: template.name, columns, fileName })
}
