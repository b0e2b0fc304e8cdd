// The parts of a workbook and how they hang together: sheets in order, styles, shared strings, date system.
import { posix } from 'node:path'
import { refusal, type Source } from './source.ts'
import { eachTag } from './xmlPart.ts'
import type { ZipArchive } from './zipArchive.ts'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

export interface Workbook {
  /** Worksheets in the order of their tabs; charts and macro sheets are left out. */
  readonly sheets: readonly Sheet[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Days are counted from 1904-01-01 instead of 1900. */
  readonly startsIn1904: boolean
}

/** @throws AppError fileTruncated, fileForeign */
export async function readWorkbook(source: Source, zip: ZipArchive): Promise<Workbook> {
  const part = await workbookPart(source, zip)
  const links = await readLinks(source, zip, part)
  const folder = posix.dirname(part)
  const listed: { name: string; hidden: boolean; link: Link | undefined }[] = []
  let startsIn1904 = false
  await eachTag(source, zip, part, (tag) => {
    // Extensions of later versions have properties of the same name.
    if (tag.name === 'workbookPr') startsIn1904 ||= isTrue(tag.attribute('date1904'))
    if (tag.name !== 'sheet') return
    const state = tag.attribute('state')
    listed.push({
      name: tag.attribute('name') ?? '',
      hidden: state === 'hidden' || state === 'veryHidden',
      link: links.get(tag.attribute('id') ?? ''),
    })
  })
  const sheets = listed.flatMap(({ name, hidden, link }, index): Sheet[] => {
    const usual = `${folder}/worksheets/sheet${index + 1}.xml`
    const target = link ?? (zip.has(usual) ? { kind: 'worksheet', part: usual } : undefined)
    return target?.kind === 'worksheet' ? [{ name, hidden, part: target.part }] : []
  })
  return {
    sheets,
    sharedStrings: partOfKind(zip, links, 'sharedStrings', folder),
    styles: partOfKind(zip, links, 'styles', folder),
    startsIn1904,
  }
}

interface Link {
  /** Last word of the relation's type, which is the same in the transitional and the strict format. */
  readonly kind: string
  readonly part: string
}

async function workbookPart(source: Source, zip: ZipArchive): Promise<string> {
  const main = [...(await readLinks(source, zip, '')).values()].find((link) => link.kind === 'officeDocument')
  const part = main?.part ?? 'xl/workbook.xml'
  if (/\.bin$/i.test(part)) throw refusal(source, 'fileForeign', { kind: 'XLSB' })
  if (!zip.has(part)) throw refusal(source, 'fileTruncated')
  return part
}

/** Relations of a part by id; none where their part is missing. */
async function readLinks(source: Source, zip: ZipArchive, part: string): Promise<ReadonlyMap<string, Link>> {
  const folder = posix.dirname(part)
  const links = new Map<string, Link>()
  const relations = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!zip.has(relations)) return links
  await eachTag(source, zip, relations, (tag) => {
    if (tag.name !== 'Relationship' || tag.attribute('TargetMode') === 'External') return
    const kind = (tag.attribute('Type') ?? '').split('/').at(-1)!
    links.set(tag.attribute('Id') ?? '', { kind, part: resolve(zip, folder, tag.attribute('Target') ?? '') })
  })
  return links
}

/** Targets are relative to the part's folder or, with a slash in front, to the root. */
function resolve(zip: ZipArchive, folder: string, target: string): string {
  const written = target.replaceAll('\\', '/')
  const part = written.startsWith('/') ? posix.normalize(written).slice(1) : posix.join(folder, written)
  if (zip.has(part) || !part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function partOfKind(
  zip: ZipArchive,
  links: ReadonlyMap<string, Link>,
  kind: string,
  folder: string,
): string | null {
  const part = [...links.values()].find((link) => link.kind === kind)?.part ?? `${folder}/${kind}.xml`
  return zip.has(part) ? part : null
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
