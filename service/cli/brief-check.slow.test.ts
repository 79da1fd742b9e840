/** brief --check: what of a sealed briefing holds no longer, by the numbers in it; and where a copy was edited, in each format. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { deflateSync, inflateSync } from 'node:zlib'
import { exampleLines } from '../../core/briefing/example-world.suite.ts'
import { utf8 } from '@proofmark/core/bytes'
import { unzip, zip } from '@proofmark/core/evidence'
import { world } from '@proofmark/core/statements'
import { remadeText } from 'proofmark/server'
import { typed, type Ended } from './in-process.suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-brief-check-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const proofmark = (...words: readonly string[]): Promise<Ended> => typed(folder, [...words, '--data', 'data'])
const at = (name: string) => join(folder, name)
const nameOf = (value: unknown): unknown => (typeof value === 'string' && /^[0-9a-f]{32}$/.test(value) ? `#${Buffer.from(value, 'hex').toString('latin1').replaceAll('\u0000', '')}` : value)
const lines = exampleLines.map(({ kind, name, ...fields }) => JSON.stringify({ kind, label: name, handling: 'open', ...(kind === 'case' ? {} : { case: '#case' }), ...fields }, (_, value: unknown) => nameOf(value)))
const record = async (...more: readonly string[]) => { writeFileSync(at('more.jsonl'), more.join('\n')); const { status, stderr } = await proofmark('record', 'more.jsonl'); equal(status, 0, stderr) }

/** Another letter in the second stream that is drawn: the file is written anew, so that only the page differs and not its packing. */
function withPageChanged(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1')
  const pages = [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => id!)
  const from = text.search(new RegExp(`(?<![0-9])${pages[0]!} 0 obj`))
  const start = text.indexOf('stream\n', from) + 7
  const length = Number(/\/Length (\d+)/.exec(text.slice(from, start))![1])
  const other = deflateSync(Buffer.concat([inflateSync(pdf.subarray(start, start + length)), Buffer.from('\nq Q')]))
  return Buffer.concat([Buffer.from(text.slice(0, start).replace(/\/Length \d+([^]{0,80}stream\n)$/, `/Length ${other.length}$1`), 'latin1'), other, pdf.subarray(start + length)])
}

