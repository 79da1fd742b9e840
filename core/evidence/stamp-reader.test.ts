/** A time stamp by an authority that the reader named, by one that he did not, and one that holds for nobody. openssl makes them (service/store/example-authority.suite.ts). */
import { suite, test } from 'node:test'
import { deepEqual, equal } from 'node:assert/strict'
import { verify } from 'node:crypto'
import { sha256, utf8 } from '@proofmark/core/bytes'
import { ExampleAuthority, noOpenssl } from '../../service/store/example-authority.suite.ts'
import type { CheckRaw } from './raw-signature.ts'
import { stampReader } from './stamp-reader.ts'

/** ECDSA only: what the authorities here use. */
const checkRaw: CheckRaw = ({ algorithm, spki, message, signature }) => algorithm.kind === 'ecdsa' && verify(algorithm.hash, message, { key: Buffer.from(spki), format: 'der', type: 'spki', dsaEncoding: 'der' }, signature)

suite('stampReader', { skip: noOpenssl }, () => {
  test('trusts the named authority, tells of another, and refuses what is broken; the same for a namesake with another key', (t) => {
    const [works, namesake] = [new ExampleAuthority(), new ExampleAuthority('complete', 'rsa')]
    t.after(() => { works.remove(); namesake.remove() })
    const imprint = sha256(utf8('an invented head\n'))
    const token = works.stamp(imprint, { chain: ['intermediate'] })
    const said = (authorities: readonly Uint8Array[], of = token, over = imprint) => { const read = stampReader({ authorities, checkRaw })(of, over); return read.ok ? [read.isTrusted, read.by] : read.code }
    const name = 'O=Example Works, CN=Example Time Authority'
    deepEqual([said([works.certificate('root')]), said([works.certificate('signer')]), said([]), said([namesake.certificate('root')])], [[true, name], [true, name], [false, name], [false, name]])
    deepEqual(said([namesake.certificate('root'), works.certificate('root')]), [true, name])
    for (const authorities of [[], [works.certificate('root')]]) {
      equal(said(authorities, token, sha256(utf8('another head\n'))), 'imprint-differs')
      const changed = token.slice()
      changed[changed.length - 1]! ^= 1
      equal(said(authorities, changed), 'signature-wrong')
      equal(said(authorities, utf8('no stamp')), 'not-der')
    }
  })
})
