/** Switches in the address. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { switchesIn, withSwitches } from './basis-api.ts'

suite('switches in the address', () => {
  const address = '/findings/f?open=claim%3Af%3Ak#what-if'
  test('stand beside what is open, and come out as they went in', () => {
    const switches = ['without:a', 'accept-reading:m:year%2Fweek:2024']
    const there = withSwitches(address, switches)
    deepEqual(switchesIn(there), switches)
    equal(new URL(there, 'http://works.example').searchParams.get('open'), 'claim:f:k')
    equal(withSwitches(there, []), address)
  })
  test('are none where there are none', () => { deepEqual(switchesIn(address), []) })
})
