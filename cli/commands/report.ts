// plumbline report assessment: the quarterly performance report as PDF or workbook.
import { copyFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { AppError } from '../../core/errors.ts'
import { LANGUAGES } from '../../core/words.ts'
import { choiceFlag, neededFlag, positionals, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'

const FORMATS = ['pdf', 'xlsx'] as const

export const reportCommand: Command = {
  usage: `assessment --period P --format pdf|xlsx [--language ${LANGUAGES.join('|')}] --out FILE`,
  flags: { period: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  async run(given, context) {
    const [kind] = positionals(given, ['assessment'])
    if (kind !== 'assessment') throw new UsageError('the report is called assessment')
    const format = choiceFlag(given.flags, 'format', FORMATS, 'pdf')
    const period = neededFlag(given.flags, 'period')
    const out = resolve(neededFlag(given.flags, 'out'))
    const { language } = context
    const made = await context.finish('exportReport', { kind, period, format, language })
    const application = await context.application()
    try {
      await copyFile(await application.filePath(made.fileId), out)
    } catch {
      throw new AppError('fileNotWritable', { fileName: basename(out) })
    }
    const { size: sizeBytes } = await stat(out)
    context.print(context.say('cli.reportWritten', { file: out }))
    return { file: out, format, language, period, digest: made.reportDigest, sizeBytes }
  },
}
