/**
 * Items searched, against SQLite (plain indexes, R*Tree, FTS5) and PostgreSQL (btree, GiST, GIN) over the same rows with the same questions, each counting all
 * that fits. Where a count differs, the bench ends with an error.
 *
 * Places have no radius here: the databases know points alone. A value is one for each facet, which is the best case of a table.
 * @module
 */
import { DatabaseSync } from 'node:sqlite'
import { chanceFrom, inventedItems, inventedValues, inventedWords, oneOf, type Chance, type InventedItem } from '@proofmark/core/invented'
import { emptyQuery, ItemIndex, type Leg, type ItemQuery } from '@proofmark/core/item-search'
import { joinedTimes } from './items-joined.ts'
import { withPostgres } from './postgres.ts'

/** Milliseconds by the clock: median, 95 in 100, most. */
export type ItemTimes = readonly [median: number, p95: number, most: number]
interface Question { readonly query: ItemQuery; /** `null`: the database has no index for it. */ readonly sqlite: string | null; readonly postgres: string }
interface Timed { readonly time: number; readonly answer: number; /** Milliseconds of processors; of the index alone. */ readonly work?: number }
export interface ItemClassTimes { readonly name: string; readonly hits: number; readonly index: ItemTimes; /** Milliseconds of processors for one question. */ readonly work: number; readonly sqlite: ItemTimes | null; readonly postgres: ItemTimes | null }

/** Questions of each class; the databases, which may take a second for one, are asked fewer. */
const [asked, askedOfOthers] = [100, 9]
const day = (days: number): string => new Date(days * 86_400_000).toISOString().slice(0, 10)
const faceted = ['class', 'made-in', 'found-in', 'situation'] as const
const column = (name: string): string => name.replace('-', '_')
const plainly = (query: ItemQuery, where: string): Question => ({ query, sqlite: `SELECT count(*) AS n FROM item WHERE ${where}`, postgres: `SELECT count(*) FROM item WHERE ${where}` })

function spanQuestion(chance: Chance, certainty: 'can' | 'must'): Question {
  const from = chance(14_000)
  const to = from + 200 + chance(2000)
  // An end that nobody knows can lie anywhere and must lie nowhere.
  const where = certainty === 'can' ? `is_made = 1 AND (made_from IS NULL OR made_from <= ${to}) AND (made_to IS NULL OR made_to >= ${from})` : `made_from >= ${from} AND made_to <= ${to}`
  return plainly({ ...emptyQuery, spans: { made: { from: day(from), to: day(to), certainty } } }, where)
}

function wordQuestion(chance: Chance, isPart: boolean): Question {
  const [first, last] = [inventedWords[chance(300)]!, inventedWords[chance(300)]!]
  const typed = isPart ? [...last].slice(0, -1).join('') : last
  return {
    query: { ...emptyQuery, text: `${first} ${typed}${isPart ? '' : ' '}` },
    sqlite: `SELECT count(*) AS n FROM words WHERE words MATCH '"${first}" "${typed}"${isPart ? '*' : ''}'`,
    postgres: `SELECT count(*) FROM item WHERE words @@ '''${first}'' & ''${typed}''${isPart ? ':*' : ''}'::tsquery`,
  }
}

