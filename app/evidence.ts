// Evidence files: uploads copied aside with what they prove, and given back as they were.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { MOST_EVIDENCE_BYTES, MOST_EVIDENCE_FILES } from '../core/evidence.ts'
import { getEvidence, type KeptEvidence } from '../db/evidence.ts'
import { digestFile } from '../intake/digest.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { type Context, defineOperation } from './operation.ts'

/** Ids of uploads. */
export const evidenceFiles = z.array(input.key).max(MOST_EVIDENCE_FILES)

/** Copies uploads into the store; what a transaction that fails leaves there is cleared at the next opening. */
export async function keepEvidence(
  { files, evidence }: Pick<Context, 'files' | 'evidence'>,
  fileIds: readonly string[],
): Promise<readonly KeptEvidence[]> {
  const kept: KeptEvidence[] = []
  for (const fileId of fileIds) {
    const { path, fileName } = files.get(fileId)
    const { digest, sizeBytes } = await digestFile(path)
    if (sizeBytes > MOST_EVIDENCE_BYTES)
      throw new AppError('fileTooLarge', { maxBytes: MOST_EVIDENCE_BYTES, fileName })
    kept.push({
      fileName,
      digest,
      sizeBytes,
      storedBytes: await evidence.keep({ path, fileName, digest }),
    })
  }
  return kept
}

/** For the audit entry: what a change of the files would show against. */
export function digestsOf(files: readonly { readonly digest: string }[]): string {
  return files.map(({ digest }) => digest).join(' ')
}

export const exportEvidence = defineOperation<'exportEvidence'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({ evidenceId: input.id }),
  async run({ db, files, evidence }, { evidenceId }) {
    const { fileName, digest } = await getEvidence(db, evidenceId)
    return await files.export(fileName, async (path) => await evidence.restore({ digest, fileName }, path))
  },
  note: ({ evidenceId }) => ({ subject: `evidence ${evidenceId}`, detail: {} }),
})
