/** The vectors are files that other implementations can use: spec/vectors/matching, described in spec/matching.md. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { sha256, toHex, utf8 } from '@proofmark/core/bytes'
import { formatAnswer, formatOffer, formatResult, parseAnswer, parseOffer, parseResult, raiseElement, raiseHashed, parseScalar, serialBytes } from './index.ts'

const folder = new URL('../../spec/vectors/matching/', import.meta.url)
const names = readdirSync(folder).toSorted()
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { input: { kind: string; text: string }; expect: any }

const refusal = (read: { ok: boolean; code?: string; line?: number }) => (read.ok ? null : { ok: false, code: read.code, line: read.line })

function answerTo({ kind, text }: { kind: string; text: string }) {
  if (kind === 'offer') {
    const read = parseOffer(text)
    return read.ok ? { ok: true, count: read.offer.elements.length, id: read.offer.id } : refusal(read)
  }
  if (kind === 'answer') {
    const read = parseAnswer(text)
    return read.ok ? { ok: true, raised: read.answer.raised.length, own: read.answer.own.length, offer: read.answer.offer } : refusal(read)
  }
  const result = parseResult(text)
  return result.ok ? { ok: true, lines: result.result.lines } : refusal(result)
}

suite('vectors of matching', () => {
  ok(names.length > 20)
  for (const name of names.filter((each) => !each.startsWith('exchange'))) {
    test(name, () => {
      const { input, expect } = read(name)
      deepEqual(answerTo(input), expect)
    })
  }
  test('what is read is written again as the same text', () => {
    for (const [name, parse] of [['offer-valid', (text: string) => { const each = parseOffer(text); return each.ok && formatOffer(each.offer) }], ['answer-valid', (text: string) => { const each = parseAnswer(text); return each.ok && formatAnswer(each.answer) }], ['result-valid', (text: string) => { const each = parseResult(text); return each.ok && formatResult(each.result) }]] as const) {
      const { input } = read(`${name}.json`)
      equal(parse(input.text), input.text)
    }
  })
  test('the elements of the exchange are those of its scalars and serials', () => {
    const { input, expect } = read('exchange-valid.json')
    const [offer, answer] = [parseOffer(input.text), parseAnswer(expect.answer)]
    ok(offer.ok && answer.ok)
    const scalars = { offer: parseScalar(expect.scalars.offer)!, answer: parseScalar(expect.scalars.answer)! }
    const element = (serial: string, side: 'offer' | 'answer') => raiseHashed(serialBytes(offer.offer.context, serial), scalars[side])
    deepEqual(offer.offer.elements, expect.serials.offer.map((serial: string) => element(serial, 'offer')))
    deepEqual(answer.answer.own, expect.serials.answer.map((serial: string) => element(serial, 'answer')))
    deepEqual(answer.answer.raised, offer.offer.elements.map((each) => raiseElement(each, scalars.answer)))
    equal(answer.answer.offer, toHex(sha256(utf8(input.text.slice(0, input.text.lastIndexOf('sha256 '))))))
  })
})
