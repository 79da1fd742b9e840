/** What a map shows, as an address says it, and as a box. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { pixelOf, wholeEarth, windowAround, windowSize } from '../map/mercator.ts'
import { boxOf, canOpen, nearOf, viewAt, viewOfBox } from './near.ts'

suite('what the map shows', () => {
  test('reads back from the address, near enough that nothing moves', () => {
    for (const [lat, lon, km] of [[36.512, 45.204, 5], [-33.9, 151.2, 300], [0, 0, 0.5]] as const) {
      const view = windowAround({ lat, lon }, km)
      const again = viewAt(nearOf(view))!
      ok(Math.abs(again.unit / view.unit - 1) < 1e-3)
      const { px, py } = pixelOf(again, { lat, lon })
      ok(Math.hypot(px - windowSize.width / 2, py - windowSize.height / 2) < 6, nearOf(view))
    }
  })
  test('takes nothing else from an address', () => { for (const text of ['', '1,2', '1,2,3,4', '95,0,100', '0,0,1e9', '0,0,0', 'x,y,z']) equal(viewAt(text), null, text) })
  test('the whole Earth is the whole box; a box is within the window that shows it', () => {
    deepEqual(boxOf(wholeEarth), [-180, -90, 180, 90])
    for (const lat of [89.99, 85, 0, -89.99]) for (const lon of [-180, 0, 180]) { const { px, py } = pixelOf(wholeEarth, { lat, lon }); ok(px >= 0 && px <= windowSize.width && py >= 10 && py <= windowSize.height - 10, `${lat} ${lon}`) }
    deepEqual(viewAt(nearOf(wholeEarth))?.x, 0)
    const asked = [44, 35, 48, 37.5] as const
    const [west, south, east, north] = boxOf(viewOfBox(asked))
    ok(west < asked[0] && south < asked[1] && east > asked[2] && north > asked[3], String([west, south, east, north]))
    ok(east - west < 12)
  })
  test('a box that is one point cannot be opened further', () => { deepEqual([canOpen([10, 10, 10, 10]), canOpen([10, 10, 12, 10])], [false, true]) })
})
