// Parts of texts found through FTS5. It keeps no copy of the texts and no positions, so that it stays a fraction of them.
import type { Knex } from 'knex'
import type { SearchTerms } from '../../core/searchTokens.ts'
import type { TextIndex } from './dialect.ts'

const TABLE = 'record_words'

export const sqliteTextIndex: TextIndex = {
  // The tokenizer parts words at ASCII signs alone and, like LIKE, takes only A–Z in any case.
  async create(trx) {
    await trx.raw(
      `CREATE VIRTUAL TABLE ${TABLE} USING fts5(words, content='', contentless_delete=1, detail='none', tokenize='ascii')`,
    )
  },

  async add(trx, rows) {
    await trx.raw(
      `INSERT INTO ${TABLE} (rowid, words) SELECT e.value ->> 0, e.value ->> 1 FROM jsonb_each(?) AS e`,
      [JSON.stringify(rows)],
    )
  },

  async remove(trx, ids) {
    await trx.raw(`DELETE FROM ${TABLE} WHERE rowid IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(ids),
    ])
  },

  search: (db, terms, without) =>
    db(TABLE)
      .select('rowid as id')
      .whereRaw(`${TABLE} MATCH ?`, [matchOf(terms)])
      .whereNotIn('rowid', without),

  // A plus sign makes the id an expression: the list is walked as it lies, each record looked up among those found.
  whereAmong(builder: Knex.QueryBuilder, id: string, found: Knex.QueryBuilder) {
    void builder.whereRaw(`+${id} IN ?`, [found])
  },
}

function matchOf({ tokens, beginnings }: SearchTerms): string {
  const quoted = (token: string): string => `"${token}"`
  return [...tokens.map(quoted), ...beginnings.map((sign) => `${quoted(sign)} *`)].join(' ')
}
