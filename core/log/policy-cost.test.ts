import { equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { toBase64, utf8 } from '@proofmark/core/bytes'
import { parsePolicy } from './policy.ts'

suite('cost of a long policy', () => {
  test('three thousand logs of a type that is not checked: the cost is that of their lines, not of their pairs', () => {
    // An eighth of the longest policy; by pairs it took half a minute.
    const key = (n: number) => toBase64(utf8(`\t${String(n).padStart(32, '0')}`))
    const lines = Array.from({ length: 3000 }, (_, n) => `log a${n}+00000000+${key(n)}\n`)
    const started = performance.now()
    equal(parsePolicy(`${lines.join('')}quorum none\n`).ok, true)
    ok(performance.now() - started < 3000)
    const again = parsePolicy(`${lines.join('')}log b+00000000+${key(7)}\nquorum none\n`)
    ok(!again.ok && again.code === 'duplicate-key' && again.line === 3001)
  })
})
