/**
 * Letters on paper: LibreOffice opens every DOCX and prints it, Typst sets every PDF; what poppler reads back is what was to be said, and is not said
 * where a file was broken.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import sharp from 'sharp'
import { utf8 } from '@proofmark/core/bytes'
import { unzip, zip } from '@proofmark/core/evidence'
import { builtInTemplate, docxOf, drawnPictures, letterLanguages, makeLetter, pdfOf, type LetterFacts, type LetterLanguage } from './index.ts'
import { hostile, noticeFacts, traceFacts } from './example-letter.suite.ts'
import { letterWords } from './words.ts'

const isThere = (program: string, option: string) => !spawnSync(program, [option]).error
const skip = !isThere('pdftotext', '-v') ? 'poppler is not installed (pdftotext)' : false
const noOffice = !isThere('soffice', '--version') ? 'LibreOffice is not installed (soffice)' : skip
const folder = mkdtempSync(join(tmpdir(), 'proofmark-letters-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const gps = { IFD0: { Make: 'Example Works', Artist: 'Invented Person' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 30/1 36/1', GPSLongitudeRef: 'W', GPSLongitude: '4/1 15/1 0/1' } }
const photo = new Uint8Array(await sharp({ create: { width: 900, height: 600, channels: 3, background: '#204060' } }).jpeg().withExif(gps).toBuffer())
const withPhoto = (facts: LetterFacts): LetterFacts => ({ ...facts, items: facts.items.map((item, n) => (n === 0 ? { ...item, photographs: [{ bytes: photo, caption: 'The housing', handling: 'open' }] } : item)) })
const letterIn = async (facts: LetterFacts, language: LetterLanguage) => makeLetter(facts, builtInTemplate(facts.purpose, language), (await drawnPictures(facts)).pictures)
/** Without marks of direction, which a reader of pages puts where it likes, and with one space between words. */
const read = (pdf: string, order: '-raw' | '-layout' = '-raw') => spawnSync('pdftotext', [order, pdf, '-'], { encoding: 'utf8' }).stdout.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ')
const cases = [traceFacts, noticeFacts].flatMap((facts) => letterLanguages.map((language) => [withPhoto(facts), language] as const))

function holds(facts: LetterFacts, language: LetterLanguage, text: string) {
  for (const said of [facts.reference!, facts.addressee.name, 'Factory Road 7', '12 34-[38]?', ...facts.sentences]) ok(text.includes(said), `${said} in ${text.slice(0, 400)}`)
  const { labels } = letterWords[language]
  // A word without ligatures, which readers of pages take apart in their own ways.
  if (language !== 'ar') ok(text.includes(labels.form) && text.includes(labels.marks), labels.form)
}

/** Columns (shares of the page's width) in which a word begins and ends. */
function placeOf(pdf: string, word: string): { readonly from: number; readonly to: number } {
  const boxes = spawnSync('pdftotext', ['-bbox', '-f', '1', '-l', '1', pdf, '-'], { encoding: 'utf8' }).stdout
  const width = Number(/<page width="([\d.]+)"/.exec(boxes)?.[1])
  const found = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<\/word>/g)].find(([, , , text]) => text!.replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '') === word)
  ok(found !== undefined, `${word} stands on the first page`)
  return { from: Number(found[1]) / width, to: Number(found[2]) / width }
}

suite('letters as DOCX, printed by LibreOffice', { skip: noOffice }, () => {
  const office = (paths: readonly string[]) => spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office'), ...paths], { encoding: 'utf8', timeout: 240_000 })
  test('all of them are opened, with reference, addressee, address and mark on the pages; Arabic begins at the right', async () => {
    const paths: string[] = []
    for (const [facts, language] of cases) {
      paths.push(join(folder, `${facts.purpose}.${language}.docx`))
      writeFileSync(paths.at(-1)!, docxOf(await letterIn(facts, language)))
    }
    equal(office(paths).status, 0)
    for (const [facts, language] of cases) {
      const pdf = join(folder, 'office', `${facts.purpose}.${language}.pdf`)
      holds(facts, language, read(pdf))
      const { from, to } = placeOf(pdf, 'Workstown')
      ok(language === 'ar' ? to > 0.7 : from < 0.4, `${pdf}: the address stands at the side where the language begins (${from} to ${to})`)
    }
  })
  test('a file whose words are cut off is refused: the referee can fail', async () => {
    const whole = unzip(docxOf(await letterIn(traceFacts, 'en')))
    ok(whole.ok)
    const words = new TextDecoder().decode(whole.entries.get('word/document.xml'))
    const path = join(folder, 'broken.docx')
    writeFileSync(path, zip(new Map([...whole.entries, ['word/document.xml', utf8(words.slice(0, words.length / 2))] as const])))
    office([path])
    equal(existsSync(join(folder, 'office', 'broken.pdf')), false)
  })
})

