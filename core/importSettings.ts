// How files come in: whether they are kept, and which folder is watched for them.
import { z } from 'zod'

export const importSettingsSchema = z.strictObject({
  /** Whether the imported file itself is kept with its batch, as it was. */
  keepFiles: z.boolean(),
  /** Absolute path of a folder whose files are imported as they come; null where none is watched. */
  watchFolder: z.string().trim().min(1).max(1000).nullable(),
  /** Whether a file is imported unattended only where a mapping template knows it. */
  watchNeedsTemplate: z.boolean().default(true),
})
export type ImportSettings = Readonly<z.infer<typeof importSettingsSchema>>

export const DEFAULT_IMPORT_SETTINGS: ImportSettings = {
  keepFiles: false,
  watchFolder: null,
  watchNeedsTemplate: true,
}
