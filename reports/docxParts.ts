// The parts of a .docx document that are the same in every one: types, relations, styles, numberings.

/** By kind of list. */
export const NUMBERED = { bullet: 1, ordered: 2 } as const

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${WORD}.numbering+xml"/></Types>`

const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`

const DOCUMENT_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`

function paragraphStyle(id: string, name: string, inside: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${inside}</w:style>`
}

/** Half points, from the first level to the sixth. */
const HEADING_SIZES = [36, 30, 26, 24, 22, 21]

const STYLES = [
  `${HEAD}<w:styles ${W}>`,
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="SimSun"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="312" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
  ...HEADING_SIZES.map((size, i) =>
    paragraphStyle(
      `Heading${i + 1}`,
      `heading ${i + 1}`,
      `<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${i}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`,
    ),
  ),
  paragraphStyle('Quote', 'Quote', '<w:pPr><w:ind w:left="480"/></w:pPr><w:rPr><w:i/></w:rPr>'),
  paragraphStyle(
    'Code',
    'Code',
    '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/></w:rPr>',
  ),
  paragraphStyle(
    'Rule',
    'Rule',
    '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr>',
  ),
  '<w:style w:type="character" w:styleId="CodeChar"><w:name w:val="Code Char"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/></w:rPr></w:style>',
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>',
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  ),
  '</w:tblBorders></w:tblPr></w:style></w:styles>',
].join('')

function levels(of: (depth: number) => string): string {
  return Array.from(
    { length: 9 },
    (_, depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/>${of(depth)}<w:pPr><w:ind w:left="${420 * (depth + 1)}" w:hanging="420"/></w:pPr></w:lvl>`,
  ).join('')
}

const NUMBERINGS = [
  `${HEAD}<w:numbering ${W}>`,
  `<w:abstractNum w:abstractNumId="0">${levels(() => '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${levels((depth) => `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${depth + 1}."/>`)}</w:abstractNum>`,
  `<w:num w:numId="${NUMBERED.bullet}"><w:abstractNumId w:val="0"/></w:num>`,
  `<w:num w:numId="${NUMBERED.ordered}"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
].join('')

/** The types come first: that is how programs know what the archive is. */
export const DOCX_PARTS = [
  ['[Content_Types].xml', TYPES],
  ['_rels/.rels', RELATIONS],
  ['word/_rels/document.xml.rels', DOCUMENT_RELATIONS],
  ['word/styles.xml', STYLES],
  ['word/numbering.xml', NUMBERINGS],
] as const
