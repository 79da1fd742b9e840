/**
 * Specifications cannot fall behind: every code with which the code refuses is named in the specification of that format.
 * @module
 */
import { deepEqual, ok } from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { checkBinding, formatAnswer, formatSheet, parseAnswer, parseSheet } from '@proofmark/core/answers'
import { formatDraft, formatLabel, parseLabel, readDraft, toSeal } from '@proofmark/core/capture'
import { checkProof, checkQuorum, leafHash, parseCheckpoint, parsePolicy, verifyNote } from '@proofmark/core/log'
import { formatReceipt, parseReceipt } from '@proofmark/core/custody'
import { formatOffer, parseOffer } from '@proofmark/core/matching'
import { parseRegister } from '@proofmark/core/instruments'
import { formatListMapping, parseListMapping } from '@proofmark/core/screening'
import { formatDeskSettings, parseDeskSettings } from '@proofmark/core/requests'
import { parseMapping } from '@proofmark/core/sheets'
import { readStatementFile } from '@proofmark/core/statements'
import { formatTemplate, parseTemplate } from 'proofmark/letters'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Source files → the specifications that together have to name all their codes. */
const specified: readonly (readonly [sources: readonly string[], specs: readonly string[]])[] = [
  [['core/bytes/canonical-json.ts'], ['spec/log.md']],
  [['core/log/checkpoint.ts', 'core/log/tile.ts'], ['spec/log.md']],
  [['core/log/note.ts', 'core/log/key.ts', 'core/log/verification.ts', 'core/log/cosignature.ts'], ['spec/note.md']],
  [['core/log/inclusion.ts', 'core/log/consistency.ts', 'core/log/log-proof.ts', 'core/log/split-view.ts'], ['spec/proof.md', 'spec/policy.md']],
  [['core/log/policy.ts', 'core/log/quorum.ts', 'core/evidence/reader-trust.ts'], ['spec/policy.md']],
  [['core/bytes/der.ts', 'core/evidence/timestamp-code.ts', 'service/store/time-authority.ts'], ['spec/timestamp.md']],
  [['core/taxonomies/taxonomy.ts'], ['spec/taxonomy.md']],
  [['core/instruments/parse-register.ts'], ['spec/instruments.md']],
  [['core/sheets/mapping.ts', 'core/sheets/row-problem.ts', 'core/sheets/located-columns.ts', 'service/sheets/sheet-fault.ts', 'service/server/import-desk.ts'], ['spec/mapping.md']],
  [['core/forms/form-problem.ts', 'core/forms/submission-problem.ts'], ['spec/forms.md']],
  [['service/letters/template.ts', 'service/letters/pdf.ts', 'service/letters/returned-form.ts', 'service/server/letter-facts.ts'], ['spec/letter-template.md']],
  [['core/statements/statement-file.ts', 'service/server/upkeep.ts'], ['spec/statement-file.md']],
  [['core/briefing/order.ts'], ['spec/briefing.md']],
  [['core/capture/label.ts'], ['spec/label.md']],
  [['core/capture/draft.ts', 'core/capture/to-seal.ts', 'service/server/uploads.ts', 'service/server/capture-sealing.ts'], ['spec/capture-draft.md']],
  [['core/matching/match-file.ts', 'core/matching/serial-form.ts', 'service/server/matching-desk.ts', 'service/server/matching-list.ts'], ['spec/matching.md']],
  [['core/screening/list-entry.ts', 'core/screening/mapped-list.ts'], ['spec/lists.md']],
  [['service/server/screening-view.ts'], ['spec/screening.md']],
  [['core/network/network-notes.ts', 'service/server/network-answers.ts'], ['docs/network.md']],
  [['core/answers/read-file.ts', 'core/answers/sheet.ts', 'core/answers/answer.ts', 'core/answers/check.ts', 'core/answers/together.ts', 'service/server/request-sheet.ts', 'service/server/answer-intake.ts', 'service/server/answer-sealing.ts'], ['spec/answer.md']],
  [['core/custody/receipt.ts', 'core/custody/chain.ts'], ['spec/receipt.md']],
  [['core/requests/desk-settings.ts', 'core/requests/addressees.ts'], ['spec/requests.md']],
  [['core/findings/would-change.ts'], ['spec/support.md']],
  [['service/server/withholding.ts', 'core/findings/challenge-lines.ts'], ['spec/package.md']],
  [['core/review/publication-gate.ts', 'core/review/stages.ts', 'core/review/wording-check.ts'], ['spec/review.md']],
  [['service/store/faults.ts', 'service/store/witness.ts', 'service/server/list-shelf.ts'], ['spec/data-folder.md']],
  [['core/evidence/anchor-words.ts', 'core/evidence/anchor-check.ts'], ['spec/package.md']],
  [['core/evidence/key-history.ts'], ['spec/statement.md']],
  [['core/evidence/newer.ts', 'core/evidence/newer-changes.ts', 'service/server/log-reading.ts', 'service/server/replacing.ts'], ['spec/newer.md']],
  [['service/server/pixels.ts', 'service/server/pixel-seals.ts', 'service/server/redacting.ts'], ['spec/redacted-photo.md']],
]

