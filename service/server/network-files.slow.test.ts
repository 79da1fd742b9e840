/** GEXF and GraphML files as NetworkX reads them: the same nodes, edges and values; and files that it must refuse. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { formatDay, parseDay } from '@proofmark/core/dates'
import { csvLine, csvOf } from '@proofmark/core/sheets'
import { edgeRows, gexfLines, graphmlLines, nodeRows, type MarkedNetwork } from '@proofmark/core/network'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-network-files-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0

interface Read { readonly error?: string; readonly directed: boolean; readonly said: readonly string[]; readonly whole: string | null; readonly nodes: Record<string, Record<string, string>>; readonly edges: readonly [string, string, Record<string, string>][] }
/** All files in one run of Python: importing NetworkX takes seconds. */
function read(files: Readonly<Record<string, string>>): Record<string, Read> {
  const paths = Object.entries(files).map(([name, text]) => { writeFileSync(join(folder, name), text); return join(folder, name) })
  const { status, stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'read_network.py'), ...paths], { encoding: 'utf8', maxBuffer: 1e8 })
  equal(status, 0, stderr)
  const lines = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Read)
  return Object.fromEntries(Object.keys(files).map((name, n) => [name, lines[n]!]))
}

/** Labels that break what does not escape: mark-up, quotes, line ends, controls, letters that turn the line, half a pair, other scripts. */
const labels = ['<Works> & "Sons" \'Ltd\'', 'two\nlines\tand\r', 'bell \u0007 and \u0000', 'turned \u202egpj.exe', 'half \ud800 pair', '株式会社 例 🙂 مثال', 'a \\u{7} b', 'a \u0007 b', ']]>', ' spaces ']
const shown = ['<Works> & "Sons" \'Ltd\'', 'two\nlines\tand\r', 'bell \\u{7} and \\u{0}', 'turned \\u{202e}gpj.exe', 'half \\u{d800} pair', '株式会社 例 🙂 مثال', 'a \\u{5c}u{7} b', 'a \\u{7} b', ']]>', ' spaces ']
const network: MarkedNetwork = {
  handling: 'confidential',
  nodes: labels.map((label, n) => ({ id: n === 9 ? `named:k:${label}` : n.toString(16).padStart(32, '0'), kind: n === 9 ? 'named' : 'party', label, country: n === 0 ? 'XA' : null, roles: n === 0 ? ['broker', 'distributor'] : [], cases: [], statements: ['a'.repeat(32)], handling: n === 0 ? 'confidential' : 'open' })),
  edges: [
    { from: 0, to: 1, kind: 'gives', strength: 'accepted-by-several', since: parseDay('2081-02-01'), until: parseDay('2081-02-28'), cases: ['c'.repeat(32)], statements: ['a'.repeat(32), 'b'.repeat(32)], handling: 'restricted' },
    { from: 0, to: 1, kind: 'broker', strength: 'doubted', since: null, until: null, cases: [], statements: ['a'.repeat(32)], handling: 'open' },
    { from: 9, to: 2, kind: 'gets', strength: 'stated-by-one', since: parseDay('2081-02-01'), until: null, cases: [], statements: ['a'.repeat(32)], handling: 'open' },
  ],
}
const forms = { gexf: gexfLines, graphml: graphmlLines } as const

