/** The bag of a case withholds as if it were judged in the whole world: places that corrections bring, the narrowest handling of all corrections, and no more than values. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, suite, test } from 'node:test'
import { unzip } from '@proofmark/core/evidence'
import { fieldTypes, type AnyStatement } from '@proofmark/core/statements'
import { caseBag } from './case-bag-desk.ts'
import { exampleServer } from './example-server.suite.ts'
import { secretsOf } from './secrets.ts'
import { selectFrom } from './selection.ts'
import { verifyWithFinding } from './verifying.ts'

const server = await exampleServer()
after(() => server.close())
const world = () => server.store.world()
const id = (label: string) => world().all.find(({ fields }) => fields.label === label)!.id
const seal = (...lines: readonly object[]) => server.seal(lines.map((line) => JSON.stringify({ handling: 'open', ...line })).join('\n'))
const correct = (label: string, field: string, value: unknown, handling = 'open') => seal({ kind: 'correction', of: id(label), reason: 'invented', handling, changes: [{ field, value }] })
const caseOf = (label: string) => [{ kind: 'case', label, title: 'Invented' }, { kind: 'item', label: `${label}-item`, case: `#${label}`, description: 'SECRETWORDS fuze', itemClass: 'fuze' }]
const photoOf = async (label: string, shows: readonly string[]) => {
  const { sha256, size } = await server.store.putBlob(randomBytes(40))
  return { kind: 'photo', label: `${label}-photo`, case: `#${label}`, shows, pictureType: 'original', blob: { sha256, type: 'image/png', size, name: 'x.png' }, takenAt: { text: 'KITCHENDOOR', lat: 10.61234, lon: 20.2345, precisionKm: 0.01, country: null } }
}

/** Paths of files in the bag that have the words; and what the bag withholds is what is withheld by the whole world. */
async function bagWith(label: string, words: string): Promise<string[]> {
  const { zip } = await caseBag(server.store, { caseId: id(label), upTo: 'open', verifyPage: '/nowhere', now: new Date() })
  const { statements, ok: holds } = verifyWithFinding(zip)
  ok(holds)
  const whole = selectFrom(world(), statements.map((each) => world().sealed(each.id)!), { audience: 'open', withhold: [] })
  for (const each of statements) deepEqual(each.withheld.toSorted(), [...whole.withheld.get(each.id)!].toSorted(), `${each.kind} ${each.id}`)
  const opened = unzip(zip)
  ok(opened.ok)
  return [...opened.entries].filter(([, bytes]) => Buffer.from(bytes).includes(words)).map(([path]) => path)
}

