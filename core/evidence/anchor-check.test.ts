import { suite, test } from 'node:test'
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { recomputed } from '@proofmark/core/findings'
import { utf8, type Bytes } from '@proofmark/core/bytes'
import { anchoredExample, brokenAnchors, cosigned, examplePolicy, firstDay, publishAnchored, stampsOf, stampText } from './example-anchors.suite.ts'
import { publishExample, verifierKeyOf } from './example-package.suite.ts'
import { verifyPackage, type VerifyOptions } from './verify.ts'

const works = { read: stampsOf('Example Works Time'), namesAuthorities: true }
const unnamed = { read: stampsOf(), namesAuthorities: false }
const verdictOf = (bytes: Bytes, options: VerifyOptions = {}) => verifyPackage(bytes, { recompute: recomputed, rootKeys: [verifierKeyOf('root')], stamps: unnamed, ...options })
const partOf = (bytes: Bytes, options: VerifyOptions = {}) => { const { parts, ok: isGood } = verdictOf(bytes, options); const { status, code, text } = parts.find(({ part }) => part === 'time')!; return { status, code, text, isGood } }
const honest = publishAnchored()
const times = (bytes: Bytes, options: VerifyOptions) => verdictOf(bytes, options).statements.map(({ existed }) => [existed!.notBefore.time, existed!.notAfter.time])
const [may1, may1at1, may2at1] = ['2031-05-01T00:00:00Z', '2031-05-01T01:00:00Z', '2031-05-02T01:00:00Z']

