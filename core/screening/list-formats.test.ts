/** Every format of a list, on invented files: what is read of them, and by which line they are refused. */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { parseEdtf } from '@proofmark/core/dates'
import { knownLists, readList, type ListEntry, type ListFile, type ListWanted } from './index.ts'
import { sampleLists, sampleMapping } from './sample-lists.suite.ts'

const file = (name: string, text: string | Uint8Array): ListFile => ({ name, chunks: () => [typeof text === 'string' ? new TextEncoder().encode(text) : text] })
const entriesOf = (files: readonly ListFile[], wanted: ListWanted = {}): readonly ListEntry[] => { const read = readList(files, wanted); ok(read.ok, JSON.stringify(read)); return read.list.entries }
const refusalOf = (files: readonly ListFile[], wanted: ListWanted = {}) => { const read = readList(files, wanted); return read.ok ? 'read' : [read.code, read.file, read.line] }
const textsOf = ({ names }: ListEntry) => names.map(({ text, quality }) => `${text} (${quality})`)

suite('formats of lists', () => {
  test('are all told by their first bytes, and give the list that they are of', () => {
    const read = sampleLists.map(({ files }) => readList(files.map(([name, text]) => file(name, text))))
    deepEqual(read.map((each) => (each.ok ? [each.format, each.list.list, each.list.dated] : each)), sampleLists.map(({ format, list, dated }) => [format, list, dated]))
    deepEqual([...new Set(sampleLists.map(({ list }) => list))].toSorted(), knownLists.map(({ list }) => list).filter((list) => list !== 'ofac-cons').toSorted())
  })
  const sample = (format: string) => sampleLists.find((each) => each.format === format)!.files.map(([name, text]) => file(name, text))
  test('the Treasury as XML: aliases, numbers, countries, craft; the same names as its CSV', () => {
    const [person, ship] = entriesOf(sample('ofac-xml'))
    deepEqual(textsOf(person!), ['EXAMPLEMAN, Ivan (primary)', 'VANYA (low)', 'OLDMAN, Ivan (former)'])
    deepEqual([person!.kind, person!.born, person!.countries, person!.identifiers, person!.programme], ['person', ['2031-06-12', '2033~'], ['Nowhere', 'Elsewhere'], [{ scheme: 'passport', value: 'XX12345' }], 'XX; YY'])
    deepEqual([ship!.kind, ship!.identifiers, ship!.countries], ['vessel', [{ scheme: 'call sign', value: '9ABC1' }, { scheme: 'imo', value: '9074729' }], ['Nowhere']])
    deepEqual(entriesOf(sample('ofac-csv')).map(({ reference, names }) => [reference, names[0]!.text]), [person!, ship!].map(({ reference, names }) => [reference, names[0]!.text]))
  })
  test('the Treasury as advanced XML: the same entries, with scripts, dates as intervals, days of listing; a number known to be false is a note', () => {
    const [person, ship] = entriesOf(sample('ofac-advanced-xml'))
    deepEqual(textsOf(person!), ['EXAMPLEMAN, Ivan (primary)', 'VANYA (low)', 'OLDMAN, Ivan (former)', 'Экземплман, Иван (original-script)'])
    deepEqual([person!.reference, person!.kind, person!.born, person!.countries, person!.identifiers, person!.programme, person!.listedOn], ['40', 'person', ['2031-06-12', '2033~', '2034/2036', '2037-02', '2038-05-03/2038-05-09'], ['Nowhere', 'Elsewhere'], [{ scheme: 'passport', value: 'XX12345' }], 'XX; YY', '2084-02-01'])
    deepEqual(person!.notes, ['date of birth not read: 2039-13-1 to 2039-13-1', 'number known to be false: passport YY1'])
    for (const date of person!.born) ok(parseEdtf(date).ok, date)
    deepEqual([ship!.reference, ship!.kind, textsOf(ship!), ship!.identifiers, ship!.countries, ship!.programme], ['41', 'vessel', ['EXAMPLE STAR (primary)'], [{ scheme: 'call sign', value: '9ABC1' }, { scheme: 'imo', value: '9074729' }], [], 'SDN List'])
    const [, text] = sampleLists.find(({ format }) => format === 'ofac-advanced-xml')!.files[0]!
    const changed = (from: string, to: string) => refusalOf([file('a.xml', text.replace(from, to))])
    deepEqual([changed('AliasTypeID="12"', 'AliasTypeID="99"'), changed('<AliasType ID="11">A.K.A.</AliasType>', '')].map((each) => each[0]), ['missing-field', 'missing-field'])
  })
  test('one reference twice: word for word it is one entry, and counted; otherwise both places are named', () => {
    const un = (...names: readonly string[]) => `<CONSOLIDATED_LIST><INDIVIDUALS>\n${names.map((name) => `<INDIVIDUAL><FIRST_NAME>${name}</FIRST_NAME><REFERENCE_NUMBER>XXi.1</REFERENCE_NUMBER></INDIVIDUAL>`).join('\n')}</INDIVIDUALS></CONSOLIDATED_LIST>`
    const uk = (...names: readonly string[]) => `<Designations>\n${names.map((name) => `<Designation><UniqueID>1</UniqueID><Names><Name><Name6>${name}</Name6></Name></Names></Designation>`).join('\n')}</Designations>`
    const eu = (...names: readonly string[]) => `<export>\n${names.map((name) => `<sanctionEntity logicalId="1"><nameAlias wholeName="${name}"/></sanctionEntity>`).join('\n')}</export>`
    const ofac = (...names: readonly string[]) => `<sdnList>\n${names.map((name) => `<sdnEntry><uid>1</uid><lastName>${name}</lastName></sdnEntry>`).join('\n')}</sdnList>`
    const sdn = (...names: readonly string[]) => `9,"NEMO",${'-0- ,'.repeat(9)}-0-\n${names.map((name) => `1,"${name}",${'-0- ,'.repeat(9)}-0-`).join('\n')}`
    const ftm = (...names: readonly string[]) => `\n${names.map((name) => JSON.stringify({ id: '1', schema: 'Person', properties: { name: [name] } })).join('\n')}`
    for (const [list, make] of [['un', un], ['uk', uk], ['eu', eu], ['ofac-sdn', ofac], ['ofac-cons', sdn], ['opensanctions', ftm]] as const) {
      const same = readList([file('a', make('IVAN', 'IVAN', 'IVAN'))], { list })
      deepEqual(same.ok && [same.list.entries.filter(({ reference }) => reference.endsWith('1')).length, same.list.repeated], [1, 2], `${list} ${JSON.stringify(same)}`)
      const other = readList([file('a', make('IVAN', 'IVAN', 'OLGA'))], { list })
      deepEqual(other.ok ? other : [other.code, other.line, other.found], ['same-reference', 4, 'another than on line 2: names'], list)
    }
  })
  test('the Treasury as CSV: what did not fit into the remarks is read with them, whatever the order of the files beside the first', () => {
    const [sdn, alt, comments] = sample('ofac-csv')
    for (const files of [[sdn!, alt!, comments!], [sdn!, comments!, alt!]]) deepEqual(entriesOf(files)[0]!.identifiers, [{ scheme: 'passport', value: 'XX12345' }, { scheme: 'tax id no', value: '777000' }])
    const read = readList(sample('ofac-csv'), { list: 'ofac-cons' })
    equal(read.ok && read.list.list, 'ofac-cons')
  })
  test('the European Union: one entry over its rows or elements, names by strength, unknown countries left out', () => {
    for (const format of ['eu-xml', 'eu-csv']) {
      const [person, company] = entriesOf(sample(format))
      deepEqual(textsOf(person!), ['Ivan Exampleman (primary)', 'Иван Экземплман (good)', 'Vanya (low)'], format)
      deepEqual([person!.reference, person!.kind, person!.born, person!.countries, person!.identifiers, person!.programme, person!.listedOn], ['EU.1.23', 'person', ['2031-06-12', '2033~', '2034/2036'], ['XA'], [{ scheme: 'passport', value: 'XX12345' }], 'XXX', '2084-02-01'], format)
      deepEqual(person!.notes, ['number known to be false: passport YY1'], format)
      deepEqual([company!.reference, company!.kind, textsOf(company!)], ['77', null, ['Example Works (primary)']], format)
    }
  })
  test('the United Kingdom: names of six parts, days it does not know, ships', () => {
    for (const [format, at] of [['uk-xml', 0], ['uk-csv', 0], ['uk-csv', 1]] as const) {
      const files = sampleLists.filter((each) => each.format === format)[at]!.files.map(([name, text]) => file(name, text))
      const [person, ship] = entriesOf(files)
      deepEqual(textsOf(person!).toSorted(), ['Ivan Middle EXAMPLEMAN (primary)', 'Vanya (low)', 'Иван Экземплман (original-script)'].toSorted(), format)
      deepEqual([person!.kind, person!.born, person!.countries, person!.identifiers, person!.programme, person!.listedOn], ['person', ['2031', '2031-06-12'], ['Nowhere', 'Elsewhere'], [{ scheme: 'passport', value: 'XX12345' }], 'Example Regime', '2084-02-01'], `${format} ${at}`)
      deepEqual([ship!.kind, ship!.names[0]!.text], ['vessel', 'EXAMPLE STAR'], format)
      if (format === 'uk-xml') deepEqual(ship!.identifiers, [{ scheme: 'imo', value: '9074729' }])
    }
  })
  test('FollowTheMoney: parties and craft, joined with their sanctions and documents; relations of a target are none', () => {
    const entries = entriesOf(sample('ftm-lines'))
    deepEqual(entries.map(({ reference }) => reference), ['xx-1', 'xx-2'])
    const [person, ship] = entries
    deepEqual(textsOf(person!), ['Ivan Exampleman (primary)', 'Иван Экземплман (good)', 'Vanya (low)', 'Ivan Oldman (former)'])
    deepEqual([person!.born, person!.countries, person!.identifiers, person!.programme, person!.listedOn], [['2031-06'], ['XA'], [{ scheme: 'passport', value: 'XX12345' }], 'XX-PROG', '2084-02-01'])
    deepEqual([ship!.kind, ship!.identifiers], ['vessel', [{ scheme: 'imo', value: '9074729' }]])
  })
  test('targets as CSV: several values of a field, also with a semicolon inside quotes', () => {
    const [person] = entriesOf(sample('targets-csv'))
    deepEqual([textsOf(person!), person!.born, person!.countries, person!.identifiers.map(({ value }) => value), person!.programme], [['Ivan Exampleman (primary)', 'Vanya; the X (good)', 'Иван (good)'], ['2031', '2032-01-02'], ['XA', 'XB'], ['XX12345'], 'XX-PROG'])
  })
  test('denied persons: one entry over several addresses, with the end of its order', () => {
    const [one, other] = entriesOf(sample('us-denied-tsv'))
    deepEqual([one!.reference, one!.countries, one!.listedOn, one!.programme], ['IVAN EXAMPLEMAN 2084-02-01', ['XA', 'XB'], '2084-02-01', 'denial order until 2094-02-01'])
    equal(other!.names[0]!.text, 'EXAMPLE "WORKS"')
  })
  test('the screening list: office and number as reference, countries of addresses, numbers of documents only', () => {
    const [person, company] = entriesOf(sample('us-csl-csv'))
    deepEqual([person!.reference, textsOf(person!), person!.born, person!.countries, person!.identifiers, person!.programme], ['SDN 40', ['EXAMPLEMAN, Ivan (primary)', 'VANYA (good)', 'OLDMAN, Ivan (good)'], ['2031', '2032-06-12'], ['XA', 'XB'], [{ scheme: 'tax id no', value: '80-1' }, { scheme: 'registration id', value: '777' }], 'SDN; XX; YY'])
    equal(company!.reference, 'EL Example Works')
  })
  test('any CSV, by a mapping that states encoding, separators and dates', () => {
    const latin = Uint8Array.from([...'No;Name;Other;Born;Land;Reg;Type\n7;Zo\u00eb Example;Zo|Z. Example;12/06/2031;Nowhere;R-77;P\n7;Zo\u00eb Example;;someday;;;P\n'].map((char) => char.charCodeAt(0)))
    const read = readList([file('own.csv', latin)], { mapping: JSON.stringify(sampleMapping) })
    ok(read.ok, JSON.stringify(read))
    deepEqual([read.list.list, read.list.dated, read.title, read.publisher, read.format], ['works-watch', '2084-03-01', 'Watch list of Example Works', 'Example Works', 'mapped-csv'])
    deepEqual(read.list.entries, [{
      reference: '7', kind: 'person', names: [{ text: 'Zoë Example', quality: 'primary' }, { text: 'Zo', quality: 'good' }, { text: 'Z. Example', quality: 'good' }], born: ['2031-06-12'], countries: ['Nowhere'],
      identifiers: [{ scheme: 'registration number', value: 'R-77' }], programme: null, listedOn: null, notes: ['date of birth not read: someday'],
    }])
    deepEqual(refusalOf([file('own.csv', latin)], { mapping: JSON.stringify({ ...sampleMapping, encoding: 'utf-8' }) }), ['not-utf8', 'own.csv', 2])
    deepEqual(refusalOf([file('own.csv', Uint8Array.from([0x4e, 0x6f, 0x0a, 0x93]))], { mapping: JSON.stringify(sampleMapping) }), ['wrong-encoding', 'own.csv', 2])
    const windows = readList([file('own.csv', Uint8Array.from([...latin, ...new TextEncoder().encode('8;'), 0x93, 0x5a, 0x94, ...new TextEncoder().encode(';;;;;\n')]))], { mapping: JSON.stringify({ ...sampleMapping, encoding: 'windows-1252' }) })
    equal(windows.ok && windows.list.entries[1]!.names[0]!.text, '“Z”')
  })
  test('mappings are read strictly: a member too many, one that is missing, a known list', () => {
    const { list: _, ...without } = sampleMapping
    for (const [mapping, expected] of [
      [{ ...sampleMapping, more: 1 }, /^\/more of the mapping: only format, list/], [without, /^the mapping: a member list$/], [{ ...sampleMapping, list: 'un' }, /^\/list of the mapping/], [{ ...sampleMapping, dated: '2084-02-31' }, /^\/dated/],
      [{ ...sampleMapping, encoding: 'any' }, /^\/encoding of the mapping: one of "utf-8", "latin-1", "windows-1252"$/], [{ ...sampleMapping, columns: { ...sampleMapping.columns, names: [] } }, /^\/columns\/names/], [[], /^the mapping: an object/],
    ] as const) {
      const read = readList([file('own.csv', 'a')], { mapping: JSON.stringify(mapping) })
      ok(!read.ok && read.code === 'not-a-mapping' && expected.test(read.expected), JSON.stringify(read))
    }
    deepEqual([refusalOf([file('own.csv', 'a')], { mapping: '{' }), refusalOf([file('own.csv', 'a')], { list: 'mapped' })], [['not-json', 'own.csv', 1], ['not-a-mapping', 'own.csv', 1]])
  })
})

