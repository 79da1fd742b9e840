/** The vectors are files that other implementations can use: spec/vectors/log, described in spec/log.md, spec/note.md, spec/proof.md and spec/policy.md. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { fromBase64, toBase64, toHex } from '@proofmark/core/bytes'
import { parseCheckpoint } from './checkpoint.ts'
import { checkConsistency } from './consistency.ts'
import { checkCosignature } from './cosignature.ts'
import { parseEntryBundle } from './entry-bundle.ts'
import { checkInclusion } from './inclusion.ts'
import { parseVerifierKey } from './key.ts'
import { checkProof } from './log-proof.ts'
import { publishedLeaves, publishedRoots } from './naive-tree.test.ts'
import { parsePolicy } from './policy.ts'
import { checkQuorum } from './quorum.ts'
import { checkSignature } from './signature.ts'
import { checkTile, parseTilePath } from './tile.ts'
import { leafHash } from './tree-hash.ts'
import { type VerifiedSignature, verifyNote } from './verification.ts'

/** Members of an input that are bytes; in a file they are base64. */
const byteMembers = ['leafHash', 'root', 'root1', 'root2', 'hash', 'bytes', 'bundle', 'publicKey', 'message', 'signature', 'cosignature', 'noteBase64', 'policyBase64']

type Input = Record<string, any>
type Vector = { readonly about: string; readonly input: Input; readonly expect: unknown }

