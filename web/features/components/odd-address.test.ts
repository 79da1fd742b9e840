/** What an address of the components asks for that is not there. */
import { deepEqual } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { componentsQuestion } from '../../paths.ts'
import type { ComponentsSummary, CountsView } from './components-api.ts'
import { oddities } from './odd-address.ts'

const row = (key: string) => ({ key }) as CountsView['rows'][number]
const of = { counts: [{ by: 'weapon', rows: [row('drone')], undetermined: null }, { by: 'maker', rows: [row('name example works')], undetermined: row('') }] as unknown as ComponentsSummary['counts'] }
const codes = (query: string) => oddities(componentsQuestion(`/cases/c/components?${query}`), of).map(({ code, value }) => `${code} ${value}`)

suite('oddities', () => {
  test('nothing is odd of what there is', () => {
    for (const query of ['', 'by=weapon', 'row=drone', 'by=maker&row=~&from=100', 'by=maker&row=name%20example%20works', 'first=a&second=b', 'handling=open']) deepEqual(codes(query), [], query)
  })
  test('each thing that is not there is named', () => {
    deepEqual(codes('by=zzz'), ['oddBy zzz'])
    deepEqual(codes('row=~'), ['oddRow ~'])
    deepEqual(codes('by=maker&row=nobody'), ['oddRow nobody'])
    deepEqual(codes('from=-1'), ['oddFrom -1'])
    deepEqual(codes('second=b'), ['oddOne b'])
    // Of a counting that is not there no row is asked for: one sentence is enough.
    deepEqual(codes('by=zzz&row=nobody'), ['oddBy zzz'])
  })
})
