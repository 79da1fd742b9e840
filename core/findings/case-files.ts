/**
 * Case files: what the bag of a case has for people: a table for each kind, and a README that says how to check it. Both are made from the fields shown and nothing else, so
 * that whoever verifies the bag makes them again, and nothing can stand in them that is withheld.
 *
 * Format: spec/package.md
 * @module
 */
import { utf8, type Bytes } from '@proofmark/core/bytes'
import type { CaseBag } from '@proofmark/core/evidence'
import { csvOfKind, signed, tableKinds, type TabledStatement } from '@proofmark/core/sheets'
import { handlingOf } from '@proofmark/core/statements'
import { packagedWorld } from './recompute.ts'

/** Paths below `data/`. */
export function caseFiles(bag: CaseBag): Map<string, Bytes> {
  const world = packagedWorld(bag.statements)
  const of = new Map(bag.statements.map((statement) => [statement.id, statement]))
  // Of a statement that shows nothing there is nothing to read.
  const rows = world.current.filter(({ id }) => Object.keys(of.get(id)!.fields).length > 0).map((statement): TabledStatement => ({ statement, handling: handlingOf(world, [statement.id]), erased: of.get(statement.id)!.erased }))
  const files = new Map<string, Bytes>()
  for (const kind of tableKinds) {
    const ofKind = rows.filter(({ statement }) => statement.kind === kind)
    if (ofKind.length > 0) files.set(`tables/${kind}.csv`, utf8([...csvOfKind(kind, ofKind)].join('')))
  }
  const title = world.get(bag.case, 'case')?.fields.title ?? null
  files.set('README.txt', utf8(readme(bag, title, [...files.keys()])))
  return files
}

function readme({ case: id, log, statements }: CaseBag, title: string | null, tables: readonly string[]): string {
  const count = (of: (statement: CaseBag['statements'][number]) => number) => statements.reduce((sum, each) => sum + of(each), 0)
  return `${title === null ? 'A case' : signed(title)}
Case ${id} of the log ${signed(log.origin)}, at ${log.size} entries.

${statements.length} statements, as they lie in the log: ${count(({ fields }) => Object.keys(fields).length)} fields are shown, ${count(({ withheld }) => withheld.length)} withheld, ${count(({ erased }) => erased.length)} erased.
${count(({ fields }) => (Object.keys(fields).length === 0 ? 1 : 0))} of the statements show no field: they are handled more strictly than this bag, and are in no table.

To check
  sha256sum -c manifest-sha256.txt              in the folder of bagit.txt: every file is as it was packed
  proofmark verify FILE.zip                     the zip as it came: signatures, places in the log, fields, files, tables
  data/VERIFY.txt                               step by step with sha256sum and openssl, without any program of ours

To read
${tables.map((path) => `  data/${path}\n`).join('')}  A row for each statement as it counts now, corrections applied; columns are the paths of its fields. [withheld] and [erased] stand where a value is not here.
  data/blobs/<sha256>                           files of evidence; photo.csv and document.csv name them under blob.sha256

What this does not prove: that the statements are true, that the clocks were right, that nothing was left out. Nobody signed which statements are here; a finding that was published is a package of its own.
`
}
