/**
 * Attempts of an adversarial editor with a published package: its files exchanged, its manifests mended, and signed again by a publisher whose software lies.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { utf8, type Bytes } from '@proofmark/core/bytes'
import { finishPackage, packageFormat, unzip, type Verdict } from '@proofmark/core/evidence'
import { formatBag } from '../../core/evidence/bag.ts'
import { manifest } from '../../core/evidence/bag-manifest.ts'
import { zip } from '../../core/evidence/zip.ts'
import { honestCase, jpegHash, openDesk, type Attempt, type Desk, type Met, type OpenDesk } from './adversarial-case.suite.ts'
import { moved } from './adversarial-words.suite.ts'
import { verifyWithFinding } from './verifying.ts'

export type Payload = Map<string, Bytes>
export interface Published { readonly desk: OpenDesk; readonly zip: Bytes; readonly idOf: (label: string) => string }
let opened: Promise<Published> | null = null
export const published = () => (opened ??= (async () => {
  const desk = await openDesk()
  await desk.seal(...honestCase)
  const bytes = await desk.published()
  return { desk, zip: bytes, idOf: (label: string) => desk.store.known.byLabel(label)[0]!.id }
})())
after(async () => { if (opened !== null) await (await opened).desk.close() })

const entriesOf = (bytes: Bytes) => { const read = unzip(bytes); if (!read.ok) throw new Error(read.code); return read.entries }
const partOf = (bytes: Bytes, folder: 'data' | 'publication'): Payload => new Map([...entriesOf(bytes)].flatMap(([path, file]) => (path.startsWith(`${folder}/`) ? [[folder === 'data' ? path.slice(5) : path, file] as const] : [])))
const told = (verdict: Verdict, bytes: Bytes): Met => {
  const fails = verdict.parts.filter(({ status }) => status === 'fails')
  return { codes: fails.slice(0, 1).map(({ part, code }) => `${part}: ${code}`), said: fails.map(({ part, code, text }) => `${part}: ${code}: ${text}`).join('\n'), bytes }
}
export const verified = (bytes: Bytes) => told(verifyWithFinding(bytes), bytes)

/** Files are changed, and nothing else. */
const changedFiles = (bytes: Bytes, edit: (entries: Payload) => void): Bytes => { const entries = entriesOf(bytes); edit(entries); return zip(entries) }
/** The manifests are made again, so that the bag is whole; the publication stays. */
const mended = (bytes: Bytes, edit: (payload: Payload) => void, publication = partOf(bytes, 'publication')): Bytes => { const payload = partOf(bytes, 'data'); edit(payload); return zip(formatBag(payload, publication, { 'External-Identifier': 'finding' })) }

/** As `mended`, and the publisher seals that this is what he published: his own software lies. */
export async function resealed({ desk: { store }, zip: bytes, idOf }: Published, edit: (payload: Payload) => void): Promise<Bytes> {
  const payload = partOf(bytes, 'data')
  edit(payload)
  const manifestSha256 = createHash('sha256').update(manifest(new Map([...payload].map(([path, file]) => [`data/${path}`, file])))).digest('hex')
  const size = Number(Buffer.from(payload.get('checkpoint')!).toString().split('\n')[1])
  const [receipt] = await store.seal([{ id: randomBytes(16).toString('hex'), kind: 'publication', fields: {
    finding: idOf('finding'), manifestSha256, format: packageFormat, fieldsShown: 1, fieldsWithheld: 0, label: null, case: idOf('case'), author: null, made: '2085-01-02', note: null, sources: [], handling: 'open',
  } }], 'publisher')
  const { id, index } = receipt!
  return finishPackage(payload, { note: store.note(id)!, index, disclosures: await store.disclosures(id), path: store.prove(index, store.size()), checkpoint: store.checkpoint(), consistency: store.proveConsistency(size, store.size()) }, { 'External-Identifier': 'finding' })
}

const swaps = (tried: string, met: string, forge: (all: Published) => Bytes | Promise<Bytes>, names?: RegExp): Attempt => ({
  tried, route: 'verify', met, ...(names === undefined ? {} : { names }),
  attempt: async () => verified(await forge(await published())), honest: async () => verified((await published()).zip),
})
const other = (payload: Payload, path: string, from: string, to: string) => {
  const text = Buffer.from(payload.get(path)!).toString()
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  payload.set(path, utf8(text.replaceAll(from, to)))
}
export const dropped = (payload: Payload, prefix: string) => { for (const path of payload.keys()) if (path.startsWith(prefix)) payload.delete(path) }
/** The words lie in a disclosure, as base64 of a canonical text. */
const rewritten = (payload: Payload, path: string, from: string, to: string) => {
  const lines = Buffer.from(payload.get(path)!).toString().split('\n')
  payload.set(path, utf8(lines.map((line) => { const plain = Buffer.from(line, 'base64url').toString(); return plain.includes(from) ? Buffer.from(plain.replace(from, to)).toString('base64url') : line.replace(from, to) }).join('\n')))
}
const swapped = utf8('Another photograph.')
const blob = `blobs/${jpegHash}`

