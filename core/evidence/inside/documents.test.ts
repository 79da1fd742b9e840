/** Documents with an invented secret in each place that their formats have: all are found, or what hides them is noted. */
import { deepEqual, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import fc from 'fast-check'
import { checkFile, withheldTraits, type FileFault } from '../file-check.ts'
import { leakFinder } from '../leak.ts'
import { tellFinder, type Secret } from '../secret.ts'
import { lookInside } from './look-inside.ts'

const at = { id: '0'.repeat(32), path: '/names' }
const secrets: readonly Secret[] = [{ ...at, kind: 'name', isPerson: true, value: 'Nemo Example' }, { ...at, path: '/when', kind: 'date', value: '2124-08-18' }]
const check = (bytes: Uint8Array): FileFault[] => checkFile(bytes, lookInside(bytes), {
  finder: tellFinder(secrets), secrets, traits: withheldTraits(secrets), values: new Map(secrets.map(({ value, id, path }) => [value, { id, path }])), leaks: leakFinder(secrets.map(({ value }) => value)),
})
const bytes = (text: string | Buffer) => new Uint8Array(typeof text === 'string' ? Buffer.from(text) : text)
const codes = (content: string | Buffer | Uint8Array) => [...new Set(check(typeof content === 'string' || Buffer.isBuffer(content) ? bytes(content) : content).map(({ code }) => code))]
const hasValue = (content: string | Buffer | Uint8Array) => ok(codes(content).includes('value-inside'), JSON.stringify(codes(content)))
const isLeftOut = (content: string | Buffer | Uint8Array) => ok(codes(content).includes('part-unread'), JSON.stringify(codes(content)))

suite('texts', () => {
  test('pass when they say nothing that is withheld', () => {
    for (const text of ['plain words', '{"a":1}', '<svg xmlns="http://www.w3.org/2000/svg"><text>drawn</text></svg>', 'a;b\n1;2\n', '\ufeffwords']) deepEqual(check(bytes(text)), [], text)
  })
  test('are read through tags, entities, comments, UTF-16 and embedded files', () => {
    for (const text of ['<b>Ne</b>mo <i>Example</i>', 'Nemo&#32;Ex&#x61;mple', '<!-- Nemo Example -->', '<a title="Nemo Ex&#97;mple"/>', `<img src="data:text/plain;base64,${Buffer.from('words by Nemo Example').toString('base64')}">`, 'on 18 August 2124']) hasValue(text)
    hasValue(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('by Nemo Example', 'utf16le')]))
    hasValue(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('by Nemo Example', 'utf16le').swap16()]))
  })
})

suite('archives', () => {
  const date = { mtime: new Date(1980, 0, 1) }
  const docx = (files: Record<string, string | Buffer>) => zipSync(Object.fromEntries(Object.entries({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:t>words</w:t>', ...files }).map(([name, text]) => [name, bytes(text)])), date)
  test('a document without a secret passes', () => deepEqual(check(docx({})), []))
  test('every part of a docx is read: body, run by run, properties, comments, custom parts, names of files', () => {
    for (const files of [
      { 'word/document.xml': '<w:t>Nemo</w:t><w:t xml:space="preserve"> Example</w:t>' }, { 'docProps/core.xml': '<dc:creator>Nemo Example</dc:creator>' }, { 'word/comments.xml': '<w:comment w:author="Nemo Example"/>' },
      { 'customXml/item1.xml': '<x>Nemo Example</x>' }, { 'word/media/nemo_example.txt': 'words' }, { 'word/notes.txt': gzipSync('by Nemo Example') },
    ]) hasValue(docx(files as Record<string, string | Buffer>))
  })
  test('who and when are named in the properties, whatever they say; a thumbnail is noted', () => {
    deepEqual(codes(docx({ 'docProps/core.xml': '<dc:creator>Somebody</dc:creator><dcterms:created>1999-01-01T00:00:00Z</dcterms:created>' })), ['trait-inside'])
    isLeftOut(docx({ 'docProps/thumbnail.jpeg': 'x' }))
    isLeftOut(docx({ 'word/vbaProject.bin': '\0\x01\x02' }))
  })
  test('times, comments, extra fields, and bytes that no list names', () => {
    const name = { 'a.txt': bytes('words') }
    deepEqual(codes(zipSync(name, { mtime: new Date(2091, 1, 1) })), ['trait-inside'])
    hasValue(zipSync(name, { ...date, comment: 'by Nemo Example' }))
    hasValue(zipSync(name, { ...date, extra: { 0x4711: bytes('by Nemo Example') } }))
    isLeftOut(Buffer.concat([zipSync(name, date).subarray(0, 30), Buffer.from('hidden'), zipSync(name, date).subarray(30)]))
    isLeftOut(zipSync({ 'a.zip': bytes(Buffer.from('PK\x03\x04 broken')) }, date))
  })
  test('gzip: its name, its comment, its time, its content; gzip in zip in gzip', () => {
    hasValue(gzipSync('by Nemo Example'))
    const named = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.from('nemo example.txt\0'), gzipSync('x').subarray(10)])
    hasValue(named)
    deepEqual(codes(Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 0, 3]), gzipSync('x').subarray(10)])), ['trait-inside'])
    hasValue(gzipSync(zipSync({ 'a.gz': gzipSync('by Nemo Example') }, date)))
    isLeftOut(gzipSync('x').subarray(0, 12))
  })
})

