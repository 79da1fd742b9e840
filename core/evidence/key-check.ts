/**
 * Key check: the list of keys in a package, held against the key statements of the package; and each statement against the role of its key.
 * @module
 */
import { parseCanonical, withArticle } from '@proofmark/core/bytes'
import { parseVerifierKey } from '@proofmark/core/log'
import { keyHistory, type HistoricKey } from './key-history.ts'
import { isKeyKind, keyRoles, maySign } from './key-roles.ts'
import { caseFormat, packageFormat, type PackagedKey } from './package.ts'
import { isStatementId } from './statement-note.ts'
import type { Check, VerifiedStatement } from './verdict.ts'
import type { Entries } from './zip.ts'

/** Of a package, which is of a finding, or of the bag of a case. */
export type Keys = { readonly keys: readonly PackagedKey[] } & ({ readonly finding: string; readonly case: null } | { readonly finding: null; readonly case: string })

/** `data/keys.json` as it is written; whether the log bears it out is `checkKeys`. */
export function readKeys(check: Check, entries: Entries): Keys | null {
  const parsed = parseCanonical(entries.get('data/keys.json') ?? new Uint8Array())
  const value = parsed.ok ? (parsed.value as { format?: unknown; finding?: unknown; case?: unknown; keys?: unknown } | null) : null
  const of = value?.format === caseFormat ? 'case' : 'finding'
  if (value === null || (value.format !== packageFormat && value.format !== caseFormat) || !hasMembers(value, of === 'case' ? 'case,format,keys' : 'finding,format,keys') || !isStatementId(value[of]) || !Array.isArray(value.keys) || !value.keys.every(isKey)) {
    check.fail('keys', value !== null && typeof value.format === 'string' && value.format !== packageFormat && value.format !== caseFormat ? 'format-unknown' : 'keys-unreadable', `data/keys.json: expected keys in the format ${packageFormat} or ${caseFormat}`)
    return null
  }
  const keys = value.keys as readonly PackagedKey[]
  return of === 'case' ? { case: value.case as string, finding: null, keys } : { case: null, finding: value.finding as string, keys }
}

function isKey(key: Partial<PackagedKey> | null): boolean {
  return typeof key === 'object' && key !== null && hasMembers(key, 'closedAt,from,id,role,verifierKey') && isStatementId(key.id) && typeof key.verifierKey === 'string' && parseVerifierKey(key.verifierKey).ok
    && keyRoles.some((role) => role === key.role) && Number.isSafeInteger(key.from) && (key.closedAt === null || Number.isSafeInteger(key.closedAt))
}

const hasMembers = (value: object, names: string) => Object.keys(value).toSorted().join() === names

/** The list of keys is what the log's own key statements give: each added by the root key, closed where the root says so. */
export function checkKeys(check: Check, statements: readonly VerifiedStatement[], keys: readonly PackagedKey[]) {
  const roots = keys.filter(({ role }) => role === 'root')
  const [root] = roots
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const history = keyHistory(statements.filter(({ kind }) => isKeyKind(kind)).map(({ id, index, kind, signedBy, fields }) => (
    { id, index, kind, signer: signedBy!.verifierKey, verifierKey: text(fields['/verifierKey']), role: text(fields['/role']), key: text(fields['/key']) })))
  const said = new Map(history.keys.map((key) => [key.id, key]))
  const isSaid = ({ id, verifierKey, role, from, closedAt }: PackagedKey) => {
    const key = said.get(id)
    return key !== undefined && key.verifierKey === verifierKey && key.role === role && key.from === from && key.closedAt === closedAt
  }
  const [fault] = history.faults.filter(({ code }) => code !== 'root-missing')
  const bad = keys.find((key) => !isSaid(key))
  const unlisted = history.keys.find(({ id }) => !keys.some((key) => key.id === id))
  if (roots.length !== 1 || root!.from !== 0) check.fail('keys', 'root-missing', 'data/keys.json: expected one root key, which opens the log')
  else if (fault !== undefined) check.fail('keys', fault.code, `data/keys.json: ${fault.text}`)
  else if (bad !== undefined) check.fail('keys', 'key-not-in-log', `data/keys.json: the ${bad.role} key ${bad.verifierKey.split('+')[0]} is not as the log's own key statements say`)
  else if (unlisted !== undefined || keys.length !== said.size) check.fail('keys', 'key-not-listed', `data/keys.json: expected each key of the package's statements once, found ${unlisted === undefined ? 'one twice' : `none for ${unlisted.id}`}`)
  else check.hold('keys', `${keys.length} keys were added by the root key, in the log itself`)
  checkRoles(check, statements, history.keys)
}

/** A key signs the kinds of its role, and later words about those. By the role that the log gave it, whatever the list says. */
function checkRoles(check: Check, statements: readonly VerifiedStatement[], known: readonly HistoricKey[]) {
  const kinds = new Map(statements.map(({ id, kind }) => [id, kind]))
  const roles = new Map(known.map(({ verifierKey, role }) => [verifierKey, role]))
  const misused = statements.find(({ kind, fields, signedBy }) => {
    const role = roles.get(signedBy!.verifierKey)
    return role !== undefined && !maySign(role, kind, kinds.get(String(fields['/of'])) ?? null)
  })
  if (misused !== undefined) check.fail('signatures', 'role-may-not-sign', `data/statements/${misused.id}.note: ${withArticle(misused.kind)} signed by ${withArticle(misused.signedBy!.role)}, whose key may not sign it`)
}