async function newer(desk: Desk, older: Bytes, now: Bytes): Promise<Met> {
  const { status, stdout } = await desk.command('verify', desk.file('older.zip', older), '--newer', desk.file('newer.zip', now), '--json')
  const changes = (JSON.parse(stdout) as { newer: { changes: readonly { code: string; isOfShown: boolean }[] } }).newer.changes.filter(({ isOfShown }) => isOfShown).map(({ code }) => code)
  return { codes: status === 0 ? [] : [...new Set(changes)].slice(0, 1), said: stdout, bytes: now }
}

export const attemptsWithPackages: readonly Attempt[] = [
  swaps('a photograph is swapped', 'bag: hash-differs', ({ zip: bytes }) => changedFiles(bytes, (all) => all.set(`data/${blob}`, swapped))),
  swaps('a photograph is swapped under its name, and the manifests are mended', 'blobs: blob-differs', ({ zip: bytes }) => mended(bytes, (all) => all.set(blob, swapped))),
  swaps('a photograph is swapped under its own hash, and the manifests are mended', 'blobs: blob-differs', ({ zip: bytes }) => mended(bytes, (all) => { all.delete(blob); all.set(`blobs/${createHash('sha256').update(swapped).digest('hex')}`, swapped) })),
  swaps('a photograph is swapped, and the publisher signs that', 'blobs: blob-differs', (all) => resealed(all, (payload) => payload.set(blob, swapped))),
  swaps('a sentence of the finding is rewritten, and the publisher signs that', 'fields: digest-differs', (all) => resealed(all, (payload) => rewritten(payload, `statements/${all.idOf('finding')}.disclosures`, '18 August 2024', '19 August 2024'))),
  swaps('the words of the denial are rewritten, and the publisher signs that', 'fields: digest-differs', (all) => resealed(all, (payload) => rewritten(payload, `statements/${all.idOf('denial')}.disclosures`, 'No part', 'A part'))),
  swaps('the denial is taken out, and the manifests are mended', 'publication: manifest-differs', (all) => mended(all.zip, (payload) => dropped(payload, `statements/${all.idOf('denial')}.`))),
  swaps('the denial is taken out, and the publisher signs that', 'finding: challenge-differs', (all) => resealed(all, (payload) => dropped(payload, `statements/${all.idOf('denial')}.`))),
  swaps('the denial is taken out of what speaks against the finding, and the publisher signs that', 'finding: challenge-differs', (all) => resealed(all, (payload) => other(payload, 'challenge.json', 'No part of ours flew.', 'We agree.'))),
  swaps('a claim is said to come to more, and the publisher signs that', 'finding: finding-differs', (all) => resealed(all, (payload) => other(payload, 'finding.json', '"most":230', '"most":200'))),
  swaps('a refused reading is taken out, and the publisher signs that', 'finding: finding-differs', (all) => resealed(all, (payload) => dropped(payload, `statements/${all.idOf('rd-plain-year')}.`))),
  swaps('a review is taken out, and the publisher signs that', 'finding: challenge-differs', (all) => resealed(all, (payload) => dropped(payload, `statements/${all.idOf('verified-by-second')}.`))),
  swaps('a field is hidden as if it had never been', 'fields: field-unaccounted', (all) => resealed(all, (payload) => { const path = `statements/${all.idOf('denial')}.disclosures`; payload.set(path, utf8(Buffer.from(payload.get(path)!).toString().split('\n').slice(1).join('\n'))) })),
  swaps('the publication of another selection is put on this one', 'publication: manifest-differs', async (all) => mended(all.zip, () => {}, partOf(await resealed(all, (payload) => dropped(payload, blob)), 'publication'))),
  swaps('a page of comment is put in', 'bag: file-unexpected', (all) => resealed(all, (payload) => payload.set('comment.txt', utf8('Believe us.')))),
  swaps('the package is packed again', 'container: container-not-canonical', ({ zip: bytes }) => new Uint8Array(Buffer.concat([bytes.subarray(0, -2), Buffer.from([1, 0, 32])]))),
  {
    tried: 'a publication is recorded by hand', route: 'statements', met: 'role-may-not-sign',
    attempt: async () => (await published()).desk.sealing({ kind: 'publication', finding: '#finding', manifestSha256: 'a'.repeat(64), format: packageFormat, fieldsShown: 1, fieldsWithheld: 0 }),
    honest: async () => (await published()).desk.publishing(),
  },
  {
    tried: 'an old package is shown after a correction of what it rests on', route: 'verify --newer', met: 'corrected', names: /corrects/,
    attempt: async () => {
      const desk = await openDesk()
      try {
        await desk.seal(...honestCase)
        const older = await desk.published()
        await desk.seal(moved, { kind: 'review', of: '#finding', stage: 'waiver:procedure', outcome: 'passed', by: '#second', author: '#second', reason: 'to be published as it is' }, ...[['The missile was used on 18 August 2024.'], ['At most 230 days lie between production and use.']].map(([text]) => ({ kind: 'sentence', of: '#finding', text, nature: 'waived', by: '#second', author: '#second', reason: 'known to be stale' })))
        return await newer(desk, older, await desk.published())
      } finally { await desk.close() }
    },
    honest: async () => { const { desk, zip: bytes } = await published(); return newer(desk, bytes, bytes) },
  },
]
