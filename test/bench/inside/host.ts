// A host of its own process: opens the application on a data folder, does one task, and prints what it measured.
// node host.ts FOLDER TASK INPUT-AS-JSON
import { openApplication } from '../../../app/application.ts'
import { TASKS, type TaskName } from './tasks.ts'

const [folder, name, input] = process.argv.slice(2) as [string, TaskName, string]
const application = await openApplication({ folder, version: 'bench' })
try {
  const run = TASKS[name] as (app: typeof application, input: unknown) => Promise<unknown>
  process.stdout.write(JSON.stringify(await run(application, JSON.parse(input))))
} finally {
  await application.close()
}
