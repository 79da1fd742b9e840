import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import { layeredDrawing, mapDrawing, Room, shortened, widthOf } from './drawing.ts'
import { layersOf } from './layers.ts'
import { tints, type Colours } from './look.ts'
import { degreesOf, edgeLooks, nodeLooks } from './looks.ts'
import { asked, sample } from './sample-network.suite.ts'
import { shownOf } from './shown.ts'
import { svgText } from './svg-text.ts'

const colours = { ...Object.fromEntries(tints.map((tint) => [tint, '#336699'])), ink: '#111111', quiet: '#555555', ground: '#ffffff', accent: '#003366' } as Colours
const [shown, degrees] = [shownOf(sample, asked()), degreesOf(sample)]
const map = mapDrawing(nodeLooks(sample, shown.nodes, degrees), edgeLooks(sample, shown), (at) => [at * 50, (at % 3) * 80])
const layers = layeredDrawing(layersOf(sample, shown).map(({ column, nodes }) => ({ head: String(column), nodes: nodeLooks(sample, nodes, degrees) })), edgeLooks(sample, shown))
const about = { title: 'A <title> & more \u0007\ud800', lines: ['Drawn from 5 statements; "what" nobody recorded is not here.'], legend: [{ text: 'doubted', draw: { edge: { strength: 'doubted' as const, isSupposed: false } } }] }

const python = spawnSync('python3', ['-c', 'print(1)']).status === 0 ? false : 'python3 is not on this machine'
/** What Python's reader of XML finds: the name of the first element, all titles, and how many paths; or that it is no XML. */
const read = (text: string): string => spawnSync('python3', ['-c', `
import sys, xml.etree.ElementTree as tree
try:
    root = tree.fromstring(sys.stdin.buffer.read())
except tree.ParseError as error:
    print('broken'); sys.exit()
print(root.tag, len(list(root.iter('{http://www.w3.org/2000/svg}path'))), '|'.join(each.text for each in root.iter('{http://www.w3.org/2000/svg}title')))
`], { input: text, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } }).stdout.trim()

suite('svgText', () => {
  test('is XML to a reader that is not ours, with every title whole', { skip: python }, () => {
    for (const drawing of [map, layers]) {
      const said = read(svgText(drawing, colours, about))
      // An edge has a line and a tip, a node an outline, the legend a line.
      match(said, new RegExp(`^\\{http://www.w3.org/2000/svg\\}svg ${5 * 2 + 7 + 1} A <title> & more \ufffd\ufffd\\|Example Works → Example <part> & "more": fabricator\\|`))
    }
  })
  test('and that reader refuses it where one letter is not escaped', { skip: python }, () => {
    equal(read(svgText(map, colours, about).replace('&lt;part&gt;', '<part>')), 'broken')
  })
  test('names no script, no style, no other place', () => {
    const text = svgText(map, colours, about)
    ok(!/<script|<style|href|url\(|on\w+=/.test(text))
    deepEqual(text.match(/https?:[^"]*/g), ['http://www.w3.org/2000/svg'])
  })
})

suite('drawing', () => {
  test('no two names lie on each other', () => {
    const crowd = mapDrawing(Array.from({ length: 200 }, (_, at) => ({ ...nodeLooks(sample, [0], degrees)[0]!, at, joined: 200 - at })), [], (at) => [at % 20, Math.floor(at / 20)], 600, 400)
    const boxes = crowd.nodes.filter(({ label }) => label !== null).map(({ x, y, size, label }) => ({ left: x + size + 2, right: x + size + 6 + widthOf(label!, 11), top: y - 7, bottom: y + 7 }))
    ok(boxes.length > 10 && boxes.length < 200, `${boxes.length} names`)
    for (const [n, a] of boxes.entries()) for (const b of boxes.slice(n + 1)) ok(!(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top))
  })
  test('the layered drawing names every node and what it is', () => {
    deepEqual(layers.nodes.filter(({ label, under }) => label === null || under === null), [])
    deepEqual(layers.heads.map(({ text }) => text), ['make', 'trade', 'get', 'who', 'thing', 'weapon'])
  })
  test('one node, none, and all on one spot are drawn too', () => {
    for (const count of [0, 1, 3]) {
      const drawing = mapDrawing(nodeLooks(sample, [0, 1, 2].slice(0, count), degrees), [], () => [5, 5])
      equal(drawing.nodes.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)).length, count)
    }
  })
  test('names are cut between letters', () => deepEqual([shortened('абвг', 4), shortened('😀😀😀', 2)], ['абвг', '😀…']))
  test('room is given once', () => {
    const room = new Room()
    const box = { left: 0, top: 0, right: 100, bottom: 10 }
    deepEqual([room.take(box), room.take({ ...box, left: 99, right: 200 }), room.take({ ...box, left: 100, right: 200 })], [true, false, true])
  })
})
