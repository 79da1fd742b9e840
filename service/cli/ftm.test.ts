/** FollowTheMoney both ways; the model of its own package judges what goes out. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { typed } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-ftm-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const proofmark = (...words: readonly string[]) => typed(folder, words)

interface Entity { readonly id: string; readonly schema: string; readonly properties: Readonly<Record<string, readonly string[]>> }
interface ModelProperty { readonly type: { readonly name: string; readonly values?: ReadonlyMap<string, string> | Record<string, string> }; readonly getRange?: () => unknown; readonly stub: boolean }
interface ModelSchema { readonly abstract: boolean; isA(other: string): boolean; hasProperty(name: string): boolean; getProperty(name: string): ModelProperty & { readonly range?: string | null } }
const require = createRequire(import.meta.url)
const { Model, defaultModel } = require('@opensanctions/followthemoney') as { Model: new (config: unknown) => { getSchema(name: string): ModelSchema; getEntity(raw: unknown): { schema: ModelSchema; getProperty(name: string): readonly unknown[] } }; defaultModel: { types: { country: { values: Record<string, string> } } } }
const model = new Model(defaultModel)

/** What is wrong with entities by their model: unknown schemata and properties, links to what cannot stand there, countries and dates that are none. */
function faultsOf(entities: readonly Entity[]): string[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return entities.flatMap((entity) => {
    let schema: ModelSchema
    try { schema = model.getSchema(entity.schema) } catch { return [`${entity.schema} is no schema`] }
    if (schema.abstract) return [`${entity.schema} is abstract`]
    try { model.getEntity(entity) } catch (error) { return [(error as Error).message] }
    return Object.entries(entity.properties).flatMap(([name, values]) => {
      if (!schema.hasProperty(name)) return [`${entity.schema} has no ${name}`]
      const property = schema.getProperty(name)
      if (property.stub) return [`${name} is a stub`]
      return values.flatMap((value) => {
        if (property.type.name === 'country' && !(value in defaultModel.types.country.values)) return [`${name}: ${value} is no country`]
        if (property.type.name === 'date' && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value)) return [`${name}: ${value} is no date`]
        if (property.type.name === 'url' && !URL.canParse(value)) return [`${name}: ${value} is no address`]
        if (property.type.name !== 'entity') return []
        const target = byId.get(value)
        const range = (property as { range?: string | null }).range ?? 'Thing'
        return target === undefined ? [`${name}: ${value} is not in the file`] : model.getSchema(target.schema).isA(range) ? [] : [`${name}: ${target.schema} is no ${range}`]
      })
    })
  })
}

const lines = [
  { kind: 'party', label: 'maker', names: [{ text: 'Invented Works' }, { text: 'Выдуманный завод', use: 'alias' }], partyType: 'company', jurisdiction: 'DE', handling: 'open' },
  { kind: 'party', label: 'buyer', names: [{ text: 'Invented Ministry' }], partyType: 'state', jurisdiction: 'XA', handling: 'open' },
  { kind: 'party', label: 'hidden', names: [{ text: 'KEPT BACK' }], partyType: 'company', handling: 'confidential' },
  { kind: 'identifier', of: '#maker', scheme: 'lei', value: '529900INVENTED000000', handling: 'open' },
  { kind: 'craft', label: 'ship', craftType: 'vessel', names: [{ text: 'OLD NAME', flag: 'PA' }, { text: 'NEW NAME', flag: 'LR' }], handling: 'open' },
  { kind: 'identifier', of: '#ship', scheme: 'imo-ship', value: '9074729', handling: 'open' },
  { kind: 'role', of: '#ship', role: 'owner', party: '#maker', status: 'accepted', since: '2019', handling: 'open' },
  { kind: 'role', of: '#ship', role: 'operator', party: '#buyer', handling: 'open' },
  { kind: 'document', label: 'letter', documentType: 'letter', title: 'Example letter', date: '2020-05', url: 'https://works.example/letter', handling: 'open' },
  { kind: 'transfer', transferKind: 'sale', from: '#maker', to: '#buyer', when: '2019-05/2019-07', handling: 'open' },
  { kind: 'transfer', transferKind: 'sale', from: '#hidden', to: '#buyer', when: '2019', handling: 'open' },
]
const entitiesIn = (name: string) => readFileSync(at(name), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Entity)

