/** Lines that the form of a craft makes: each is valid where nothing is needed, and only there. */
import { deepEqual, equal } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { readStatementFile, type AnyStatement } from '@proofmark/core/statements'
import { craftRoles, craftSchemes, lineOf, needsOf, type CraftKind, type Typed } from './record-form.ts'

const id = (n: number) => n.toString(16).padStart(32, '0')
const kinds: Readonly<Record<string, string>> = { [id(1)]: 'case', [id(2)]: 'craft', [id(3)]: 'party' }
const problemsOf = (kind: CraftKind, typed: Typed, party: string | null) => readStatementFile(JSON.stringify(lineOf(kind, typed, { of: kind === 'craft' ? null : id(2), party, case: id(1), made: '2091-01-01' })), {
  known: { byId: (of) => (kinds[of] === undefined ? undefined : { id: of, kind: kinds[of], fields: {} } as unknown as AnyStatement), byLabel: () => [] }, newId: () => id(9), blobOfFile: () => null, hasBlob: () => true,
}).problems

suite('the form of a craft', () => {
  const full: readonly (readonly [CraftKind, Typed, string | null])[] = [
    ['craft', { name: 'Invented Star', country: 'xa', since: '2030', built: '2020~' }, null], ['craft', { model: 'tanker', craftType: 'aircraft' }, null],
    ...craftSchemes.map((scheme) => ['identifier', { scheme, value: '907472?', register: 'invented register' }, null] as const), ...craftRoles.map((role) => ['role', { role, basis: 'a letter', partyText: 'Example Shipping' }, null] as const), ['role', { role: 'owner' }, id(3)],
  ]
  test('what needs nothing is valid', () => { for (const [kind, typed, party] of full) deepEqual([needsOf(kind, typed, party), problemsOf(kind, typed, party)], [[], []], JSON.stringify(typed)) })
  test('what needs something is told, and would be refused', () => {
    for (const [kind, typed, party, need] of [['craft', {}, null, 'needName'], ['identifier', {}, null, 'needValue'], ['identifier', { scheme: 'other', value: '1' }, null, 'needRegister'], ['role', {}, null, 'needParty'], ['role', { partyText: 'x', since: 'soon' }, null, 'badDate'], ['role', { partyText: 'x', country: 'XAA' }, null, 'badCountry']] as const) {
      deepEqual(needsOf(kind, typed, party), [need])
      equal(problemsOf(kind, typed, party).length, 1, need)
    }
  })
})
