/**
 * publish: a finding with its evidence as one zip that anyone can verify.
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findStatement, publish as publishFinding } from 'proofmark/server'
import { BadUse, onlyArgument, textOption, type Command } from '../command.ts'
import { changeStore, dataHelp, dataOption, newId, pathIn } from '../data-folder.ts'

export const publish: Command = {
  name: 'publish',
  changes: true,
  usage: ['publish FINDING --out FILE.zip [--withhold PATH…] [--show PATH…] [--redacted PHOTO…] [--since OLD.zip]'],
  does: 'A finding with its evidence as one file that anyone can verify.',
  options: { ...dataOption, out: { type: 'string' }, withhold: { type: 'string', multiple: true }, show: { type: 'string', multiple: true }, redacted: { type: 'string', multiple: true }, since: { type: 'string' } },
  optionHelp: {
    ...dataHelp,
    '--out FILE.zip': 'where to write it; an existing file is not replaced',
    '--withhold PATH': 'a field to withhold: /names, party:/names, LABEL:/place; may be repeated',
    '--show PATH': 'a field to show of a statement that is not open',
    '--since OLD.zip': 'the package that this one takes the place of: it is named, and the growth of the log since is proved',
    '--redacted PHOTO': 'show its redaction though it is not open; where one is shown, the original is not, unless --show asks for its /blob',
  },
  example: 'proofmark publish production-to-use --out finding.zip --withhold party:/names',
  async run(input) {
    const name = onlyArgument(input, 'FINDING')
    const out = textOption(input, 'out')
    if (out === undefined) throw new BadUse('--out FILE.zip is missing')
    const since = textOption(input, 'since')
    const older = since === undefined ? {} : { since: new Uint8Array(readFileSync(pathIn(input, since))) }
    const list = (option: string) => (input.options[option] as readonly string[] | undefined ?? [])
    return changeStore(input, async (store) => {
      const found = findStatement(store.world(), name, 'finding')
      if (!found.ok) throw new BadUse(`no finding has the id or label "${name}"`)
      const verifyPage = join(import.meta.dirname, '..', '..', '..', 'web', 'dist', 'verify.html')
      const published = await publishFinding(store, { finding: found.statement.id, withhold: list('withhold'), show: list('show'), redacted: list('redacted'), verifyPage, newId, now: new Date(), ...older })
      if (!published.ok) throw new BadUse(published.message)
      writeFileSync(pathIn(input, out), published.zip, { flag: 'wx' })
      const { preview, publication, manifestSha256, notAnchored, blobsLeftOut, picturesUnproved } = published
      if (input.isJson) input.print(JSON.stringify({ out, publication, manifestSha256, ...preview, notAnchored, blobsLeftOut, picturesUnproved }, null, 2))
      else {
        input.print(`${out}: ${preview.statements} statements, ${preview.fieldsShown} fields shown, ${preview.fieldsWithheld} withheld, ${preview.blobs - blobsLeftOut.length} files`)
        for (const { id, path } of preview.also) input.print(`  also withheld, since it repeats a withheld value: ${id} ${path}`)
        for (const sha256 of blobsLeftOut) input.print(`  file left out, since it holds a withheld value or is not here: ${sha256}`)
        if (notAnchored > 0) input.print(`  ${notAnchored} statements lie in no head that a witness cosigned or an authority stamped: when they were sealed is your word. "proofmark log anchor" before publishing mends that.`)
        for (const [of, all] of Map.groupBy(preview.redactions.filter(({ isShown }) => isShown), (each) => each.of)) if (all.length > 1) input.print(`  ${all.length} redactions of ${of} are shown; together they show what either shows`)
        for (const id of picturesUnproved) input.print(`  redacted photo without proof of its pixels: ${id}`)
        for (const { id, path } of preview.notSearched) input.print(`  too short to be searched for elsewhere: ${id} ${path}`)
      }
      return 0 as const
    })
  },
}
