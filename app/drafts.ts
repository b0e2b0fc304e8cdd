// What is remembered of checked files until they are committed or discarded. No draft outlives the process.
import type { Files } from './files.ts'

export interface DraftOrigin {
  readonly fileId: string
  readonly sheet: string | null
}

export interface Drafts {
  /** Remembers a draft, forgets the earlier ones of the same file and sheet, and answers those. */
  readonly replace: (batchId: number, origin: DraftOrigin) => readonly number[]
  /** The file a draft was made of; null where it is not known. */
  readonly fileOf: (batchId: number) => string | null
  /** A discarded draft: its file stays for another mapping, until the application closes. */
  readonly forget: (batchId: number) => void
  /** Committed drafts: an upload that no other draft needs is removed. */
  readonly settle: (batchIds: readonly number[]) => Promise<void>
}

export function createDrafts(files: Files): Drafts {
  const origins = new Map<number, DraftOrigin>()
  return {
    replace(batchId, { fileId, sheet }) {
      const earlier = [...origins].filter(([, origin]) => origin.fileId === fileId && origin.sheet === sheet)
      for (const [id] of earlier) origins.delete(id)
      origins.set(batchId, { fileId, sheet })
      return earlier.map(([id]) => id)
    },
    fileOf: (batchId) => origins.get(batchId)?.fileId ?? null,
    forget: (batchId) => void origins.delete(batchId),
    async settle(batchIds) {
      const left = new Set(batchIds.flatMap((id) => origins.get(id)?.fileId ?? []))
      for (const id of batchIds) origins.delete(id)
      for (const { fileId } of origins.values()) left.delete(fileId)
      for (const fileId of left) await files.release(fileId)
    },
  }
}
