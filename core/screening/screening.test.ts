/** Lists and screening, on invented lists. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { prepareName, scoreNames, type PartyFacts } from '@proofmark/core/names'
import { NameIndex, readOfacList, readUnList, ScreeningList, type ListCode } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const asked = (name: string, more: Partial<PartyFacts> = {}): PartyFacts => ({ names: [name], kind: null, born: [], countries: [], identifiers: [], ...more })

const person = (reference: string, name: string, more = '') => `<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>${reference}</REFERENCE_NUMBER><LISTED_ON>2084-02-01</LISTED_ON>${more}</INDIVIDUAL>`
const un = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="2084-03-01T00:00:09Z">\n<INDIVIDUALS>${inside}</INDIVIDUALS>\n<ENTITIES><ENTITY><FIRST_NAME>EXAMPLE &amp; SONS</FIRST_NAME><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>`
const full = un(person('XXi.001', 'IVAN', `<SECOND_NAME>EXAMPLEMAN</SECOND_NAME><NAME_ORIGINAL_SCRIPT>Иван Экземплман</NAME_ORIGINAL_SCRIPT>
<NATIONALITY><VALUE>Nowhere</VALUE></NATIONALITY><INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Vanya</ALIAS_NAME></INDIVIDUAL_ALIAS><INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>2031</YEAR></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DATE_OF_BIRTH><NOTE>in spring</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>XX-12345</NUMBER></INDIVIDUAL_DOCUMENT>`) + person('XXi.002', 'NOUR AL-DIN MUSTAR'))

const listOf = (text: string) => { const read = readUnList([bytes(text)]); ok(read.ok, JSON.stringify(read)); return read.list }

suite('the United Nations list', () => {
  test('is read with names, dates, documents, and what could not be read', () => {
    const { dated, entries } = listOf(full)
    deepEqual([dated, entries.length], ['2084-03-01', 3])
    deepEqual(entries[0], {
      reference: 'XXi.001', kind: 'person', names: [{ text: 'IVAN EXAMPLEMAN', quality: 'primary' }, { text: 'Иван Экземплман', quality: 'original-script' }, { text: 'Vanya', quality: 'low' }], born: ['2031~'], countries: ['Nowhere'],
      identifiers: [{ scheme: 'passport', value: 'XX-12345' }], programme: null, listedOn: '2084-02-01', notes: ['date of birth not read: in spring'],
    })
    equal(entries[2]!.names[0]!.text, 'EXAMPLE & SONS')
  })
  test('reads the same however its bytes are cut', () => {
    const whole = bytes(full)
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 12 }), (cuts) => {
      const ends = [...cuts, whole.length].toSorted((a, b) => a - b)
      deepEqual(readUnList(ends.map((end, at) => whole.slice(at === 0 ? 0 : ends[at - 1], end))), readUnList([whole]))
    }), { numRuns: 60 })
  })
  const utf16 = new Uint8Array([0xff, 0xfe, 60, 0, 65, 0])
  const refused: readonly (readonly [what: string, bytes: Uint8Array, code: ListCode, line: number])[] = [
    ['entities that grow', bytes(`<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>\n${full}`), 'document-type', 1], ['an entity of its own', bytes(un(person('1', '\n&evil;'))), 'unknown-entity', 3],
    ['a file from outside', bytes('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), 'document-type', 1], ['UTF-16', utf16, 'not-utf8', 1], ['Latin-1', Uint8Array.from([...bytes('<CONSOLIDATED_LIST>\n'), 0xe9, 0x20, ...bytes('</CONSOLIDATED_LIST>')]), 'not-utf8', 2],
    ['a zero byte', bytes('<CONSOLIDATED_LIST>\0</CONSOLIDATED_LIST>'), 'not-utf8', 1], ['a tag that closes another', bytes('<CONSOLIDATED_LIST>\n<A>\n</B></CONSOLIDATED_LIST>'), 'broken-xml', 3], ['an end that is missing', bytes(full.slice(0, -40)), 'cut-short', 7],
    ['elements without end', bytes('<CONSOLIDATED_LIST>'.padEnd(19 + 3 * 100, '<a>')), 'too-deep', 1], ['another list', bytes('<OTHER></OTHER>'), 'not-this-list', 1], ['an entry without a number', bytes(full.replace('<REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER>', '')), 'missing-field', 7],
    ['nothing in it', bytes('<CONSOLIDATED_LIST></CONSOLIDATED_LIST>'), 'no-entries', 1], ['nothing', new Uint8Array(0), 'broken-xml', 1], ['a text without end', bytes(`<CONSOLIDATED_LIST>${'a'.repeat(1_100_000)}`), 'text-too-long', 1],
    ['two attributes of one name', bytes('<CONSOLIDATED_LIST a="1" a="2"/>'), 'broken-xml', 1],
  ]
  for (const [what, file, code, line] of refused) {
    test(`refuses ${what}: ${code}, line ${line}`, () => {
      const read = readUnList([file])
      deepEqual(read.ok ? read : [read.code, read.line], [code, line], JSON.stringify(read).slice(0, 300))
    })
  }
  test('never throws on bytes that somebody changed', () => {
    const whole = bytes(full)
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
      const changed = whole.slice()
      for (const [at, byte] of changes) changed[at] = byte
      const read = readUnList([changed])
      ok(read.ok || (read.line >= 1 && read.expected !== '' && read.found !== ''))
    }), { numRuns: 300 })
  })
})

suite('the list of the US Treasury', () => {
  const sdn = '36,"EXAMPLE CARIBBEAN AIRLINES",-0- ,"NOWHERE",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n40,"EXAMPLEMAN, Ivan","individual","XX] [YY",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 12 Jun 2031; alt. DOB circa 2033; POB Nowhere; Passport XX12345 (Nowhere); DOB someday."\r\n41,"EXAMPLE STAR","vessel","XX","9ABC1",-0- ,-0- ,-0- ,"Nowhere",-0- ,-0- ,"Vessel Registration Identification IMO 9074729"\r\n\u001a'
  test('is read with its aliases and countries, of dates and numbers in remarks', () => {
    const read = readOfacList({ sdn: [bytes(sdn)], alt: [bytes('40,1,"aka","VANYA ""X"" EXAMPLEMAN",-0- \r\n36,2,"fka","OLD EXAMPLE",-0- \r\n')], add: [bytes('36,25,-0- ,"Town","Nowhere",-0- \r\n')] })
    ok(read.ok, JSON.stringify(read))
    const [airline, ivan, ship] = read.list.entries
    deepEqual([airline!.names[1], airline!.countries], [{ text: 'OLD EXAMPLE', quality: 'former' }, ['Nowhere']])
    deepEqual([ivan!.kind, ivan!.names.map(({ text }) => text), ivan!.born, ivan!.notes], ['person', ['EXAMPLEMAN, Ivan', 'VANYA "X" EXAMPLEMAN'], ['2031-06-12', '2033~'], ['date of birth not read: someday']])
    deepEqual([ivan!.identifiers, ship!.kind, ship!.identifiers.at(-1)], [[{ scheme: 'passport', value: 'XX12345' }], 'vessel', { scheme: 'imo', value: '9074729' }])
  })
  test('is refused by its line where a row is none', () => {
    for (const [text, code, line] of [[sdn.replace('40,', 'x,'), 'not-this-list', 2], ['1,"a', 'broken-csv', 1], ['1,"a"b,2', 'broken-csv', 1], [`${sdn.replace('\u001a', '')}42,"",-0- ,"XX",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n`, 'missing-field', 4], ['', 'no-entries', 1]] as const) {
      const read = readOfacList({ sdn: [bytes(text)] })
      deepEqual(read.ok ? read : [read.code, read.line], [code, line], text)
    }
  })
})

suite('screening', () => {
  const list = new ScreeningList(listOf(full))
  test('finds a listed party by another script, a slip, a break, another order', () => {
    for (const name of ['Ivan Exampleman', 'Иван Экземплман', 'EXAMPLEMAN, Ivan', 'Ivan Examplman', 'Ivan Exam pleman', 'Noureddine Mustar', 'Example and Sons Ltd']) ok(list.screen(asked(name)).length > 0, name)
    for (const name of ['Igor Exampleman', 'Nemo Nobody', 'Example', '', '???']) deepEqual(list.screen(asked(name)), [], name)
  })
  test('tells which name it was, with the reasons of the two names alone, and what a date of birth says apart from it', () => {
    const [hit] = list.screen(asked('Ivan Examplemann', { born: ['2031-04'] }))
    deepEqual([hit!.entry.reference, hit!.listedName.text, hit!.birth], ['XXi.001', 'IVAN EXAMPLEMAN', 'windows-meet'])
    equal(hit!.names.score, scoreNames(prepareName('Ivan Examplemann'), prepareName('IVAN EXAMPLEMAN', 'person')))
    const apart = list.screen(asked('Ivan Examplemann', { born: ['1990'] }), { atLeast: 0 })[0]!
    deepEqual([apart.birth, apart.score < hit!.score], ['differ', true])
  })
  test('holds a weak alias for less', () => {
    ok(list.screen(asked('Vanya'), { atLeast: 0 })[0]!.score < 0.98)
  })
  test('finds who bears a number whatever the name', () => {
    const [hit] = list.screen(asked('Nemo Nobody', { identifiers: [{ scheme: 'passport', value: 'xx 12345' }] }), { atLeast: 0.5 })
    deepEqual([hit?.entry.reference, hit?.identifiers], ['XXi.001', 'one-in-common'])
  })
  test('the index gives the name that comparing with all names would give', () => {
    const words = ['Ivan', 'Olga', 'Hassan', 'Mohammed', 'Nasser', 'Exampleman', 'Primerov', 'Mustar', 'al-Harbi', 'Works', 'Ltd']
    const name = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' '))
    fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), name, (names, question) => {
      const index = new NameIndex(names.map((text, entry) => ({ text, entry, kind: null })))
      const one = prepareName(question)
      const best = Math.max(...names.map((text) => scoreNames(one, prepareName(text))))
      equal(index.search(one, { atLeast: 0.7 })[0]?.score ?? 0, best >= 0.7 ? best : 0)
    }), { numRuns: 60 })
  })
})
