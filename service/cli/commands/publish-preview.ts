/**
 * Publish preview: what a package shows and withholds, in lines of text.
 * @module
 */
import { tellWords } from '@proofmark/core/evidence'
import { replyWords } from 'proofmark/server'
import type { PackagedFile, PublishPreview } from 'proofmark/api'

/** `title`: the file that was written, or `dry run`. `isWhole`: with every withheld field. */
export function* previewLines(preview: PublishPreview, title: string, isWhole: boolean): Generator<string> {
  const leftOut = preview.files.filter(({ status }) => status !== 'shown')
  yield `${title}: ${preview.statements} statements, ${preview.fieldsShown} fields shown, ${preview.fieldsWithheld} withheld, ${preview.blobs} files`
  yield `  for ${preview.audience}: ${preview.handling.map(({ level, statements }) => `${statements} ${level}`).join(', ')} statements; ${preview.byHandling} fields withheld by handling`
  for (const { key, inPackage, inCase } of preview.claims) if (inPackage !== inCase) yield `  claim ${key}: ${inPackage ?? 'not shown'} in the package, ${inCase} in the case: what bears on it is withheld`
  for (const { name, fields, values, files } of preview.rules.filter(({ isChosen }) => isChosen)) {
    yield `  rule ${name}: ${fields + files === 0 ? 'fits nothing in this package' : `${fields} fields withheld, ${values} of them with something in them${files > 0 ? `; ${files} files left out` : ''}`}`
  }
  yield* remarks(preview, 'withheld', isWhole ? preview.withheld : preview.also, isWhole)
  for (const file of leftOut) yield* fileLines(file, preview)
  yield* tellLines(preview)
  if (preview.notAnchored > 0) yield `  ${preview.notAnchored} statements lie in no head that a witness cosigned or an authority stamped: when they were sealed is your word. "proofmark log anchor" before publishing mends that.`
  for (const [of, all] of Map.groupBy(preview.redactions.filter(({ isShown }) => isShown), (each) => each.of)) if (all.length > 1) yield `  ${all.length} redactions of ${of} are shown; together they show what either shows`
  yield* remarks(preview, 'not searched for elsewhere', preview.notSearched, isWhole)
  yield* remarks(preview, 'look at this', preview.doubts, isWhole)
  for (const { name, outcome, waiver } of preview.rightOfReply?.parties ?? []) {
    yield `  right of reply of ${name}: ${replyWords[outcome]}${outcome !== 'waived' || waiver === null ? '' : ` by ${waiver.byName ?? 'a reviewer'}${waiver.isOwn ? ', who wrote the finding' : ''}: ${waiver.reason ?? ''}`}`
  }
  for (const line of preview.review?.waived ?? []) yield `  ${line}`
}

/** What shown files say by themselves: counted first, then each field of each file. */
function* tellLines({ files, tells }: PublishPreview): Generator<string> {
  if (tells.files === 0) return
  const counts = tellWords.filter((what) => tells[what] > 0).map((what) => `${what} ${tells[what]}`)
  yield `  of the shown files, ${tells.files} ${tells.files === 1 ? 'tells by itself where, when, by whom or with which camera it was' : 'tell by themselves where, when, by whom or with which camera they were'} made, or ${tells.files === 1 ? 'has' : 'have'} a part that nobody could read (${counts.join(', ')}). This is published as it is; a rule or --leave-out keeps it out.`
  for (const { sha256, names, tells: told } of files) {
    if (told.length > 0) yield `  file ${names.join(', ')} (${sha256}) tells:`
    for (const { what, field, said } of told) yield `    ${what}: ${field}${said === null ? '' : `: ${said}`}`
  }
}

/** One line a field; without the whole list, one line for all statements of which one thing is to be said. */
function* remarks({ named }: PublishPreview, title: string, fields: PublishPreview['also'], isWhole: boolean): Generator<string> {
  for (const [key, group] of Map.groupBy(fields, ({ path, because }) => `${path}: ${because}`)) {
    if (isWhole || group.length <= 3) for (const { id } of group) yield `  ${title}: ${named[id] ?? id} ${key} (${id})`
    else yield `  ${title}: ${key}, of ${group.length} statements (--list names them)`
  }
}

const said: Readonly<Record<PackagedFile['status'], string>> = { shown: 'shown', 'not-here': 'its bytes are not in this data folder', 'too-large': 'larger than a package holds (256 MiB)', chosen: 'chosen', rule: 'by rule', fault: 'for what is in it' }

function* fileLines({ sha256, names, status, faults }: PackagedFile, { named }: PublishPreview): Generator<string> {
  yield `  file left out (${said[status]}): ${names.join(', ')}, ${sha256}`
  for (const { field, because, of } of faults) yield `    ${field}: ${of === null ? because : `tells the withheld ${of.path} of ${named[of.id] ?? of.id}, ${because}`}`
}
