/**
 * Projection rows: the tables of the projection, and which rows a statement has in them. Only SQL that other engines run too.
 * @module
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { canonicalText, type Json } from '@proofmark/core/bytes'
import { referencesOf, type AnyStatement, type World } from '@proofmark/core/statements'
import { hashesIn } from './shelf.ts'

export interface ProjectionTables {
  meta: { name: string; value: string }
  statement: {
    log_index: number; id: string; kind: string; version: number; label: string | null; case_id: string | null; author: string | null
    made: string | null; handling: string; standing: string
    /** As it counts now; of one that was withdrawn as it was sealed. */
    fields: string
    /** As it was sealed, where that is otherwise; the case too. */
    sealed: string | null; sealed_case: string | null
    hidden: string
  }
  reference: { from_id: string; path: string; to_id: string }
  blob_name: { sha256: string; from_id: string }
  mark: { id: string; item: string | null; state: string | null; transcription: string | null }
}

export const primaryKeys = { meta: ['name'], statement: ['log_index'], reference: ['from_id', 'path'], blob_name: ['sha256', 'from_id'], mark: ['id'] } as const

export async function createTables(db: Kysely<ProjectionTables>) {
  await db.schema.createTable('meta').ifNotExists().addColumn('name', 'text', (c) => c.primaryKey()).addColumn('value', 'text', (c) => c.notNull()).execute()
  await db.schema.createTable('statement').ifNotExists()
    .addColumn('log_index', 'integer', (c) => c.primaryKey()).addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull()).addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('label', 'text').addColumn('case_id', 'text').addColumn('author', 'text').addColumn('made', 'text')
    .addColumn('handling', 'text', (c) => c.notNull()).addColumn('standing', 'text', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull()).addColumn('sealed', 'text').addColumn('sealed_case', 'text').addColumn('hidden', 'text', (c) => c.notNull()).execute()
  await db.schema.createTable('reference').ifNotExists()
    .addColumn('from_id', 'text', (c) => c.notNull()).addColumn('path', 'text', (c) => c.notNull()).addColumn('to_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reference_key', ['from_id', 'path']).execute()
  await db.schema.createTable('blob_name').ifNotExists()
    .addColumn('sha256', 'text', (c) => c.notNull()).addColumn('from_id', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('blob_name_key', ['sha256', 'from_id']).execute()
  await db.schema.createTable('mark').ifNotExists()
    .addColumn('id', 'text', (c) => c.primaryKey()).addColumn('item', 'text').addColumn('state', 'text').addColumn('transcription', 'text').execute()
  await createIndexes(db)
}

/** Those that help to find rows; made after very many rows came, they take a fraction of the time. */
async function createIndexes(db: Kysely<ProjectionTables>) {
  await db.schema.createIndex('statement_by_kind').ifNotExists().on('statement').columns(['kind', 'case_id']).execute()
  await db.schema.createIndex('statement_by_label').ifNotExists().on('statement').column('label').execute()
  await db.schema.createIndex('statement_by_case').ifNotExists().on('statement').columns(['sealed_case', 'kind']).execute()
  await db.schema.createIndex('blob_name_from').ifNotExists().on('blob_name').column('from_id').execute()
  await db.schema.createIndex('reference_to').ifNotExists().on('reference').column('to_id').execute()
}

export async function dropIndexes(db: Kysely<ProjectionTables>) {
  for (const name of ['statement_by_kind', 'statement_by_label', 'statement_by_case', 'blob_name_from', 'reference_to']) await db.schema.dropIndex(name).ifExists().execute()
}

type Row<Table extends keyof ProjectionTables> = ProjectionTables[Table]
type Insert = <Table extends keyof ProjectionTables>(table: Table, row: Row<Table>) => void

/** Rows one by one, through a statement that is compiled once: to build a query for every few hundred rows takes longer than to run it. */
export function inserting(db: Kysely<ProjectionTables>, database: DatabaseSync): Insert {
  const prepared = new Map<string, { readonly run: StatementSync; readonly columns: readonly string[] }>()
  return (table, row) => {
    let known = prepared.get(table)
    if (known === undefined) {
      known = { run: database.prepare(db.insertInto(table).values(row as never).compile().sql), columns: Object.keys(row) }
      prepared.set(table, known)
    }
    known.run.run(...known.columns.map((column) => (row as Record<string, SQLInputValue>)[column] ?? null))
  }
}

/** A statement as it was sealed, and as it counts now; `undefined`: it was withdrawn. */
export type Standing = readonly [sealed: AnyStatement, current: AnyStatement | undefined]

/** As if nothing had been said of it later. */
export const asSealed = (statement: AnyStatement): Standing => [statement, statement]

/** Of all of them, before any row is touched: a world may be read from these very tables. */
export const standingIn = (world: World, statements: readonly AnyStatement[]): readonly Standing[] => statements.map((sealed): Standing => [sealed, world.get(sealed.id, sealed.kind) as AnyStatement | undefined])

export function insertStatements(insert: Insert, all: readonly Standing[]) {
  for (const [sealed, current] of all) {
    const statement = current ?? sealed
    const { label, case: caseId, author, made, handling } = statement.fields
    insert('statement', {
      log_index: sealed.index ?? -1, id: sealed.id, kind: sealed.kind, version: sealed.version, label, case_id: caseId, author, made, handling: handling ?? 'restricted',
      standing: current === undefined ? 'withdrawn' : current === sealed ? 'holds' : 'corrected',
      fields: canonicalText(statement.fields as unknown as Json), sealed: current === undefined || current === sealed ? null : canonicalText(sealed.fields as unknown as Json), sealed_case: sealed.fields.case, hidden: canonicalText(statement.hidden as Json),
    })
    for (const { path, value } of referencesOf(statement.kind, statement.fields)) insert('reference', { from_id: sealed.id, path, to_id: value })
    for (const sha256 of new Set(hashesIn(sealed.fields))) insert('blob_name', { sha256, from_id: sealed.id })
    if (statement.kind === 'mark') insert('mark', { id: sealed.id, item: statement.fields.item, state: statement.fields.state, transcription: statement.fields.transcription })
  }
}

export async function removeStatement(db: Kysely<ProjectionTables>, id: string) {
  await db.deleteFrom('reference').where('from_id', '=', id).execute()
  await db.deleteFrom('blob_name').where('from_id', '=', id).execute()
  await db.deleteFrom('mark').where('id', '=', id).execute()
  await db.deleteFrom('statement').where('id', '=', id).execute()
}
