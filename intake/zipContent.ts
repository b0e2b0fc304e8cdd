// What kind of document a ZIP is: nearly every office file is one.
import { refusal, type Source } from './source.ts'
import type { ZipArchive } from './zipArchive.ts'

/** @throws AppError fileForeign for all but an .xlsx (or .xlsm, .xltx) workbook, fileEncrypted, fileTruncated */
export async function checkIsWorkbook(source: Source, zip: ZipArchive): Promise<void> {
  const has = (form: RegExp) => zip.names.some((name) => form.test(name))
  if (has(/^xl\/workbook\.bin$/i)) throw refusal(source, 'fileForeign', { kind: 'XLSB' })
  if (has(/^xl\//i)) return
  if (has(/^word\//i)) throw refusal(source, 'fileForeign', { kind: 'DOCX' })
  if (has(/^ppt\//i)) throw refusal(source, 'fileForeign', { kind: 'PPTX' })
  if (has(/^Index\/(?:Document|Tables\/)/)) throw refusal(source, 'fileForeign', { kind: 'Numbers' })
  if (zip.has('mimetype')) throw await refusalOfOpenDocument(source, zip)
  // Some writers keep the parts of a workbook elsewhere; its table of contents knows.
  if (!zip.has('[Content_Types].xml') && !zip.has('_rels/.rels'))
    throw refusal(source, 'fileForeign', { kind: 'ZIP' })
}

const OPEN_DOCUMENTS: Readonly<Record<string, string>> = {
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/epub+zip': 'EPUB',
}

async function refusalOfOpenDocument(source: Source, zip: ZipArchive): Promise<Error> {
  let mediaType = ''
  for await (const bytes of zip.read('mimetype', 1024)) mediaType += bytes.toString('latin1')
  let manifest = ''
  if (zip.has('META-INF/manifest.xml'))
    for await (const bytes of zip.read('META-INF/manifest.xml', 1 << 20)) manifest += bytes.toString('latin1')
  if (manifest.includes('encryption-data')) return refusal(source, 'fileEncrypted')
  return refusal(source, 'fileForeign', { kind: OPEN_DOCUMENTS[mediaType.trim()] ?? 'ZIP' })
}
