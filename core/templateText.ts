// What a template and its drift are in words: a line for whoever imports.
import type { TemplateUse } from './template.ts'
import type { Drift } from './templateDrift.ts'
import type { Say } from './words.ts'

/** '按模板“12345 热线”第 3 版读取' */
export function templateSentence({ name, version, adjusted }: Omit<TemplateUse, 'id'>, say: Say): string {
  return say(adjusted ? 'template.readByAdjusted' : 'template.readBy', { name, version })
}

/** What is new, gone or renamed, gravest first; nothing where the columns are the template's. */
export function driftSentences({ added, vanished, renamed }: Drift, say: Say): readonly string[] {
  const comma = say('import.listComma')
  const lost = vanished.filter(({ fields }) => fields.length > 0)
  const gone = vanished.filter(({ fields }) => fields.length === 0)
  const fieldNames = (fields: (typeof lost)[number]['fields']): string =>
    fields.map((field) => say(`field.${field}`)).join(comma)
  return [
    ...lost.map(({ column, fields }) => say('template.lost', { column, fields: fieldNames(fields) })),
    ...renamed.map(({ from, to }) => say('template.renamed', { from, to })),
    ...(gone.length > 0 ? [listed('template.vanished', gone)] : []),
    ...(added.length > 0 ? [listed('template.added', added)] : []),
  ]

  function listed(
    key: 'template.vanished' | 'template.added',
    columns: readonly { readonly column: string }[],
  ): string {
    return say(key, { count: columns.length, columns: columns.map(({ column }) => column).join(comma) })
  }
}
