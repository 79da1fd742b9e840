/** Who is counted together: one subscriber, however the address is written. */
import { equal, notEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { subscriberOf } from './rate-limit.ts'

suite('whom a limit counts together', () => {
  test('of IPv6 the first 64 bits, also where zeros are left out', () => {
    for (const [address, network] of [
      ['2001:db8::1', '2001:db8:0:0'], ['2001:db8:0:0:1:2:3:4', '2001:db8:0:0'], ['2001:0DB8::', '2001:db8:0:0'], ['2001:db8:1:2::9', '2001:db8:1:2'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
      ['2001:db8::1:2:3:4', '2001:db8:0:0'], ['2001:db8::7:1:2:3:4', '2001:db8:0:7'], ['fe80::1%eth0', 'fe80:0:0:0'], ['64:ff9b::192.0.2.1', '64:ff9b:0:0'], ['::', '0:0:0:0'],
    ] as const) equal(subscriberOf(address), network, address)
    notEqual(subscriberOf('2001:db8::1'), subscriberOf('2001:db8:0:1::1'))
  })
  test('of IPv4 each address, also where a socket of IPv6 writes it; loopback as it is', () => {
    for (const [address, same] of [['192.0.2.7', '192.0.2.7'], ['::ffff:192.0.2.7', '192.0.2.7'], ['::1', '::1'], ['127.0.0.1', '127.0.0.1'], ['::ffff:127.0.0.1', '127.0.0.1']] as const) equal(subscriberOf(address), same)
  })
  test('law: the same network, whichever run of zeros is left out', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(0, 0, 0, 1, 0xdb8, 0xffff), { minLength: 8, maxLength: 8 }), fc.nat(7), fc.nat(7), (groups, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1]
      const hex = groups.map((group) => group.toString(16))
      const whole = hex.join(':')
      const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
      if (isMapped || groups.slice(from, to).some((group) => group !== 0) || groups.slice(0, 7).every((group) => group === 0)) return
      equal(subscriberOf(`${hex.slice(0, from).join(':')}::${hex.slice(to).join(':')}`), subscriberOf(whole))
    }))
  })
})