suite('network files in NetworkX', { skip: hasNetworkx ? false : 'python3 with networkx is not installed' }, () => {
  const broken = { cut: (text: string) => text.slice(0, -20), raw: (text: string) => text.replace('&lt;Works&gt;', '<Works>'), control: (text: string) => text.replace('\\u{7}', '\u0007'), amp: (text: string) => text.replace('&amp;', '&') }
  const files = Object.entries(forms).flatMap(([form, lines]) => {
    const text = [...lines(network)].join('\n')
    return [[`whole.${form}`, text], [`empty.${form}`, [...lines({ nodes: [], edges: [], handling: 'open' })].join('\n')], ...Object.entries(broken).map(([why, change]) => { ok(change(text) !== text, why); return [`${why}.${form}`, change(text)] })] as [string, string][]
  })
  const found = hasNetworkx ? read(Object.fromEntries(files)) : {}

  for (const form of Object.keys(forms)) {
    test(`${form}: the same nodes and edges with their values, whatever the labels hold`, () => {
      const { error, directed, nodes, edges } = found[`whole.${form}`]!
      equal(error, undefined)
      deepEqual([directed, Object.keys(nodes)], [true, network.nodes.map(({ id }) => id)])
      deepEqual(Object.values(nodes).map(({ label }) => label), shown)
      const [first] = Object.values(nodes)
      deepEqual([first!['kind'], first!['country'], first!['roles'], first!['statements']], ['party', 'XA', 'broker distributor', 'a'.repeat(32)])
      deepEqual(edges.map(([from, to, { kind, strength, since, until, statements }]) => [from, to, kind, strength, since ?? null, until ?? null, statements]).toSorted(), network.edges.map(({ from, to, kind, strength, since, until, statements }) =>
        [network.nodes[from]!.id, network.nodes[to]!.id, kind, strength, since === null ? null : formatDay(since), until === null ? null : formatDay(until), statements.join(' ')]).toSorted())
    })
    test(`${form}: what it is marked with is read from it, of each node, of each edge, and of the whole`, () => {
      const { nodes, edges, said } = found[`whole.${form}`]!
      deepEqual(Object.values(nodes).map(({ handling }) => handling), network.nodes.map(({ handling }) => handling))
      deepEqual(edges.map(([, , { handling }]) => handling).toSorted(), ['open', 'open', 'restricted'])
      deepEqual(said, ['Handling: confidential. The narrowest handling of the statements that are in this file.'])
      deepEqual(found[`empty.${form}`]!.said, ['Handling: open. The narrowest handling of the statements that are in this file.'])
      if (form === 'graphml') equal(found[`whole.${form}`]!.whole, 'confidential')
    })
    test(`${form}: a file that is broken or not escaped is refused; an empty network is a file`, () => {
      for (const why of Object.keys(broken)) match(found[`${why}.${form}`]!.error ?? '', /^ParseError/, why)
      deepEqual([found[`empty.${form}`]!.nodes, found[`empty.${form}`]!.edges], [{}, []])
    })
  }
})

test('rows of a CSV file: one for each edge with both ends, one for each node', () => {
  const [head, first] = [...edgeRows(network)]
  deepEqual(head!.slice(0, 5), ['from id', 'from label', 'from kind', 'from country', 'from roles'])
  // The edge is restricted, and the end that it comes from is confidential.
  deepEqual([head!.slice(-2), first!.slice(-2)], [['statements', 'handling'], [`${'a'.repeat(32)} ${'b'.repeat(32)}`, 'confidential']])
  equal([...edgeRows(network)].length, 4)
  deepEqual([...nodeRows(network)].map((row) => row[1]), ['label', ...labels])
})

test('a CSV file that is exported turns nothing around and hides nothing: Python reads signs; what goes back to its sender is as it came', () => {
  const raw = ['turned \u202egpj.exe', 'no \u200bwidth', 'two\nlines', '\u2067isolated\u2069', 'returns\r']
  const read = (text: string) => JSON.parse(spawnSync('python3', ['-c', 'import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))'], { input: text, encoding: 'utf8' }).stdout) as string[][]
  deepEqual(read(csvOf([raw])), [['turned <U+202E>gpj.exe', 'no <U+200B>width', 'two\nlines', '<U+2067>isolated<U+2069>', 'returns<U+000D>']])
  deepEqual(read(csvLine(raw)), [raw])
})

test('a name that is a formula is none in a CSV file', () => {
  const [, row] = [...nodeRows({ nodes: [{ ...network.nodes[0]!, label: '=1+1' }], edges: [], handling: 'open' })]
  ok(!csvLine(row!).split(',').some((field) => /^"?=/.test(field)), csvLine(row!))
})
