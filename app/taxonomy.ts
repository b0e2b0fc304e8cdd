// The classification: what it is, its history, a new one, and a tree read from a file.
import { z } from 'zod'
import { taxonomyChanges } from '../core/changes/taxonomyChanges.ts'
import type { FieldFilters } from '../core/ledgerFields.ts'
import { parseTaxonomy, sourcesOf, treeOf } from '../core/taxonomy.ts'
import type { Db } from '../db/database.ts'
import * as settings from '../db/settings.ts'
import { versionDigest, versionSubject } from '../db/settingsVersions.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'
import { historyOf, oneVersion, versionsQuery } from './settingsVersions.ts'

export const getTaxonomy = defineOperation<'getTaxonomy'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  async run({ db }) {
    const { version, value } = await settings.getTaxonomy(db)
    return { version, taxonomy: value }
  },
})

export const listTaxonomyVersions = defineOperation<'listTaxonomyVersions'>({
  kind: 'query',
  roles: READERS,
  input: versionsQuery,
  run: async ({ db }, query) => await historyOf(db, 'taxonomy', query, parseTaxonomy, taxonomyChanges),
})

export const getTaxonomyVersion = defineOperation<'getTaxonomyVersion'>({
  kind: 'query',
  roles: READERS,
  input: oneVersion,
  async run({ db }, { version }) {
    const { value, ...published } = await settings.getTaxonomyVersion(db, version)
    return { ...published, taxonomy: value }
  },
})

export const publishTaxonomy = defineOperation<'publishTaxonomy'>({
  kind: 'command',
  roles: ['supervisor'],
  input: z.strictObject({
    taxonomy: input.taxonomy,
    version: z.int().min(0),
    reason: input.text.optional(),
  }),
  async run({ db, actor, clock }, { taxonomy, version, reason = '' }) {
    const publication = { taxonomy, version, reason, actor: actor.name, at: clock() }
    const next = await settings.publishTaxonomy(db, publication)
    return { version: next, digest: await versionDigest(db, 'taxonomy', next) }
  },
  note: ({ taxonomy }, { version, digest }) => ({
    subject: versionSubject('taxonomy', version),
    detail: { name: taxonomy.name, digest },
  }),
})

export const readTaxonomyFile = defineOperation<'readTaxonomyFile'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ fileId: input.key }),
  lane: null,
  phase: 'reading',
  subject: ({ files }, { fileId }) => files.get(fileId).fileName,
  async run({ files, runTask, signal }, { fileId }) {
    const { path, fileName } = files.get(fileId)
    return { categories: await runTask('taxonomy', { path, fileName }, { signal }) }
  },
})

/** A category is also looked for by the other names that the classification knows for it and for what lies below. */
export async function withOtherNames(db: Db, fields: FieldFilters): Promise<FieldFilters> {
  const { category } = fields
  if (!category?.in) return fields
  const tree = treeOf((await settings.getTaxonomy(db)).value, 'category')
  const paths = category.in.flatMap((path): readonly (string | null)[] =>
    path === null ? [null] : sourcesOf(tree, path),
  )
  return { ...fields, category: { ...category, in: [...new Set(paths)] } }
}
