#!/usr/bin/env node
// plumbline: the command line over the same operations as the screens.
// Exit 0 done; 1 refused, with {"error":{"code","detail"}} on standard error; 2 wrong usage; 3 done, but something waits
// for a person.
import { AppError } from '../core/errors.ts'
import { isWordKey, LANGUAGES, type Language, pickLanguage, sayIn } from '../core/words.ts'
import { readArguments, textFlag, UsageError } from './arguments.ts'
import { createContext } from './context.ts'
import type { Command } from './command.ts'
import { accountsCommand } from './commands/accounts.ts'
import { assessCommand } from './commands/assess.ts'
import { appealCommand } from './commands/appeal.ts'
import { batchesCommand, undoCommand, verifyCommand } from './commands/batches.ts'
import { departmentsCommand } from './commands/departments.ts'
import { drillCommand } from './commands/drill.ts'
import { dueCommand } from './commands/due.ts'
import { hrCommand } from './commands/hr.ts'
import { excludeCommand } from './commands/exclude.ts'
import { importCommand, mappingCommand } from './commands/import.ts'
import { organisationCommand } from './commands/organisation.ts'
import { planCommand } from './commands/plan.ts'
import { recordsCommand } from './commands/records.ts'
import { reportCommand } from './commands/report.ts'
import { policyCommand, schemeCommand } from './commands/rules.ts'
import { scoreCommand } from './commands/score.ts'
import { serveCommand } from './commands/serve.ts'
import { templateCommand } from './commands/template.ts'
import { trainingCommand } from './commands/training.ts'
import { watchCommand } from './commands/watch.ts'
import { screenFolder } from './screen.ts'
import { version } from './version.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  import: importCommand,
  mapping: mappingCommand,
  score: scoreCommand,
  scheme: schemeCommand,
  policy: policyCommand,
  records: recordsCommand,
  report: reportCommand,
  assess: assessCommand,
  plan: planCommand,
  batches: batchesCommand,
  undo: undoCommand,
  exclude: excludeCommand,
  appeal: appealCommand,
  template: templateCommand,
  departments: departmentsCommand,
  hr: hrCommand,
  training: trainingCommand,
  drill: drillCommand,
  due: dueCommand,
  accounts: accountsCommand,
  verify: verifyCommand,
  organisation: organisationCommand,
  serve: serveCommand,
  watch: watchCommand,
}

// `plumbline score | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(usage())
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    process.stdout.write(`${version()}\n`)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name]! : null
  try {
    if (!command) throw new UsageError(`no command is called ${name}`)
    return await runCommand(name, command, rest)
  } catch (error) {
    if (error instanceof UsageError) {
      const hint = command ? `plumbline ${name} ${command.usage}` : 'plumbline --help'
      refuse('wrongUsage', { reason: error.message, usage: hint.trim() })
      return 2
    }
    if (error instanceof AppError) {
      refuse(error.code, error.detail)
      return 1
    }
    // Standard error is for programs: what a fault was goes there only when asked for.
    const debug = process.env.PLUMBLINE_DEBUG === '1' && error instanceof Error
    refuse('fault', debug ? { stack: error.stack ?? error.message } : { hint: 'PLUMBLINE_DEBUG=1' })
    return 1
  }
}

async function runCommand(name: string, command: Command, args: readonly string[]): Promise<number> {
  const given = readArguments(args, command.flags)
  if (given.flags.help === true) {
    process.stdout.write(`plumbline ${name} ${command.usage}\n`)
    return 0
  }
  const json = given.flags.json === true
  const context = createContext({
    json,
    language: chosenLanguage(textFlag(given.flags, 'language')),
    folder: textFlag(given.flags, 'data'),
    person: textFlag(given.flags, 'as'),
    version: version(),
    ...(command === serveCommand ? { renderer: screenFolder() } : {}),
  })
  try {
    const value = await command.run(given, context)
    if (json && value !== undefined) process.stdout.write(`${JSON.stringify(value)}\n`)
    return command.exitCode?.(value) ?? 0
  } finally {
    await context.close()
  }
}

function refuse(code: string, detail: object): void {
  const say = sayIn(chosenLanguage(undefined))
  const key = `error.${code}`
  const message = isWordKey(key) ? say(key, { ...detail }) : code
  process.stderr.write(`${JSON.stringify({ error: { code, detail, message } })}\n`)
}

/** @throws UsageError where the language asked for is not spoken. */
function chosenLanguage(asked: string | undefined): Language {
  if (asked === undefined) {
    const { LC_ALL, LC_MESSAGES, LANG } = process.env
    const system = (LC_ALL || LC_MESSAGES || LANG || '').replace('_', '-')
    return pickLanguage([system, Intl.DateTimeFormat().resolvedOptions().locale])
  }
  const found = LANGUAGES.find((known) => known === asked)
  if (!found) throw new UsageError(`--language is one of ${LANGUAGES.join(', ')}`)
  return found
}

function usage(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { usage }]) => `  plumbline ${`${name} ${usage}`.trim()}`,
  )
  return [
    'Plumbline 准绳',
    '',
    ...lines,
    '',
    'Each: [--data DIR] [--as NAME] [--language LANGUAGE] [--json]',
    '',
  ].join('\n')
}
