import { deepEqual, equal } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import { scaledAt, unmoved } from './hand.ts'
import { lineAt, linesInSight } from './lines.ts'
import { degreesOf, edgeLooks } from './looks.ts'
import { edgesCsv, nodesCsv, shownHandling, sortedEdges, sortedNodes } from './rows.ts'
import { asked, sample } from './sample-network.suite.ts'
import { shownOf } from './shown.ts'
import { towards } from './use-keys.ts'

const [shown, degrees] = [shownOf(sample, asked()), degreesOf(sample)]
const python = spawnSync('python3', ['-c', 'print(1)']).status === 0 ? false : 'python3 is not on this machine'
/** The rows as Python's reader of CSV has them. */
const read = (text: string): unknown => JSON.parse(spawnSync('python3', ['-c', 'import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline="")))))'], { input: text, encoding: 'utf8' }).stdout)

suite('rows', () => {
  test('are sorted by any column, both ways; otherwise what the words name comes first, then what has most lines', () => {
    deepEqual([sortedNodes(sample, shown, degrees, 'lines').at(-1), sortedNodes(sample, shown, degrees, '-lines')[0], sortedNodes(sample, shown, degrees, 'toString')], [4, 4, [4, 0, 1, 2, 3, 5, 6]])
    deepEqual(sortedNodes(sample, shownOf(sample, asked({ text: 'weapon' })), degrees, ''), [5, 4])
    deepEqual([sortedEdges(sample, shown, 'strengthOf'), sortedEdges(sample, shown, 'since')], [[0, 1, 3, 2, 4], [0, 1, 3, 2, 4]])
  })
  test('as CSV say to a reader that is not ours what they say here', { skip: python }, () => {
    const rows = read(nodesCsv(sample, shown.nodes, degrees)) as string[][]
    deepEqual([rows.length, rows[0]?.[2], rows[5]?.[2], rows[5]?.[5]], [8, 'label', 'Example <part> & "more"', '5'])
    const kept = { ...sample, nodes: sample.nodes.map((node, at) => (at === 0 ? { ...node, handling: 'confidential' as const } : node)) }
    deepEqual((read(edgesCsv(kept, [0, 3])) as string[][]).map((row) => row.at(-1)), ['handling', 'confidential', 'restricted'])
    deepEqual((read(nodesCsv(kept, [0, 1], degreesOf(sample))) as string[][]).map((row) => row.at(-1)), ['handling', 'confidential', 'restricted'])
    deepEqual([shownHandling(kept, shown), shownHandling(kept, { nodes: [1, 4], edges: [1] }), shownHandling(sample, { nodes: [], edges: [] }, 'confidential')], ['confidential', 'restricted', 'confidential'])
    deepEqual((read(edgesCsv(sample, [0, 3])) as string[][]).slice(1).map((row) => row.slice(0, 7)), [['works', 'Example Works', 'fabricator', 'part', 'Example <part> & "more"', 'accepted-by-several', '1970-04-11'], ['buyer', 'Example Buyer', 'consignee', 'part', 'Example <part> & "more"', 'stated-by-one', '1970-10-28']])
  })
  test('no field is a formula, and none turns what stands beside it', () => {
    const named = { ...sample, nodes: [{ ...sample.nodes[0]!, label: '=1+1, "\u202egpj"' }] }
    const row = 'works,party,"\'=1+1, ""<U+202E>gpj""",XA'
    equal(nodesCsv(named, [0], degrees).split('\r\n')[1]!.slice(0, row.length), row)
  })
})

suite('keys and hand', () => {
  const near = [{ node: 1, edge: 10, spot: { x: 10, y: 1 } }, { node: 2, edge: 11, spot: { x: 30, y: 0 } }, { node: 3, edge: 12, spot: { x: 0, y: -10 } }]
  test('an arrow goes to the nearest neighbour that way, or nowhere', () => {
    const go = (x: number, y: number) => towards({ x: 0, y: 0 }, near, [x, y])
    deepEqual([go(1, 0), go(0, -1), go(-1, 0)], [{ node: 1, edge: 10 }, { node: 3, edge: 12 }, null])
  })
  test('scaling keeps the point under the hand', () => {
    const shift = scaledAt(scaledAt(unmoved, 2, { x: 10, y: 20 }), 3, { x: 10, y: 20 })
    deepEqual([shift.scale, shift.scale * 10 + shift.x, shift.scale * 20 + shift.y], [6, 10, 20])
  })
  test('a line is found within five pixels of it, and only what touches the sheet is drawn', () => {
    const looks = edgeLooks(sample, shown)
    const spots = { x: Float32Array.from([0, 0, 0, 0, 100, 500, 0]), y: Float32Array.from([0, 50, 100, 150, 0, 500, 0]) }
    deepEqual([lineAt(looks, spots, { x: 50, y: 3 }), lineAt(looks, spots, { x: 50, y: 9 }), linesInSight(looks, { ...spots, width: 90, height: 40 }).map(({ at }) => at)], [0, null, [0, 1, 2, 3]])
  })
})
