// The history of scheme and policy: every version that was published, who published it, and what it changed.
import { z } from 'zod'
import { policyChanges } from '../core/changes/policyChanges.ts'
import { schemeChanges } from '../core/changes/schemeChanges.ts'
import type { Page } from '../core/ledger.ts'
import { parsePolicy } from '../core/policy.ts'
import { parseScheme } from '../core/scheme.ts'
import { type RulesVersion, reignOf } from '../core/settingsVersion.ts'
import { type Say, sayIn } from '../core/words.ts'
import type { Db } from '../db/database.ts'
import * as settings from '../db/settings.ts'
import { effectiveDays, listVersions, type SettingsKind } from '../db/settingsVersions.ts'
import { READERS } from './actor.ts'
import type { VersionsQuery } from './contract/settings.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'

export const versionsQuery = z.strictObject({ ...input.paging, language: input.language })
export const oneVersion = z.strictObject({ version: z.int().positive() })

export const listSchemeVersions = defineOperation<'listSchemeVersions'>({
  kind: 'query',
  roles: READERS,
  input: versionsQuery,
  run: async ({ db }, query) => await historyOf(db, 'scheme', query, parseScheme, schemeChanges),
})

export const listPolicyVersions = defineOperation<'listPolicyVersions'>({
  kind: 'query',
  roles: READERS,
  input: versionsQuery,
  run: async ({ db }, query) => await historyOf(db, 'policy', query, parsePolicy, policyChanges),
})

export const getSchemeVersion = defineOperation<'getSchemeVersion'>({
  kind: 'query',
  roles: READERS,
  input: oneVersion,
  async run({ db }, { version }) {
    const { value, ...published } = await settings.getSchemeVersion(db, version)
    return { ...published, scheme: value }
  },
})

export const getPolicyVersion = defineOperation<'getPolicyVersion'>({
  kind: 'query',
  roles: READERS,
  input: oneVersion,
  async run({ db }, { version }) {
    const { value, ...published } = await settings.getPolicyVersion(db, version)
    return { ...published, policy: value }
  },
})

/** One more is read than shown: each is told by what it changed in the one before. */
export async function historyOf<T extends { readonly name: string }>(
  db: Db,
  kind: SettingsKind,
  { offset, limit, language }: VersionsQuery,
  parse: (value: unknown) => T,
  changesOf: (before: T, after: T, say: Say) => readonly string[],
): Promise<Page<RulesVersion>> {
  const say = sayIn(language)
  const { rows, total } = await listVersions(db, kind, { offset, limit: limit + 1 }, parse)
  const days = await effectiveDays(db, kind)
  return {
    total,
    rows: rows.slice(0, limit).map(({ value, ...published }, i) => {
      const before = rows[i + 1]?.value
      const changes = before ? changesOf(before, value, say) : [say('change.first')]
      return {
        ...published,
        name: value.name,
        changes: changes.length === 0 ? [say('change.none')] : changes,
        reign: reignOf(published, days),
      }
    }),
  }
}
