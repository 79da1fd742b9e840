/**
 * Shared statement: one that several rows of a sheet make together, such as the weapon in which each of them was found.
 *
 * It says only what these rows agree in; else the first of them would decide for all the others, and nobody would see it.
 * @module
 */
import type { Json } from '@proofmark/core/bytes'
import { keyedParts } from './expression.ts'
import type { MappedStatement } from './mapping.ts'
import { templateParts } from './template.ts'

/** What a shared statement would take from a single row: columns that are not among `once`, and statements that rows do not share with it. */
export function ownOfOneRow({ name, label, fields }: Pick<MappedStatement, 'name' | 'label' | 'fields'>, once: readonly string[], statements: readonly MappedStatement[]): string[] {
  const used = [...(label === null ? [] : columnsOf('$label', label)), ...expressionsIn(fields as Json).flatMap(([member, word]) => columnsOf(member, word))]
  const named = expressionsIn(fields as Json).flatMap(([member, word]) => (member === '$row' && word !== name ? [word] : []))
  const isShared = (other: string) => statements.find((each) => each.name === other)?.once?.every((column) => once.includes(column)) === true
  return [...new Set([...used.filter((column) => !once.includes(column)), ...named.filter((other) => !isShared(other))])]
}

function columnsOf(member: string, word: string): string[] {
  switch (member) {
    case '$text': case '$label': return templateParts(word).flatMap(({ column }) => column ?? [])
    case '$keyed': return [keyedParts(word).column]
    case '$row': return []
    default: return [word]
  }
}

function expressionsIn(value: Json): [member: string, word: string][] {
  if (Array.isArray(value)) return value.flatMap(expressionsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([member, each]) => (member.startsWith('$') ? [[member, String(each)] as [string, string]] : expressionsIn(each)))
}
