// A foreign file as a table: finds out what it is, whatever its name says, and opens it for reading.
import { assertNever } from '../core/errors.ts'
import type { RawTable } from '../core/table.ts'
import { refusalOfCompound } from './compoundFile.ts'
import { openCsv } from './csvTable.ts'
import { fileKind } from './fileKind.ts'
import { findSource, readHead, refusal } from './source.ts'
import { openXlsx } from './xlsxTable.ts'
import { openZip } from './zipArchive.ts'
import { checkIsWorkbook } from './zipContent.ts'

export interface OpenOptions {
  /** Name of a worksheet, hidden ones included; by default the first that is not hidden. */
  readonly sheet?: string
  /** Label of the Encoding Standard or one of the names Chinese systems use; by default it is found. */
  readonly encoding?: string
  /** What people call the file where the path is that of a copy. */
  readonly fileName?: string
}

/**
 * Opens a CSV, TSV or XLSX file. Nothing stays open between two readings of its rows, nor after one broken off.
 * Every refusal names the file in `detail.fileName`.
 * @throws AppError fileMissing, fileNotReadable, fileIsFolder, fileEmpty, fileIsLock, fileIsXls, fileEncrypted, fileTruncated,
 * fileForeign (`detail.kind` says what it is), fileTooLarge, encodingUnknown, encodingWrong, sheetMissing
 */
export async function openTable(path: string, options: OpenOptions = {}): Promise<RawTable> {
  const source = await findSource(path, options.fileName)
  const kind = fileKind(await readHead(source))
  switch (kind.is) {
    case 'zip': {
      const zip = await openZip(source)
      await checkIsWorkbook(source, zip)
      return openXlsx(source, zip, options.sheet)
    }
    case 'text':
      return openCsv(source, options.encoding)
    case 'compound':
      throw await refusalOfCompound(source)
    case 'xls':
      throw refusal(source, 'fileIsXls')
    case 'foreign':
      throw refusal(source, 'fileForeign', { kind: kind.kind })
    default:
      return assertNever(kind)
  }
}
