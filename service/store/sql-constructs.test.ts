/** The table of what is used of SQL is whole, and what is not used is told from what is. That nothing else is sent: sql-used.slow.test.ts. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { constructsIn, sqlFacts } from './sql-constructs.suite.ts'

const used = sqlFacts('Used')
const unused = sqlFacts('Not used, and why')
const pieces = new Set(used.flatMap((fact) => fact.pieces))
const newIn = (sql: string) => constructsIn(sql).filter((piece) => !pieces.has(piece))

suite('docs/sql.md', () => {
  test('says of each piece what three engines document, with the page, and what it means here where they differ', () => {
    ok(used.length >= 15, String(used.length))
    equal(pieces.size, used.flatMap((fact) => fact.pieces).length, 'each piece stands in one row')
    for (const { pieces: of, cells } of used) {
      equal(cells.length, 3, of.join())
      for (const cell of cells) {
        match(cell, /^(?:yes|otherwise|no)\b/, `${of.join()}: ${cell}`)
        match(cell, /\]\(https:\/\//, `${of.join()}: ${cell}`)
        if (!cell.startsWith('yes')) match(cell, /Here: /, `${of.join()}: ${cell}`)
      }
    }
  })
  test('has examples of what is not used, each of which is found', () => {
    ok(unused.length >= 12, String(unused.length))
    for (const { pieces: [sql], cells } of unused) {
      ok(newIn(sql!).length > 0, sql)
      equal(cells.length, 3, sql)
    }
  })
})

suite('a statement', () => {
  test('is taken apart to the last word', () => {
    for (const [sql, expected] of [
      ['select "a", count(*) as "n" from "t" where "b" in ($1, $2) and "c" is null order by "a" limit 5', ['select', 'count', '*', 'as', 'from', 'where', 'in', 'and', 'is null', 'order by', 'limit', 'number']],
      ['insert into "t" ("a", "b") values ($1, $2), ($3, $4) on conflict ("a") do update set "b" = "excluded"."b"', ['insert into', 'values', 'several rows', 'on conflict', 'do update set', '=', 'excluded']],
      ['select "a" from "t" where ("a", "b") > ($1, $2) for update', ['select', 'from', 'where', 'rows compared', 'select … for update']],
      ['set local synchronous_commit = on', ['set local', 'synchronous_commit', 'to a word']],
      ["select 'lock table' as \"said\"", ['select', "'lock table'", 'as']],
    ] as const) deepEqual(constructsIn(sql).toSorted(), [...expected].toSorted(), sql)
  })
  test('with something new in it is found, though each of its words is known', () => {
    for (const [sql, found] of [
      ['select "a" from "t" where "a" in (select "a" from "u")', 'select within another statement'], ['insert into "t" ("a") select "a" from "u"', 'select within another statement'],
      ['update "t" set "a" = "u"."a" from "u"', 'from in another statement than select'], ['begin; commit', ';'], ['vacuum full "t"', 'full'], ['select pg_notify($1, $2)', 'pg_notify'],
      ['create index if not exists "i" on "t" ("a")', 'create'], ["select \"a\" from \"t\" where \"a\" = 'value'", "'value'"], ['delete from "t" where "a" = $1 returning "b"', 'returning'],
    ] as const) ok(newIn(sql).includes(found), `${sql}: ${newIn(sql).join(', ')}`)
  })
})
