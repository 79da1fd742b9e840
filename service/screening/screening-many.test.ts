/** Many parties in threads, against each by itself; on invented lists. */
import { deepEqual, equal, ok, rejects } from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { PartyFacts } from '@proofmark/core/names'
import { ScreeningList, type ParsedList } from '@proofmark/core/screening'
import { screenMany } from './index.ts'

const given = ['Ivan', 'Olga', 'Hassan', 'Nemo', 'Anna', 'Igor', 'Omar', 'Vera']
const family = ['Exampleman', 'Primerov', 'Mustar', 'Nobody', 'Beispiel', 'Ejemplo', 'Vydumanov']
const list = (of: ParsedList['list'], dated: string, ending: string): ParsedList => ({
  list: of, dated,
  entries: given.flatMap((one) => family.map((other) => ({ reference: `${one} ${other}`, kind: 'person' as const, names: [{ text: `${one} ${other}${ending}`, quality: 'primary' as const }], born: [], countries: [], identifiers: [], programme: null, listedOn: null, notes: [] }))),
})
const lists = [list('un-consolidated', '2084-03-01', ''), list('ofac-sdn', '2084-03-02', 'sky')]
const party = (name: string): PartyFacts => ({ names: [name], kind: null, born: [], countries: [], identifiers: [] })
const parties = Array.from({ length: 460 }, (_, at) => party(`${given[at % 8]!} ${family[at % 7]!.slice(0, 4 + (at % 9))}`))

suite('many parties', () => {
  test('have the candidates that each has by itself, in the order of the parties, from the lists that were given', async () => {
    const heard: number[] = []
    const answers = await screenMany(lists, parties, { atLeast: 0.7, limit: 3, onProgress: (done, of) => { equal(of, parties.length); heard.push(done) } })
    const alone = lists.map((each) => new ScreeningList(each))
    deepEqual(answers, parties.map((each) => alone.map((index) => index.screen(each, { atLeast: 0.7, limit: 3 }))))
    ok(answers.flat(2).length > 200 && answers.flat(2).every(({ entry }) => lists.some(({ entries }) => entries.includes(entry))))
    deepEqual([heard.at(-1), heard.length], [parties.length, Math.ceil(parties.length / 50)])
    deepEqual(await screenMany(lists, parties.slice(0, 60), { atLeast: 0.7, limit: 3 }), answers.slice(0, 60))
    deepEqual(await screenMany(lists, []), [])
  })
  test('are left when somebody stops the work, before, here and in threads', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'))
    await rejects(screenMany(lists, parties, { signal: stopped }), /stopped/)
    for (const some of [parties.slice(0, 300), parties]) {
      const control = new AbortController()
      await rejects(screenMany(lists, some, { signal: control.signal, onProgress: () => control.abort(new Error('stopped')) }), /stopped/)
    }
  })
})