/** The members of every exported union of codes: `'not-a-proof' | 'hash-size' | …`. Comments may hold quotes and are left out. */
function codesOf(file: string): string[] {
  const source = read(file).replaceAll(/\/\/.*$/gm, '')
  return [...source.matchAll(/^export type \w*Code\s*=([^]*?)(?=\n\n|\nexport|\n\/\*\*|\n(?![^]))/gm)].flatMap(([, union]) => [...union!.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1]!))
}

suite('specifications', () => {
  for (const [sources, specs] of specified) {
    test(`${specs.join(', ')} names every code of ${sources.join(', ')}`, () => {
      const text = specs.map(read).join('\n')
      for (const source of sources) {
        const codes = codesOf(source)
        ok(codes.length >= 2, `${source}: only ${codes.length} codes were found`)
        deepEqual(codes.filter((code) => !text.includes(`\`${code}\``)), [], source)
      }
    })
  }
  test('name only files, folders and vectors that exist', () => {
    const named = globSync('spec/*.md', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/`((?:core|service|web|tools|spec|docs|examples)\/[\w./*-]+)`/g)].map((match) => [file, match[1]!] as const))
    ok(named.length > 10)
    deepEqual(named.filter(([, path]) => globSync(path, { cwd: root }).length === 0), [])
  })
})

