/**
 * Exporting: what is open to a handling as files, for the route and the command line alike.
 * @module
 */
import { toBase64 } from '@proofmark/core/bytes'
import { parseCheckpoint } from '@proofmark/core/log'
import { handlingOf, isBeyond, isHandling, type Handling, type KindName, type StatementId, type World } from '@proofmark/core/statements'
import { csvOfKind, tableKinds } from '@proofmark/core/sheets'
import { ftmLines, geojsonText, gradeColumns, jsonLines, kmlText, selectionOf, type ExportSource, type Scope, type Selection } from 'proofmark/exports'
import type { Store } from 'proofmark/store'
import { findStatement } from './lookup.ts'
import { nothingMore, type NetworkQuestion } from './network-question.ts'

/** Text that is made statement by statement; `csv` is of one kind. */
const statementFormats = ['jsonl', 'csv', 'geojson', 'kml', 'ftm'] as const
export type StatementFormat = (typeof statementFormats)[number]
const networkFormats = ['gexf', 'graphml'] as const
export type NetworkFormat = (typeof networkFormats)[number]
/** Files that are text from the first byte to the last. */
export const textFormats = [...statementFormats, ...networkFormats] as const
export type TextFormat = (typeof textFormats)[number]
export const fileFormats = [...textFormats, 'xlsx', 'gpkg'] as const
export type FileFormat = (typeof fileFormats)[number]
/** `bag` is of one case (case-bag.ts). */
export const exportFormats = [...fileFormats, 'bag'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/x-ndjson; charset=utf-8', csv: 'text/csv; charset=utf-8', geojson: 'application/geo+json', kml: 'application/vnd.google-earth.kml+xml', ftm: 'application/x-ndjson; charset=utf-8', gexf: 'application/xml', graphml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', gpkg: 'application/geopackage+sqlite3', bag: 'application/zip',
}

export interface ExportQuestion {
  readonly case: string | null
  readonly handling: string | null
  readonly kind: string | null
  /** Items that a question found, instead of a case. */
  readonly found?: Extract<Scope, { of: 'found' }> | null
}
export interface ReadyExport { readonly source: ExportSource; readonly selection: Selection; readonly kind: KindName | null; readonly name: string }
export class ExportRefused extends Error {
  override name = 'ExportRefused'
  readonly code: 'case-unknown' | 'case-missing' | 'handling-unknown' | 'kind-unknown' | 'kind-missing'
  readonly about: string | null
  constructor(code: ExportRefused['code'], about: string | null, message: string) {
    super(message)
    ;[this.code, this.about] = [code, about]
  }
}

/** What leaves the house is open, unless somebody says otherwise. Throws `ExportRefused`. */
export function readyExport(store: Store, asked: ExportQuestion): ReadyExport {
  const world = store.world()
  const upTo: Handling = asked.handling === null ? 'open' : isHandling(asked.handling) ? asked.handling : refuse('handling-unknown', asked.handling, 'handling: expected open, restricted or confidential')
  const found = asked.case === null ? null : findStatement(world, asked.case, 'case')
  if (found !== null && !found.ok) refuse('case-unknown', asked.case, found.code === 'unknown' ? 'no case has this id or label' : 'several cases fit; give the whole id')
  if (asked.kind !== null && !(tableKinds as readonly string[]).includes(asked.kind)) refuse('kind-unknown', asked.kind, `kind: expected one of ${tableKinds.join(', ')}`)
  const head = parseCheckpoint(store.checkpoint())
  const scope: Scope = asked.found ?? (found !== null && found.ok ? { of: 'case', id: found.statement.id } : { of: 'all' })
  const source: ExportSource = { world, scope, upTo, head: { origin: store.origin, size: store.size(), root: head.ok ? toBase64(head.root) : '' } }
  const of = scope.of === 'found' ? 'found' : scope.of === 'case' ? caseName(world, scope.id, upTo) : 'all'
  return { source, selection: selectionOf(source), kind: asked.kind as KindName | null, name: `proofmark-${of}${asked.kind === null ? '' : `-${asked.kind}`}-up-to-${upTo}` }
}

/** For the name of a file, which everybody sees who gets it. */
export function caseName(world: World, id: StatementId, upTo: Handling): string {
  const label = isBeyond(handlingOf(world, [id]), upTo) ? null : world.get(id, 'case')?.fields.label ?? null
  return (label ?? id.slice(0, 8)).replaceAll(/[^\p{L}\p{N}._-]/gu, '-')
}

/** Piece by piece; nothing is made before it is taken. */
export function exportText(format: StatementFormat, { source, selection, kind }: ReadyExport): Iterable<string> {
  switch (format) {
    case 'jsonl': return jsonLines(source, selection)
    case 'geojson': return geojsonText(source, selection)
    case 'ftm': return ftmLines(source, selection)
    case 'kml': return kmlText(source, selection)
    case 'csv': {
      const named = kind ?? refuse('kind-missing', null, `csv: name the kind, one of ${tableKinds.join(', ')}`)
      return csvOfKind(named, selection.statements(named), gradeColumns(source, named))
    }
  }
}

/** Throws `ExportRefused`. */
export function caseOfBag({ source: { scope } }: ReadyExport): StatementId {
  return scope.of === 'case' ? scope.id : refuse('case-missing', null, 'bag: name the case; a bag is of one')
}

/** What the network is asked for the same; it leaves out by itself what is narrower. */
export const networkQuestion = (form: NetworkFormat, { source: { scope, upTo } }: ReadyExport): NetworkQuestion => ({ ...nothingMore, about: 'export', cases: scope.of === 'case' ? [scope.id] : [], form, handling: upTo })

export const isNetworkFormat = (format: string): format is NetworkFormat => (networkFormats as readonly string[]).includes(format)

function refuse(code: ExportRefused['code'], about: string | null, message: string): never {
  throw new ExportRefused(code, about, message)
}
