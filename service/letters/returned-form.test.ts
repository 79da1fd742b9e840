/** A form that came back: what is written in it is read and proposed; what reaches outside, carries a program or unpacks to too much is refused. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { deflateRawSync, crc32 } from 'node:zlib'
import { fromUtf8, utf8 } from '@proofmark/core/bytes'
import { unzip, zip } from '@proofmark/core/evidence'
import { kinds } from '@proofmark/core/statements'
import { noticeFacts, traceFacts } from './example-letter.suite.ts'
import { filledForm } from './filled-form.suite.ts'
import { builtInTemplate, docxOf, letterLanguages, makeLetter } from './index.ts'
import { proposedReply, readReturnedForm } from './returned-form.ts'

const known = kinds.reply.schema.shape.responseKind.options
const letter = (language: (typeof letterLanguages)[number], facts = traceFacts) => docxOf(makeLetter(facts, builtInTemplate(facts.purpose, language), new Map()))
const said = { 'answer/name': 'Example Person', 'answer/dated': '2031-06-04', 'answer/conditions': 'Not to be\nquoted', 'item-1/produced': '2030 & <later>', 'item-2/consignee': 'مصنع مثال' }
const changed = (docx: Uint8Array, change: (entries: Map<string, Uint8Array>) => void) => {
  const opened = unzip(docx)
  ok(opened.ok)
  change(opened.entries)
  return zip(opened.entries)
}
const put = (name: string, text: string) => (docx: Uint8Array) => changed(docx, (entries) => entries.set(name, utf8(text)))
const codeOf = async (docx: Uint8Array) => { const read = await readReturnedForm(docx); return read.ok ? 'read' : read.code }

suite('a reply form that came back', () => {
  for (const language of letterLanguages) test(`is read in ${language}, and proposed as a reply in the words of who answered`, async () => {
    const read = await readReturnedForm(filledForm(letter(language), said, ['reply/partial', 'publish/no']))
    ok(read.ok)
    deepEqual([read.form.language, read.form.kinds, read.form.publish, read.form.gone, read.form.hasNotes], [language, ['partial'], ['no'], [], false])
    deepEqual(Object.fromEntries(read.form.filled), said)
    const reply = proposedReply(read.form, known)
    deepEqual([reply.responseKind, reply.dated, reply.language, reply.reason, reply.forwardedTo], ['partial', '2031-06-04', language, null, null])
    ok(reply.wording!.endsWith('2030 & <later>') === false && reply.wording!.includes('2030 & <later>') && reply.wording!.includes('مصنع مثال') && reply.conditions!.startsWith('Not to be\nquoted\n'))
    match(reply.note, /plain file without code or signature.*Example Person/)
  })
  test('says nothing where nothing was written, and leaves the choice to a person where two kinds are ticked', async () => {
    const empty = await readReturnedForm(letter('en'))
    ok(empty.ok)
    const { note: _, language: __, ...nothing } = proposedReply(empty.form, known)
    deepEqual([empty.form.filled.size, Object.values(nothing)], [0, [null, null, null, null, null, null]])
    const two = await readReturnedForm(filledForm(letter('en'), {}, ['reply/full', 'reply/disputed']))
    ok(two.ok)
    const reply = proposedReply(two.form, known)
    deepEqual([reply.responseKind, reply.wording!.split('\n').length], [null, 2])
    const notice = await readReturnedForm(filledForm(letter('en', noticeFacts), { 'sentence-1/comment': 'We did not.' }, ['reply/denies']))
    ok(notice.ok)
    deepEqual([proposedReply(notice.form, known).responseKind, proposedReply(notice.form, known).wording!.endsWith('We did not.')], ['disputed', true])
  })
  test('takes what stands beside a place, not what was struck out, and says which places are gone', async () => {
    const filled = filledForm(letter('en'), { 'answer/reason': 'kept' }, ['reply/full'])
    const beside = changed(filled, (entries) => {
      const text = fromUtf8(entries.get('word/document.xml')!)!
      const struck = text.replace('<w:t xml:space="preserve">kept</w:t>', '<w:t>kept</w:t></w:r><w:del><w:r><w:t>struck</w:t></w:r></w:del><w:r><w:t> and put in</w:t>').replace('w:tag w:val="answer/contact"', 'w:tag w:val="x"')
      entries.set('word/document.xml', utf8(struck))
      entries.set('word/comments.xml', utf8('<w:comments xmlns:w="x"/>'))
    })
    const read = await readReturnedForm(beside)
    ok(read.ok)
    deepEqual([read.form.filled.get('answer/reason'), read.form.gone, read.form.hasNotes], ['kept and put in', ['answer/contact'], true])
  })
  const docx = letter('en')
  const relation = (attributes: string) => put('word/_rels/document.xml.rels', `<Relationships xmlns="x"><Relationship Id="r1" ${attributes}/></Relationships>`)(docx)
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ['no zip', 'form-not-docx', utf8('%PDF-1.7')], ['another zip', 'form-not-docx', zip(new Map([['a.txt', utf8('a')]]))], ['a cut zip', 'form-unreadable', docx.subarray(0, docx.length - 9)],
    ['no form', 'form-missing', put('word/document.xml', '<w:document xmlns:w="x"><w:body/></w:document>')(docx)],
    ['an external entity', 'form-reaches-outside', put('word/document.xml', '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x">&e;</w:document>')(docx)],
    ['entities that grow', 'form-reaches-outside', put('word/document.xml', '<w:document xmlns:w="x">&lol;</w:document>')(docx)],
    ['a template of a network', 'form-reaches-outside', put('word/_rels/settings.xml.rels', '<Relationships xmlns="x"><Relationship Id="r1" Type="x/attachedTemplate" Target="https://works.example/t.dotm" TargetMode="External"/></Relationships>')(docx)],
    ['a linked page', 'form-reaches-outside', relation('Type="x/hyperlink" Target="https://works.example/" TargetMode="External"')],
    ['a share of a network', 'form-reaches-outside', relation('Type="x/image" Target="\\\\works.example\\share\\p.png"')],
    ['a mail address', 'read', relation('Type="x/hyperlink" Target="mailto:desk@works.example" TargetMode="External"')],
    ['macros', 'form-carries-program', put('word/vbaProject.bin', 'x')(docx)], ['a file in it', 'form-carries-program', put('word/embeddings/sheet.xlsx', 'x')(docx)],
    ['a bomb', 'form-too-large', bomb(docx)], ['elements without an end', 'form-unreadable', put('word/document.xml', '<a>'.repeat(200))(docx)],
  ]
  for (const [what, code, file] of cases) test(`${what}: ${code}`, async () => equal(await codeOf(file), code))
  test('no flip of a byte makes it throw', async () => {
    const whole = filledForm(docx, said, ['reply/full'])
    let refused = 0
    for (let at = 0; at < whole.length; at += 97) refused += (await codeOf(whole.with(at, whole[at]! ^ 0x21))) === 'read' ? 0 : 1
    ok(refused > 10)
  })
})

/** A part of 40 MiB in some kilobytes, in front of the rest. */
function bomb(docx: Uint8Array): Uint8Array {
  const text = Buffer.alloc(40 * 1024 ** 2, 0x20)
  const packed = deflateRawSync(text)
  const name = Buffer.from('word/media.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0); local.writeUInt16LE(20, 4); local.writeUInt16LE(8, 8); local.writeUInt32LE(crc32(text), 14); local.writeUInt32LE(packed.length, 18); local.writeUInt32LE(text.length, 22); local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  const old = Buffer.from(docx)
  const end = old.length - 22
  const [size, start, count] = [old.readUInt32LE(end + 12), old.readUInt32LE(end + 16), old.readUInt16LE(end + 10)]
  central.writeUInt32LE(0x02014b50, 0); central.writeUInt16LE(20, 4); central.writeUInt16LE(20, 6); central.writeUInt16LE(8, 10); local.copy(central, 16, 14, 28); central.writeUInt32LE(start, 42)
  const tail = Buffer.from(old.subarray(end))
  tail.writeUInt16LE(count + 1, 8); tail.writeUInt16LE(count + 1, 10); tail.writeUInt32LE(size + 46 + name.length, 12); tail.writeUInt32LE(start + 30 + name.length + packed.length, 16)
  return Buffer.concat([old.subarray(0, start), local, name, packed, old.subarray(start, end), central, name, tail])
}
