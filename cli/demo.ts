// npm run demo: the main job with no window, on a year of the sample organisation: files in, scores and reports out, and
// how its plans, drills and training stand.
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openApplication } from '../app/application.ts'
import type { Input, JobName, Result } from '../app/contract.ts'
import { writeSample } from '../app/sample.ts'
import { writeSampleYear } from '../app/sampleYear.ts'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '../core/sample/people.ts'
import { SAMPLE_QUARTERS } from '../core/sample/records.ts'
import { sayIn, type WordKey } from '../core/words.ts'
import { readArguments } from './arguments.ts'
import type { Command, Context } from './command.ts'
import { drillCommand } from './commands/drill.ts'
import { dueCommand } from './commands/due.ts'
import { planCommand } from './commands/plan.ts'
import { rankingTable } from './commands/score.ts'
import { trainingCommand } from './commands/training.ts'
import { localActor } from '../app/localActor.ts'
import { textTable } from './textTable.ts'

const language = 'zh-CN'
const say = sayIn(language)
const actor = localActor()
const out = resolve('out/demo')
const period = SAMPLE_QUARTERS[1]

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const hands = { now: 0 }
const application = await openApplication({
  folder: join(out, 'data'),
  version: 'demo',
  clock: () => hands.now,
})
const context: Context = {
  language,
  say,
  application: async () => application,
  actor: async () => actor,
  run: async (name, input) => await application.run(actor, name, input),
  finish,
  untilStopped: async () => {},
  print: line,
}
try {
  const sample = await writeSample(out)
  const made = [sample.xlsx, sample.csv]
  await writeSampleYear(application, hands, async () => {
    for (const file of made) await importOne(file)
  })
  const scorecard = await application.run(actor, 'getScorecard', { period, by: 'department' })
  heading(`${say('cli.demoRanking')} ${period}`)
  line(rankingTable(scorecard, { say }))
  await printQuality()
  await show('cli.demoPlans', planCommand, ['list'])
  await show('cli.demoDrills', drillCommand, ['list', '--year', period.slice(0, 4)])
  await show('cli.demoTraining', trainingCommand, [
    'ledger',
    '--on',
    '2026-09-30',
    '--department',
    '客户服务部',
  ])
  await show('cli.demoDue', dueCommand, ['--within', '14d'])
  for (const format of ['pdf', 'xlsx'] as const) made.push(await report(format))
  heading(say('cli.demoFiles'))
  for (const file of made) line(`  ${file}`)
  const names = Object.values(SAMPLE_ACCOUNTS).map(({ name }) => name)
  const command = `npm run -s plumbline -- serve --data out/demo/data`
  line(`\n${say('cli.demoOpen', { command, names: names.join('、'), password: SAMPLE_PASSWORD })}`)
} finally {
  await application.close()
}

async function show(title: WordKey, command: Command, args: readonly string[]): Promise<void> {
  heading(say(title))
  await command.run(readArguments(args, command.flags), context)
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

async function finish<N extends JobName>(name: N, input: Input<N>): Promise<Result<N>> {
  const { jobId } = await application.run(actor, name, input)
  return await application.finish<N>(jobId)
}

function heading(text: string): void {
  line(`\n${text}\n`)
}

function line(text: string): void {
  process.stdout.write(`${text}\n`)
}
