// What a file held as a whole, what was said of it before it was imported, and how long it took.
import type { Migration } from '../migrate.ts'
import { sourceKey } from '../sourceKey.ts'

export const importProfiles: Migration = {
  name: 'import-profiles',
  async up(trx) {
    await trx.schema.alterTable('batches', (table) => {
      table.text('source_key')
      table.text('profile')
      table.text('notices')
      table.integer('check_ms')
      table.integer('commit_ms')
      table.index(['source_key', 'commit_no'], 'batches_source')
    })
    const batches: { id: number; header: string }[] = await trx('batches').select('id', 'header')
    for (const { id, header } of batches) {
      const source_key = sourceKey(JSON.parse(header) as string[])
      await trx('batches').where('id', id).update({ source_key })
    }
  },
}
