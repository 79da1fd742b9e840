/**
 * Submission JSON: what the interface of KoboToolbox gives (`data.json`), as elements within elements. Names are paths there, and repeats are lists.
 * @module
 */
import type { Tree } from '@proofmark/core/forms'
import { SheetFault } from 'proofmark/sheets'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
interface Made { readonly name: string; text: string; readonly children: Made[] }

/** One for each submission. Throws `SheetFault`. Lists and records of the program's own (`_attachments`, `_geolocation`) are no answers. */
export function readSubmissionsJson(name: string, bytes: Uint8Array): readonly Tree[] {
  let value: Json
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json
  } catch (error) {
    throw new SheetFault('not-text', `${name} is no JSON: ${(error as Error).message.slice(0, 100)}`)
  }
  const results = Array.isArray(value) ? (value as readonly Json[]) : isRecord(value) && Array.isArray(value['results']) ? (value['results'] as readonly Json[]) : null
  if (results === null || !results.every(isRecord)) throw new SheetFault('not-a-sheet', `${name} holds no list of submissions ("results")`)
  return results.map((each) => treeOf('data', each, '', 0))
}

const isRecord = (value: Json): value is { readonly [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value)

function treeOf(name: string, record: { readonly [name: string]: Json }, above: string, depth: number): Made {
  const root: Made = { name, text: '', children: [] }
  if (depth > 60) return root
  for (const [path, value] of Object.entries(record)) {
    const relative = above !== '' && path.startsWith(`${above}/`) ? path.slice(above.length + 1) : path
    const names = relative.split('/')
    const last = names.pop()!
    let at = root
    for (const each of names) {
      const found = at.children.find((child) => child.name === each)
      if (found === undefined) at.children.push({ name: each, text: '', children: [] })
      at = found ?? at.children.at(-1)!
    }
    if (Array.isArray(value)) {
      if (path.startsWith('_')) continue
      for (const each of value as readonly Json[]) at.children.push(isRecord(each) ? treeOf(last, each, path, depth + 1) : { name: last, text: String(each ?? ''), children: [] })
    } else if (!isRecord(value) && value !== null) at.children.push({ name: last, text: String(value), children: [] })
  }
  return root
}
