// A text somebody wrote elsewhere, as Markdown: from .docx by its blocks, from Markdown and plain text as it stands.
import { readFile } from 'node:fs/promises'
import { MOST_PLAN_CHARACTERS } from '../core/plan.ts'
import { writeMarkdown } from '../core/writeMarkdown.ts'
import { readDocx } from './docx.ts'
import { findSource, readHead, refusal, type Source } from './source.ts'

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')
/** Of UTF-8: a character takes four bytes at most. */
const MOST_BYTES = MOST_PLAN_CHARACTERS * 4

/**
 * @throws AppError textForeign where it is neither a document nor a text in UTF-8, fileTooLarge, fileTruncated,
 * fileEncrypted, fileEmpty
 */
export async function readPlanText(path: string, fileName: string): Promise<string> {
  const source = await findSource(path, fileName)
  const head = await readHead(source)
  const text = head.subarray(0, 4).equals(ZIP)
    ? writeMarkdown(await readDocx(source))
    : await readPlain(source)
  if (text.trim() === '') throw refusal(source, 'fileEmpty')
  if (text.length > MOST_PLAN_CHARACTERS) throw refusal(source, 'fileTooLarge')
  return text
}

async function readPlain(source: Source): Promise<string> {
  if (source.sizeBytes > MOST_BYTES) throw refusal(source, 'fileTooLarge')
  const bytes = await readFile(source.path)
  // Bytes that are no text: a picture, a PDF, an old .doc.
  if (bytes.includes(0)) throw refusal(source, 'textForeign')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refusal(source, 'textForeign')
  }
}
