/**
 * Key roles: which key may sign what. A key that was stolen then does no more than its role: a device in the field adds no keys, passes no
 * review and publishes nothing.
 *
 * Table: spec/statement.md, "Keys"
 * @module
 */

export const keyRoles = ['root', 'log', 'collector', 'reviewer', 'publisher'] as const
export type KeyRole = (typeof keyRoles)[number]

/** Kinds of one role alone; every other kind is the collector's. */
const ownRole: Readonly<Record<string, KeyRole>> = { key: 'root', 'key-close': 'root', review: 'reviewer', publication: 'publisher' }

/** Later words about another statement: who may sign that one signs these. */
const laterWords: ReadonlySet<string> = new Set(['correction', 'withdrawal'])

/** What the history of keys rests on: nobody corrects or withdraws it, for then it would depend on who knows of that. */
export const isKeyKind = (kind: string): boolean => kind === 'key' || kind === 'key-close'

/**
 * The role that signs a statement of this kind. `about`: the kind that a correction or withdrawal speaks of, `null` where it is not
 * known or speaks of such a one. The answer `null`: nobody may.
 */
export function roleOf(kind: string, about: string | null = null): KeyRole | null {
  if (!laterWords.has(kind)) return ownRole[kind] ?? 'collector'
  if (about === null || laterWords.has(about)) return 'collector'
  return isKeyKind(about) ? null : roleOf(about)
}

/** Where it is not known what a correction speaks of (withheld, or not in the package), any role but root and log may have signed it. */
export function maySign(role: string, kind: string, about: string | null = null): boolean {
  if (role === 'log') return false
  const isOpen = laterWords.has(kind) && (about === null || laterWords.has(about))
  return isOpen ? role === 'collector' || role === 'reviewer' || role === 'publisher' : role === roleOf(kind, about)
}
