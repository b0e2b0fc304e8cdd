// Collects the paragraphs and tables of a document while its tags go by.
import type { Span, Spans } from '../core/markdown.ts'
import type { DocxPart } from './docx.ts'
import type { Numberings, Styles } from './docxStyles.ts'
import type { XmlScanner } from './xmlScanner.ts'

/** What stands twice, for programs that cannot show the first, and what was taken out. */
const PASSED_OVER = new Set(['Fallback', 'del', 'moveFrom', 'txbxContent', 'pict'])

export class DocxBody {
  readonly parts: DocxPart[] = []
  /** Whether the text that follows belongs to the document. */
  wantsText = false

  readonly #styles: Styles
  readonly #numberings: Numberings
  #skipped = 0
  #isRun = false
  #bold = false
  #italic = false
  #mono = false
  #spans: Span[] = []
  #style = ''
  #list: { numbering: string; depth: number } | null = null
  #tables = 0
  #rows: Spans[][] = []
  #cell: Span[] | null = null
  #width = 1

  constructor(styles: Styles, numberings: Numberings) {
    this.#styles = styles
    this.#numberings = numberings
  }

  open(tag: XmlScanner): void {
    const { name } = tag
    if (this.#skipped > 0 || PASSED_OVER.has(name)) {
      this.#skipped++
      this.wantsText = false
      return
    }
    this.wantsText = name === 't' && this.#isRun
    const isOn = (): boolean => !['0', 'false', 'none'].includes(tag.attribute('val') ?? '')
    if (name === 'p') this.#begin()
    else if (name === 'pStyle') this.#style = tag.attribute('val') ?? ''
    else if (name === 'numPr') this.#list = { numbering: '', depth: 0 }
    else if (name === 'ilvl' && this.#list) this.#list.depth = Number(tag.attribute('val')) || 0
    else if (name === 'numId' && this.#list) this.#list.numbering = tag.attribute('val') ?? ''
    else if (name === 'r') {
      this.#isRun = true
      this.#bold = this.#italic = this.#mono = false
    } else if (name === 'b' && this.#isRun) this.#bold = isOn()
    else if (name === 'i' && this.#isRun) this.#italic = isOn()
    else if (name === 'rStyle') this.#mono = this.#styles.nameOf(tag.attribute('val') ?? '') === 'code char'
    else if (name === 'tab' && this.#isRun) this.text(' ')
    else if ((name === 'br' || name === 'cr') && this.#isRun) this.text('\n')
    else if (name === 'tbl') this.#tables++
    else if (name === 'tr' && this.#tables === 1) this.#rows.push([])
    else if (name === 'tc' && this.#tables === 1) {
      this.#cell = []
      this.#width = 1
    } else if (name === 'gridSpan' && this.#tables === 1) this.#width = Number(tag.attribute('val')) || 1
  }

  text(text: string): void {
    if (this.#skipped > 0 || text === '') return
    const kind = this.#mono ? 'code' : this.#bold ? 'strong' : this.#italic ? 'emphasis' : 'text'
    const last = this.#spans.at(-1)
    if (last?.kind === kind) this.#spans[this.#spans.length - 1] = { kind, text: last.text + text }
    else this.#spans.push({ kind, text })
  }

  close(name: string): void {
    this.wantsText = false
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    if (name === 'r') this.#isRun = false
    else if (name === 'p') this.#end()
    else if (name === 'tc' && this.#tables === 1) {
      const row = this.#rows.at(-1)
      row?.push(this.#cell ?? [], ...Array.from({ length: Math.min(this.#width, 64) - 1 }, () => []))
      this.#cell = null
    } else if (name === 'tbl') {
      this.#tables--
      if (this.#tables > 0) return
      const width = Math.max(0, ...this.#rows.map((row) => row.length))
      this.parts.push({
        kind: 'table',
        rows: this.#rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? [])),
      })
      this.#rows = []
    }
  }

  #begin(): void {
    this.#spans = []
    this.#style = ''
    this.#list = null
  }

  #end(): void {
    const spans = this.#spans
    this.#spans = []
    if (this.#cell) {
      // Paragraphs of a cell stand in one line.
      if (spans.length > 0 && this.#cell.length > 0) this.#cell.push({ kind: 'text', text: ' ' })
      this.#cell.push(...spans)
      return
    }
    const list = this.#list
    // 0 is how a document says that an item is none after all.
    const isItem = list !== null && list.numbering !== '0' && list.numbering !== ''
    this.parts.push({
      kind: 'paragraph',
      paragraph: {
        style: this.#styles.nameOf(this.#style),
        level: this.#styles.levelOf(this.#style),
        list: isItem
          ? { depth: list.depth, ordered: this.#numberings.isOrdered(list.numbering, list.depth) }
          : null,
        spans,
      },
    })
  }
}
