/**
 * brief --check: of which sealed briefing a file is, whether the log gives it again, and what of it holds no longer.
 * @module
 */
import { createHash } from 'node:crypto'
import { changesSinceSealed, standingOf, type ChangeSinceSealed, type FindingPart } from '@proofmark/core/briefing'
import type { ClaimStatus } from '@proofmark/core/findings'
import { briefingsWithFile, editedFrom, isFromTheLog, remadeBriefing, remadeText } from 'proofmark/server'
import { textOption, type CommandInput } from '../command.ts'
import { pathIn, readStore } from '../data-folder.ts'
import { largestPackage, readInputFile } from '../input-file.ts'

export const check = (input: CommandInput, path: string) => readStore(input, async (store): Promise<0 | 1> => {
  const bytes = readInputFile(pathIn(input, path), { largest: largestPackage })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const world = store.world()
  const asked = { minutes: Number(textOption(input, 'minutes') ?? '3'), address: textOption(input, 'address') ?? null }
  const found = await Promise.all(briefingsWithFile(world, sha256).map(async (each) => {
    const sealed = world.get(each.briefing, 'briefing')
    const since = sealed === undefined ? { withdrawn: [], changes: [] } : { withdrawn: standingOf(world, sealed).withdrawn, changes: changesSinceSealed(world, sealed) }
    return { ...each, remade: (await remadeBriefing(store, each.briefing, sha256, bytes, asked))!, since }
  }))
  const edited = found.length > 0 ? null : await editedFrom(store, bytes)
  if (input.isJson) input.print(JSON.stringify({ path, sha256, found, edited }, null, 2))
  else if (found.length === 0) {
    input.print(`${path}: refused: of no sealed briefing. A copy that differs in one byte is another file.\n  sha256 ${sha256}`)
    if (edited !== null) input.print(`  it was made from ${edited.name ?? 'a file'} (${edited.language}) of the briefing "${edited.title}", ${edited.briefing}, and first differs at ${edited.place}${edited.sealed === null && edited.here === null ? '' : `\n    sealed: ${edited.sealed ?? 'nothing'}\n    here:   ${edited.here ?? 'nothing'}`}`)
  } else for (const { briefing, title, name, language, correctedBy, remade, since: { withdrawn, changes } } of found) {
    input.print(`${path}: is ${name ?? 'a file'} (${language}) of the briefing "${title}", ${briefing}${correctedBy === null ? '' : `; it was corrected by ${correctedBy}`}`)
    input.print(`  ${remadeText(remade, world, briefing, asked)} (${remade.code})`)
    for (const id of withdrawn) input.print(`  since then finding ${String.fromCharCode(65 + (world.get(briefing, 'briefing')?.fields.findings.indexOf(id) ?? 0))} was withdrawn: nothing of it holds`)
    for (const each of changes) input.print(`  since then ${changeLine(each)}`)
    if (withdrawn.length + changes.length === 0) input.print('  since then nothing changed: every sentence, status and figure is as it was, and every title, caveat, confidence, standard of proof and other explanation')
  }
  return found.length > 0 && found.every(({ remade }) => isFromTheLog(remade)) ? 0 : 1
})

const partNames: Readonly<Record<FindingPart, string>> = { title: 'the title', 'standard-of-proof': 'the standard of proof', funding: 'who pays', confidence: 'the confidence', 'confidence-reason': 'why the confidence', caveat: 'a caveat', alternative: 'another explanation' }
const wordsOf = (words: readonly string[]): string => (words.length === 0 ? 'nothing' : words.map((each) => `"${each}"`).join(' '))

/** Weakest first. */
const strength: Readonly<Record<ClaimStatus, number>> = { contradicted: 0, 'not-established': 1, possible: 2, established: 3 }

function changeLine({ change, id, sentences, cause }: ChangeSinceSealed): string {
  const why = cause === null ? '' : ` (log entry ${cause.index}${cause.made === null ? '' : `, ${cause.made}`}${cause.reason === null ? '' : `: ${cause.reason}`})`
  const resting = sentences.length === 0 ? 'no sentence rests on it' : `${sentences.join(', ')} ${sentences.length === 1 ? 'rests' : 'rest'} on it`
  switch (change.kind) {
    case 'status': return `claim ${id} ${strength[change.now] < strength[change.before] ? 'fell' : 'rose'}: ${change.before} → ${change.now}; ${resting}${why}`
    case 'figure': return `claim ${id}: ${change.before ?? 'open'} → ${change.now ?? 'open'}; ${resting}${why}`
    case 'reworded': return `sentence ${id} reads otherwise: "${change.before}" → "${change.now}"${why}`
    case 'words': return `${partNames[change.part]} of finding ${id}: ${wordsOf(change.before)} → ${wordsOf(change.now)}${why}`
    case 'added': return `sentence ${id} is new: "${change.text}"${why}`
    case 'removed': return `sentence ${id} is gone: "${change.text}"${why}`
  }
}
