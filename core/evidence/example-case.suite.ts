/**
 * The bag of an invented case from the invented log, and bags that are none: what the vectors `package-case-*.json` hold.
 * @module
 */
import { canonicalBytes, sha256, toHex, utf8, type Bytes } from '@proofmark/core/bytes'
import { ExampleLog, examplePicture, verifierKeyOf } from './example-package.suite.ts'
import { buildCasePayload, finishCaseBag, type PackagedKey } from './package.ts'
import type { Entries } from './zip.ts'

/** What the rules are taken to give for people. */
export const exampleForPeople = (): Entries => new Map([['README.txt', utf8('The bag of an invented case.\n')], ['tables/item.csv', utf8('id\r\n')]])

/** With a case, an item of it and its photo: indexes 4 to 6. The word of the item is withheld, the photo's note erased. */
export function exampleCase(change: (payload: Map<string, Bytes>, ids: readonly string[]) => void = () => {}): Bytes {
  const log = new ExampleLog()
  const of = log.add('case', { '/handling': 'open', '/title': 'An invented case' })
  const item = log.add('item', { '/description': 'An invented actuator', '/handling': 'open', '/note': 'a withheld word' }, { body: { r: [of.id] } })
  log.add('photo', { '/blob/sha256': toHex(sha256(examplePicture)), '/handling': 'open', '/note': null }, { body: { r: [item.id] } })
  const hidden: Readonly<Record<number, Readonly<Record<string, 'withheld' | 'erased'>>>> = { 5: { '/note': 'withheld' }, 6: { '/note': 'erased' } }
  const hiddenOf = (index: number, how: string) => Object.entries(hidden[index] ?? {}).filter(([, is]) => is === how).map(([path]) => path)
  const payload = buildCasePayload({
    case: of.id, checkpoint: log.checkpoint(), blobs: new Map([[toHex(sha256(examplePicture)), examplePicture]]), forPeople: exampleForPeople(),
    verifyText: 'Invented; a real bag says here how to check it by hand.\n', verifyPage: null,
    keys: log.entries.slice(0, 4).map(({ id, index }): PackagedKey => { const role = (['root', 'log', 'collector', 'publisher'] as const)[index]!; return { id, verifierKey: verifierKeyOf(role), role, from: index, closedAt: null } }),
    // The third disclosure of item and photo is that of the note.
    statements: log.entries.map(({ id, index, note, disclosures }) => ({ id, index, note, path: log.prove(index), withheld: hiddenOf(index, 'withheld'), erased: hiddenOf(index, 'erased'), shown: hidden[index] === undefined ? disclosures : disclosures.slice(0, 2) })),
  })
  change(payload, log.entries.map(({ id }) => id))
  return finishCaseBag(payload, { 'External-Identifier': of.id })
}

/** By the name of its vector: which part fails with which code, and how it comes about. */
export const brokenCases: Readonly<Record<string, { readonly fails: readonly string[]; readonly about: string; readonly bytes: () => Bytes }>> = {
  'table-changed': { fails: ['finding: tables-differ'], about: 'A table says something else than the rules give for the fields shown.', bytes: () => exampleCase((payload) => payload.set('tables/item.csv', utf8('id\r\nanother\r\n'))) },
  'table-more': { fails: ['finding: tables-differ'], about: 'There is a table that the rules do not give.', bytes: () => exampleCase((payload) => payload.set('tables/party.csv', utf8('id\r\n'))) },
  'table-empty': { fails: ['finding: tables-differ'], about: 'There is a table of no bytes that the rules do not give.', bytes: () => exampleCase((payload) => payload.set('tables/party.csv', new Uint8Array())) },
  'readme-missing': { fails: ['finding: tables-differ'], about: 'There is no README.', bytes: () => exampleCase((payload) => payload.delete('README.txt')) },
  'case-missing': { fails: ['finding: case-missing'], about: 'The statement of the case is not here.', bytes: () => exampleCase((payload, ids) => { for (const path of [...payload.keys()].filter((each) => each.startsWith(`statements/${ids[4]}`))) payload.delete(path) }) },
  'finding-beside': { fails: ['bag: file-unexpected'], about: 'A finding.json stands beside the case.', bytes: () => exampleCase((payload) => payload.set('finding.json', canonicalBytes({}))) },
  'keys-of-both': { fails: ['keys: keys-unreadable'], about: 'keys.json names a finding beside the case.', bytes: () => exampleCase((payload, ids) => payload.set('keys.json', canonicalBytes({ ...JSON.parse(new TextDecoder().decode(payload.get('keys.json'))) as object, finding: ids[4]! }))) },
}
