/**
 * SQL constructs: a statement taken apart into the pieces that docs/sql.md has rows for. Not a grammar: whatever is none of these pieces is a piece by itself, so
 * that nothing new goes unseen.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Several words, or a word in its place, that are one piece; the longest that fits is taken. `<…>` are the tokens that stand for names, values and lists. */
const phrases: readonly (readonly [piece: string, tokens: readonly string[]])[] = ([
  ['create table if not exists', 'create table if not exists'], ['insert into', 'insert into'], ['delete from', 'delete from'], ['set local', 'set local'],
  ['on conflict', 'on conflict'], ['do update set', 'do update set'], ['do nothing', 'do nothing'], ['left join', 'left join'], ['inner join', 'inner join'], ['order by', 'order by'],
  ['is null', 'is null'], ['not null', 'not null'], ['primary key', 'primary key'], ['extract epoch from', 'extract ( epoch from'], ['to a word', '= on'],
] as const).map(([piece, tokens]) => [piece, tokens.split(' ')])

/** Of one statement. A name is what stands in double quotes; parameters, commas and brackets say nothing. */
export function constructsIn(sql: string): string[] {
  const tokens = sql.toLowerCase().match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\$\d+|\d+|[a-z_][a-z0-9_]*|!=|<>|<=|>=|[^\s]/g) ?? []
  const found: string[] = []
  const isSelecting = tokens[0] === 'select'
  for (let at = 0; at < tokens.length;) {
    const fits = phrases.filter(([, words]) => words.every((word, n) => tokens[at + n] === word)).toSorted((a, b) => b[1].length - a[1].length)[0]
    if (fits !== undefined) {
      found.push(fits[0])
      at += fits[1].length
      continue
    }
    const token = tokens[at++]!
    // A name to all who write it so, and yet none of ours.
    if (token === '"excluded"') found.push('excluded')
    if (/^["$(),.]/.test(token)) {
      // The comma between two lists of values.
      if (token === ',' && tokens[at - 2] === ')' && tokens[at] === '(') found.push('several rows')
      continue
    }
    if (token === 'select' && at > 1) found.push('select within another statement')
    else if (token === 'from' && !isSelecting) found.push('from in another statement than select')
    else if (token === 'for' && tokens[at] === 'update') {
      found.push('select … for update')
      at++
    } else if (token === '>' && tokens[at - 2] === ')' && tokens[at] === '(') found.push('rows compared')
    else found.push(/^\d/.test(token) ? 'number' : token)
  }
  return [...new Set(found)]
}

export interface SqlFact { readonly pieces: readonly string[]; /** Of CockroachDB, YugabyteDB and Citus. */ readonly cells: readonly string[] }

/** The rows of a table of docs/sql.md, by the title above it. */
export function sqlFacts(title: 'Used' | 'Not used, and why'): readonly SqlFact[] {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'sql.md'), 'utf8')
  const section = text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? ''
  return section.split('\n').filter((line) => line.startsWith('| `')).map((line) => {
    const [first = '', ...cells] = line.slice(2, -2).split(' | ')
    return { pieces: [...first.matchAll(/`([^`]+)`/g)].map(([, piece]) => piece!), cells }
  })
}
