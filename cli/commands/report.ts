// plumbline report assessment: the quarterly performance report as PDF or workbook.
import { LANGUAGES } from '../../core/words.ts'
import { choiceFlag, neededFlag, positionals, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { REPORT_FORMATS } from '../saveFile.ts'
import { writeReport } from '../writeReport.ts'

export const reportCommand: Command = {
  usage: `assessment --period P --format pdf|xlsx [--language ${LANGUAGES.join('|')}] --out FILE`,
  flags: { period: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  async run(given, context) {
    const [kind] = positionals(given, ['assessment'])
    if (kind !== 'assessment') throw new UsageError('the report is called assessment')
    const format = choiceFlag(given.flags, 'format', REPORT_FORMATS, 'pdf')
    const period = neededFlag(given.flags, 'period')
    const written = await writeReport({ kind, period, format }, neededFlag(given.flags, 'out'), context)
    return { ...written, period }
  },
}
