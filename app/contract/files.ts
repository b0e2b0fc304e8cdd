// Files that the application made or was given.

export interface StoredFile {
  readonly fileId: string
  readonly fileName: string
  readonly sizeBytes: number
  /** Where it lies, only on a host that may reveal it. */
  readonly path: string | null
}

export type ReportFormat = 'pdf' | 'xlsx'
