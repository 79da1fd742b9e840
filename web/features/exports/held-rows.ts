/**
 * Held rows: how many rows of which kinds a file of an export has, before it is made.
 * @module
 */
import type { ExportRows } from 'proofmark/api'
import type { ExportFormat } from './export-api.ts'

export type KindRows = readonly (readonly [kind: string, rows: number])[]

/** Kinds that maps have, as service/exports/features.ts has them. */
const placed: readonly string[] = ['item', 'recovery', 'site', 'use']

/** Of KML at most: it holds no row without a point. `kind`: of a CSV. `null`: entities and links of the format are made of several statements, or of none. */
export function heldIn(format: ExportFormat, kind: string | null, { rows }: Pick<ExportRows, 'rows'>): KindRows | null {
  const isHeld = holding(format, kind)
  return isHeld === null ? null : Object.entries(rows).filter(([each]) => isHeld(each))
}

function holding(format: ExportFormat, kind: string | null): ((kind: string) => boolean) | null {
  switch (format) {
    case 'csv': return (each) => each === kind
    case 'xlsx': return (each) => each !== 'pixel-seal'
    case 'gpkg': case 'geojson': case 'kml': return (each) => placed.includes(each)
    case 'jsonl': case 'bag': return () => true
    case 'ftm': case 'gexf': case 'graphml': return null
  }
}

export const sumOf = (rows: KindRows): number => rows.reduce((sum, [, count]) => sum + count, 0)