suite('complete examples of the specifications', () => {
  /** The n-th fenced block of a document. */
  const block = (file: string, n: number) => [...read(file).matchAll(/^```\w*\n([^]*?)^```$/gm)][n]![1]!
  const vectors = (name: string) => JSON.parse(read(`spec/vectors/log/${name}.json`)).input

  test('spec/note.md: the note is signed by the key', () => {
    const verified = verifyNote(block('spec/note.md', 0), [block('spec/note.md', 1).trimEnd()])
    deepEqual(verified.ok && verified.verified.map(({ key }) => key.name), ['works.example/device-7'])
  })
  test('spec/requests.md: the settings are settings, and print back as themselves', () => {
    const read = parseDeskSettings(block('spec/requests.md', 0))
    ok(read.ok)
    deepEqual(parseDeskSettings(formatDeskSettings(read.settings)), read)
  })
  test('spec/log.md: the checkpoint is that of the vectors', () => {
    deepEqual(block('spec/log.md', 1), vectors('checkpoint-valid').checkpoint)
    ok(parseCheckpoint(block('spec/log.md', 1)).ok)
  })
  test('spec/policy.md: the policy is met by the head of spec/log.md once two witnesses cosigned it', () => {
    const policy = parsePolicy(block('spec/policy.md', 0))
    ok(policy.ok)
    const answer = checkQuorum({ checkpoint: vectors('quorum-valid').checkpoint, policy })
    deepEqual(answer.ok && answer.cosigned.map(({ witness }) => witness), ['north', 'south'])
    deepEqual(checkQuorum({ checkpoint: block('spec/log.md', 1), policy }).ok, false)
  })
  test('spec/proof.md: the proof holds for the entry that it names', () => {
    const checked = checkProof({ proof: block('spec/proof.md', 0), leafHash: leafHash(Uint8Array.of(0x00)), origin: 'works.example/log', keys: vectors('proof-valid').keys })
    deepEqual(checked.ok && [checked.index, checked.size, checked.verified.length], [1, 8, 2])
  })
  test('spec/capture-draft.md: the draft is one, and can be sealed', () => {
    const read = readDraft(block('spec/capture-draft.md', 0))
    ok(read.ok)
    deepEqual([toSeal(read.draft).faults, toSeal(read.draft).statements.map(({ kind }) => kind)], [[], ['party', 'site', 'recovery', 'item', 'photo', 'mark']])
    deepEqual(readDraft(formatDraft(read.draft)), read)
  })
  test('spec/label.md: the texts are labels, and print back the same', () => {
    const lines = block('spec/label.md', 0).trimEnd().split('\n')
    deepEqual(lines.map((line) => { const read = parseLabel(line); return read.ok ? formatLabel(read.label) : read.code }), lines)
  })
  test('spec/matching.md: the example is an offer, and is written again as it stands', () => {
    const read = parseOffer(block('spec/matching.md', 0))
    ok(read.ok, JSON.stringify(read))
    deepEqual(formatOffer(read.offer), block('spec/matching.md', 0))
  })
  test('spec/answer.md: the answer is one to the sheet, made with it, and both are written again as they stand', () => {
    const [sheet, answer] = [parseSheet(block('spec/answer.md', 0)), parseAnswer(block('spec/answer.md', 1))]
    ok(sheet.ok && answer.ok, JSON.stringify([sheet, answer]).slice(0, 300))
    deepEqual([formatSheet(sheet.sheet), formatAnswer(answer)], [block('spec/answer.md', 0), block('spec/answer.md', 1)])
    deepEqual(checkBinding(answer, { ...sheet.sheet, sha256: sheet.sha256 }), { ok: true, hmac: 'right' })
    deepEqual(block('spec/answer.md', 2).split('\n')[1], sheet.sha256)
  })
  test('spec/receipt.md: the receipt is one, and is written again as it stands', () => {
    const read = parseReceipt(block('spec/receipt.md', 0))
    ok(read.ok, JSON.stringify(read))
    deepEqual(formatReceipt(read.receipt), block('spec/receipt.md', 0))
  })
  test('spec/instruments.md: the register is one, and the vector of that name', () => {
    const read = parseRegister(block('spec/instruments.md', 0))
    ok(read.ok, JSON.stringify(read))
    deepEqual(read, parseRegister(JSON.parse(readFileSync(join(root, 'spec/vectors/instruments/valid.json'), 'utf8')).input))
  })
  test('spec/mapping.md: the mapping is one, and says what its ten statements are of', () => {
    const read = parseMapping(block('spec/mapping.md', 1))
    deepEqual(read.ok && read.mapping.statements.map(({ name }) => name), ['recovery', 'item', 'serial', 'mark', 'photo'])
    deepEqual(block('spec/mapping.md', 0).trimEnd().split('\n')[0]!.split(','), read.ok ? [...read.mapping.columns.keys()] : [])
  })
  test('spec/lists.md: the mapping is one, and is the same when it is written and read again', () => {
    const read = parseListMapping(block('spec/lists.md', 0))
    ok(read.ok, JSON.stringify(read))
    deepEqual(parseListMapping(formatListMapping(read.mapping)), read)
  })
  test('spec/letter-template.md: the template is one, and is written again as it stands', () => {
    const read = parseTemplate(block('spec/letter-template.md', 0))
    ok(read.ok, JSON.stringify(read))
    deepEqual(formatTemplate(read.template), block('spec/letter-template.md', 0))
  })
  test('spec/statement-file.md: every line is valid', () => {
    let count = 0
    const { drafts, problems } = readStatementFile(block('spec/statement-file.md', 0), {
      known: { byId: () => undefined, byLabel: () => [] }, newId: () => (++count).toString(16).padStart(32, '0'), hasBlob: () => false,
      blobOfFile: (path) => ({ sha256: 'a'.repeat(64), size: 1, type: 'image/jpeg', name: path }),
    })
    deepEqual([problems, drafts.map(({ kind }) => kind)], [[], ['document', 'use', 'item', 'mark', 'photo']])
  })
})
