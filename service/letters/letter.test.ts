import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { suite, test } from 'node:test'
import sharp from 'sharp'
import { unzip } from '@proofmark/core/evidence'
import { readCameraFile } from '@proofmark/core/photos'
import { builtInTemplate, docxOf, drawnPictures, letterLanguages, letterPurposes, letterText, makeLetter, type LetterFacts, type LetterLanguage } from './index.ts'
import { hostile, noticeFacts, traceFacts } from './example-letter.suite.ts'
import { letterWords } from './words.ts'

const letterIn = async (facts: LetterFacts, language: LetterLanguage) => makeLetter(facts, builtInTemplate(facts.purpose, language), (await drawnPictures(facts)).pictures)
const factsOf = { trace: traceFacts, 'right-of-reply': noticeFacts }
const partsOf = (docx: Uint8Array) => { const read = unzip(docx); ok(read.ok); return read.entries }
const textOf = (docx: Uint8Array, part = 'word/document.xml') => new TextDecoder().decode(partsOf(docx).get(part))

/** An invented photo that tells where, when and with which camera. */
const photo = async () => new Uint8Array(await sharp({ create: { width: 3000, height: 1700, channels: 3, background: '#204060' } }).jpeg()
  .withExif({ IFD0: { Make: 'Example Works', Model: 'Field 1', Artist: 'Invented Person' }, IFD2: { DateTimeOriginal: '2031:05:02 09:59:40' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 30/1 36/1', GPSLongitudeRef: 'W', GPSLongitude: '4/1 15/1 0/1' } }).withMetadata({ orientation: 6 }).toBuffer())
const withPhoto = (facts: LetterFacts, bytes: Uint8Array): LetterFacts => ({ ...facts, items: facts.items.map((item, n) => (n === 0 ? { ...item, photographs: [{ bytes, caption: 'The housing', handling: 'restricted' }] } : item)) })

suite('letter', () => {
  for (const purpose of letterPurposes) for (const language of letterLanguages) {
    test(`${purpose} in ${language}: a part that nobody stated is printed as not stated, and what was stated stands there`, async () => {
      const facts = factsOf[purpose]
      const text = letterText(await letterIn(facts, language))
      for (const said of [facts.reference!, facts.addressee.name, 'Factory Road 7', 'ㅈ12 34-[38]?', facts.confidentiality!, ...facts.sentences]) ok(text.includes(said), said)
      const empty: LetterFacts = { ...facts, reference: null, date: null, deadline: null, agency: null, addressee: { name: 'Example Works', lines: [], role: null }, items: [], circumstances: null, grounds: null, use: null, identification: null, other: null, confidentiality: null, sentences: [] }
      const missing = `[${letterWords[language].notStated}]`
      // Each part of the instrument's form, with the head of the letter: six blocks and eleven places in a request.
      const count = letterText(await letterIn(empty, language)).split(missing).length - 1
      ok(count >= (purpose === 'trace' ? 14 : 10), `${count}`)
      equal(letterText(await letterIn({ ...empty, grounds: 'Said.' }, language)).split(missing).length - 1, purpose === 'trace' ? count - 1 : count)
    })
  }
  test('no brace of the evidence is a placeholder, and no tag of it markup', async () => {
    const letter = await letterIn(traceFacts, 'en')
    match(letterText(letter), /#read\("\/etc\/passwd"\) \[\[x\]\] .*\{reference\} ‹U\+202E›evil‹U\+2066›/)
    const xml = textOf(docxOf(letter))
    match(xml, /&lt;script&gt; &amp; \{reference\} ‹U\+202E›/)
    deepEqual(xml.match(/[\u202a-\u202e\u2066-\u2069]/g), null)
  })
  test('what lies above the audience is counted in the letter', async () => {
    match(letterText(await letterIn({ ...traceFacts, withheld: 3 }, 'en')), /Some records are not shown to this addressee: 3\./)
    doesNotMatch(letterText(await letterIn(traceFacts, 'en')), /not shown to this addressee/)
  })
  test('a day is written in the words of the language; any other date as it stands', async () => {
    match(letterText(await letterIn(traceFacts, 'uk')), /30 червня 2031/)
    match(letterText(await letterIn({ ...traceFacts, deadline: '2031-06?' }, 'uk')), /2031-06\?/)
    match(letterText(await letterIn({ ...traceFacts, deadline: '2031-07-01' }, 'fr')), /Référence\u00a0: EX.*au plus tard le\u00a0: 1er juillet 2031/s)
  })
})

suite('letter as DOCX', () => {
  test('has the same bytes for the same facts, and no time but that of the letter', async () => {
    const [one, two] = [docxOf(await letterIn(traceFacts, 'fr')), docxOf(await letterIn(traceFacts, 'fr'))]
    ok(Buffer.from(one).equals(two))
    equal(textOf(one, 'docProps/core.xml').match(/<dcterms:created[^>]*>([^<]*)/)?.[1], '2031-05-02T00:00:00Z')
    doesNotMatch(textOf(docxOf(await letterIn({ ...traceFacts, date: null }, 'fr')), 'docProps/core.xml'), /created/)
  })
  test('Arabic: paragraphs, runs, tables and pages go from right to left, and a serial does not', async () => {
    const xml = textOf(docxOf(await letterIn(traceFacts, 'ar')))
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([paragraph]) => paragraph)
    ok(paragraphs.length > 60)
    for (const paragraph of paragraphs.filter((each) => /[\u0620-\u064a]/.test(each))) match(paragraph, /<w:bidi\/>/, paragraph)
    for (const [run] of xml.matchAll(/<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>[^<]*[\u0620-\u064a][^<]*<\/w:t><\/w:r>/g)) match(run, /<w:rtl\/>/, run)
    match(paragraphs.find((each) => each.includes('12 34-[38]?'))!, /<w:bidi w:val="0"\/>/)
    equal(xml.match(/<w:tbl>/g)!.length, xml.match(/<w:bidiVisual\/>/g)!.length)
    match(xml, /<w:pgMar [^>]*\/><w:bidi\/><\/w:sectPr>/)
    const english = textOf(docxOf(await letterIn(traceFacts, 'en')))
    deepEqual([[...english.matchAll(/<w:p>.*?<\/w:p>/g)].filter(([each]) => each.includes('<w:bidi/>')).map(([each]) => /دفعة/.test(each)), english.includes('bidiVisual')], [[true], false])
  })
  test('says its language, and has real headings', async () => {
    for (const [language, tag] of [['en', 'en-GB'], ['fr', 'fr-FR'], ['uk', 'uk-UA']] as const) match(textOf(docxOf(await letterIn(traceFacts, language)), 'word/styles.xml'), new RegExp(`<w:lang w:val="${tag}" w:eastAsia="ko-KR" w:bidi="ar-SA"/>`))
    const xml = textOf(docxOf(await letterIn(traceFacts, 'en')))
    deepEqual([xml.match(/<w:pStyle w:val="Heading1"\/>/g)?.length, (xml.match(/<w:pStyle w:val="Heading2"\/>/g)?.length ?? 0) > 10], [2, true])
  })
  test('the places of its form have the same names in every language, each once', async () => {
    const names = async (language: LetterLanguage) => [...textOf(docxOf(await letterIn(traceFacts, language))).matchAll(/<w:tag w:val="([^"]+)"\/>/g)].map(([, name]) => name!)
    const english = await names('en')
    equal(new Set(english).size, english.length)
    for (const name of ['reply/no-record-held', 'answer/reason', 'item-1/produced', 'item-2/licence', 'publish/no']) ok(english.includes(name), name)
    for (const language of letterLanguages) deepEqual(await names(language), english)
    ok(!english.includes('reply/no-answer'))
  })
  test('a picture carries nothing of what the camera wrote; exiftool finds it in the photo and not in the letter', async () => {
    const bytes = await photo()
    ok(readCameraFile(bytes).point !== null)
    const parts = partsOf(docxOf(await letterIn(withPhoto(traceFacts, bytes), 'en')))
    const media = parts.get('word/media/picture1.jpeg')!
    deepEqual([readCameraFile(media).point, readCameraFile(media).taken, readCameraFile(media).device.make], [null, null, null])
    // Turned upright, and small.
    deepEqual((({ width, height }) => [width, height])(await sharp(media).metadata()), [793, 1400])
    ok(!Buffer.from(media).includes('Example Works'))
    const told = (input: Uint8Array) => spawnSync('exiftool', ['-G1', '-a', '-u', '-'], { input, encoding: 'utf8' }).stdout
    if (spawnSync('exiftool', ['-ver']).status === 0) {
      match(told(bytes), /\[GPS\]/)
      doesNotMatch(told(media), /\[(?:GPS|IFD\d|ExifIFD|XMP[^\]]*|IPTC|ICC[^\]]*)\]/)
    }
  })
  test('a file that is no picture is told, and not left out', async () => {
    const { faults, pictures } = await drawnPictures(withPhoto(traceFacts, new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')))
    deepEqual([faults.length, faults[0]?.caption, pictures.size], [1, 'The housing', 0])
  })
  test('hostile words stand in every field without harm', async () => {
    const everywhere: LetterFacts = { ...noticeFacts, reference: hostile, circumstances: hostile, other: hostile, confidentiality: hostile, sentences: [hostile], addressee: { name: hostile, lines: [hostile], role: hostile }, agency: { name: hostile, lines: [], role: null } }
    for (const part of ['word/document.xml', 'word/header1.xml', 'docProps/core.xml']) deepEqual(textOf(docxOf(await letterIn(everywhere, 'ar')), part).match(/<script>|[\u202a-\u202e\u2066-\u2069]/g), null, part)
  })
})