/** Edges lie between the steps of places, so that none lies on an edge. */
const between = (steps: number): number => steps / 128 + 1 / 256
const questions: Readonly<Record<string, (chance: Chance) => Question>> = {
  'four facets': (chance) => {
    const chosen = faceted.map((name) => [name, [...new Set([0, 1, 2].map(() => oneOf(chance, inventedValues[name])))]] as const)
    return plainly({ ...emptyQuery, facets: Object.fromEntries(chosen) }, chosen.map(([name, values]) => `${column(name)} IN (${values.map((value) => `'${value}'`).join(',')})`).join(' AND '))
  },
  'days that can be': (chance) => spanQuestion(chance, 'can'),
  'days that must be': (chance) => spanQuestion(chance, 'must'),
  'a box': (chance) => {
    const [west, south] = [between(chance(25_600) - 19_200), between(chance(6400) - 6400)]
    const [east, north] = [west + 1 + chance(40), south + 1 + chance(30)]
    return { query: { ...emptyQuery, area: { kind: 'box', box: [west, south, east, north], certainty: 'can' } }, sqlite: `SELECT count(*) AS n FROM place WHERE w >= ${west} AND e <= ${east} AND s >= ${south} AND n <= ${north}`, postgres: `SELECT count(*) FROM item WHERE point <@ box '((${west},${south}),(${east},${north}))'` }
  },
  'a polygon': (chance) => {
    const [x, y] = [between(chance(25_600) - 19_200), between(chance(6400) - 6400)]
    const corners = [[0, 0.013], [20.1, 3.017], [31.7, 15.031], [11.3, 28.019], [4.9, 12.043]].map(([dx, dy]): [number, number] => [x + dx!, y + dy!])
    return { query: { ...emptyQuery, area: { kind: 'polygon', corners, certainty: 'can' } }, sqlite: null, postgres: `SELECT count(*) FROM item WHERE point <@ polygon '(${corners.map(([a, b]) => `(${a},${b})`).join(',')})'` }
  },
  'two words': (chance) => wordQuestion(chance, false),
  'a word and a part': (chance) => wordQuestion(chance, true),
}

/** By one of 3,000 ports and one of 3,000 fields to one of 400 stores: what was found together went the same way. */
function routeOf(id: number): readonly Leg[] {
  const together = Math.floor(id / 8)
  const at = (n: number, many: number) => { const spread = (n * 7919) % many; return { lat: (spread % 140) - 70, lon: (spread * 17) % 340 - 170, precisionKm: 5 } }
  const found = at(together, 3000)
  return [{ from: at(together * 3 + 1, 3000), to: found, isBroken: true }, { from: found, to: at(together * 5 + 2, 400), isBroken: false }]
}

export function itemTimes(count: number) {
  const start = performance.now()
  const index = new ItemIndex()
  for (const row of inventedItems(count)) index.put({ ...row, route: routeOf(row.id) })
  index.prepare()
  const build = performance.now() - start
  const chance = chanceFrom(2055)
  const classes = Object.entries(questions).map(([name, make]) => ({ name, all: Array.from({ length: asked }, () => make(chance)) }))
  const ours = classes.map(({ all }) => all.map(({ query }) => timed(() => index.search(query).count)))
  const few = classes.map(({ all }) => all.slice(0, askedOfOthers))
  const [sqlite, postgres] = [sqliteTimes(count, few), postgresTimes(count, few)]
  const times = classes.map(({ name, all }, n): ItemClassTimes => {
    for (const [of, answers] of [['SQLite', sqlite[n]!], ['PostgreSQL', postgres?.[n] ?? null]] as const) {
      answers?.forEach(({ answer }, at) => { if (answer !== ours[n]![at]!.answer) throw new Error(`${name}, ${JSON.stringify(all[at]!.query)}: ${of} counts ${answer}, the index ${ours[n]![at]!.answer}`) })
    }
    return { name, hits: ours[n]!.map(({ answer }) => answer).toSorted((a, b) => a - b)[asked >> 1]!, index: spread(ours[n]!), work: meanWork(ours[n]!), sqlite: sqlite[n] === null ? null : spread(sqlite[n]!), postgres: postgres === null ? null : spread(postgres[n]!) }
  })
  // What no single count of a database answers: each with a question of its own, so that nothing is found already.
  const alone = (work: (query: ItemQuery) => unknown): ItemTimes => spread(Array.from({ length: 30 }, () => { const { query } = spanQuestion(chance, 'can'); return timed(() => { work(query); return 0 }) }))
  const others: readonly (readonly [string, ItemTimes])[] = [
    ['all facets counted', alone((query) => index.facets(query))],
    ['routes of 100 cells', alone((query) => index.routes(query, [-180, -90, 180, 90], { cells: 100, most: 200 }))],
    ['a map of 40 cells', alone((query) => index.map(query, [-150, -50, 150, 50], 40))],
    ...(['class', 'year-of-make', 'age-at-recovery'] as const).map((by) => [`a chart by ${by}`, alone((query) => index.chart(query, by))] as const),
    ['a circle of 500 km', spread(Array.from({ length: 30 }, () => { const centre = [chance(200) - 100, chance(80) - 40] as const; return timed(() => index.search({ ...emptyQuery, area: { kind: 'radius', centre, km: 500, certainty: 'can' } }).count) }))],
    ['a mark and days', spread(joinedTimes(count).map((time) => ({ time, answer: 0 })))],
  ]
  return { build, megabytes: index.byteLength / 1e6, times, others }
}

