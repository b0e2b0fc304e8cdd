// npm run demo: the main job with no window, on the sample: files in, scores and reports out.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openApplication } from '../app/application.ts'
import type { JobName } from '../app/contract.ts'
import { writeSample } from '../app/sample.ts'
import { SAMPLE_QUARTERS } from '../core/sample/records.ts'
import { sayIn } from '../core/words.ts'
import { rankingTable } from './commands/score.ts'
import { localActor } from '../app/localActor.ts'
import { textTable } from './textTable.ts'

const language = 'zh-CN'
const say = sayIn(language)
const actor = localActor()
const out = resolve('out/demo')
const period = SAMPLE_QUARTERS[1]

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const application = await openApplication({ folder: join(out, 'data'), version: 'demo' })
try {
  const sample = await writeSample(out)
  const made = [sample.xlsx, sample.csv]
  for (const file of made) await importOne(file)
  const scorecard = await application.run(actor, 'getScorecard', { period, by: 'department' })
  heading(`${say('cli.demoRanking')} ${period}`)
  line(rankingTable(scorecard, { say }))
  await printQuality()
  for (const format of ['pdf', 'xlsx'] as const) made.push(await report(format))
  heading(say('cli.demoFiles'))
  for (const file of made) line(`  ${file}`)
} finally {
  await application.close()
}

async function importOne(file: string): Promise<void> {
  const { fileId, survey } = await finish('surveyFile', { fileId: await application.addFile(file) })
  const { info, headerRow } = survey
  const draft = await finish('checkImport', {
    fileId,
    mapping: { ...survey.mapping, headerRow },
    ...(info.sheet === null ? {} : { sheet: info.sheet }),
    ...(info.encoding === null ? {} : { encoding: info.encoding }),
  })
  const { batches } = await finish('commitImport', { batchIds: [draft.batchId] })
  for (const { id, fileName, rows, created, updated, unchanged, rejected, warnings } of batches)
    line(
      say('cli.imported', {
        file: fileName,
        batch: id,
        rows,
        created,
        updated,
        unchanged,
        rejected,
        warnings,
      }),
    )
}

async function printQuality(): Promise<void> {
  const quality = await application.run(actor, 'getDataQuality', { period: period.slice(0, 4) })
  heading(say('cli.demoQuality'))
  const { rowsRead, records, rejected, withWarnings } = quality
  line(say('cli.demoQualitySummary', { rows: rowsRead, records, rejected, warnings: withWarnings }))
  line(
    textTable(
      [
        { title: say('cli.demoIssue') },
        { title: say('cli.demoSeverity') },
        { title: say('cli.demoCount'), right: true },
      ],
      quality.issues.map(({ code, severity, count }) => [
        say(`issue.${code}`),
        say(severity === 'error' ? 'cli.demoRejected' : 'cli.demoKept'),
        String(count),
      ]),
    ),
  )
}

async function report(format: 'pdf' | 'xlsx'): Promise<string> {
  const { fileId, fileName } = await finish('exportReport', { kind: 'assessment', period, format, language })
  const target = join(out, fileName)
  copyFileSync(await application.filePath(fileId), target)
  return target
}

async function finish<N extends JobName>(name: N, input: Parameters<typeof application.run<N>>[2]) {
  const { jobId } = await application.run(actor, name, input)
  return application.finish<N>(jobId)
}

function heading(text: string): void {
  line(`\n${text}\n`)
}

function line(text: string): void {
  process.stdout.write(`${text}\n`)
}