const folder = new URL('../../spec/vectors/log/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted()
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector
const kindOf = (name: string) => name.slice(0, name.indexOf('-'))

export function withBytes(input: Input): Input {
  const members = Object.entries(input).map(([name, value]) => {
    if (name === 'path' && Array.isArray(value)) return [name, value.map(fromBase64)]
    return [name, byteMembers.includes(name) && typeof value === 'string' ? fromBase64(value) : value]
  })
  return Object.fromEntries(members)
}

const signers = (verified: readonly VerifiedSignature[]) => verified.map(({ key, time }) => ({ name: key.name, time }))

/** What the code says of an input, in the words of the vectors. */
export const answers: Record<string, (input: any) => unknown> = {
  inclusion: checkInclusion,
  consistency: checkConsistency,
  tile: checkTile,
  path: ({ path }) => parseTilePath(path),
  bundle: ({ bundle }) => {
    const entries = parseEntryBundle(bundle)
    return entries === null ? null : { entries: entries.map(toBase64) }
  },
  signature: ({ publicKey, message, signature }) => ({ ok: checkSignature(publicKey, message, signature) }),
  cosignature: ({ publicKey, text, cosignature }) => checkCosignature(publicKey, text, cosignature),
  key: ({ key }) => {
    const parsed = parseVerifierKey(key)
    return parsed.ok ? { ok: true, name: parsed.key.name, keyId: parsed.key.keyId, type: parsed.key.type } : parsed
  },
  note: ({ note, noteBase64, keys }) => {
    const verified = verifyNote(note ?? noteBase64, keys)
    return verified.ok ? { ok: true, verified: signers(verified.verified), unknown: verified.unknown.map(({ name }) => name) } : verified
  },
  checkpoint: ({ checkpoint }) => {
    const head = parseCheckpoint(checkpoint)
    if (!head.ok) return head
    const { origin, size, root, extensions, signatures } = head
    return { ok: true, origin, size, root: toBase64(root), extensions, signatures: signatures.length }
  },
  policy: ({ policy, policyBase64 }) => {
    const parsed = parsePolicy(policy ?? policyBase64)
    if (!parsed.ok) return parsed
    const { logs, witnesses, groups, quorum } = parsed
    return {
      ok: true, logs: logs.map(({ key, isChecked, url }) => ({ name: key.name, isChecked, url })),
      witnesses: witnesses.map(({ name, key, isChecked, url }) => ({ name, key: key.name, isChecked, url })), groups, quorum,
    }
  },
  quorum: ({ policy, checkpoint }) => {
    const parsed = parsePolicy(policy)
    ok(parsed.ok, 'the policy of a vector is one')
    const { cosigned, ...answer } = checkQuorum({ checkpoint, policy: parsed })
    const named = cosigned.map(({ witness, time }) => ({ witness, time }))
    return answer.ok ? { ok: true, origin: answer.origin, size: answer.size, cosigned: named } : { ok: false, code: answer.code, cosigned: named }
  },
  proof: (input) => {
    const checked = checkProof(input)
    return checked.ok ? { ok: true, index: checked.index, size: checked.size, verified: signers(checked.verified) } : checked
  },
}

suite('vectors of spec/vectors/log', () => {
  test('there are valid ones and mutated ones of every kind', () => {
    for (const kind of Object.keys(answers)) {
      const own = names.filter((name) => kindOf(name) === kind)
      const valid = own.filter((name) => name.startsWith(`${kind}-valid`))
      ok(valid.length >= 1 && own.length - valid.length >= 4, `${kind}: ${valid.length} of ${own.length} are valid`)
    }
  })
  test('a vector is named valid exactly where it expects to be taken', () => {
    for (const name of names) {
      const { expect } = read(name)
      const isTaken = expect !== null && (expect as { ok?: boolean }).ok !== false
      // Notes with an unknown signature beside a good one are taken, and say what is unknown.
      const saysUnknown = ((expect as { unknown?: string[] } | null)?.unknown ?? []).length > 0
      equal(name.includes('-valid') || saysUnknown, isTaken, name)
    }
  })
  for (const name of names) {
    const { about, input, expect } = read(name)
    test(`${name}: ${about}`, () => {
      const answer = answers[kindOf(name)]
      ok(answer !== undefined, 'the name begins with the kind of the vector')
      const given = withBytes(input)
      for (const [member, value] of Object.entries(given)) ok(value !== null || input[member] === null, `${member} is canonical base64`)
      deepEqual(answer(given), expect)
    })
  }
})

/** Hashes of the tree of eight leaves as the tests of Certificate Transparency print them. */
const published = {
  leaf1: '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  leaf4: 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  leaves2to3: '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  leaves4to5: '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  leaves6to7: 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  leaves4to7: '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
} as const
const { leaf1, leaf4, leaves2to3, leaves4to5, leaves6to7, leaves4to7 } = published
const [, leaf0, leaves0to1, , leaves0to3] = publishedRoots as [string, string, string, string, string]

suite('published vectors among them', () => {
  const hexPath = (name: string) => (read(name).input['path'] as string[]).map((hash) => toHex(fromBase64(hash)!))
  const paths: Record<string, readonly string[]> = {
    'inclusion-valid-single.json': [],
    'inclusion-valid-0-of-8.json': [leaf1, leaves2to3, leaves4to7],
    'inclusion-valid-5-of-8.json': [leaf4, leaves6to7, leaves0to3],
    'inclusion-valid-2-of-3.json': [leaves0to1],
    'inclusion-valid-1-of-5.json': [leaf0, leaves2to3, leaf4],
    'consistency-valid-1-to-1.json': [],
    'consistency-valid-1-to-8.json': [leaf1, leaves2to3, leaves4to7],
    'consistency-valid-6-to-8.json': [leaves4to5, leaves6to7, leaves0to3],
    'consistency-valid-2-to-5.json': [leaves2to3, leaf4],
  }
  for (const [name, path] of Object.entries(paths)) {
    test(name, () => {
      deepEqual(hexPath(name), path)
      const { input } = read(name)
      const roots: [number, string][] = 'size' in input ? [[input['size'], input['root']]] : [[input['size1'], input['root1']], [input['size2'], input['root2']]]
      for (const [size, root] of roots) equal(toHex(fromBase64(root)!), publishedRoots[size])
      if ('index' in input) deepEqual(fromBase64(input['leafHash']), leafHash(publishedLeaves[input['index']]!))
    })
  }
})
