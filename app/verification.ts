// The check of the whole installation against itself.
import type { Verification } from '../core/verification.ts'
import { listEntriesOf } from '../db/audit.ts'
import type { Database, Db } from '../db/database.ts'
import { getEdition, listAllEditions } from '../db/editions.ts'
import type { Watch } from '../db/judge.ts'
import { listEvidenceDigests } from '../db/evidence.ts'
import { listDamagedTexts } from '../db/planRevisions.ts'
import { verifyDatabase } from '../db/verification.ts'
import { checkEdition } from './freezing.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import type { Originals } from './originals.ts'
import { judgeInForce } from './settings.ts'

export const verify = defineOperation<'verify'>({
  kind: 'job',
  roles: ['supervisor'],
  input: input.nothing,
  lane: null,
  phase: 'verifying',
  subject: () => '',
  async run({ database, db, evidence, signal, report }) {
    const onProgress = (done: number, total: number): void => report('verifying', done, total)
    const found = await verifyDatabase(database, { judge: await judgeInForce(db), signal, onProgress })
    const { editions, findings } = await verifyEditions(database, { signal })
    const plans = (await listDamagedTexts(db)).map(({ planId, number }) => ({
      kind: 'plan' as const,
      subject: `plan ${planId} revision ${number}`,
    }))
    const all = [...found.findings, ...findings, ...(await verifyEvidence(db, evidence, signal)), ...plans]
    return { ...found, ok: all.length === 0, editions, findings: all }
  },
})

/** Every evidence file read back, and held against the digest it was handed in with. */
async function verifyEvidence(
  db: Db,
  evidence: Originals,
  signal: AbortSignal,
): Promise<Verification['findings']> {
  const bad: string[] = []
  for (const digest of await listEvidenceDigests(db)) {
    signal.throwIfAborted()
    if (!(await evidence.prove(digest))) bad.push(digest)
  }
  return bad.map((subject) => ({ kind: 'evidence', subject }))
}

/** Every frozen edition computed anew from its own facts, and held against what the audit trail says was frozen. */
async function verifyEditions(
  { background }: Database,
  watch: Watch,
): Promise<Pick<Verification, 'editions' | 'findings'>> {
  return await background.transaction(async (db) => {
    const written = await writtenDigests(db)
    const heads = await listAllEditions(db)
    const bad = new Set(written.keys())
    for (const { assessmentId, edition } of heads) {
      const subject = subjectOf(assessmentId, edition)
      const stored = await getEdition(db, assessmentId, edition)
      const { untouched, differences } = await checkEdition(db, stored, watch)
      const sound = untouched && differences.length === 0 && written.get(subject) === stored.digest
      if (sound) bad.delete(subject)
      else bad.add(subject)
    }
    return {
      editions: heads.length,
      findings: [...bad].map((subject) => ({ kind: 'edition' as const, subject })),
    }
  })
}

/** Digests by edition, as the audit trail has them: an edition that is gone stays in it. */
async function writtenDigests(db: Db): Promise<ReadonlyMap<string, unknown>> {
  const entries = await listEntriesOf(db, 'freezeAssessment')
  return new Map(
    entries.map(({ subject, detail }) => [`${subject} edition ${String(detail.edition)}`, detail.digest]),
  )
}

function subjectOf(assessmentId: number, edition: number): string {
  return `assessment ${assessmentId} edition ${edition}`
}