suite('the time of a package', () => {
  test('is the publisher\'s word where nobody else says anything, and that makes nothing red', () => {
    const { text, ...part } = partOf(publishExample())
    deepEqual(part, { status: 'not-checked', code: 'no-anchors', isGood: true })
    match(text, /publisher's word/)
  })
  test('names whose word it would be, and when, for a reader who named nobody', () => {
    const { text, ...part } = partOf(honest)
    deepEqual(part, { status: 'not-checked', code: 'word-not-trusted', isGood: true })
    match(text, /witness north\.witness\.example \(2031-05-01T00:00:00Z to 2031-05-02T00:00:00Z\), witness south.*authority Example Works Time \(2031-05-01T00:0/)
    const { existed } = verdictOf(honest)
    deepEqual([existed.notAfter.isTrusted, existed.notBefore.isTrusted, existed.notAfter.by], [false, false, ['north.witness.example']])
    match(partOf(honest, { stamps: undefined as never }).text, /1 time stamps are here and were not read/)
  })
  test('holds for the quorum that a policy asks for: every statement before, the last one after', () => {
    equal(partOf(honest, { policy: examplePolicy('2') }).status, 'holds')
    const found = times(honest, { policy: examplePolicy('2') })
    deepEqual(found.slice(0, 7), Array.from({ length: 7 }, () => [null, may1at1]))
    // Only the word of north is in the log, which is no quorum: not before is what it would be, and not trusted.
    deepEqual(found.slice(7), [[null, may2at1], [null, may2at1], ['2031-05-01T00:01:00Z', may2at1]])
    equal(verdictOf(honest, { policy: examplePolicy('2') }).statements[9]!.existed!.notBefore.isTrusted, false)
    deepEqual(times(honest, { policy: examplePolicy('any') }).at(-1), [may1, '2031-05-02T00:00:00Z'])
    equal(verdictOf(honest, { policy: examplePolicy('any') }).existed.notBefore.isTrusted, true)
  })
  test('an authority that the reader named bounds by itself; the last statement after its stamp', () => {
    const { statements, existed } = verdictOf(honest, { policy: examplePolicy('2'), stamps: works })
    deepEqual(statements[0]!.existed!.notAfter, { at: firstDay + 62, time: '2031-05-01T00:01:02Z', by: ['Example Works Time'], isTrusted: true })
    deepEqual([existed.notBefore, existed.notAfter.time], [{ at: firstDay + 60, time: '2031-05-01T00:01:00Z', by: ['Example Works Time'], isTrusted: true }, may2at1])
  })
  test('fails where a quorum is asked for and too few spoke, or only an authority did', () => {
    deepEqual(((part) => [part.code, part.isGood])(partOf(honest, { policy: examplePolicy('all'), stamps: works })), ['quorum-not-met', false])
    deepEqual(((part) => [part.code, part.isGood])(partOf(publishExample(), { policy: examplePolicy('any') })), ['quorum-not-met', false])
    const { code, text } = partOf(honest, { stamps: works })
    equal(code, 'no-trusted-word')
    match(text, /none for 3 of 10, such as anchor [0-9a-f]{32} at entry 7/)
  })
  test('fails where those who are named contradict each other by more than clocks may be apart', () => {
    const said = (after: number) => {
      const { log, ...rest } = anchoredExample({ change: (size, files) => { if (size === 10) files.set('other.tsr', stampText('Example Other Time', firstDay + 60 - after, firstDay + 60 - after, anchoredExample().log.checkpoint('log', 10))) } })
      return partOf(publishAnchored({ log, ...rest }), { stamps: { read: stampsOf('Example Works Time', 'Example Other Time'), namesAuthorities: true } })
    }
    deepEqual([said(300).status, said(301).code], ['holds', 'words-contradict'])
  })
  test('a policy that asks for no witness takes none, and does not fail', () => {
    equal(partOf(honest, { policy: examplePolicy('none') }).code, 'word-not-trusted')
  })
})

suite('not before', () => {
  const trust = { policy: examplePolicy('any'), stamps: works }
  const lastOf = (bytes: Bytes) => verdictOf(bytes, trust).statements.at(-1)!.existed!.notBefore.time
  test('wants the proof that the head which the statement names is one of this log', () => {
    const example = anchoredExample()
    equal(lastOf(publishAnchored(example, { beacons: new Map() })), null)
  })
  test('wants the anchor statement among the entries of that head', () => {
    const example = anchoredExample()
    const { log } = example
    log.entries.pop()
    log.add('item', { '/description': 'An invented vane' }, { body: { n: 5, s: { root: Buffer.from(log.root(7)).toString('base64'), size: 7 } } })
    const found = verdictOf(publishExample(log, { beacons: new Map([[7, log.proveConsistency(7, 10)]]), anchors: example.anchors.slice(0, 1).map((anchor) => ({ ...anchor, consistency: log.proveConsistency(7, 10) })) }), trust)
    deepEqual([found.statements.at(-1)!.index, found.statements.at(-1)!.existed!.notBefore.time], [9, null])
  })
  test('wants the very file whose hash was sealed', () => {
    equal(lastOf(honest), '2031-05-01T00:01:00Z')
    const later = anchoredExample({ change: (size, files) => {
      if (size !== 7) return
      const { log } = anchoredExample()
      files.set('north.cosigned', cosigned('north', log.checkpoint('log', 7), firstDay + 7)).set('works.tsr', stampText('Example Works Time', firstDay + 7, firstDay + 8, log.checkpoint('log', 7)))
    } })
    equal(lastOf(publishAnchored(later)), null)
  })
})

suite('a broken anchor', () => {
  for (const { about, bytes, code } of Object.values(brokenAnchors())) {
    test(`${about}: fails by name, whoever is trusted`, () => {
      for (const options of [{}, { policy: examplePolicy('any'), stamps: works }]) {
        const { parts } = verdictOf(bytes, options)
        deepEqual(parts.filter(({ status }) => status === 'fails').map(({ part, code }) => `${part}: ${code}`), [`time: ${code ?? 'stamp-invented-other-imprint'}`])
      }
    })
  }
  test('a cosignature that does not hold is one only for him who knows the witness', () => {
    const { log, ...rest } = anchoredExample({ change: (size, files) => {
      if (size !== 7) return
      const text = Buffer.from(files.get('north.cosigned')!).toString().trimEnd()
      const [head, line] = [text.slice(0, text.lastIndexOf(' ') + 1), Buffer.from(text.slice(text.lastIndexOf(' ') + 1), 'base64')]
      line[20]! ^= 1
      files.set('north.cosigned', utf8(`${head}${line.toString('base64')}\n`))
    } })
    const forged = publishAnchored({ log, ...rest })
    deepEqual([partOf(forged).code, partOf(forged, { policy: examplePolicy('any') }).code], ['word-not-trusted', 'cosignature-wrong'])
  })
  test('a file of another name is none of a package', () => {
    const { log, anchors, beacons } = anchoredExample({ change: (size, files) => { if (size === 7) files.set('North.cosigned', files.get('north.cosigned')!) } })
    const { parts } = verdictOf(publishAnchored({ log, anchors, beacons }))
    ok(parts.some(({ part, code }) => part === 'bag' && (code === 'file-unexpected' || code === 'name-collision')))
  })
})
