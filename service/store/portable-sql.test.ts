/** What is held against the SQL of the vault finds what it is there for. The SQL itself: vault-conformance.slow.test.ts. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { unportable, whyUnportable } from './portable-sql.suite.ts'

const refused = [
  'LISTEN heads', "select pg_notify('heads', '5')", 'select pg_advisory_lock(7)', 'select pg_try_advisory_xact_lock(7)', 'LOCK TABLE "vault_opening" IN EXCLUSIVE MODE', 'copy "vault_opening" from stdin binary', "select lo_import('x')",
  'create domain d as text', 'create table "t" ("id" bigserial primary key)', 'create table "t" ("id" integer generated always as identity)', 'create table "t" ("a" text references "u" ("a"))', 'select ctid from "vault_opening"',
  'VACUUM FULL "vault_opening"', 'vacuum (full) "vault_opening"', 'create temporary table "t" ("a" text)', 'merge into "t" using "u" on true', 'declare c cursor with hold for select 1', 'INSERT OR REPLACE INTO "t" values (1)',
]
const taken = [
  'vacuum "vault_opening"', 'begin', 'commit', 'rollback', 'set local synchronous_commit = on', 'select "last_write" from "vault_writer" where "name" = $1 for update',
  'insert into "vault_blob_key" ("name", "wrapped") values ($1, $2) on conflict ("name") do update set "wrapped" = excluded."wrapped"', "select 'lock table' as said",
]

suite('SQL that not all engines run', () => {
  test('is found, by each rule', () => {
    for (const sql of refused) ok(whyUnportable(sql).length > 0, sql)
    deepEqual(unportable.filter(({ in: pattern }) => !refused.some((sql) => pattern.test(sql))).map(({ why }) => why), [])
  })
  test('and no other', () => {
    for (const sql of taken) equal(whyUnportable(sql).join(), '', sql)
  })
})
