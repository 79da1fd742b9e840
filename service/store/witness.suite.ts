/**
 * A witness for tests, on this machine: it cosigns the heads of one log, remembers the largest, and refuses what does not follow.
 *
 * Standard: C2SP tlog-witness, add-checkpoint (https://c2sp.org/tlog-witness).
 * @module
 */
import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fromBase64, toBase64, utf8 } from '@proofmark/core/bytes'
import { checkConsistency, cosignatureText, formatCosignature, formatVerifierKey, parseCheckpoint, parseDecimal, signatureLine, signatureType, verifierKey, verifyNote } from '@proofmark/core/log'

export interface TestWitness {
  readonly url: string
  /** As a policy has it. */
  readonly key: string
  /** Bodies of the questions, in their order. */
  readonly asked: string[]
  /** Answers otherwise than it should, from now on; `null`: as it should. */
  answerWith: ((answer: ServerResponse, honest: () => void) => void) | null
  remembered: { size: number; root: Uint8Array } | null
  close(): Promise<void>
}

/** `logKey`: of the one log that it knows. `now`: seconds since 1970-01-01T00:00:00Z. */
export async function startWitness(name: string, logKey: () => string, now: () => number): Promise<TestWitness> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = verifierKey(name, signatureType.cosignature, new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)))
  const server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      witness.asked.push(body)
      const honest = () => {
        const { status, text } = request.method !== 'POST' || request.url !== '/add-checkpoint' ? { status: 405, text: '' } : judge(body)
        answer.writeHead(status, { 'Content-Type': status === 409 ? 'text/x.tlog.size' : 'text/plain' }).end(text)
      }
      if (witness.answerWith === null) honest()
      else witness.answerWith(answer, honest)
    })
  })
  const judge = (body: string): { status: number; text: string } => {
    const no = (status: number, text = '') => ({ status, text })
    const end = body.indexOf('\n\n')
    const [oldLine, ...proof] = body.slice(0, end).split('\n')
    const old = parseDecimal(/^old (.*)$/.exec(oldLine ?? '')?.[1] ?? '')
    const hashes = proof.map(fromBase64)
    const checkpoint = body.slice(end + 2)
    const head = parseCheckpoint(checkpoint)
    if (end < 0 || old === null || hashes.length > 63 || hashes.some((hash) => hash?.length !== 32) || !head.ok || head.signatures.length === 0) return no(400)
    if (head.origin !== logKey().split('+')[0]) return no(404)
    if (!verifyNote(checkpoint, [logKey()]).ok) return no(403)
    if (old > head.size) return no(400)
    const before = witness.remembered
    if (old !== (before?.size ?? 0)) return no(409, `${before?.size ?? 0}\n`)
    if (before?.size === head.size && toBase64(before.root) !== toBase64(head.root)) return no(409, `${before.size}\n`)
    const grown = before === null ? hashes.length === 0 : checkConsistency({ size1: before.size, size2: head.size, root1: before.root, root2: head.root, path: hashes as Uint8Array[] }).ok
    if (!grown) return no(422)
    witness.remembered = { size: head.size, root: head.root }
    const time = now()
    const signature = new Uint8Array(sign(null, cosignatureText(time, head.text), privateKey))
    return { status: 200, text: signatureLine({ name, keyId: key.keyId, signature: formatCosignature(time, signature) }) }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const witness: TestWitness = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: formatVerifierKey(key), asked: [], answerWith: null, remembered: null,
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()) }),
  }
  return witness
}

/** A line of signature by a key of that name that nobody knows. */
export const strangeLine = (name: string): string => signatureLine({ name, keyId: '00000000', signature: utf8('x'.repeat(72)) })
