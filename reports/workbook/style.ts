// The looks of cells, collected while sheets are written and put down as one styles part.

export interface CellStyle {
  readonly bold?: true
  readonly size?: number
  /** RRGGBB. */
  readonly colour?: string
  readonly fill?: string
  /** A number format as spreadsheet programs write it. */
  readonly format?: string
  readonly align?: 'left' | 'right' | 'center'
  readonly wrap?: true
  /** A hairline below, or a rule above. */
  readonly rule?: 'below' | 'above'
  /** The cell stays text when somebody edits it: '=1+1' does not become a formula. */
  readonly literal?: true
}

export interface StyleBook {
  indexOf(style: CellStyle): number
  /** xl/styles.xml */
  toXml(): string
}

const FIRST_OWN_FORMAT = 164
const TEXT_FORMAT = '@'
const HAIRLINE = 'BFC4CC'
const RULE = '5B6472'

export function createStyleBook(font: string): StyleBook {
  const plain = fontXml(font, {})
  const fonts = registry(plain)
  // The first two fills are fixed by the format.
  const fills = registry(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  )
  const borders = registry(borderXml({}))
  const formats = registry()
  const xfs = registry('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  const known = new Map<CellStyle, number>()
  const add = (style: CellStyle): number => {
    const code = style.literal ? TEXT_FORMAT : style.format
    const format = code === undefined ? 0 : code === TEXT_FORMAT ? 49 : FIRST_OWN_FORMAT + formats.add(code)
    const ids = [fonts.add(fontXml(font, style)), fills.add(fillXml(style)), borders.add(borderXml(style))]
    return xfs.add(
      `<xf numFmtId="${format}" fontId="${ids[0]}" fillId="${ids[1]}" borderId="${ids[2]}" xfId="0"` +
        `${style.literal ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
        ` applyAlignment="1">${alignmentXml(style)}</xf>`,
    )
  }
  return {
    indexOf(style) {
      let index = known.get(style)
      if (index === undefined) known.set(style, (index = add(style)))
      return index
    },
    toXml: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.all.length === 0 ? '' : list('numFmts', formats.all.map(formatXml))) +
      list('fonts', fonts.all) +
      list('fills', fills.all) +
      list('borders', borders.all) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', xfs.all) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      `</styleSheet>`,
  }
}

interface Registry {
  readonly all: readonly string[]
  add(item: string): number
}

function registry(...first: string[]): Registry {
  const all = [...first]
  return {
    all,
    add(item) {
      const at = all.indexOf(item)
      return at >= 0 ? at : all.push(item) - 1
    },
  }
}

const list = (tag: string, items: readonly string[]): string =>
  `<${tag} count="${items.length}">${items.join('')}</${tag}>`

const formatXml = (code: string, i: number): string =>
  `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`

function fontXml(name: string, style: CellStyle): string {
  return `<font>${style.bold ? '<b/>' : ''}<sz val="${style.size ?? 10}"/><color rgb="FF${style.colour ?? '1A1D23'}"/><name val="${name}"/></font>`
}

function fillXml(style: CellStyle): string {
  if (!style.fill) return '<fill><patternFill patternType="none"/></fill>'
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`
}

function borderXml(style: CellStyle): string {
  const line = (kind: string, colour: string): string => ` style="${kind}"><color rgb="FF${colour}"/>`
  const top = style.rule === 'above' ? `<top${line('thin', RULE)}</top>` : '<top/>'
  const bottom = style.rule === 'below' ? `<bottom${line('hair', HAIRLINE)}</bottom>` : '<bottom/>'
  return `<border><left/><right/>${top}${bottom}<diagonal/></border>`
}

function alignmentXml(style: CellStyle): string {
  // Text stands off from the figures before it.
  const across = style.align ? ` horizontal="${style.align}"` : ' horizontal="left" indent="1"'
  return `<alignment${across} vertical="${style.wrap ? 'top' : 'center'}"${style.wrap ? ' wrapText="1"' : ''}/>`
}
