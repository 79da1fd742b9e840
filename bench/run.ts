/**
 * Benchmarks, as ratios within one run: these machines are shared, so single times say little.
 * @module
 */
import { createHash } from 'node:crypto'
import { availableParallelism, loadavg } from 'node:os'
import { decode } from '@proofmark/core/marks'
import { acquisitionServed, acquisitionTimes } from './acquisition.ts'
import { appendTimes } from './append.ts'
import { audited, auditTimes } from './audit.ts'
import { rebuildTimes } from './rebuild.ts'
import { chainTimes, itemCount, transferCount } from './chain.ts'
import { claimCount, claimTimes, itemCount as claimedItems } from './claims.ts'
import { deskTimes, requestCount } from './desk.ts'
import { importedRows, importTimes } from './import.ts'
import { largeImport } from './import-large.ts'
import { inclusionTime, leavesOfLog } from './inclusion.ts'
import { statisticsTimes } from './statistics.ts'
import { benchNetwork, solveAll, windowsOf } from './network.ts'
import { itemTimes } from './items.ts'
import { markGrowth, markTimes, type Times } from './marks.ts'
import { matchTimes } from './match.ts'
import { pictureTimes } from './picture.ts'
import { nameTimes } from './names.ts'
import { partyCount, samePartiesTimes } from './same-parties.ts'
import { keptTimes } from './search-kept.ts'
import { searchLoad } from './search-load.ts'
import { searchPageTimes } from './search-page.ts'
import { recordPageTimes } from './record-pages.ts'
import { screeningAlone } from './screening.ts'
import { files, size, statements, verifyTimes } from './verify.ts'
import { hashesOf, leafHash, proveInclusion, treeRoot } from '@proofmark/core/log'

/** Median of some rounds, in milliseconds. */
function median(work: () => void, rounds = 9): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!
}

/** Names after the command choose; none means all: core, append, import, audit, inclusion, chain, claims, statistics, names, sameness, network, verify. Those that take minutes or a browser only run when they are named: `import-large`, `match`, `screening`, `marks`, `items`, `search-load`, `search-kept`, `search-page`, `record-pages` (with the address of a server), `rebuild`, `desk`, `picture`. A number after such a name is how many; `growth` after `marks` is three sizes one after another. */
const isAsked = (name: string) => process.argv.length < 3 || process.argv.includes(name)

type Row = readonly [a: string, timeA: number, b: string, timeB: number]

function coreRows(): readonly Row[] {
  const leaves = Array.from({ length: 4096 }, (_, n) => leafHash(Uint8Array.of(n & 255, n >> 8)))
  const hashes = hashesOf(leaves)
  treeRoot(leaves)
  const repeat = (work: (n: number) => void) => median(() => { for (let n = 0; n < 100; n++) work(n) }) / 100
  const megabyte = new Uint8Array(1_000_000)
  const hashed = () => median(() => void createHash('sha256').update(megabyte).digest())
  // Legible marks of many kinds: calendars, codes of parts, headstamps, lots, serials, identifiers, and one that nobody knows.
  const marks = [
    '113', '8747', 'UZZ18', '539 68', 'TOLU4734787', 'XYZ07D006-004', '1402', 'LC 67', 'KV-9307', 'A1', '1M8GDM9AXKP042788', '5120-00-640-6732', 'MADO', '501/81', '昭 19.6',
    'AB123US', '86AEX5', '4-67-179', 'XX8', '35-686800-004141-8', 'EXAMPLE',
  ]
  // A batch, as `decode --batch` reads it: the first thousand decodes of a process are compiled while they run.
  const rounds: number[] = []
  const decoded = median(() => {
    const start = performance.now()
    for (let n = 0; n < 1000; n++) for (const mark of marks) decode(mark)
    rounds.push((performance.now() - start) / 1000)
  }, 15) / 1000
  const aSecond = (milliseconds: number) => Math.round(marks.length / milliseconds * 1000).toLocaleString('en')
  const big = benchNetwork()
  const solved = solveAll(big)
  return [
    ['inclusion proof of 4,096 entries from kept hashes', repeat((n) => proveInclusion(n, leaves.length, hashes)), 'the root from all leaves', median(() => treeRoot(leaves))],
    [`decode ${marks.length} legible marks (${aSecond(decoded)} a second, in the fastest round ${aSecond(Math.min(...rounds))})`, decoded, 'SHA-256 of 1 MB', hashed()],
    ['network of 10,000 events and 50,000 constraints, all windows', median(() => void solveAll(big)), 'SHA-256 of 1 MB', hashed()],
    ['one more statement and a window', median(() => windowsOf(solved.with([big.another()]), big.names.slice(0, 1)), 41), 'the network anew', median(() => void solveAll(big))],
    ['decode 113', repeat(() => decode('113', 'made in the DPRK')), 'decode 1?3', repeat(() => decode('1?3', 'made in the DPRK'))],
  ]
}

