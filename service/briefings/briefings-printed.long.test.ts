/**
 * Briefings as others read them: poppler finds every sentence and claim id in each language, LibreOffice opens the DOCX, zbar reads the square from the page, and
 * the HTML asks for nothing. And what these programs say where a file was broken.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { publicCase } from '../../examples/public-case.suite.ts'
import { briefingForms, briefingLanguages, hashGroups, squareText, textOf, type BriefingDocument, type BriefingForm, type BriefingLanguage, type BriefingOrder } from '@proofmark/core/briefing'
import { utf8 } from '@proofmark/core/bytes'
import { unzip, zip } from '@proofmark/core/evidence'
import { kinds, world, type AnyStatement } from '@proofmark/core/statements'
import { briefingFiles, type BriefingFormat } from './index.ts'

const isThere = (program: string, option: string) => !spawnSync(program, [option]).error
const skip = !isThere('pdftotext', '-v') ? 'poppler is not installed (pdftotext)' : false
const noOffice = !isThere('soffice', '--version') ? 'LibreOffice is not installed (soffice)' : skip
const noZbar = !isThere('zbarimg', '--version') ? 'zbar is not installed (zbarimg)' : skip
const folder = mkdtempSync(join(tmpdir(), 'proofmark-briefings-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const example = join(import.meta.dirname, '..', '..', 'examples', 'dprk-missiles-2024')
const { statements, idOf } = publicCase(example, '')
const findings = ['ongoing-use', 'production-to-use', 'acquisition-network'].map(idOf)
const hashOf = (n: number) => createHash('sha256').update(`invented package ${n}`).digest('hex')
const published = findings.map((finding, n) => ({
  id: `${n}`.padStart(32, 'f'), kind: 'publication', version: 1, index: statements.length + n, hidden: [],
  fields: kinds.publication.schema.parse({ finding, manifestSha256: hashOf(n), format: 'proofmark/package/v1', fieldsShown: 1, fieldsWithheld: 0, handling: 'open' }),
}) as unknown as AnyStatement)
const all = world([...statements, ...published])
const illustrations = new Map(['actuator-113', 'components', 'label', 'mark-112', 'missile'].map((name) => readFileSync(join(example, 'illustrations', `${name}.svg`))).map((bytes) => [createHash('sha256').update(bytes).digest('hex'), new Uint8Array(bytes)]))
const order: Omit<BriefingOrder, 'language' | 'form'> = { findings, audience: 'security-council', occasion: null, when: '2026-11-26', title: null, reach: 'open', minutes: 3, leaveOut: [], corrects: null, whatChanged: null }
/** One address for several packages. */
const around = { origin: 'works.example/log', address: 'https://works.example/packages/{hash}.zip', hasFile: (sha256: string) => illustrations.has(sha256), blob: (sha256: string) => Promise.resolve(illustrations.get(sha256) ?? null) }

async function made(form: BriefingForm, language: BriefingLanguage, ...formats: BriefingFormat[]) {
  const files = await briefingFiles(all, { ...order, form, language }, around, formats)
  ok(files.ok, JSON.stringify(files))
  const [first, second] = files.files.map(({ bytes }) => bytes)
  return { ...files, first: first!, second: second! }
}

/** Words without marks of direction, spaces and ligatures, which readers of pages set as they like. */
const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\s]/g, '')
const read = (pdf: string, order: readonly string[] = ['-raw']) => bare(spawnSync('pdftotext', [...order, pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout)
/**
 * In reading order poppler moves numbers, ids and signs at the ends of a line of Arabic, and sets an id of the next line between two lines. The letters of a line it gives in
 * their order: a sentence is read back line by line (a line has more than twelve letters, the last of a sentence may have fewer), and each number somewhere.
 */
const arabicOf = (text: string) => text.replaceAll(/[^\p{Script=Arabic}]|\p{N}/gu, '')
function isReadIn(said: string, text: string): boolean {
  const whole = arabicOf(text)
  let rest = arabicOf(bare(said))
  for (let lines = 0; rest !== ''; lines++) {
    let length = rest.length
    while (length > 0 && !whole.includes(rest.slice(0, length))) length--
    if (lines === 4 || length === 0 || (length < rest.length && length < 12)) return false
    rest = rest.slice(length)
  }
  return (said.match(/\d+/g) ?? []).every((number) => text.includes(number))
}
const sentencesOf = ({ sections }: BriefingDocument) => sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'sentence' ? [block] : []))

function missing(document: BriefingDocument, text: string): string[] {
  const kept = sentencesOf(document)
  ok(kept.length > 5)
  const sentences = kept.map(({ runs }) => textOf(runs)).filter((said) => (document.language === 'ar' ? !isReadIn(said, text) : !text.includes(bare(said))))
  return [...sentences, ...kept.flatMap(({ id, marks }) => [id, ...marks.map((mark) => mark.id)]).filter((id) => !text.includes(id)), ...[0, 1, 2].map((n) => hashGroups(hashOf(n))).filter((hash) => !text.includes(bare(hash)))]
}
/** Letters of Arabic in reading order, hashes and ids in that of the page. */
const readFor = (language: string, path: string) => (language === 'ar' ? `${read(path, [])} ${read(path)}` : read(path))