function timed(work: () => number): Timed {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const answer = work()
  const [time, { user, system }] = [performance.now() - start, process.cpuUsage(before)]
  return { time, answer, work: (user + system) / 1000 }
}

const meanWork = (all: readonly Timed[]): number => all.reduce((sum, { work = 0 }) => sum + work, 0) / all.length

function spread(all: readonly Timed[]): ItemTimes {
  const times = all.map(({ time }) => time).toSorted((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!
  return [at(0.5), at(0.95), times.at(-1)!]
}

const columnsOf = ({ facets, events: { made } }: InventedItem) => [...faceted.map((name) => facets[name][0] ?? null), made === undefined ? 0 : 1, made?.from ?? null, made?.to ?? null]

function sqliteTimes(count: number, classes: readonly (readonly Question[])[]): (Timed[] | null)[] {
  const database = new DatabaseSync(':memory:')
  database.exec(`CREATE TABLE item (id INTEGER PRIMARY KEY, class, made_in, found_in, situation, is_made, made_from, made_to);
    CREATE VIRTUAL TABLE place USING rtree(id, w, e, s, n); CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = 'unicode61'); BEGIN`)
  const [item, place, words] = ['INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?)', 'INSERT INTO place VALUES (?, ?, ?, ?, ?)', 'INSERT INTO words (rowid, text) VALUES (?, ?)'].map((sql) => database.prepare(sql))
  for (const row of inventedItems(count)) {
    item!.run(row.id, ...columnsOf(row))
    if (row.point !== null) place!.run(row.id, row.point.lon, row.point.lon, row.point.lat, row.point.lat)
    words!.run(row.id, row.texts.join(' '))
  }
  database.exec(`COMMIT; ${faceted.map((name) => `CREATE INDEX by_${column(name)} ON item (${column(name)});`).join(' ')} CREATE INDEX by_made ON item (made_from, made_to); ANALYZE`)
  const times = classes.map((all) => (all.some(({ sqlite }) => sqlite === null) ? null : all.map(({ sqlite }) => timed(() => Number(database.prepare(sqlite!).get()!['n'])))))
  database.close()
  return times
}

function postgresTimes(count: number, classes: readonly (readonly Question[])[]): Timed[][] | null {
  return withPostgres((psql) => {
    psql('CREATE UNLOGGED TABLE item (class text, made_in text, found_in text, situation text, is_made int, made_from int, made_to int, point point, words tsvector)')
    let lines: string[] = []
    const send = () => { psql(`COPY item FROM STDIN;\n${lines.join('\n')}\n\\.\n`); lines = [] }
    for (const row of inventedItems(count)) {
      const words = [...new Set(row.texts.join(' ').split(' '))].join(' ')
      lines.push([...columnsOf(row), row.point === null ? null : `(${row.point.lon},${row.point.lat})`, words].map((value) => value ?? '\\N').join('\t'))
      if (lines.length === 100_000) send()
    }
    if (lines.length > 0) send()
    psql(`${[...faceted.map(column), 'made_from, made_to'].map((of) => `CREATE INDEX ON item (${of});`).join(' ')} CREATE INDEX ON item USING gist (point); CREATE INDEX ON item USING gin (words); VACUUM ANALYZE item;`)
    return classes.map((all) => {
      const said = psql(`\\timing on\n${all.map(({ postgres }) => `${postgres.replace('count(*)', "'count=' || count(*)")};`).join('\n')}`)
      const [counts, times] = [[...said.matchAll(/count=(\d+)/gu)], [...said.matchAll(/Time: ([\d.]+) ms/gu)]]
      return counts.map(([, answer], at) => ({ answer: Number(answer), time: Number(times[at]![1]) }))
    })
  })
}