suite('a list file that is refused', () => {
  const wrong: readonly (readonly [what: string, wanted: ListWanted, files: readonly (readonly [string, string])[], refusal: readonly [code: string, file: string, line: number]])[] = [
    ['is of another list', { list: 'eu' }, [['UN.xml', '<CONSOLIDATED_LIST/>']], ['not-this-list', 'UN.xml', 1]], ['begins like none', {}, [['a.txt', 'hello']], ['not-this-list', 'a.txt', 1]],
    ['declares another encoding', { list: 'uk' }, [['uk.xml', '<?xml version="1.0" encoding="ISO-8859-1"?><Designations/>']], ['wrong-encoding', 'uk.xml', 1]],
    ['has a row with a field too few', {}, [['eu.csv', 'Entity_LogicalId;Entity_EU_ReferenceNumber;NameAlias_WholeName\n1;EU.1;Ivan\n2;EU.2\n']], ['not-this-list', 'eu.csv', 3]],
    ['has a column twice', {}, [['t.csv', 'id,schema,name,aliases,id\n']], ['not-this-list', 't.csv', 1]], ['lacks a column', {}, [['t.csv', 'id,schema,name,aliases\n']], ['not-this-list', 't.csv', 1]],
    ['has an entry without a name', {}, [['eu.xml', '<export>\n<sanctionEntity logicalId="1">\n</sanctionEntity></export>']], ['missing-field', 'eu.xml', 2]],
    ['has an entry without a number', {}, [['uk.xml', '<Designations>\n<Designation><Names><Name><Name6>X</Name6></Name></Names></Designation></Designations>']], ['missing-field', 'uk.xml', 2]],
    ['has a line that is no JSON', {}, [['o.json', '{"id":"a","schema":"Person","properties":{"name":["X"]}}\n{"id":"b",\n']], ['not-json', 'o.json', 2]],
    ['has the same member twice', {}, [['o.json', '{"id":"a","id":"b","schema":"Person","properties":{}}']], ['not-json', 'o.json', 1]],
    ['has a line that is no entity', {}, [['o.json', '{"id":"a"}']], ['missing-field', 'o.json', 1]], ['is the addresses of a list alone', { list: 'ofac-sdn' }, [['add.csv', '41,1,"x","y","XX",-0- \n']], ['wrong-files', 'add.csv', 1]], ['has a file too many', { list: 'un' }, [['a.xml', '<CONSOLIDATED_LIST/>'], ['b.xml', '']], ['wrong-files', 'b.xml', 1]],
    ['has nothing in it', {}, [['o.json', '{"id":"a","schema":"Address","properties":{}}']], ['no-entries', 'o.json', 1]], ['is of a list that nobody knows', { list: 'nobody' }, [['a', '']], ['unknown-list', 'a', 1]],
    ['states an encoding that its format has not', { list: 'un', encoding: 'latin-1' }, [['a.xml', '<CONSOLIDATED_LIST/>']], ['wrong-encoding', 'a.xml', 1]],
  ]
  for (const [what, wanted, files, refusal] of wrong) test(what, () => deepEqual(refusalOf(files.map(([name, text]) => file(name, text)), wanted), refusal))
  test('names all formats that it could have been', () => {
    const read = readList([file('a.txt', 'hello')])
    ok(!read.ok)
    for (const format of knownLists.flatMap(({ formats }) => formats)) ok(read.expected.includes(format), format)
    equal(read.found, '"hello"')
  })
  test('is never thrown about, whatever bytes somebody changed, and is read the same however it is cut', () => {
    for (const { files, list } of sampleLists) {
      const [[name, text], ...others] = files as readonly [readonly [string, string], ...(readonly [string, string])[]]
      const whole = new TextEncoder().encode(text)
      const rest = others.map(([other, more]) => file(other, more))
      const expected = readList([file(name, whole), ...rest], { list })
      fc.assert(fc.property(fc.array(fc.nat(whole.length), { maxLength: 6 }), (cuts) => {
        const ends = [...cuts, whole.length].toSorted((a, b) => a - b)
        deepEqual(readList([{ name, chunks: () => ends.map((end, at) => whole.slice(at === 0 ? 0 : ends[at - 1], end)) }, ...rest], { list }), expected)
      }), { numRuns: 15 })
      fc.assert(fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), (changes) => {
        const changed = whole.slice()
        for (const [at, byte] of changes) changed[at] = byte
        const read = readList([file(name, changed), ...rest], { list })
        ok(read.ok || (read.line >= 1 && read.expected !== '' && read.found !== ''), JSON.stringify(read))
      }), { numRuns: 60 })
    }
  })
})
