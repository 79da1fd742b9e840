import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import { sha256, toBase64, utf8 } from '@proofmark/core/bytes'
import { checkChain, type ChainLink } from './chain-check.ts'

const hash = (text: string) => toBase64(sha256(utf8(text)))
const link = (signer: string, n: number, before: string | null, index: number, head: number | null = null): ChainLink => ({
  signer, index, note: utf8(`${signer} ${n}`),
  body: { n, p: before === null ? null : hash(before), id: `${signer}-${n}`, s: head === null ? null : { size: head } } as unknown as ChainLink['body'],
})
const codeOf = (...links: readonly ChainLink[]) => {
  const answer = checkChain(links)
  return answer.ok ? answer.compared : answer.code
}

suite('checkChain', () => {
  const first = link('a', 1, null, 0)
  test('counts the neighbours that follow each other, in whatever order they are given', () => {
    equal(codeOf(link('a', 3, 'a 2', 5), first, link('a', 2, 'a 1', 1)), 2)
    equal(codeOf(), 0)
  })
  test('compares only what is next to each other, and each key by itself', () => {
    equal(codeOf(first, link('a', 3, 'something else', 4)), 0)
    equal(codeOf(first, link('b', 1, null, 1), link('b', 2, 'b 1', 2)), 1)
  })
  test('names a fork, a break, a wrong order and a head that was not there yet', () => {
    deepEqual([
      codeOf(first, link('a', 1, null, 3)),
      codeOf(first, link('a', 2, 'another note', 1)),
      codeOf(link('a', 1, null, 4), link('a', 2, 'a 1', 1)),
      codeOf(link('a', 1, null, 4, 5)),
      codeOf(link('a', 1, null, 4, 4)),
    ], ['chain-forked', 'chain-broken', 'chain-order', 'beacon-from-later', 0])
  })
})