suite('PDF', () => {
  const pdf = (...objects: (string | Buffer)[]) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects.map((object, n) => Buffer.concat([Buffer.from(`${n + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n')])), Buffer.from('trailer <</Root 1 0 R>>\n%%EOF\n')])
  const stream = (head: string, content: Buffer) => Buffer.concat([Buffer.from(`<<${head} /Length ${content.length}>>\nstream\n`), content, Buffer.from('\nendstream')])
  const packed = (text: string) => stream('/Filter /FlateDecode', deflateSync(text))
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
  test('a page in a usual font passes', () => deepEqual(check(bytes(pdf(font, packed('BT (words on a page) Tj ET')))), []))
  test('words are read plain, packed, kerned, in hex, in UTF-16, with escapes, and in objects that are packed', () => {
    for (const text of ['BT (by Nemo Example) Tj ET', 'BT [(Ne) -20 (mo Ex) 12 (ample)] TJ ET', `BT <${Buffer.from('Nemo Example').toString('hex')}> Tj ET`, 'BT (Nemo\\040E\\170ample) Tj ET', 'BT (Nemo) Tj 0 0 Td ( Example) Tj ET', '<</Title <FEFF004E0065006D006F0020004500780061006D0070006C0065>>>']) {
      hasValue(pdf(font, packed(text)))
      hasValue(pdf(font, stream('', Buffer.from(text))))
    }
    hasValue(pdf(font, stream('/Filter [/ASCIIHexDecode /FlateDecode]', Buffer.from(`${deflateSync('(Nemo Example)').toString('hex')}>`))))
  })
  test('author and dates are named, whatever they say; a withheld date is found', () => {
    deepEqual(codes(pdf('<</Author (Somebody) /CreationDate (D:19990101)>>')), ['trait-inside'])
    hasValue(pdf('<</ModDate (D:21240818101112Z)>>'))
    hasValue(pdf(stream('/Type /Metadata /Subtype /XML', Buffer.from('<rdf:li>Nemo Example</rdf:li>'))))
  })
  test('what cannot be read is noted: fonts with codes of their own, other filters, encryption, bytes after the end, a stream cut off', () => {
    isLeftOut(pdf('<</Type/Font/Subtype/Type0/Encoding/Identity-H>>', packed('BT <0001> Tj ET')))
    isLeftOut(pdf(stream('/Filter /LZWDecode', Buffer.from('x'))))
    isLeftOut(pdf('<</Encrypt 2 0 R>>'))
    isLeftOut(Buffer.concat([pdf(font), Buffer.from('more')]))
    isLeftOut(pdf(stream('/Filter /FlateDecode', Buffer.from('broken'))))
  })
})

suite('lookInside', () => {
  test('a file of an unknown kind is noted whole, and still searched', () => {
    isLeftOut(Buffer.from([0, 1, 2, 3]))
    hasValue(Buffer.concat([Buffer.from([0, 1]), Buffer.from('by Nemo Example')]))
    hasValue(Buffer.concat([Buffer.from([0, 1]), Buffer.from('by Nemo Example', 'utf16le')]))
  })
  test('a bomb is not unpacked, and a file in a file in a file ends somewhere', () => {
    isLeftOut(gzipSync(Buffer.alloc(70 * 1024 * 1024)))
    let nested = gzipSync('by Nemo Example')
    for (let n = 0; n < 10; n++) nested = gzipSync(nested)
    isLeftOut(nested)
  })
  test('never throws, whatever follows the signature of a format', () => {
    const signatures = ['\xff\xd8\xff\xe1', '\x89PNG\r\n\x1a\n', 'II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08', 'PK\x03\x04', '\x1f\x8b\x08\x1c', '%PDF-1.4\n1 0 obj stream\n', 'RIFF\xff\0\0\0WEBPEXIF', 'GIF89a', '\xff\xd8\xff\xed\0\x20Photoshop 3.0\x008BIM', '<?xml ']
    fc.assert(fc.property(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 300 }), (signature, rest) => {
      const inside = lookInside(new Uint8Array(Buffer.concat([Buffer.from(signature, 'latin1'), rest])))
      ok(Array.isArray(inside.texts) && Array.isArray(inside.unread))
    }), { numRuns: 2000 })
  })
  test('nothing withheld, nothing to find', () => {
    const none = { finder: tellFinder([]), secrets: [], traits: new Set<never>(), values: new Map(), leaks: leakFinder([]) }
    deepEqual(checkFile(bytes('Nemo Example'), lookInside(bytes('Nemo Example')), none), [])
  })
})
