/** Masks as text, their editing, and the turning of pictures. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PictureMask } from '@proofmark/core/evidence'
import { did, middleOf, moveMask, noHistory, rectangleOf, redone, resizeMask, undone } from './mask-edit.ts'
import { formatMask, masksIn, parseMask, withMasks } from './mask-text.ts'
import { stepBack, turnedBack, turning, uprightSize } from './turning.ts'

const size = { width: 300, height: 200 }
const rectangle: PictureMask = { kind: 'rectangle', x: 10, y: 20, width: 30, height: 40 }
const polygon: PictureMask = { kind: 'polygon', points: [[200, 100], [290, 100], [290, 190]] }

suite('masks as text', () => {
  test('read back as they were written, in a table and in an address', () => {
    for (const mask of [rectangle, polygon]) deepEqual(parseMask(formatMask(mask)), mask)
    const address = withMasks('/photos/p/redact?mask=1,1,1,1&open=entry:1', [rectangle, polygon])
    equal(address, '/photos/p/redact?open=entry:1&mask=10,20,30,40&mask=p_200,100_290,100_290,190')
    deepEqual(masksIn(address), [rectangle, polygon])
    equal(withMasks(address, []), '/photos/p/redact?open=entry:1')
  })
  test('anything else is none', () => {
    for (const text of ['', '1,2,3', '1,2,3,4,5', '1,2,0,4', '1,2,-3,4', '1,2,3,x', 'p 1,1 2,2', 'p 1,1 2,2 3', '1.5,2,3,4', '1,2,3,4 5,6,7,8', '9999999,1,1,1']) equal(parseMask(text), null, text)
    deepEqual(masksIn('/?mask=x&mask=1,2,3,4'), [{ kind: 'rectangle', x: 1, y: 2, width: 3, height: 4 }])
  })
})

suite('masks edited', () => {
  test('a drag in any direction is a rectangle of whole pixels within the picture', () => {
    deepEqual(rectangleOf(size, [40.4, 60.2], [9.6, 19.8]), rectangle)
    deepEqual(rectangleOf(size, [-50, -50], [500, 500]), { kind: 'rectangle', x: 0, y: 0, width: 300, height: 200 })
    equal(rectangleOf(size, [5, 5], [5.2, 50]), null)
  })
  test('move and grow as far as the picture goes', () => {
    deepEqual(moveMask(size, rectangle, [-100, 8]), { ...rectangle, x: 0, y: 28 })
    deepEqual(moveMask(size, polygon, [100, 100]), { kind: 'polygon', points: [[210, 110], [300, 110], [300, 200]] })
    deepEqual(resizeMask(size, rectangle, [-100, 1000]), { ...rectangle, width: 1, height: 180 })
    deepEqual(resizeMask(size, polygon, [-45, 0]), { kind: 'polygon', points: [[200, 100], [245, 100], [245, 190]] })
    deepEqual(middleOf({ width: 1, height: 1 }), { kind: 'rectangle', x: 0, y: 0, width: 1, height: 1 })
  })
  test('what was done can be undone and done again, and a new step forgets what was undone', () => {
    const [none, one, two] = [[], [rectangle], [rectangle, polygon]]
    const history = did(did(noHistory, none), one)
    const back = undone(history, two)!
    deepEqual([back.masks, redone(back.history, back.masks)!.masks, undone(noHistory, none), redone(history, two)], [one, two, null, null])
    equal(redone(did(back.history, back.masks), none), null)
  })
})

suite('turning', () => {
  const at = (orientation: number, [x, y]: readonly [number, number]) => { const [a, b, c, d, e, f] = turning(size, orientation); return [a * x + c * y + e, b * x + d * y + f] }
  test('puts the first pixel where EXIF says: row 0 and column 0 at these sides', () => {
    // For the viewer: 1 upper left, 2 upper right, 3 lower right, 4 lower left, 5 upper left, 6 upper right, 7 lower right, 8 lower left.
    deepEqual([1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => at(orientation, [0, 0])), [[0, 0], [300, 0], [300, 200], [0, 200], [0, 0], [200, 0], [200, 300], [0, 300]])
    // The end of row 0: to the right in 1 and 4, to the left in 2 and 3, down in 5 and 6, up in 7 and 8.
    deepEqual([1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => at(orientation, [300, 0])), [[300, 0], [0, 0], [0, 200], [300, 200], [0, 300], [200, 300], [200, 0], [0, 0]])
  })
  test('keeps every corner within the upright picture, and back it comes', () => {
    for (let orientation = 0; orientation <= 9; orientation++) {
      const upright = uprightSize(size, orientation)
      for (const corner of [[0, 0], [300, 0], [0, 200], [300, 200], [17, 5]] as const) {
        const [x, y] = at(orientation, corner) as [number, number]
        equal(x >= 0 && y >= 0 && x <= upright.width && y <= upright.height, true, `${orientation}`)
        deepEqual(turnedBack(turning(size, orientation), [x, y]).map(Math.abs), corner.map(Math.abs))
      }
    }
    deepEqual(stepBack(turning(size, 6), [8, 0]).map((each) => each + 0), [0, -8])
  })
})