suite('briefings as PDF', { skip }, () => {
  for (const form of briefingForms) for (const language of briefingLanguages) {
    test(`${form} in ${language}: every sentence and claim id is read back; tagged; its fonts lie in it; the same bytes twice; nothing untranslated`, async () => {
      const { document, first, pages } = await made(form, language, 'pdf')
      const path = join(folder, `${form}.${language}.pdf`)
      writeFileSync(path, first)
      deepEqual(missing(document, readFor(language, path)), [])
      const info = spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout
      match(info, /Tagged: +yes/)
      match(info, new RegExp(`Pages: +${pages}\\b`))
      const fonts = spawnSync('pdffonts', [path], { encoding: 'utf8' }).stdout.trim().split('\n').slice(2)
      ok(fonts.length >= 3 && fonts.every((line) => /\byes (?:yes|no) +(?:yes|no)\b/.test(line)), fonts.join('\n'))
      deepEqual(document.untranslated, [])
      if (form === 'brief') ok(pages <= 4, `${pages} pages`)
      if (form === 'statement') ok(document.speech!.seconds <= 180)
      if (language === 'uk') ok(Buffer.from((await made(form, language, 'pdf')).first).equals(Buffer.from(first)))
    })
  }
  test('a sentence that is not there is missed: the reader can fail', async () => {
    const { document, first } = await made('brief', 'ar', 'pdf')
    const path = join(folder, 'other.pdf')
    writeFileSync(path, first)
    const other = { ...document, sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => (block.kind === 'sentence' && block.id === 'B2' ? { ...block, runs: [{ text: 'جملة لم تقل قط' }] } : block)) })) }
    deepEqual(missing(other, readFor('ar', path)), ['جملة لم تقل قط'])
  })
  test('headings and figures are in the structure, figures with their words', async () => {
    const path = join(folder, 'structure.pdf')
    writeFileSync(path, (await made('brief', 'fr', 'pdf')).first)
    const structure = spawnSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout
    for (const tag of ['H1', 'H2', 'Figure', 'L (block)']) ok(structure.includes(tag), `${tag} in ${structure.slice(0, 300)}`)
    match(structure, /Des missiles de fabrication/)
  })
})

suite('the square on the page', { skip: noZbar }, () => {
  test('opens the address of the package, with its hash, from the printed brief and from slides; a page without it gives nothing', async () => {
    for (const form of ['brief', 'slides'] as const) {
      const { first, pages } = await made(form, 'en', 'pdf')
      const path = join(folder, `square.${form}.pdf`)
      writeFileSync(path, first)
      const readPage = (page: number) => {
        equal(spawnSync('pdftoppm', ['-r', '150', '-png', '-f', `${page}`, '-l', `${page}`, '-singlefile', path, join(folder, 'page')]).status, 0)
        return spawnSync('zbarimg', ['-q', '--raw', join(folder, 'page.png')], { encoding: 'utf8' }).stdout.trim().split('\n').filter((line) => line !== '').toSorted()
      }
      deepEqual(readPage(pages), [0, 1, 2].map((n) => squareText(hashOf(n), around.address)).toSorted())
      for (const n of [0, 1, 2]) ok(readPage(pages).some((read) => new URL(read).pathname === `/packages/${hashOf(n)}.zip` && new URL(read).hash === `#proofmark:package:${hashOf(n)}`))
      deepEqual(readPage(1), [])
    }
  })
})

suite('briefings as DOCX, printed by LibreOffice', { skip: noOffice }, () => {
  const office = (paths: readonly string[]) => spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office'), ...paths], { encoding: 'utf8', timeout: 240_000 })
  test('are opened in each language with every sentence and claim id; one that is cut is not', async () => {
    const documents: (readonly [string, BriefingDocument])[] = []
    for (const language of briefingLanguages) {
      const { document, first, second } = await made('brief', language, 'docx', 'docx')
      ok(Buffer.from(first).equals(Buffer.from(second)))
      writeFileSync(join(folder, `brief.${language}.docx`), first)
      documents.push([language, document])
    }
    const whole = unzip((await made('brief', 'en', 'docx')).first)
    ok(whole.ok)
    const words = new TextDecoder().decode(whole.entries.get('word/document.xml'))
    writeFileSync(join(folder, 'broken.docx'), zip(new Map([...whole.entries, ['word/document.xml', utf8(words.slice(0, words.length / 2))] as const])))
    office([...documents.map(([language]) => join(folder, `brief.${language}.docx`)), join(folder, 'broken.docx')])
    for (const [language, document] of documents) if (language !== 'ar') deepEqual(missing(document, read(join(folder, 'office', `brief.${language}.pdf`))), [], language)
    // The ligatures of the fonts of a machine are taken apart by no reader of pages alike: Arabic is read as the text that LibreOffice finds in the file.
    spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', join(folder, 'office'), join(folder, 'brief.ar.docx')], { timeout: 240_000 })
    deepEqual(missing(documents.find(([language]) => language === 'ar')![1], bare(readFileSync(join(folder, 'office', 'brief.ar.txt'), 'utf8'))), [])
    equal(existsSync(join(folder, 'office', 'broken.pdf')), false)
    for (const [language] of documents) { const pages = Number(/Pages: +(\d+)/.exec(spawnSync('pdfinfo', [join(folder, 'office', `brief.${language}.pdf`)], { encoding: 'utf8' }).stdout)?.[1]); ok(pages <= 5, `${language}: ${pages} pages`) }
  })
})

suite('briefings as HTML', () => {
  test('ask for nothing, run nothing, and say every sentence, in each form and language', async () => {
    for (const form of briefingForms) for (const language of briefingLanguages) {
      const { document, first } = await made(form, language, 'html')
      const html = new TextDecoder().decode(first)
      deepEqual(html.match(/<script|<link|<iframe|<object|\son\w+=|\ssrc="(?!data:)[^"]*"|\shref="(?!#)[^"]*"|url\((?!#)|@import/gi), null, `${form} ${language}`)
      match(html, new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`))
      const text = bare(html.replaceAll(/<style>[^]*<\/style>/g, '').replaceAll(/<[^>]+>/g, '').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
      deepEqual(missing(document, text), [], `${form} ${language}`)
    }
  })
})
