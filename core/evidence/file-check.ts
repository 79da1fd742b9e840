/**
 * File check: whether a file of evidence may lie in a package, given what is withheld.
 *
 * Three faults. It holds a withheld value: never shown. It says something of the same sort (a point, when a place is withheld; a
 * time, when a date is; a person or one camera, when a person is), or has a part that nobody can read: left out, unless the
 * publisher looked at it and shows it by name.
 *
 * @module
 */
import { utf8, type Bytes } from '@proofmark/core/bytes'
import type { Inside, Trait } from './inside/inside.ts'
import type { FoundValue } from './leak.ts'
import { placeInFile } from './leak-place.ts'
import type { Entries } from './zip.ts'
import { type Secret, type SecretField, type TellFinder } from './secret.ts'

export type FileFault =
  /** `of`: the field whose value it is. */
  | { readonly code: 'value-inside'; readonly field: string; readonly because: string; readonly of: SecretField }
  | { readonly code: 'trait-inside' | 'part-unread'; readonly field: string; readonly because: string }

/** Sorts of things of which something is withheld. */
export function withheldTraits(secrets: readonly Secret[]): ReadonlySet<Trait> {
  return new Set(secrets.flatMap((secret): Trait[] =>
    (secret.kind === 'name' && secret.isPerson ? ['person', 'device'] : secret.kind === 'date' ? ['time'] : secret.kind === 'point' ? ['point'] : [])))
}

export interface FileCheck {
  readonly finder: TellFinder
  readonly secrets: readonly Secret[]
  /** Texts that are searched for in bytes, and the field of each. */
  readonly values: ReadonlyMap<string, SecretField>
  /** `leakFinder` of these texts. */
  readonly leaks: (files: Entries) => readonly FoundValue[]
  readonly traits: ReadonlySet<Trait>
  /** A redacted or derived picture: its thumbnail may still show what was taken out, though no field is withheld. */
  readonly isDerived?: boolean
}

/** All faults of one file, the worst first. Without secrets and traits there are none, but in a derived picture: nothing is withheld. */
export function checkFile(bytes: Bytes, inside: Inside, { finder, secrets, values, leaks, traits, isDerived = false }: FileCheck): FileFault[] {
  if (secrets.length === 0 && traits.size === 0 && !isDerived) return []
  const told = new Map<string, FileFault>()
  const add = (field: string, form: string, of: SecretField) => {
    const key = `${field} ${of.id} ${of.path}`
    if (!told.has(key)) told.set(key, { code: 'value-inside', field, because: form, of })
  }
  for (const { field, text } of inside.texts) for (const { secret, form } of finder.tells(text)) add(field, form, { id: secret.id, path: secret.path })
  const texts = new Map(inside.texts.map(({ text }, at) => [`text ${at}`, utf8(text)]))
  for (const { path, value, how } of leaks(texts)) add(inside.texts[Number(path.slice(5))]!.field, how, values.get(value)!)
  for (const { value, how, at } of leaks(new Map([['0'.repeat(64), bytes]]))) {
    const of = values.get(value)!
    if (![...told.values()].some((fault) => fault.code === 'value-inside' && fault.of.id === of.id && fault.of.path === of.path)) add(at === null ? 'its text' : placeInFile(bytes, at, false), how, of)
  }
  return [
    ...told.values(),
    ...inside.traits.filter(({ trait }) => traits.has(trait)).map(({ field, trait }): FileFault => ({ code: 'trait-inside', field, because: said[trait] })),
    ...inside.unread.map(({ field, because }): FileFault => ({ code: 'part-unread', field, because })),
  ]
}

const said: Readonly<Record<Trait, string>> = {
  point: 'says where, and a place is withheld', time: 'says when, and a date is withheld', person: 'says who, and a person is withheld', device: 'tells one camera from all others, and a person is withheld',
}
