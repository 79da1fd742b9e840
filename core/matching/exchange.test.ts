/** The exchange finds what both hold and nothing else, whatever the lists; what was changed or belongs to another exchange is refused. */
import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { formatAnswer, formatOffer, formatResult, formSerial, formSerials, makeAnswer, makeOffer, parseAnswer, parseOffer, parseResult, raiseHere, readAnswer, readResult, type Random } from './index.ts'

/** Bytes of an invented chance, the same at each run. */
function chance(seed: number): Random {
  let count = 0
  return (length) => {
    const parts: Buffer[] = []
    while (parts.length * 64 < length) parts.push(createHash('sha512').update(`invented ${seed} ${count++}`).digest())
    return new Uint8Array(Buffer.concat(parts).subarray(0, length))
  }
}

async function exchange(a: readonly string[], b: readonly string[], { padTo = 0, seed = 1 } = {}) {
  const made = await makeOffer(a, { context: 'invented rifles', padTo }, raiseHere, chance(seed))
  const offer = parseOffer(formatOffer(made.offer))
  ok(offer.ok, JSON.stringify(offer))
  const answered = await makeAnswer(offer.offer, b, { padTo }, raiseHere, chance(seed + 1))
  ok(answered.ok)
  const answer = parseAnswer(formatAnswer(answered.answer))
  ok(answer.ok, JSON.stringify(answer))
  const found = await readAnswer(answer.answer, made.secret, offer.offer.sha256, raiseHere)
  ok(found.ok)
  const result = parseResult(formatResult(found.result))
  ok(result.ok)
  const theirs = readResult(result.result, answered.secret, answer.answer.sha256)
  ok(theirs.ok)
  return { made, offer: offer.offer, answered, answer: answer.answer, found, theirs, result: result.result }
}

suite('exchange', () => {
  test('both sides learn what both hold, and nothing else', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }), fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }), fc.constantFrom(0, 8), async (a, b, padTo) => {
      const texts = (all: readonly number[]) => all.map((each) => `XA${each}`)
      const { found, theirs } = await exchange(texts(a), texts(b), { padTo })
      const common = texts(a.filter((each) => b.includes(each))).toSorted()
      deepEqual([found.common, theirs.common], [common, common])
    }), { numRuns: 25 })
  })
  test('the same serials make other files each time, and padding hides how many there are', async () => {
    const [first, second] = [await exchange(['XA1', 'XA2'], ['XA2'], { seed: 1 }), await exchange(['XA1', 'XA2'], ['XA2'], { seed: 9 })]
    equal(first.offer.elements.some((element) => second.offer.elements.some((other) => Buffer.compare(element, other) === 0)), false)
    const padded = await exchange(['XA1'], [], { padTo: 7 })
    deepEqual([padded.offer.elements.length, padded.answer.own.length, padded.found.common], [7, 7, []])
  })
  test('another context never matches', async () => {
    const made = await makeOffer(['XA1'], { context: 'rifles' }, raiseHere, chance(1))
    const other = parseOffer(formatOffer({ ...made.offer, context: 'pistols' }))
    ok(other.ok)
    const answered = await makeAnswer(other.offer, ['XA1'], {}, raiseHere, chance(2))
    ok(answered.ok)
    const read = parseAnswer(formatAnswer(answered.answer))
    ok(read.ok)
    const found = await readAnswer(read.answer, made.secret, other.offer.sha256, raiseHere)
    deepEqual(found.ok && found.common, [])
  })
  test('refuses an answer to another offer, a result of another answer, and lines that are padding', async () => {
    const [one, two] = [await exchange(['XA1'], ['XA1'], { seed: 1, padTo: 3 }), await exchange(['XA1'], ['XA1'], { seed: 5 })]
    const refused = async (...args: Parameters<typeof readAnswer>) => { const read = await readAnswer(...args); return read.ok ? null : read.code }
    equal(await refused(two.answer, one.made.secret, one.offer.sha256, raiseHere), 'match-other')
    equal(await refused(one.answer, one.made.secret, two.offer.sha256, raiseHere), 'match-other')
    equal(await refused({ ...one.answer, raised: one.answer.raised.slice(1) }, one.made.secret, one.offer.sha256, raiseHere), 'match-count')
    equal(await refused({ ...one.answer, own: [new Uint8Array(32).fill(255)] }, one.made.secret, one.offer.sha256, raiseHere), 'match-element')
    equal(await refused(one.answer, one.answered.secret, one.offer.sha256, raiseHere), 'match-other')
    const result = readResult(one.result, two.answered.secret, one.answer.sha256)
    deepEqual(!result.ok && result.code, 'match-other')
    const padding = one.answered.secret.serials.indexOf(null)
    const beyond = readResult({ ...one.result, lines: [padding] }, one.answered.secret, one.answer.sha256)
    deepEqual(!beyond.ok && [beyond.code, beyond.line], ['match-element', 3])
  })
  test('refuses an offer with bytes that are no element, with the line', async () => {
    const { offer } = await exchange(['XA1', 'XA2'], [])
    const answered = await makeAnswer({ ...offer, elements: [offer.elements[0]!, new Uint8Array(32)] }, [], {}, raiseHere, chance(1))
    deepEqual(!answered.ok && [answered.code, answered.line], ['match-element', 4])
  })
  test('no cut or changed offer is read', async () => {
    const { made } = await exchange(['XA1', 'XA2'], [])
    const text = formatOffer(made.offer)
    fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('A', '0', '\n', '', '\uFFFD'), (at, put) => {
      const changed = text.slice(0, at) + put + text.slice(at + 1)
      fc.pre(changed !== text)
      equal(parseOffer(changed).ok, false)
    }))
    notDeepEqual(parseOffer(text), parseOffer(''))
  })
})

suite('form of serials', () => {
  test('spaces, hyphens, full stops and case do not decide; digits and leading zeros do', () => {
    const forms = [' xa-000 17', 'XA.00017', 'ＸＡ００017', 'XA–00017', 'xa/00_017', 'XA\u200B00017'].map((text) => { const each = formSerial(text); return each.ok && each.serial })
    deepEqual(new Set(forms), new Set(['XA00017']))
    for (const [a, b] of [['XA017', 'XA17'], ['XA1', 'XAI'], ['O1', '01']] as const) notDeepEqual(formSerial(a), formSerial(b))
  })
  test('what is not read whole takes no part and is told, with its line; what stands twice counts once', () => {
    const { serials, refused, repeated } = formSerials(['XA-1', 'XA?2', '', 'xa1', 'X'.repeat(300), '--'])
    deepEqual([[...serials], repeated], [[['XA1', 'XA-1']], 1])
    deepEqual(refused.map(({ line, code }) => [line, code]), [[2, 'serial-uncertain'], [3, 'serial-empty'], [5, 'serial-too-long'], [6, 'serial-empty']])
  })
  test('forming again changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = formSerial(text)
      if (once.ok) deepEqual(formSerial(once.serial), once)
    }))
  })
})
