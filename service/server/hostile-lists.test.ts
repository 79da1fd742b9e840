/**
 * Hostile lists: files that were made to harm who reads them. Each is refused with its place within bounded time and memory, and the snapshot that was there stays.
 *
 * All go through the shelf, as an upload does.
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { largestList, type ListFile } from '@proofmark/core/screening'
import { derivedIds } from 'proofmark/store'
import { listShelf } from './list-shelf.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-hostile-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const shelf = listShelf(folder, derivedIds(new Uint8Array(32).fill(7)))
const bytes = (text: string) => new TextEncoder().encode(text)
const file = (name: string, ...chunks: readonly (string | Uint8Array)[]): ListFile => ({ name, chunks: () => chunks.map((each) => (typeof each === 'string' ? bytes(each) : each)) })
/** Goes on without end: whoever reads all of it never comes back. */
const endless = (name: string, begin: string, block: string): ListFile => ({ name, *chunks() { yield bytes(begin); const more = bytes(block); for (;;) yield more } })

const good = '<CONSOLIDATED_LIST dateGenerated="2084-03-01T00:00:00Z"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>IVAN EXAMPLEMAN</FIRST_NAME><REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>'
const added = shelf.addSnapshot([file('UN.xml', good)], { list: 'un', addedAt: '2084-03-02T01:00:00Z' })
ok(added.ok)
const onDisk = () => readdirSync(folder).toSorted().map((name) => [name, readFileSync(join(folder, name)).toString('base64')])
const before = onDisk()

const lol = ['<!ENTITY a "lol">', ...'bcdefghij'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)].join('')
const heading = 'Entity_LogicalId;Entity_EU_ReferenceNumber;NameAlias_WholeName\n'
const attacks: readonly (readonly [what: string, list: string, attack: ListFile, code: string, line: number])[] = [
  ['a hundred megabytes in one chunk', 'un', file('a.xml', '<CONSOLIDATED_LIST>', new Uint8Array(largestList).fill(10)), 'text-too-long', 1],
  ['zero bytes', 'un', file('a.xml', good.slice(0, 60), '\n\0\0\0'), 'not-utf8', 2], ['only zero bytes', 'eu', file('a.xml', new Uint8Array(1000)), 'not-utf8', 1], ['nothing', 'eu', file('a.xml'), 'not-this-list', 1],
  ['a billion laughs', 'eu', file('a.xml', `<?xml version="1.0"?>\n<!DOCTYPE export [${lol}]><export>&j;</export>`), 'document-type', 2], ['a file from outside', 'uk', file('a.xml', '<!DOCTYPE Designations SYSTEM "file:///etc/passwd"><Designations/>'), 'document-type', 1],
  ['an address from outside as an entity', 'ofac-sdn', file('a.xml', '<!DOCTYPE x [<!ENTITY x SYSTEM "http://works.example/">]><sdnList>&x;</sdnList>'), 'document-type', 1],
  ['a document type behind the root', 'ofac-sdn', file('a.xml', '<sdnList>\n<!DOCTYPE x></sdnList>'), 'document-type', 2],
  ['a million attributes', 'eu', file('a.xml', '<export>\n<sanctionEntity ', 'a="1" '.repeat(1_000_000), '/></export>'), 'text-too-long', 2], ['a million elements in each other', 'uk', file('a.xml', '<Designations>', '<a>'.repeat(1_000_000)), 'too-deep', 1],
  ['a million elements in one entry', 'uk', file('a.xml', '<Designations><Designation>', '<a/>'.repeat(1_000_000)), 'text-too-long', 1], ['a name without end', 'uk', endless('a.xml', '<Designations><Designation><Names><Name><Name6>', 'a'.repeat(65_536)), 'text-too-long', 1],
  ['a comment without end', 'eu', endless('a.xml', '<export><!--', '-'.repeat(65_536)), 'text-too-long', 1], ['a tag that is never closed', 'ofac-cons', endless('a.xml', '<sdnList><', 'a'.repeat(65_536)), 'text-too-long', 1],
  ['a field without end', 'eu', endless('a.csv', heading, 'a'.repeat(65_536)), 'text-too-long', 2], ['a quote that is never closed', 'eu', endless('a.csv', `${heading}1;EU.1;"`, 'a\n'.repeat(32_768)), 'broken-csv', 2],
  ['fields without end', 'eu', endless('a.csv', heading, ';'.repeat(65_536)), 'broken-csv', 2], ['a line without end', 'opensanctions', endless('a.json', '{"id":"', 'a'.repeat(65_536)), 'text-too-long', 1],
  ['arrays in each other', 'opensanctions', file('a.json', `{"id":"a","schema":"Person","properties":${'['.repeat(400_000)}`), 'not-json', 1], ['a name of an object that every object has', 'opensanctions', file('a.json', '{"id":"a","schema":"constructor","properties":{}}'), 'no-entries', 1],
  ['UTF-16', 'uk', file('a.xml', Uint8Array.from([0xff, 0xfe, 60, 0])), 'not-utf8', 1], ['Latin-1 that says nothing', 'eu', file('a.xml', '<export>\n', Uint8Array.from([0xe9]), '</export>'), 'not-utf8', 2],
  ['a zip', 'eu', file('a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])), 'not-this-list', 1], ['a gzip', 'eu', file('a.gz', Uint8Array.from([0x1f, 0x8b, 8, 0])), 'not-this-list', 1], ['a page of a website', 'eu', file('a.html', '<!doctype html>\n<html><p>moved</html>'), 'document-type', 1],
  ['a file that was cut', 'un', file('a.xml', good.slice(0, -30)), 'cut-short', 1], ['a file that was cut within a character', 'un', file('a.xml', good.slice(0, 60), Uint8Array.from([0xd0])), 'not-utf8', 1],
]

suite('a hostile list', () => {
  for (const [what, list, attack, code, line] of attacks) {
    test(`${what}: ${code}, line ${line}; the old snapshot stays`, () => {
      const began = performance.now()
      const answer = shelf.addSnapshot([attack], { list, addedAt: '2084-03-03T01:00:00Z' })
      deepEqual(answer.ok ? answer : [answer.code, answer.file, answer.line], [code, attack.name, line], JSON.stringify(answer))
      ok(!answer.ok && answer.expected !== '' && answer.found !== '' && answer.found.length < 200)
      ok(performance.now() - began < 10_000)
      deepEqual(onDisk(), before)
      equal(shelf.latest('un')?.id, added.snapshot.id)
    })
  }
})