console.log(`Node ${process.version}, ${availableParallelism()} processors`)
const show = (a: string, timeA: number, b: string, timeB: number, ratio: number) => console.log(`${a}: ${timeA.toFixed(4)} ms · ${b}: ${timeB.toFixed(4)} ms · ratio ${ratio.toPrecision(3)}`)
if (isAsked('core')) for (const [a, timeA, b, timeB] of coreRows()) show(a, timeA, b, timeB, timeB / timeA)
if (isAsked('append')) {
  const { fields, one, inBatch, signature } = await appendTimes()
  show(`durable append of a statement of ${fields} fields, in batches of 256`, inBatch, 'bare Ed25519 signature', signature, signature / inBatch)
  console.log(`one statement durable: ${one.toFixed(1)} ms`)
}
if (isAsked('import')) {
  const { statements, first, again, signature } = await importTimes()
  show(`import of ${importedRows.toLocaleString('en')} rows as ${statements.toLocaleString('en')} statements (${Math.round(1000 / first).toLocaleString('en')} a second), each`, first, 'bare Ed25519 signature', signature, signature / first)
  console.log(`the same rows again, all found to be the same: ${again.toFixed(3)} ms a statement`)
}
if (process.argv.includes('import-large')) {
  const rows = 100_000
  const { statements, seconds, again, parts, before, most, heap } = await largeImport(rows)
  console.log(`import of an XLSX file of ${rows.toLocaleString('en')} rows as ${statements.toLocaleString('en')} statements: ${seconds.toFixed(0)} s (${Math.round(statements / seconds).toLocaleString('en')} a second); by tenths: ${parts.join(', ')} a second`)
  console.log(`memory: ${before.toFixed(0)} MiB before, at its most ${most.toFixed(0)} MiB; heap when all is sealed ${heap.toFixed(0)} MiB · the same file again: ${again.toFixed(0)} s`)
}
if (process.argv.includes('match')) {
  const count = Number(process.argv[process.argv.indexOf('match') + 1] ?? 100_000)
  const { seconds, common, right, megabytes, raisings, one } = await matchTimes(count)
  console.log(`matching of ${count.toLocaleString('en')} with ${count.toLocaleString('en')} serials, all steps of both sides: ${seconds.toFixed(0)} s, offer ${megabytes.offer.toFixed(1)} MB, answer ${megabytes.answer.toFixed(1)} MB; ${common.toLocaleString('en')} common, ${right ? 'as they are' : 'NOT as they are'}`)
  show('a raising of it', seconds * 1000 / raisings, 'a bare raising in one thread', one, seconds * 1000 / raisings / one)
}
if (isAsked('audit')) {
  const { ofLog, withOpenings, signatures } = await auditTimes()
  const alone = 'their signatures alone, on the same processors'
  show(`audit of ${audited.toLocaleString('en')} statements`, ofLog, alone, signatures, ofLog / signatures)
  show('the same with their openings', withOpenings, alone, signatures, withOpenings / signatures)
}
if (isAsked('inclusion')) console.log(`inclusion proof from ${leavesOfLog.toLocaleString('en')} entries on the disk: ${inclusionTime().toFixed(2)} ms`)
if (isAsked('chain')) {
  const { first, median: usual, p99, worked, most, versions, cut } = chainTimes()
  const hashed = median(() => void createHash('sha256').update(new Uint8Array(1_000_000)).digest())
  show(`a chain with its accounts (up to ${versions}; ${cut} of 200 cut) and hypotheses, of ${itemCount.toLocaleString('en')} items and ${transferCount.toLocaleString('en')} transfers (this thread worked ${worked[100]!.toFixed(1)} ms, p99 ${worked[197]!.toFixed(1)} ms; by the clock p99 ${p99.toFixed(1)} ms, most ${most.toFixed(1)} ms, the first ${first.toFixed(0)} ms)`, usual, 'SHA-256 of 1 MB', hashed, usual / hashed)
}
if (isAsked('claims')) {
  const times = claimTimes()
  const plain = 'each by itself in the whole world'
  show(`${claimCount} claims of a case of ${claimedItems.toLocaleString('en')} items and ${times.statements.toLocaleString('en')} statements weighed, with what bears on each`, times.book, plain, times.plain, times.book / times.plain)
  show('the same after a change', times.afterChange, 'the world and all claims anew', times.plainAfterChange, times.afterChange / times.plainAfterChange)
  show(`what if something is set aside (most ${times.slowestWhatIf.toFixed(1)} ms)`, times.whatIf, 'the world and all claims anew', times.plainAfterChange, times.whatIf / times.plainAfterChange)
  show(`all supports of a claim (most ${times.slowestSupport.toFixed(0)} ms; ${times.cutSupports} of ${times.supports} cut)`, times.support, 'a claim by itself', times.plain / claimCount, times.support / (times.plain / claimCount))
}
if (process.argv.includes('desk')) {
  const { many, few, bytes, frames } = await deskTimes()
  show(`the desk's list of ${requestCount.toLocaleString('en')} requests answered (${(bytes / 1_000_000).toFixed(1)} MB)`, many, 'of 100', few, many / few)
  if (frames === null) console.log('scrolled in Chromium: not measured, the app is not built or there is no /usr/bin/chromium')
  else {
    show(`the longest frame while it is scrolled (of ${frames.many.count} frames, with ${frames.many.rows} rows drawn)`, frames.many.longest, 'of 100', frames.few.longest, frames.many.longest / frames.few.longest)
    show('the median frame', frames.many.median, 'of 100', frames.few.median, frames.many.median / frames.few.median)
  }
}
if (process.argv.includes('picture')) {
  const times = await pictureTimes()
  if (times === null) console.log('the picture of a network: not measured, the app is not built or there is no /usr/bin/chromium')
  else {
    const { large, weapons } = times
    const size = ({ nodes, edges }: typeof large) => `${nodes.toLocaleString('en')} nodes and ${edges.toLocaleString('en')} lines`
    show(`first picture of ${size(large)}, page and all`, large.drawn, size(weapons), weapons.drawn, large.drawn / weapons.drawn)
    for (const { visits, ...of } of [weapons, large]) {
      const [drawn, plain] = [visits.drawn, visits.plain].map((times) => times.toSorted((a, b) => a - b)) as [number[], number[]]
      const middle = (times: readonly number[]) => times[times.length >> 1]!
      console.log(`first visits to ${size({ ...of, visits })}: drawn after ${drawn[0]!.toFixed(0)} ms at least, ${middle(drawn).toFixed(0)} ms in the middle of ${drawn.length}; a plain page of the app ${plain[0]!.toFixed(0)} and ${middle(plain).toFixed(0)} ms; ratio ${(drawn[0]! / plain[0]!).toFixed(1)} and ${(middle(drawn) / middle(plain)).toFixed(1)}`)
    }
    show('the same at the next visit', large.again, 'the other', weapons.again, large.again / weapons.again)
    show('until it is laid out', large.laid, 'the other', weapons.laid, large.laid / weapons.laid)
    for (const how of ['pan', 'zoom'] as const) {
      show(`the median frame, ${how}`, large[how].median, 'the other', weapons[how].median, large[how].median / weapons[how].median)
      show(`the longest frame, ${how} (then drawn anew within ${Math.round(large[how].rest)} and ${Math.round(weapons[how].rest)} ms)`, large[how].longest, 'the other', weapons[how].longest, large[how].longest / weapons[how].longest)
    }
    console.log('WebGL is computed by the processor here (SwiftShader)')
  }
}
if (process.argv.includes('search-page')) {
  // A number, or the address of a server that runs with a store of its own.
  const asked = process.argv[process.argv.indexOf('search-page') + 1] ?? '1000000'
  const items = asked.startsWith('http') ? asked : Number(asked)
  const times = await searchPageTimes(items)
  if (times === null) console.log('the search page: not measured, the app is not built or there is no /usr/bin/chromium')
  else {
    const { keys, scroll, map, pan } = times
    const frames = ({ median, longest, late, count }: typeof scroll) => `${median.toFixed(1)} ms in the middle, ${longest.toFixed(0)} ms at the longest, ${late} of ${count} later than 25 ms`
    console.log(`the search page over ${items.toLocaleString('en')}${typeof items === 'number' ? ' items' : ''}: from the last key to the first result on the screen ${keys.median.toFixed(0)} ms in the middle of ${keys.count}, ${keys.p95.toFixed(0)} ms for 95 in 100, ${keys.most.toFixed(0)} ms at the most (of which the page waits 120 ms for a further key)`)
    console.log(`frames while ${scroll.rows.toLocaleString('en')} rows are scrolled: ${frames(scroll)}; at most ${scroll.blank} rows drawn had not come yet`)
    console.log(`the map: ${map.first.toFixed(0)} ms from its address until it rests, ${map.moved.toFixed(0)} ms after it came nearer; frames while it is dragged: ${frames(pan)}`)
  }
}
if (process.argv.includes('record-pages')) {
  for (const { path, first, again, status, bytes } of await recordPageTimes((process.argv[process.argv.indexOf('record-pages') + 1] ?? '').replace(/\/$/u, ''))) console.log(`${first.toFixed(0).padStart(7)} ms first, ${again.toFixed(0).padStart(6)} again, ${status}, ${bytes.toLocaleString('en')} bytes  ${path}`)
}
if (isAsked('statistics')) {
  const { world, figures, statements: many } = statisticsTimes()
  show(`all figures of ${many.toLocaleString('en')} statements`, figures, 'making their world', world, figures / world)
}
if (isAsked('names')) {
  const { prepare, far, near, jaroWinkler } = nameTimes()
  const aSecond = (time: number) => Math.round(1000 / time).toLocaleString('en')
  show(`a pair of prepared names scored (${aSecond(far)} a second and core)`, far, 'Jaro-Winkler on it', jaroWinkler, far / jaroWinkler)
  show(`a pair that is mostly near (${aSecond(near)} a second and core)`, near, 'Jaro-Winkler', jaroWinkler, near / jaroWinkler)
  console.log(`a name prepared: ${(prepare * 1000).toFixed(1)} µs (${aSecond(prepare)} a second)`)
}
if (isAsked('sameness')) {
  const { time, again, everyPair, candidates, cut, slips, kept } = samePartiesTimes()
  show(`candidates for sameness among ${partyCount.toLocaleString('en')} parties`, time, 'each compared with each', everyPair, time / everyPair)
  console.log(`the 200 best again after a decision: ${again.toFixed(0)} ms; ${candidates} candidates; ${kept} of ${slips} slips of one letter that make a candidate alone; ${cut} records not looked at whole`)
}
if (process.argv.includes('screening')) {
  const count = Number(process.argv[process.argv.indexOf('screening') + 1] ?? 2_000_000)
  const { build, arrays, kept, most, usual, p95, slowest, sequential } = screeningAlone(count)
  console.log(`an index over ${count.toLocaleString('en')} names: ${build.toFixed(1)} s of a processor, ${arrays.toFixed(0)} MB of arrays, ${kept.toFixed(0)} MB of heap and buffers with the names it was made from, the process at its most ${most.toFixed(0)} MB`)
  show(`the ten best with scores and reasons (p95 ${p95.toFixed(1)} ms, most ${slowest.toFixed(1)} ms)`, usual, 'a million comparisons of numbers', sequential, usual / sequential)
}
if (isAsked('network')) {
  const { all, statements: many, nodes, edges, world, build, asked } = acquisitionTimes()
  show(`an acquisition network of ${nodes.toLocaleString('en')} nodes and ${edges.toLocaleString('en')} edges built from ${many.toLocaleString('en')} statements`, build, 'making their world', world, build / world)
  for (const [what, time] of Object.entries(asked)) show(`${what} of it`, time, 'building it', build, time / build)
  const { first, again, cuts, heldUp } = await acquisitionServed(all)
  console.log(`answered by a thread: the network first ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms, its cuts ${cuts.toFixed(0)} ms; meanwhile the thread that serves was held up ${heldUp.toFixed(0)} ms at its longest`)
}
if (isAsked('verify')) {
  const { node, chromium, sha256sum, signatures } = await verifyTimes()
  const others = `sha256sum on its files and ${statements} signatures`
  show(`package of ${statements} statements and ${files * size / 1_000_000} MB verified`, node, others, sha256sum + signatures, node / (sha256sum + signatures))
  if (chromium === null) console.log('in Chromium: not measured, the app is not built or there is no /usr/bin/chromium')
  else show('the same by verify.html in Chromium', chromium, others, sha256sum + signatures, chromium / (sha256sum + signatures))
}
if (process.argv.includes('marks') && process.argv.includes('growth')) {
  const sizes = [300_000, 3_000_000, 10_000_000].map(markGrowth)
  const row = (name: string, cells: readonly string[]) => console.log(`| ${[name, ...cells].join(' | ')} |`)
  const milliseconds = ([usual, p95]: Times) => `${usual.toFixed(2)} / ${p95.toFixed(2)}`
  console.log(`load of this machine over the last minute: ${loadavg()[0]!.toFixed(1)}; below, milliseconds are median / 95 in 100`)
  row('marks', sizes.map(({ count }) => count.toLocaleString('en')))
  row('---', sizes.map(() => '--:'))
  row('made of all, s', sizes.map(({ build }) => (build / 1000).toFixed(1)))
  row('arrays, MB', sizes.map(({ megabytes }) => megabytes.toFixed(0)))
  row('written, s', sizes.map(({ write }) => (write / 1000).toFixed(2)))
  row('read back, s', sizes.map(({ read }) => (read / 1000).toFixed(2)))
  sizes[0]!.classes.forEach(({ name }, n) => row(`${name}, ms`, sizes.map(({ classes }) => milliseconds(classes[n]!.times))))
  row('one more mark added and found, ms (12,000 times; most)', sizes.map(({ added }) => `${milliseconds(added)}; ${added[2].toFixed(1)}`))
} else if (process.argv.includes('marks')) {
  const count = Number(process.argv[process.argv.indexOf('marks') + 1] ?? 3_000_000)
  const { build, megabytes, classes } = markTimes(count)
  const of = ([usual, p95, most]: Times) => `${usual.toFixed(2)} / ${p95.toFixed(2)} / ${most.toFixed(2)}`
  console.log(`an index over ${count.toLocaleString('en')} marks: ${(build / 1000).toFixed(1)} s to build, ${megabytes.toFixed(0)} MB; below, milliseconds (median / 95 in 100 / most) for a page of 50 and the counts of all grades, then for the counts alone; SQLite FTS5 and PostgreSQL pg_trgm over the same marks, asked to count what fits, each with the same counts; × is the median against ours of counting`)
  for (const { name, hits, index, counted, sqlite, postgres } of classes) {
    console.log(`${name} (${hits.toLocaleString('en')} fit): ${of(index)}, to count ${of(counted)}; SQLite ${of(sqlite)}, ${(sqlite[0] / counted[0]).toFixed(0)} ×; PostgreSQL ${postgres === null ? 'is not installed' : `${of(postgres)}, ${(postgres[0] / counted[0]).toFixed(0)} ×`}`)
  }
}
if (process.argv.includes('search-load')) {
  const items = Number(process.argv[process.argv.indexOf('search-load') + 1] ?? 100_000)
  const { statements, made, read, megabytes, making, searching, both, recording, answers, aSecond, answersBeside, found } = await searchLoad(items)
  const of = (times: readonly number[]) => times.map((time) => time.toFixed(1)).join(' / ')
  console.log(`${statements.toLocaleString('en')} statements of ${items.toLocaleString('en')} items: the search index made in ${made.toFixed(0)} ms, read from a file of ${megabytes.toFixed(1)} MB in ${read.toFixed(0)} ms`)
  console.log(`32 who search: ${aSecond.toFixed(0)} answers a second, ${of(answers)} ms (median / 95 in 100 / most); beside one who records ${of(answersBeside)} ms; a new mark is found ${of(found)} ms after its sealing (median / most)`)
  for (const [what, { most, p99, worked, garbage, store }] of Object.entries({ 'while the index is made': making, 'while 32 search': searching, 'while 32 search and one records': both, 'while one records alone': recording })) console.log(`the thread that serves was held up ${what}: ${most.toFixed(1)} ms at its longest, 99 in 100 ${p99.toFixed(1)} ms; it worked ${worked.toFixed(1)} ms at its longest (garbage ${garbage.toFixed(1)} ms), the store's longest go ${store.toFixed(1)} ms`)
}
if (process.argv.includes('search-kept')) {
  const marks = Number(process.argv[process.argv.indexOf('search-kept') + 1] ?? 3_000_000)
  const { made, written, read, readWork, megabytes, items } = await keptTimes(marks)
  console.log(`search indexes of ${marks.toLocaleString('en')} marks and ${items.toLocaleString('en')} items: made in ${(made / 1000).toFixed(1)} s, written as ${megabytes.toFixed(0)} MB in ${written.toFixed(0)} ms, read back in ${read.toFixed(0)} ms (${readWork.toFixed(0)} ms of a processor)`)
}
if (process.argv.includes('rebuild')) {
  const items = Number(process.argv[process.argv.indexOf('rebuild') + 1] ?? 30_000)
  const { statements, rows, whole, signatures, heldUp, p99, worked, sealed } = await rebuildTimes(items)
  const aSecond = (time: number) => Math.round(statements / time * 1000).toLocaleString('en')
  console.log(`${statements.toLocaleString('en')} statements read, checked and written as rows: ${(rows / 1000).toFixed(1)} s, ${aSecond(rows)} a second; with corrections, indexes and the hash of the dump ${(whole / 1000).toFixed(1)} s, ${aSecond(whole)} a second`)
  console.log(`bare checks of as many signatures on all processors: ${(signatures / 1000).toFixed(1)} s, ${aSecond(signatures)} a second; a rebuild reaches ${(signatures / rows).toFixed(2)} of that rate, ${(signatures / whole).toFixed(2)} with all; load over the last minute ${loadavg()[0]!.toFixed(1)}`)
  console.log(`the thread that serves was held up meanwhile ${heldUp.toFixed(1)} ms at its longest, 99 in 100 ${p99.toFixed(1)} ms; it worked ${worked.toFixed(1)} ms at its longest; ${sealed} statements were sealed one by one beside it`)
}
if (process.argv.includes('items')) {
  const count = Number(process.argv[process.argv.indexOf('items') + 1] ?? 1_000_000)
  const { build, megabytes, times, others } = itemTimes(count)
  const of = (all: readonly number[]) => all.map((time) => time.toFixed(1)).join(' / ')
  console.log(`an index over ${count.toLocaleString('en')} items: ${(build / 1000).toFixed(1)} s to build, ${megabytes.toFixed(0)} MB of columns, lists and cells; below, milliseconds (median / 95 in 100 / most), with the same counts in each`)
  for (const { name, hits, index, work, sqlite, postgres } of times) {
    const other = (name: string, all: readonly number[] | null) => (all === null ? `${name}: not asked` : `${name} ${of(all)}, ${(all[0]! / index[0]).toFixed(1)} ×`)
    console.log(`${name} (${hits.toLocaleString('en')} fit): ${of(index)}, ${work.toFixed(1)} of a processor; ${other('SQLite', sqlite)}; ${other('PostgreSQL', postgres)}`)
  }
  for (const [name, all] of others) console.log(`${name}: ${of(all)}`)
}