suite('FollowTheMoney', () => {
  test('what is open goes out as entities that the model accepts, with links only where both ends are there', async () => {
    writeFileSync(at('w.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
    equal((await proofmark('record', 'w.jsonl', '--data', at('data'))).stderr, '')
    equal((await proofmark('export', '--format', 'ftm', '--out', 'out.ftm.jsonl', '--data', at('data'))).status, 0)
    const entities = entitiesIn('out.ftm.jsonl')
    deepEqual(faultsOf(entities), [])
    deepEqual(entities.map(({ schema }) => schema).toSorted(), ['Company', 'Document', 'Ownership', 'PublicBody', 'UnknownLink', 'UnknownLink', 'Vessel'])
    const by = (schema: string) => entities.find((entity) => entity.schema === schema)!.properties
    deepEqual([by('Company')['name'], by('Company')['alias'], by('Company')['country'], by('Company')['leiCode']], [['Invented Works'], ['Выдуманный завод'], ['de'], ['529900INVENTED000000']])
    deepEqual([by('Vessel')['name'], by('Vessel')['flag'], by('Vessel')['pastFlags'], by('Vessel')['imoNumber']], [['NEW NAME'], ['lr'], ['pa'], ['9074729']])
    ok(by('PublicBody')['country'] === undefined && by('PublicBody')['notes']!.includes('country XA'))
    deepEqual(entities.filter(({ schema }) => schema === 'UnknownLink').map(({ properties }) => [properties['role'], properties['startDate'], properties['endDate']]), [[['operator, proposed'], undefined, undefined], [['sale, authorised: unknown'], ['2019-05-01'], ['2019-07-31']]])
    ok(!readFileSync(at('out.ftm.jsonl'), 'utf8').includes('KEPT BACK'))
  })
  test('the model refuses what is none of its own', () => {
    const good: Entity = { id: 'a', schema: 'Company', properties: { name: ['x'] } }
    const faults = (entity: object) => faultsOf([good, { ...good, id: 'b', ...entity }]).length
    deepEqual([faults({}), faults({ schema: 'Gun' }), faults({ schema: 'Thing' }), faults({ properties: { calibre: ['5'] } }), faults({ properties: { country: ['xa'] } }), faults({ schema: 'Ownership', properties: { owner: ['nobody'] } }), faults({ schema: 'Document', properties: { date: ['May'] } })], [0, 1, 1, 1, 1, 1, 1])
  })
  test('entities come in once each, with a line for what did not', async () => {
    const foreign = [
      { id: 'c-1', schema: 'Company', properties: { name: ['Invented Imports'], alias: ['II'], country: ['fr'], registrationNumber: ['123 456'], phone: ['1', '2'] } },
      { id: 'p-1', schema: 'Person', properties: { name: ['Invented Official'], topics: ['role.pep'] } },
      { id: 'v-1', schema: 'Vessel', properties: { name: ['INVENTED STAR'], flag: ['pa'], imoNumber: ['IMO9074729'] } },
      { id: 'l-1', schema: 'UnknownLink', properties: { subject: ['c-1'], object: ['p-1'] } },
      { id: 'n-1', schema: 'Company', properties: {} },
    ]
    writeFileSync(at('in.ftm.jsonl'), `${foreign.map((entity) => JSON.stringify(entity)).join('\n')}\n{"cut`)
    const dry = await proofmark('import', 'in.ftm.jsonl', '--ftm', '--dry-run', '--json', '--data', at('fresh'))
    equal(JSON.parse(dry.stdout).sealed, 3)
    ok(!existsSync(at('fresh')))
    const first = await proofmark('import', 'in.ftm.jsonl', '--ftm', '--data', at('data'))
    equal(first.status, 1)
    match(first.stdout, /line 4 \(l-1\): UnknownLink is no party and no craft/)
    match(first.stdout, /line 5 \(n-1\): it has no name/)
    match(first.stdout, /line 6: expected a JSON object/)
    match(first.stdout, /phone: 2 values have no place/)
    match(first.stdout, /3 entities sealed as 5 statements, 0 were there already, 3 refused/)
    match((await proofmark('import', 'in.ftm.jsonl', '--ftm', '--data', at('data'))).stdout, /0 entities sealed as 0 statements, 3 were there already/)
    equal((await proofmark('export', '--format', 'ftm', '--handling', 'restricted', '--out', 'back.ftm.jsonl', '--data', at('data'))).status, 0)
    const back = entitiesIn('back.ftm.jsonl')
    deepEqual(faultsOf(back), [])
    deepEqual(back.find(({ properties }) => properties['name']?.includes('Invented Imports'))!.properties['registrationNumber'], ['123 456'])
  })
  const shared = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'ftm', 'donations.ijson')
  test('public data of others: every entity lands or has its reason', { skip: existsSync(shared) ? false : 'the shared test data are not there' }, async () => {
    const text = readFileSync(shared, 'utf8')
    writeFileSync(at('donations.jsonl'), text)
    const { stdout } = await proofmark('import', 'donations.jsonl', '--ftm', '--dry-run', '--json', '--data', at('none'))
    const { sealed, same, refused, rows } = JSON.parse(stdout) as { sealed: number; same: number; refused: number; rows: { schema: string; reason: string | null }[] }
    equal(sealed + same + refused, text.trim().split('\n').length)
    ok(sealed > 0)
    for (const { schema, reason } of rows) if (reason !== null) match(reason, /is no party and no craft/, schema)
  })
})