suite('letters as PDF', { skip }, () => {
  test('all of them say what was to be said, in tagged pages with their own fonts, the same bytes twice', async () => {
    for (const [facts, language] of cases) {
      const [pdf, again] = [await pdfOf(await letterIn(facts, language)), await pdfOf(await letterIn(facts, language))]
      ok(Buffer.from(pdf).equals(Buffer.from(again)), `${facts.purpose} ${language}`)
      const path = join(folder, `${facts.purpose}.${language}.pdf`)
      writeFileSync(path, pdf)
      holds(facts, language, read(path))
      ok(read(path).includes('ㅈ12 34-[38]?'), 'with the Hangul of the mark')
      match(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout, /Tagged: +yes/)
      const fonts = spawnSync('pdffonts', [path], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2)
      ok(fonts.length >= 3 && fonts.every((line) => /\byes yes yes\b/.test(line)), fonts.join('\n'))
      const { from, to } = placeOf(path, 'Workstown')
      ok(language === 'ar' ? to > 0.7 : from < 0.4, `${path}: ${from} to ${to}`)
    }
  })
  test('Arabic is read back as letters, in its order', async () => {
    const path = join(folder, 'arabic.pdf')
    writeFileSync(path, await pdfOf(await letterIn(traceFacts, 'ar')))
    const text = read(path, '-layout')
    for (const words of ['طلب تعقب', 'استمارة الرد', 'رد كامل', 'في موعد أقصاه', 'الدولي لتمكين الدول', 'إلى معرفة متى وأين']) ok(text.includes(words), words)
  })
  test('words that look like markup are words: nothing is read, nothing is set otherwise', async () => {
    const path = join(folder, 'hostile.pdf')
    const marks = '#read("letter.json") #image("/etc/passwd") $x$ `raw` <label> @ref // c /* c */ \\u{41} = Head'
    writeFileSync(path, await pdfOf(await letterIn({ ...traceFacts, circumstances: `${marks}\n${hostile}`, reference: marks, addressee: { name: hostile, lines: [marks], role: marks } }, 'en')))
    const text = read(path)
    ok(text.includes('#image("/etc/passwd") $x$ `raw` <label> @ref // c /* c */ \\u{41} = Head'), text.slice(0, 600))
    ok(text.includes('#read("/etc/passwd") [[x]] $ 1 $ *b* _i_ <script> & {reference}') && text.includes('U+202E'))
    ok(!text.includes('root:') && !text.includes('"blocks"'))
  })
  test('a character that no font here has is printed by its number', async () => {
    const path = join(folder, 'unknown.pdf')
    writeFileSync(path, await pdfOf(await letterIn({ ...traceFacts, circumstances: 'Marked 漢 and 🙂.' }, 'en')))
    ok(read(path).includes('Marked ‹U+6F22› and ‹U+1F642›.'), read(path).slice(0, 900))
  })
  test('the picture is on the page, and exiftool finds nothing of the camera in the file', { skip: isThere('exiftool', '-ver') ? false : 'exiftool is not installed' }, async () => {
    const path = join(folder, 'photo.pdf')
    writeFileSync(path, await pdfOf(await letterIn(withPhoto(traceFacts), 'en')))
    equal(spawnSync('pdfimages', ['-list', path], { encoding: 'utf8' }).stdout.trim().split('\n').length, 3)
    equal(spawnSync('pdfimages', ['-j', path, join(folder, 'image')]).status, 0)
    const told = (input: Uint8Array) => spawnSync('exiftool', ['-G1', '-a', '-ee', '-'], { input, encoding: 'utf8' }).stdout
    match(told(photo), /\[GPS\]/)
    for (const bytes of [readFileSync(path), readFileSync(join(folder, 'image-000.jpg'))]) deepEqual(told(bytes).match(/\[(?:GPS|IFD\d|ExifIFD|IPTC)\]/g), null)
    ok(!readFileSync(path).includes('Invented Person'))
  })
})
