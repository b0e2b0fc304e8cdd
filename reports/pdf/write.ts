// The printer: a definition becomes a file, with the typeface and the named files in its reach and nothing else.
import { writeFile } from 'node:fs/promises'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { FONT_FILES } from './font.ts'
import { FAMILY } from './theme.ts'

/** @param files whose contents the definition names by their paths */
export async function writeDefinition(
  definition: TDocumentDefinitions,
  path: string,
  files: readonly string[] = [],
): Promise<void> {
  const readable = new Set<string>([...Object.values(FONT_FILES), ...files])
  pdfmake.setFonts({ [FAMILY]: { ...FONT_FILES, italics: FONT_FILES.normal, bolditalics: FONT_FILES.bold } })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((file) => readable.has(file))
  await writeFile(path, await pdfmake.createPdf(definition).getBuffer())
}
