/**
 * Portable SQL: what one of the engines that we name does not run, or runs otherwise, looked for in the text of a statement.
 *
 * Sources: CockroachDB https://www.cockroachlabs.com/docs/stable/postgresql-compatibility · YugabyteDB
 * https://docs.yugabyte.com/preview/api/ysql/sql-feature-support/ · Citus https://docs.citusdata.com/en/stable/develop/reference_workarounds.html
 * @module
 */
export interface Unportable { readonly why: string; readonly in: RegExp }

export const unportable: readonly Unportable[] = [
  { why: 'CockroachDB and YugabyteDB: no LISTEN, NOTIFY', in: /^\s*(?:un)?listen\b|^\s*notify\b|\bpg_notify\s*\(/i },
  { why: 'CockroachDB: advisory locks do nothing; YugabyteDB: not by default', in: /\bpg_(?:try_)?advisory/i },
  { why: 'CockroachDB: no LOCK TABLE; YugabyteDB: not all modes', in: /^\s*lock\s+(?:table\s+)?/i },
  { why: 'CockroachDB: COPY FROM in a transaction is atomic otherwise; COPY TO in part', in: /^\s*copy\b/i },
  { why: 'CockroachDB: large objects are not there; YugabyteDB: neither', in: /\blo_(?:create|import|export|open|get|put)\b/i },
  { why: 'CockroachDB: domains, ranges and XML are not there', in: /\bcreate\s+domain\b|\b(?:int4|int8|num|ts|tstz|date)range\b|\bxmlparse\b/i },
  { why: 'CockroachDB: sequences leave gaps and contend; YugabyteDB: they are cached; Citus: of one node', in: /\bserial\b|\bbigserial\b|\bnextval\s*\(|\bgenerated\s+(?:always|by\s+default)\s+as\s+identity\b/i },
  { why: 'CockroachDB and Citus: triggers and foreign keys are limited', in: /\bcreate\s+(?:or\s+replace\s+)?trigger\b|\bforeign\s+key\b|\breferences\s+"/i },
  { why: 'YugabyteDB and CockroachDB: ctid, xmin and other columns of the system are not there', in: /\b(?:ctid|xmin|xmax|cmin|cmax)\b/i },
  { why: 'CockroachDB: VACUUM FULL and CLUSTER are not there; YugabyteDB: no-op', in: /^\s*vacuum\s*(?:\(\s*)?full\b|^\s*cluster\b/i },
  { why: 'CockroachDB and YugabyteDB: no unlogged and limited temporary tables', in: /\bcreate\s+(?:unlogged|temp(?:orary)?)\s+table\b/i },
  { why: 'Citus: no MERGE into a table from another shard; CockroachDB: none', in: /^\s*merge\s+into\b/i },
  { why: 'Citus and CockroachDB: no cursors WITH HOLD, none that are not at the top', in: /^\s*declare\b.*\bcursor\b/i },
  { why: 'SQLite only', in: /\bpragma\b|\binsert\s+or\s+replace\b|\browid\b|\bbegin\s+immediate\b/i },
]

/** Of one statement; none: all engines run it. What stands in quotes is a name and not a word. */
export function whyUnportable(sql: string): readonly string[] {
  const bare = sql.replaceAll(/'(?:[^']|'')*'/g, "''")
  return unportable.filter(({ in: pattern }) => pattern.test(bare)).map(({ why }) => why)
}
