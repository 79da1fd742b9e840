/**
 * Anchor settings: which witnesses and authorities are asked. Nobody is, unless one of two files lies in the data folder.
 *
 *     log/policy              a C2SP tlog-policy: witnesses with their addresses, and how many suffice
 *     log/authorities.json    {"authorities":[{"name":"works","url":"https://…","certificates":["-----BEGIN CERTIFICATE-----…"]}]}
 *
 * Format: spec/data-folder.md, "Anchors"
 * @module
 */
import { join } from 'node:path'
import { fromUtf8 } from '@proofmark/core/bytes'
import { isAnchorName } from '@proofmark/core/evidence'
import { parsePolicy, type Policy, type PolicyWitness } from '@proofmark/core/log'
import type { Disk } from './disk.ts'
import { AnchorRefused } from './faults.ts'

export interface Authority {
  /** Of its files; short, for people. */
  readonly name: string
  readonly url: string
  /** In PEM: of the authority, or of a root above it. */
  readonly certificates: readonly string[]
}

export interface AnchorSettings {
  /** `null`: no witness is asked. */
  readonly policy: Policy | null
  readonly authorities: readonly Authority[]
}

/** What the data folder says. Throws `AnchorRefused` for a file that is there and is none. */
export function anchorSettings(folder: string, disk: Disk): AnchorSettings {
  const [policy, authorities] = ['policy', 'authorities.json'].map((name) => ({ path: join(folder, 'log', name), bytes: disk.read(join(folder, 'log', name)) })) as [Read, Read]
  return { policy: policy.bytes === null ? null : readPolicy(policy.bytes, policy.path), authorities: authorities.bytes === null ? [] : readAuthorities(authorities.bytes, authorities.path) }
}

interface Read { readonly path: string; readonly bytes: Uint8Array | null }

export const asksNobody = ({ policy, authorities }: AnchorSettings): boolean => authorities.length === 0 && (policy === null || policy.witnesses.length === 0)

/** `path`: what the message calls it. */
export function readPolicy(bytes: Uint8Array, path: string): Policy {
  const policy = parsePolicy(bytes)
  if (!policy.ok) throw new AnchorRefused('policy-unreadable', `${path}${policy.line === null ? '' : `, line ${policy.line}`}: expected a policy of witnesses (spec/policy.md), found ${policy.code}`)
  return policy
}

export function readAuthorities(bytes: Uint8Array, path: string): Authority[] {
  const no = (why: string): never => { throw new AnchorRefused('authorities-unreadable', `${path}: expected {"authorities":[{"name","url","certificates":[PEM, …]}, …]}; ${why}`) }
  const found = (parsed(fromUtf8(bytes)) as { authorities?: unknown } | null)?.authorities
  if (!Array.isArray(found)) return no('found no list "authorities"')
  const names = new Set<string>()
  return found.map((each: Partial<Authority> | null, at) => {
    const name = each?.name
    if (typeof name !== 'string' || !isAnchorName(name) || names.has(name)) return no(`number ${at + 1}: the name is to be a short word of a-z, 0-9, points and hyphens, and of its own`)
    names.add(name)
    const { url, certificates } = each as Partial<Authority>
    if (typeof url !== 'string' || !isAddress(url)) return no(`${name}: the url is to begin with https:// or http://`)
    const isPem = (text: unknown) => typeof text === 'string' && /^\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/.test(text)
    if (!Array.isArray(certificates) || certificates.length === 0 || !certificates.every(isPem)) return no(`${name}: certificates are to be a list of PEM texts, one certificate each`)
    return { name, url, certificates }
  })
}

/** The name of the files of a witness: as the policy calls it where that is a file name everywhere, else the id of its key. */
export const fileNameOf = ({ name, key }: PolicyWitness): string => (isAnchorName(name) ? name : key.keyId)

export function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
