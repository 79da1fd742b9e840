/**
 * An invented world from lines of a statement file, for tests here and in the folders above.
 * @module
 */
import { deepEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { readStatementFile, world, type AnyStatement, type World } from './index.ts'

export type Lines = readonly Record<string, unknown>[]
export interface Invented { readonly world: World; readonly id: (label: string) => string; readonly label: (id: string) => string | null; readonly statements: readonly AnyStatement[] }

let count = 0

/** Throws where a line is not valid: a test must not judge what could not be sealed. */
export function worldOf(...lines: Lines): Invented {
  const { drafts, problems } = readStatementFile(lines.map((line) => JSON.stringify(line)).join('\n'), {
    known: { byId: () => undefined, byLabel: () => [] }, newId: () => (++count).toString(16).padStart(32, '0'), blobOfFile: () => null, hasBlob: () => true,
  })
  deepEqual(problems, [])
  const statements = drafts.map((draft, index) => ({ ...draft, index, hidden: [] }) as unknown as AnyStatement)
  return {
    world: world(statements),
    statements,
    id: (label) => {
      const found = statements.find(({ fields }) => fields.label === label)
      if (found === undefined) throw new Error(`no statement is labelled ${label}`)
      return found.id
    },
    label: (id) => statements.find((statement) => statement.id === id)?.fields.label ?? null,
  }
}

/** Schemes by which the decoder reads a number such as 113. */
export const schemes = ['juche', 'minguo', 'plant-name', 'year-week', 'plain-year', 'plain-number']
/** A judgement on each of them; Juche is the year 2024. */
export const judged = (status: (scheme: string) => string, mark = 'mark') => schemes.map((scheme) => ({
  kind: 'reading', label: `rd-${scheme}`, mark: `#${mark}`, scheme, meaning: scheme, status: status(scheme), reason: 'example', ...(scheme === 'juche' ? { date: '2024', dateOf: 'production' } : {}),
}))
export const oneHeld = judged((scheme) => (scheme === 'juche' ? 'accepted' : 'rejected'))

/** A missile used on 18 August 2024, a part of it, and the mark 113 on that. */
export const marked: Lines = [
  { kind: 'use', label: 'use', what: 'strike on Example Town', when: '2024-08-18' },
  { kind: 'item', label: 'whole', description: 'missile', itemClass: 'missile', usedIn: ['#use'] },
  { kind: 'item', label: 'part', description: 'actuator', itemClass: 'actuator', partOf: '#whole' },
  { kind: 'mark', label: 'mark', item: '#part', transcription: '113' },
]

test('an invented world knows its statements by label', () => {
  const { world: all, id, label } = worldOf(...marked, ...oneHeld)
  equal(all.of('mark')[0]!.id, id('mark'))
  equal(label(id('part')), 'part')
})
