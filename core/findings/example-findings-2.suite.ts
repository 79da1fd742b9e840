/**
 * Packages of invented findings under the rules findings/2, the same in every run: what spec/vectors/findings holds. One finding that rests on several identifications, each a support by itself, and on a
 * mark with its reading and the rejection of all others; and one of more supports than the steps suffice for. What is wrong in each that must fail was signed by its publisher: only the rules tell.
 * @module
 */
import { utf8, type Bytes } from '@proofmark/core/bytes'
import { commitFields, kinds, openFields, referencesOf, world as worldOf, type AnyStatement, type KindName } from '@proofmark/core/statements'
import { ExampleLog, publishExample } from '../evidence/example-package.suite.ts'
import { findingRecord } from './finding-record.ts'

type Fields = Readonly<Record<string, unknown>>
interface ShownLog { readonly log: ExampleLog; readonly statements: AnyStatement[]; add(kind: KindName, fields: Fields): string }

/** A log of whole statements, as a store would seal them. */
function shownLog(): ShownLog {
  const log = new ExampleLog()
  const statements: AnyStatement[] = []
  return {
    log, statements,
    add(kind, given) {
      const fields = kinds[kind].schema.parse({ handling: 'open', ...given })
      const { id, index } = log.add(kind, Object.fromEntries(commitFields(kind, fields)), { body: { r: [...new Set(referencesOf(kind, fields).map(({ value }) => value))] } })
      statements.push({ id, kind, version: kinds[kind].version, index, fields, hidden: [] } as unknown as AnyStatement)
      return id
    },
  }
}

const country = 'XA'
const identified = (item: string, by: number) => ({ item, level: 'country-of-manufacture', value: country, country, status: 'accepted', byText: `invented reader ${by}` })

/** `identifications`: how many, each of which suffices for the country. */
function exampleCase(identifications: number): ShownLog & { readonly finding: string } {
  const made = shownLog()
  const item = made.add('item', { description: 'An invented actuator', itemClass: 'actuator' })
  const mark = made.add('mark', { item, transcription: '113' })
  made.add('reading', { mark, scheme: 'juche', meaning: 'made in 2024', status: 'accepted', date: '2024', dateOf: 'production', decoder: 'marks/1' })
  made.add('reading', { mark, scheme: 'others', meaning: 'any other reading', status: 'rejected', reason: 'invented', decoder: 'marks/1' })
  for (let n = 0; n < identifications; n++) made.add('identification', identified(item, n))
  const finding = made.add('finding', {
    title: 'An invented finding', rules: 'findings/2', sentences: [{ text: 'It was made in XA, not before 2024.', claims: ['country', 'made'] }],
    claims: [{ key: 'country', text: 'made in XA', claim: { type: 'made-in', item, country } }, { key: 'made', text: 'not before 2024', claim: { type: 'made-after', item, day: '2024-01-01' } }],
  })
  return { ...made, finding }
}

interface Claimed { support: string[][]; hangsOn: string[]; supportCut?: boolean; status: string }
interface Said { rules: string | null; status: string | null; claims: Claimed[] }

/** What each publisher wrote in `finding.json` in place of what the rules give. */
const wrong: Readonly<Record<string, readonly [about: string, change: (record: Said) => void]>> = {
  'support-left-out': ['One of the three supports is not listed.', ({ claims }) => { claims[0]!.support.pop() }],
  'support-more': ['A support with a statement that it can spare.', ({ claims }) => { claims[0]!.support[0]!.push(claims[0]!.support[1]![0]!) }],
  'support-order': ['Supports in another order than that of the log.', ({ claims }) => { claims[0]!.support.reverse() }],
  'rejection-left-out': ['The support of the date without the rejection of its rivals, as if it stood without it.', ({ claims }) => { claims[1]!.support[0]!.pop() }],
  'hangs-on-more': ['A statement on which the claim does not hang.', ({ claims }) => { claims[0]!.hangsOn.push(claims[0]!.support[0]![0]!) }],
  'cut-said': ['A list that is whole is said to be cut.', ({ claims }) => { claims[0]!.supportCut = true }],
  'cut-missing': ['The member that tells whether a list is cut is left out, as under findings/1.', ({ claims }) => { delete claims[0]!.supportCut }],
  'rules-one': ['The record names the rules findings/1; the finding was sealed under findings/2.', (record) => { record.rules = 'findings/1' }],
  'status-raised': ['The finding is said to be possible where the rules give established.', (record) => { record.status = 'possible'; record.claims[0]!.status = 'possible' }],
}

export interface ExampleFinding { readonly name: string; readonly about: string; readonly bytes: Bytes; readonly fails: readonly string[] }

export function exampleFindings(): ExampleFinding[] {
  // A log of its own for each: a publication is an entry, too.
  const [few, many] = [exampleCase(3), () => exampleCase(33)]
  const everything = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [index, {}]))
  const publish = ({ log, statements, finding }: ReturnType<typeof exampleCase>, record: (bytes: Bytes) => Bytes, hidden = {}, shown = statements) =>
    publishExample(log, { finding: statements.find(({ id }) => id === finding)!.index!, blobs: new Map(), hidden: { ...everything, ...hidden }, record: () => record(findingRecord(worldOf(shown), finding)) })
  const as = (bytes: Bytes) => bytes
  const changed = (change: (record: Said) => void) => (bytes: Bytes) => { const said = JSON.parse(new TextDecoder().decode(bytes)) as Said; change(said); return utf8(JSON.stringify(said)) }
  // The country of the first identification is not shown: two supports are left, and what was withheld is in none.
  const first = few.statements.find(({ kind }) => kind === 'identification')!
  const fields = commitFields('identification', first.fields)
  fields.delete('/country')
  const withheld = few.statements.map((each) => (each === first ? ({ ...each, ...openFields('identification', fields) } as unknown as AnyStatement) : each))
  return [
    { name: 'findings-2-valid', about: 'Three supports of one statement each, and one of four.', bytes: publish(exampleCase(3), as), fails: [] },
    { name: 'findings-2-valid-withheld', about: 'A field of one identification is withheld: it supports nothing here.', bytes: publish(exampleCase(3), as, { [first.index!]: { '/country': 'withheld' } }, withheld), fails: [] },
    { name: 'findings-2-valid-cut', about: 'Of 33 supports 18 are found within the steps, and the list says that it is cut.', bytes: publish(many(), as), fails: [] },
    ...Object.entries(wrong).map(([name, [about, change]]) => ({ name: `findings-2-${name}`, about, bytes: publish(exampleCase(3), changed(change)), fails: ['finding: finding-differs'] })),
    { name: 'findings-2-cut-not-said', about: 'A list that is cut is said to be whole.', bytes: publish(many(), changed(({ claims }) => { claims[0]!.supportCut = false })), fails: ['finding: finding-differs'] },
    { name: 'findings-2-withheld-as-whole', about: 'A field is withheld, and the record is that of the whole case.', bytes: publish(exampleCase(3), as, { [first.index!]: { '/country': 'withheld' } }), fails: ['finding: finding-differs'] },
  ]
}