suite('brief --check', () => {
  before(async () => {
    await record(...lines)
    await record(
      JSON.stringify({ kind: 'party', label: 'waiver', case: '#case', names: [{ text: 'Example Waiver' }], partyType: 'organisation', handling: 'open' }),
      JSON.stringify({ kind: 'review', of: '#finding', case: '#case', stage: 'waiver:procedure', outcome: 'passed', by: '#waiver', author: '#waiver', reason: 'An example.', handling: 'open' }),
    )
    const { status, stderr } = await proofmark('brief', '--findings', 'finding', '--form', 'brief', '--out', '.', '--when', '2091-05-25', '--seal')
    equal(status, 0, stderr)
  })
  test('says of an untouched file that nothing changed', async () => {
    const { status, stdout } = await proofmark('brief', '--check', 'brief.en.pdf')
    equal(status, 0)
    match(stdout, /is brief\.en\.pdf \(en\) of the briefing "An item of 2023"/)
    match(stdout, /since then nothing changed/)
  })
  test('refuses a PDF of which a page was changed, with the page, and one with bytes behind it', async () => {
    const pdf = readFileSync(at('brief.en.pdf'))
    writeFileSync(at('edited.pdf'), withPageChanged(pdf))
    const { status, stdout } = await proofmark('brief', '--check', 'edited.pdf')
    deepEqual([status, /refused.*\n.*\n.*made from brief\.en\.pdf.*first differs at (page \d)/.exec(stdout)?.[1]], [1, 'page 1'], stdout)
    writeFileSync(at('longer.pdf'), Buffer.concat([pdf, Buffer.from('\n')]))
    match((await proofmark('brief', '--check', 'longer.pdf')).stdout, new RegExp(`after the end of the sealed file, byte ${pdf.length + 1}`))
  })
  test('refuses a DOCX with another word, with the paragraph as it was and as it is', async () => {
    const whole = unzip(readFileSync(at('brief.en.docx')))
    ok(whole.ok)
    const words = new TextDecoder().decode(whole.entries.get('word/document.xml')).replace('was used on', 'was not used on')
    writeFileSync(at('edited.docx'), zip(new Map([...whole.entries, ['word/document.xml', utf8(words)] as const])))
    const { status, stdout } = await proofmark('brief', '--check', 'edited.docx')
    equal(status, 1)
    match(stdout, /first differs at paragraph \d+\n.*sealed: .*It was used on 10 May 2024\..*\n.*here:.*It was not used on 10 May 2024\./)
  })
  test('refuses an HTML with another word, with the sentence; and says nothing of what is like no sealed file', async () => {
    writeFileSync(at('edited.html'), readFileSync(at('brief.en.html'), 'utf8').replace('was used on', 'was not used on'))
    match((await proofmark('brief', '--check', 'edited.html')).stdout, /line \d+, sentence A2\n.*sealed: A2 It was used on/)
    writeFileSync(at('other.html'), '<!doctype html>\n<p>Something else.</p>\n')
    const { status, stdout } = await proofmark('brief', '--check', 'other.html')
    deepEqual([status, stdout.includes('made from')], [1, false])
  })
  test('says what to try where the address was not given: it is not sealed', () => {
    const sealed = (form: string) => world([{ id: 'b'.repeat(32), kind: 'briefing', version: 1, index: 0, hidden: [], fields: { form, asOf: 7 } } as never])
    const said = (code: 'not-comparable' | 'same-bytes', form: string, address: string | null) => remadeText({ code, sealed: null, again: null, why: null }, sealed(form), 'b'.repeat(32), { minutes: 3, address })
    match(said('not-comparable', 'statement', null), /are not sealed: if it was made with --address URL or --minutes N, check it with the same$/)
    match(said('not-comparable', 'brief', 'https://works.example'), /is not sealed: if it was made with --address URL, check it with the same \(here --address https:\/\/works\.example\)$/)
    equal(/--address/.test(said('same-bytes', 'statement', null)), false)
  })
  test('says on the way out that a statement takes longer than was asked for', async () => {
    const long = await proofmark('brief', '--findings', 'finding', '--form', 'statement', '--formats', 'html', '--out', 'long', '--minutes', '0.5', '--title', 'An item')
    equal(long.status, 0)
    const short = await proofmark('brief', '--findings', 'finding', '--form', 'statement', '--formats', 'html', '--out', 'short', '--minutes', '5')
    deepEqual([/takes (\d:\d\d) min, longer than --minutes 0\.5/.test(long.stderr), short.stderr], [(/ (\d):(\d\d) min/.exec(long.stdout) ?? []).slice(1).map(Number).reduce((sum, each) => sum * 60 + each, 0) > 30, ''])
  })
  test('says which title, caveat and confidence were corrected since, from what to what, by which entry and why', async () => {
    await record(JSON.stringify({ kind: 'correction', of: '#finding', case: '#case', made: '2091-05-30', reason: 'said too roundly', handling: 'open', changes: [{ field: '/title', value: 'An item of 2023 or later' }, { field: '/caveats', value: ['It dates the housing, and nothing else.'] }, { field: '/confidence', value: 'low' }] }))
    const { stdout } = await proofmark('brief', '--check', 'brief.en.pdf')
    match(stdout, /since then the title of finding A: "An item of 2023" → "An item of 2023 or later" \(log entry \d+, 2091-05-30: said too roundly\)/)
    match(stdout, /since then a caveat of finding A: "It dates the housing\." → "It dates the housing, and nothing else\." \(log entry/)
    match(stdout, /since then the confidence of finding A: "moderate" → "low" \(log entry/)
    equal(/nothing changed/.test(stdout), false)
  })
  test('says which claim fell since, which sentence rests on it, with the entry and its reason', async () => {
    await record(JSON.stringify({ kind: 'reading', case: '#case', mark: '#mark', scheme: 'plain-number', meaning: 'A number.', status: 'proposed', reason: 'the maker is not sure', handling: 'open', made: '2091-06-01' }))
    const { status, stdout } = await proofmark('brief', '--check', 'brief.en.html')
    equal(status, 0)
    match(stdout, /since then claim A1\.1 fell: established → possible; A1 rests on it \(log entry \d+, 2091-06-01: the maker is not sure\)/)
    const { found: [first] } = JSON.parse((await proofmark('brief', '--check', 'brief.en.docx', '--json')).stdout) as { found: { since: { changes: { id: string; sentences: string[]; change: { kind: string } }[] } }[] }
    deepEqual(first!.since.changes.filter(({ change }) => change.kind !== 'words').map(({ id, sentences, change }) => [id, change.kind, sentences]), [['A1.1', 'status', ['A1']], ['A1.1', 'figure', ['A1']]])
  })
  test('refuses a date that is none, as the screen does', async () => {
    const { status, stderr } = await proofmark('brief', '--findings', 'finding', '--out', 'no', '--when', '18.12.2024')
    equal(status, 2)
    match(stderr, /18\.12\.2024: When it is said is a date in EDTF.*\(when-malformed\)/)
  })
})
