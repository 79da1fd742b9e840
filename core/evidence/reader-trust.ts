/**
 * Reader trust: whom a reader believes, in one file that he made or was given by somebody whom he believes.
 *
 *     {"authorities": ["-----BEGIN CERTIFICATE-----…"], "logKeys": ["name+id+base64"], "policy": "witness …\nquorum …\n", "rootKeys": ["name+id+base64"]}
 *
 * or a C2SP tlog-policy by itself, which has logs, witnesses and a quorum.
 *
 * Format: spec/policy.md, "What a reader trusts"
 * @module
 */
import { fromUtf8, isBytes, type Bytes } from '@proofmark/core/bytes'
import { formatVerifierKey, parsePolicy, parseVerifierKey, type Policy } from '@proofmark/core/log'
import { certificatesIn } from './pem.ts'

export interface ReaderTrust {
  readonly rootKeys?: readonly string[]
  readonly logKeys?: readonly string[]
  readonly policy?: Policy
  /** In DER. */
  readonly authorities?: readonly Bytes[]
}

export type ReaderTrustCode =
  | 'trust-not-text' // neither UTF-8 nor a string
  | 'trust-not-json' // it begins with a brace and is no JSON object
  | 'trust-member-unknown' // a member that has no meaning here: a slip must not pass for trust
  | 'trust-empty' // it names nobody
  | 'trust-keys' // not a list of verifier keys
  | 'trust-policy' // no tlog-policy
  | 'trust-authorities' // not a list of PEM texts with certificates

export type ReadTrust = { readonly ok: true; readonly trust: ReaderTrust } | { readonly ok: false; readonly code: ReaderTrustCode; /** For people: where, and what was expected. */ readonly text: string }

const members = ['authorities', 'logKeys', 'policy', 'rootKeys']

/** From foreign bytes or text. Never throws. */
export function parseReaderTrust(file: Bytes | string): ReadTrust {
  const text = typeof file === 'string' ? file : isBytes(file) ? fromUtf8(file) : null
  if (text === null) return no('trust-not-text', 'expected text in UTF-8')
  if (!/^\s*\{/.test(text)) return trustOf({ policy: text })
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch (error) {
    return no('trust-not-json', `expected JSON: ${(error as Error).message}`)
  }
  const strange = Object.keys(said as object).find((name) => !members.includes(name))
  return strange === undefined ? trustOf(said as Said) : no('trust-member-unknown', `"${strange}": expected only ${members.join(', ')}`)
}

type Said = { readonly [member in 'authorities' | 'logKeys' | 'policy' | 'rootKeys']?: unknown }

function trustOf({ authorities, logKeys, policy, rootKeys }: Said): ReadTrust {
  for (const [name, keys] of Object.entries({ rootKeys, logKeys })) if (keys !== undefined && !isKeys(keys)) return no('trust-keys', `"${name}": expected a list of keys, each name+id+base64`)
  const read = policy === undefined ? null : typeof policy === 'string' ? parsePolicy(policy) : ({ ok: false, code: 'not-text', line: null } as const)
  if (read?.ok === false) return no('trust-policy', `${read.line === null ? 'the policy' : `line ${read.line} of the policy`}: ${read.code}; expected a C2SP tlog-policy, or JSON with ${members.join(', ')}`)
  const certificates = authorities === undefined ? [] : Array.isArray(authorities) && authorities.length > 0 ? authorities.map((pem: unknown) => (typeof pem === 'string' ? certificatesIn(pem) : null)) : [null]
  if (certificates.includes(null)) return no('trust-authorities', '"authorities": expected a list of texts in PEM, each with a certificate')
  const logs = read === null ? [] : read.logs.flatMap(({ key, isChecked }) => (isChecked ? [formatVerifierKey(key)] : []))
  const trust: ReaderTrust = {
    ...(rootKeys === undefined ? {} : { rootKeys: rootKeys as string[] }),
    ...(logKeys !== undefined ? { logKeys: logKeys as string[] } : logs.length > 0 ? { logKeys: logs } : {}),
    ...(read === null ? {} : { policy: read }),
    ...(authorities === undefined ? {} : { authorities: certificates.flatMap((each) => each ?? []) }),
  }
  return Object.keys(trust).length === 0 ? no('trust-empty', `it names nobody: expected one of ${members.join(', ')}`) : { ok: true, trust }
}

const isKeys = (keys: unknown): boolean => Array.isArray(keys) && keys.every((key) => typeof key === 'string' && parseVerifierKey(key).ok)

const no = (code: ReaderTrustCode, text: string): ReadTrust => ({ ok: false, code, text })
