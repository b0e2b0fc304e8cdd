// plumbline batches, undo and verify: what was imported, taking it back, and proof that nothing was touched.
import type { Batch } from '../../core/batch.ts'
import { formatInstant } from '../../core/format.ts'
import { zoneOf } from '../../core/zone.ts'
import { AppError } from '../../core/errors.ts'
import { positionals, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { textTable } from '../textTable.ts'

const PAGE = 200

export const batchesCommand: Command = {
  usage: '',
  flags: {},
  async run(given, context) {
    positionals(given, [])
    const batches: Batch[] = []
    let total: number
    do {
      const page = await context.run('listBatches', { offset: batches.length, limit: PAGE })
      batches.push(...page.rows)
      total = page.rows.length === 0 ? batches.length : page.total
    } while (batches.length < total)
    const { organisation } = await context.run('getInstallation', {})
    const zone = zoneOf(organisation.timeZone)
    const { say } = context
    const right = true as const
    context.print(
      textTable(
        [
          { title: say('cli.batch'), right },
          { title: say('cli.file') },
          { title: say('cli.importedAt') },
          { title: say('cli.state') },
          { title: say('cli.rows'), right },
          { title: say('cli.created'), right },
          { title: say('cli.updated'), right },
          { title: say('cli.unchanged'), right },
          { title: say('cli.rejected'), right },
        ],
        batches.map((b) => [
          String(b.id),
          b.fileName + (b.sheet === null ? '' : ` · ${b.sheet}`),
          formatInstant(b.committedAt, zone),
          say(b.state === 'undone' ? 'cli.undone' : 'cli.committed'),
          ...[b.rows, b.created, b.updated, b.unchanged, b.rejected].map(String),
        ]),
      ),
    )
    return { batches: batches.map(({ id, fileName, ...rest }) => ({ batchId: id, file: fileName, ...rest })) }
  },
}

export const undoCommand: Command = {
  usage: 'BATCH',
  flags: {},
  async run(given, context) {
    const [batch] = positionals(given, ['BATCH'])
    const batchId = Number(batch)
    if (!Number.isSafeInteger(batchId) || batchId < 1)
      throw new UsageError('BATCH is a number: see plumbline batches')
    const undone = await context.finish('undoBatch', { batchId })
    const { deleted, restored } = undone
    context.print(context.say('cli.batchUndone', { batch: batchId, deleted, restored }))
    return undone
  },
}

export const verifyCommand: Command = {
  usage: '',
  flags: {},
  async run(given, context) {
    positionals(given, [])
    const found = await context.finish('verify', {})
    const { auditEntries, records, batches, editions, findings } = found
    if (!found.ok) {
      throw new AppError('verificationFailed', {
        findings: findings.map((f) => `${f.kind}: ${f.subject}`),
      })
    }
    context.print(context.say('cli.verified', { entries: auditEntries, records, batches, editions }))
    const { policyVersion: policy, schemeVersion: scheme } = found
    context.print(context.say('settings.verifiedRules', { policy, scheme }))
    return found
  },
}
