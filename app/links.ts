// What hangs together, asked from any end of it.
import { z } from 'zod'
import { LINK_ENDS } from '../core/link.ts'
import * as links from '../db/links.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'

export const listLinks = defineOperation<'listLinks'>({
  kind: 'query',
  roles: READERS,
  input: z.strictObject({ of: z.enum(LINK_ENDS), id: input.id, ...input.paging }),
  run: async ({ db }, query) => await links.listLinks(db, query),
})
