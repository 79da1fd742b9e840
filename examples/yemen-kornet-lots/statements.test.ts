/** The Kornet case: one lot and one sequence in two places, and what that does not say. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { findingView } from '@proofmark/core/findings'
import { supplyChain } from '@proofmark/core/tracing'
import { holdsAgainstFacts, holdsOfEveryCase, publicCase } from '../public-case.suite.ts'

const ye = publicCase(import.meta.dirname, 'ye-')
holdsOfEveryCase(ye)
holdsAgainstFacts(ye)

suite('yemen-kornet-lots: what it comes to', () => {
  test('no lot or serial number is made up: the sources print none', () => {
    deepEqual([ye.all.of('mark').length, ye.all.of('reading').filter(({ fields }) => (fields.lot ?? fields.serial) !== null)], [0, []])
  })
  test('seizure, recovery and documentation are three events; the recovery in Yemen has no day', () => {
    const yemen = ye.all.get(ye.idOf('kornet-yemen'), 'item')!.fields
    deepEqual([yemen.recoveredIn, yemen.documentedAt], [ye.idOf('recovered-yemen'), [ye.idOf('site-yemen')]])
    equal(ye.all.get(ye.idOf('recovered-yemen'), 'recovery')!.fields.when, '../2016-10')
  })
  test('the Dehlavieh was made 275 to 669 days before it was documented, counted by the host\'s calendar', () => {
    const days = (from: number, to: number) => (to - from) / 86_400_000
    deepEqual([days(Date.UTC(2015, 11, 31), Date.UTC(2016, 9, 1)), days(Date.UTC(2015, 0, 1), Date.UTC(2016, 9, 31))], [275, 669])
    const found = findingView(ye.all, ye.idOf('one-production-run'))!
    equal(found.claims.find(({ key }) => key === 'dehlavieh')!.status, 'established')
  })
  test('one lot and one sequence across two places are possible, by the word of who compared them, and told as inferences from marks', () => {
    const claims = findingView(ye.all, ye.idOf('one-production-run'))!.claims.filter(({ claim }) => claim.type === 'same-lot-or-sequence')
    deepEqual(claims.map(({ key, status, hangsOn }) => [key, status, hangsOn.map(({ id }) => id)]), [
      // Two statements say so of the lot: neither alone carries it.
      ['same-lot', 'possible', [ye.idOf('kornet-dhow'), ye.idOf('kornet-yemen')]], ['same-sequence', 'possible', [ye.idOf('kornet-dhow'), ye.idOf('kornet-yemen'), ye.idOf('same-sequence')]],
    ])
    for (const { wording, conditions } of claims) {
      match(wording, /^An inference from marks: of one (lot|sequence) if .* does not say who shipped\.$/)
      deepEqual(conditions.map(({ status }) => status), ['not-established', 'possible'])
    }
  })
  test('the two wordings of one report stand apart, with who said each', () => {
    const said = ye.all.of('position').filter(({ fields }) => fields.about.includes(ye.idOf('pipeline'))).map(({ fields }) => [fields.party, fields.wording.split(' ')[0]])
    deepEqual(said, [[ye.idOf('car'), 'suggests'], [null, 'proves']])
    ok(ye.all.of('diversion').every(({ fields }) => fields.diversionKind === 'undetermined'))
  })
})

suite('yemen-kornet-lots: its chain of supply', () => {
  const chain = supplyChain(ye.all, ye.idOf('kornet-yemen'))!
  test('lot and sequence make the five from the dhow siblings, and what is known of them an inference; nothing of it stands in the chain', () => {
    deepEqual(chain.siblings.map(({ item, shares, recoveredAt }) => [item, shares, recoveredAt?.place]), [[ye.idOf('kornet-dhow'), 'lot', 'Arabian Sea'], [ye.idOf('kornet-dhow'), 'sequence', 'Arabian Sea']])
    deepEqual(chain.versions.flatMap(({ steps }) => steps.flatMap((step) => (step.type === 'leg' ? [step.transfer] : []))), [ye.idOf('to-yemen')])
  })
  test('where it came from and who had it last are unknown legs', () => {
    deepEqual(chain.versions[0]!.steps.map((step) => (step.type === 'gap' ? step.why : 'leg')), ['no-origin', 'leg', 'no-holder-at-recovery'])
    deepEqual([chain.versions[0]!.diversion.status, chain.hypotheses.map(({ diversionKind }) => diversionKind)], ['none-recorded', ['undetermined']])
  })
})
