// Mapping templates, as operations.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import {
  parseTemplateFile,
  readsAlike,
  templateFileOf,
  templateHeader,
  templateMapping,
  templateName,
  templateSource,
  type TemplateContent,
} from '../core/template.ts'
import * as templates from '../db/templates.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { type Context, defineOperation } from './operation.ts'

const claim = { templateId: input.id, revision: z.int().min(1) }

export const listTemplates = defineOperation<'listTemplates'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject(input.paging),
  run: async ({ db }, page) => await templates.listTemplates(db, page),
})

export const getTemplate = defineOperation<'getTemplate'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ templateId: input.id }),
  run: async ({ db }, { templateId }) => await templates.getTemplate(db, templateId),
})

export const saveTemplate = defineOperation<'saveTemplate'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({
    as: z.union([z.strictObject({ name: templateName, source: templateSource }), z.strictObject(claim)]),
    header: templateHeader,
    mapping: templateMapping,
  }),
  async run(context, { as, header, mapping }) {
    const { db } = context
    if ('name' in as)
      return await templates.getTemplate(
        db,
        await templates.addTemplate(db, { ...as, header, mapping }, author(context)),
      )
    await addVersion(context, { id: as.templateId, revision: as.revision, header, mapping })
    return await templates.getTemplate(db, as.templateId)
  },
  note: (_, template) => noteOf(template),
})

export const renameTemplate = defineOperation<'renameTemplate'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ ...claim, name: templateName, source: templateSource }),
  async run({ db }, { templateId, ...template }) {
    await templates.renameTemplate(db, { id: templateId, ...template })
    return await templates.getTemplate(db, templateId)
  },
  note: (_, template) => noteOf(template),
})

export const retireTemplate = defineOperation<'retireTemplate'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ ...claim, retired: z.boolean() }),
  async run({ db, clock }, { templateId, revision, retired }) {
    await templates.retireTemplate(db, { id: templateId, revision, retiredAt: retired ? clock() : null })
    return await templates.getTemplate(db, templateId)
  },
  note: ({ retired }, { id }) => ({ subject: `template ${id}`, detail: { retired } }),
})

export const exportTemplate = defineOperation<'exportTemplate'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ templateId: input.id, version: z.int().min(1).optional() }),
  async run({ db }, { templateId, version }) {
    const template = await templates.getTemplate(db, templateId)
    const wanted = version ?? template.version
    const found = template.versions.find((one) => one.version === wanted)
    if (!found) throw new AppError('notFound', { templateId, version: wanted })
    return templateFileOf(template, found)
  },
})

/** A name that is here already gets a new version, unless its latest says the same. */
export const importTemplate = defineOperation<'importTemplate'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({ template: z.unknown().transform(parseTemplateFile) }),
  async run(context, { template: file }) {
    const { db } = context
    const { name, source, header, mapping } = file
    const known = await templates.findTemplate(db, name)
    if (!known) {
      const id = await templates.addTemplate(db, { name, source, header, mapping }, author(context))
      return { template: await templates.getTemplate(db, id), outcome: 'added' }
    }
    const outcome = await addVersion(context, { ...known, header, mapping })
    return { template: await templates.getTemplate(db, known.id), outcome }
  },
  note: (_, { template, outcome }) => {
    const { subject, detail } = noteOf(template)
    return { subject, detail: { ...detail, outcome } }
  },
})

/** Saying what the latest version says already makes no other one, but brings a retired template back into use. */
async function addVersion(
  context: Context,
  template: TemplateContent & { readonly id: number; readonly revision: number },
): Promise<'versioned' | 'unchanged'> {
  const { db } = context
  const { id, revision, header, mapping } = template
  const { versions } = await templates.getTemplate(db, id)
  const latest = versions[0]!
  if (readsAlike(latest.mapping, mapping) && JSON.stringify(latest.header) === JSON.stringify(header)) {
    await templates.retireTemplate(db, { id, revision, retiredAt: null })
    return 'unchanged'
  }
  await templates.addTemplateVersion(db, template, author(context))
  return 'versioned'
}

function author({ actor, clock }: Context): { actor: string; at: number } {
  return { actor: actor.name, at: clock() }
}

function noteOf({
  id,
  name,
  source,
  version,
}: {
  id: number
  name: string
  source: string
  version: number
}) {
  return { subject: `template ${id}`, detail: { name, source, version } }
}