suite('the exact place of a photo in the bag of a case', async () => {
  await seal({ kind: 'site', label: 'area', when: '2021-03', place: { text: 'Example Town', lat: 10.5, lon: 20, precisionKm: 50 } }, { kind: 'site', label: 'point', when: '2021-03', place: { text: 'Example Farm', lat: 10.6, lon: 20.1, precisionKm: 0.01 } })
  const ways: Readonly<Record<string, readonly [isTold: boolean, make: (label: string) => Promise<unknown>]>> = {
    'the site of its item is sealed': [false, async (label) => seal(...caseOf(label).map((line) => (line.kind === 'item' ? { ...line, documentedAt: [id('area')] } : line)), await photoOf(label, [`#${label}-item`]))],
    'the item got its site by a correction': [false, async (label) => { await seal(...caseOf(label), await photoOf(label, [`#${label}-item`])); await correct(`${label}-item`, '/documentedAt', [id('area')]) }],
    'that correction was withdrawn': [true, async (label) => {
      await seal(...caseOf(label), await photoOf(label, [`#${label}-item`]))
      await correct(`${label}-item`, '/documentedAt', [id('area')])
      await seal({ kind: 'withdrawal', of: world().laterWord(id(`${label}-item`))[0], reason: 'invented' })
    }],
    'its item is of no case, and the correction that made its site exact was withdrawn': [false, async (label) => {
      await seal(...caseOf(label), { kind: 'item', label: `${label}-other`, description: 'another', itemClass: 'fuze', documentedAt: [id('area')] }, await photoOf(label, [`#${label}-other`]))
      await correct(`${label}-other`, '/documentedAt', [id('point')])
      await seal({ kind: 'withdrawal', of: world().laterWord(id(`${label}-other`))[0], reason: 'invented' })
    }],
    'its item is of no case, by a mark that was corrected': [false, async (label) => {
      await seal(...caseOf(label), { kind: 'item', label: `${label}-other`, description: 'another', itemClass: 'fuze' }, { kind: 'mark', label: `${label}-mark`, item: `#${label}-item`, transcription: '0012', technique: 'stamped' }, await photoOf(label, [`#${label}-mark`]))
      await correct(`${label}-other`, '/documentedAt', [id('area')])
      await correct(`${label}-mark`, '/item', id(`${label}-other`))
    }],
    'what it shows was corrected': [false, async (label) => { await seal(...caseOf(label).map((line) => (line.kind === 'item' ? { ...line, documentedAt: [id('area')] } : line)), await photoOf(label, [])); await correct(`${label}-photo`, '/shows', [id(`${label}-item`)]) }],
    'its site is an exact place': [true, async (label) => { await seal(...caseOf(label), await photoOf(label, [`#${label}-item`])); await correct(`${label}-item`, '/documentedAt', [id('point')]) }],
  }
  for (const [n, [what, [isTold, make]]] of Object.entries(ways).entries()) test(`${what}: ${isTold ? 'told' : 'withheld'}`, async () => {
    await make(`way-${n}`)
    equal((await bagWith(`way-${n}`, 'KITCHENDOOR')).length > 0, isTold)
  })
})

suite('handling in the bag of a case', () => {
  const inLines = async (label: string) => (await (await server.get(`/api/export?format=jsonl&case=${label}`)).text()).includes('SECRETWORDS')
  test('narrowed, and opened again by a later correction: it stays narrow, as in other exports', async () => {
    await seal(...caseOf('again'))
    await correct('again-item', '/handling', 'confidential')
    await correct('again-item', '/handling', 'open')
    deepEqual([await inLines('again'), await bagWith('again', 'SECRETWORDS')], [false, []])
  })
  test('a correction that is confidential makes the whole statement so; its value is a secret, the name of the field is none', async () => {
    await seal(...caseOf('kept'), { kind: 'mark', label: 'kept-mark', item: '#kept-item', transcription: '0012', technique: 'stamped', note: 'beside the OTHERWORDS fuze' })
    await correct('kept-item', '/description', 'OTHERWORDS fuze', 'confidential')
    deepEqual([await inLines('kept'), await bagWith('kept', 'SECRETWORDS'), await bagWith('kept', 'OTHERWORDS')], [false, [], []])
  })
  test('a confidential statement of which something was erased', async () => {
    await seal(...caseOf('gone'), { kind: 'item', label: 'gone-kept', case: '#gone', description: 'KEPTWORDS', itemClass: 'fuze', handling: 'confidential' })
    await server.store.erase(id('gone-kept'), ['/description'], 'asked by the source')
    deepEqual(await bagWith('gone', 'KEPTWORDS'), [])
  })
})

suite('secrets of a correction and of an erasure', () => {
  const found = (kind: 'correction' | 'erasure', path: string, fields: object) => secretsOf({ id: 'x', kind, fields, hidden: [] } as unknown as AnyStatement, fieldTypes(kind).find((type) => type.path === path)!).secrets.map(({ value }) => value)
  test('values are; names of fields, yes and no are not', () => {
    deepEqual(found('correction', '/changes', { changes: [{ field: '/description', value: 'OTHERWORDS' }, { field: '/place', value: { text: 'KITCHENDOOR', isExact: true } }, { field: '/note', value: false }] }), ['OTHERWORDS', 'KITCHENDOOR'])
    deepEqual(found('erasure', '/paths', { paths: ['/description', '/place/lat', '/place', '/names'] }), [])
  })
})
