/**
 * @module
 */
import { equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { verifyText } from './verify-text.ts'

const text = verifyText({ logKeyHex: '11'.repeat(32), example: '22'.repeat(16), stamp: 'anchors/7/works.tsr' })

suite('VERIFY.txt', () => {
  test('says first that it can be forged with the package, and what to use in its place, a browser before a command line', () => {
    const [before, after] = text.split('By hand\n') as [string, string]
    match(before, /can forge data\/verify\.html and this text .*got elsewhere: from the publisher's own site or from the Proofmark project/s)
    for (const word of ['SHA-256', 'Get-FileHash', 'drop the whole zip on it', 'spec/verifier/verify.py']) ok(before.includes(word), word)
    ok(before.indexOf('in a browser') < before.indexOf('proofmark verify'))
    ok(!before.includes('\n$ ') && after.includes('\n$ '), 'what is typed comes after what to rely on')
  })
  test('is the same for everybody but for digits and names of files', () => {
    const other = verifyText({ logKeyHex: '33'.repeat(32), example: '44'.repeat(16), stamp: 'anchors/9/other.tsr' })
    const bare = (each: string) => each.replace(/[0-9a-f]{32,}|anchors\/\S+/g, '…')
    equal(bare(text), bare(other))
  })
})
