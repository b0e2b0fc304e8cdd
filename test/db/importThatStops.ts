// Run as a process of its own: imports into the database named first and stops for good at the moment named second.
import { writeSync } from 'node:fs'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import { createJudge } from '../../core/judge.ts'
import { createDraft } from '../../db/batches.ts'
import { commitDrafts } from '../../db/commit.ts'
import { openDatabase, type Target } from '../../db/database.ts'
import { resolveDraft } from '../../db/resolution.ts'
import { createPreparer } from '../../db/stagedRows.ts'
import { stageRows } from '../../db/staging.ts'
import { makeBatch, makeFeedback } from '../make.ts'

const [target, moment] = process.argv.slice(2) as [string, string]
const judge = { version: 1, judge: createJudge(defaultPolicy('Asia/Shanghai')) }

function reached(name: string): void {
  writeSync(1, `${name}\n`)
  // Nothing runs any more, no clean-up either: the process waits to be killed.
  if (name === moment) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

const { write, ...database } = await openDatabase(JSON.parse(target) as Target)
const batchId = await write(async (trx) => await createDraft(trx, makeBatch()))
const preparer = createPreparer(judge)
for (let start = 0; start < 6000; start += 500) {
  const rows = Array.from({ length: 500 }, (_, i) => ({
    row: start + i + 2,
    // The first five hundred are known tickets with something new to say.
    feedback: makeFeedback({ ticketNo: `GD-${start + i}`, subject: '新', department: `部门${i % 7}` }),
    issues: [],
    cells: null,
  }))
  for (const row of rows) preparer.add(row)
  await write(async (trx) => {
    await stageRows(trx, batchId, preparer.take()!)
    if (start === 3000) reached('staging')
  })
}
await resolveDraft({ write, ...database }, batchId, { judge, onProgress: () => reached('resolving') })
await write(async (trx) => {
  const onProgress = (): void => reached('committing')
  await commitDrafts(trx, [batchId], { actor: '王敏', at: 1, judge, onProgress })
  reached('written')
})
reached('committed')
