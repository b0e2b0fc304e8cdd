// What a file is, by its first bytes or its first characters: names lie (an .xls is often HTML, an .xlsx a CSV).

/** `foreign`: nothing that can hold a table here; `kind` is the format's short name, the same in all languages. */
export type FileKind =
  { readonly is: 'zip' | 'compound' | 'xls' | 'text' } | { readonly is: 'foreign'; readonly kind: string }

export function fileKind(head: Buffer): FileKind {
  if (startsWith(head, 0, 'PK\x03\x04') || startsWith(head, 0, 'PK\x05\x06')) return { is: 'zip' }
  if (startsWith(head, 0, '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return { is: 'compound' }
  if (isBareWorkbook(head)) return { is: 'xls' }
  const found = SIGNATURES.find(([offset, bytes]) => startsWith(head, offset, bytes) && isOdd(bytes, head))
  return found ? { is: 'foreign', kind: found[2] } : { is: 'text' }
}

/** The format of a text that is no table: HTML disguised as .xls, XML, JSON, RTF …; null for a plain text. */
export function textKind(text: string): string | null {
  const start = text.slice(0, 4096).trimStart()
  const body = start.replace(PROLOGUE, '')
  if (HTML.test(body)) return 'HTML'
  if (body !== start) return 'XML'
  return TEXT_FORMS.find(([form]) => form.test(start))?.[1] ?? null
}

/** Declarations and comments before the first element. */
const PROLOGUE = /^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)+/
const HTML = /^<(?:!doctype\s+html|html|head|body|meta|table|style|div|script)\b/i

/** Offset, bytes as Latin-1, name. */
const SIGNATURES: readonly (readonly [number, string, string])[] = [
  [0, '%PDF-', 'PDF'],
  [0, '\x89PNG\r\n\x1A\n', 'PNG'],
  [0, '\xFF\xD8\xFF', 'JPEG'],
  [0, 'GIF87a', 'GIF'],
  [0, 'GIF89a', 'GIF'],
  [0, 'BM', 'BMP'],
  [0, 'II*\0', 'TIFF'],
  [0, 'MM\0*', 'TIFF'],
  [8, 'WEBP', 'WebP'],
  [4, 'ftyp', 'MP4'],
  [0, 'ID3', 'MP3'],
  [0, 'OggS', 'Ogg'],
  [0, 'RIFF', 'RIFF'],
  [0, 'Rar!\x1A\x07', 'RAR'],
  [0, '7z\xBC\xAF\x27\x1C', '7z'],
  [0, '\x1F\x8B', 'gzip'],
  [0, 'BZh', 'bzip2'],
  [0, '\xFD7zXZ\0', 'xz'],
  [0, '\x28\xB5\x2F\xFD', 'zstd'],
  [257, 'ustar', 'tar'],
  [0, 'SQLite format 3\0', 'SQLite'],
  [4, 'Standard Jet DB', 'Access'],
  [4, 'Standard ACE DB', 'Access'],
  [0, 'PAR1', 'Parquet'],
  [0, 'ARROW1', 'Arrow'],
  [0, 'MZ', 'EXE'],
  [0, '\x7FELF', 'ELF'],
  [0, '{\\rtf', 'RTF'],
]

const TEXT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:MIME-Version|Content-Type|X-UnSent):/i, 'MHTML'],
  [/^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[[{"]|-?\d|\]\s*$))/, 'JSON'],
  [/^\{\\rtf/, 'RTF'],
  [/^ID;P[^\r\n]*[\r\n]+[A-Z]{1,2};/, 'SYLK'],
]

/** Excel 2 to 5 kept the workbook stream as the file itself. */
function isBareWorkbook(head: Buffer): boolean {
  const isStart = head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1]!)
  return isStart && [0x04, 0x06, 0x08, 0x10].includes(head[2]!) && head[3] === 0
}

/** A short signature of letters may as well begin a header ('BM' of 'BMI'); a binary file has a NUL soon. */
function isOdd(signature: string, head: Buffer): boolean {
  return !/^[A-Za-z0-9 ]{1,6}$/.test(signature) || head.includes(0)
}

function startsWith(head: Buffer, offset: number, bytes: string): boolean {
  return (
    head.length >= offset + bytes.length && head.toString('latin1', offset, offset + bytes.length) === bytes
  )
}
