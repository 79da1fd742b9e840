/**
 * Our form, judged and filled in by ODK's own engine for forms (@getodk/xforms-engine, in Chromium): it takes every expression, says what is missing, and what it
 * would send is imported as it comes.
 *
 * The conversion to an XForm between the two is ours (xform.suite.ts).
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { zip } from '@proofmark/core/evidence'
import { type Form, tableOf, tablesOf } from '@proofmark/core/forms'
import { readFormFile } from 'proofmark/forms'
import { openStore } from 'proofmark/store'
import { xformOf } from '../forms/xform.suite.ts'
import { form as formCommand } from './commands/form.ts'
import { importCommand } from './commands/import.ts'
import { means } from './data-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const engine = readFileSync(join(root, 'node_modules', '@getodk', 'xforms-engine', 'dist', 'index.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-forms-'))
const capture = join(folder, 'capture.xlsx')
let browser: Browser
let page: Page
let form: Form

const quiet = { print: () => undefined, complain: () => undefined, isJson: false }

before(async () => {
  equal(await formCommand.run({ ...quiet, arguments: [], options: { out: capture } }), 0)
  const read = await readFormFile(new Uint8Array(readFileSync(capture)))
  ok(read.ok, JSON.stringify(read))
  form = read.form
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
  page = await browser.newPage()
  await page.route('**/*', (route) => route.fulfill(route.request().url().endsWith('.js') ? { contentType: 'text/javascript', body: engine } : { contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto('https://works.example/')
})
after(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Filled { readonly status: string; readonly error: string; readonly languages: string[]; readonly labels: string[]; readonly references: string[]; readonly missing: string[]; readonly files: { name: string; bytes: number[] }[] }

/** Answers by reference, in their order: a text, `file:NAME` for a file, `+` for one more round of a repeat. */
const fillIn = (xform: string, answers: readonly (readonly [reference: string, value: string])[], language = 'English (en)'): Promise<Filled> => page.evaluate(async ({ xform: text, answers: given, language: shown }) => {
  // oxlint-disable-next-line no-explicit-any -- the engine comes from a page, without its types
  const api: any = await import(/* @vite-ignore */ '/engine.js' as string)
  const result = await api.loadForm(text)
  const answer = { status: String(result.status), error: String(result.error?.message ?? ''), languages: [] as string[], labels: [] as string[], references: [] as string[], missing: [] as string[], files: [] as { name: string; bytes: number[] }[] }
  if (result.status === 'failure') return answer
  const { root: top } = result.createInstance()
  // oxlint-disable-next-line no-explicit-any
  const nodes = (node: any): any[] => [node, ...(node.currentState.children ?? []).flatMap(nodes)]
  const at = (reference: string) => { const found = nodes(top).find((node) => node.currentState.reference === reference); if (found === undefined) throw new Error(`the engine has no ${reference}`); return found }
  answer.languages = top.languages.map((each: { language: string }) => each.language)
  top.setLanguage(top.languages.find((each: { language: string }) => each.language === shown))
  for (const [reference, value] of given) {
    const node = at(reference)
    if (value === '+') node.addInstances()
    else if (value.startsWith('file:')) node.setValue(new File([new TextEncoder().encode(`picture of ${reference}`)], value.slice(5), { type: 'image/jpeg' }))
    else if (node.nodeType === 'select') node.selectValue(value)
    else node.setValue(value)
  }
  answer.labels = nodes(top).map((node) => node.currentState.label?.asString ?? '')
  answer.references = nodes(top).map((node) => node.currentState.reference)
  const payload = await top.prepareInstancePayload({ payloadType: 'monolithic' })
  answer.missing = (payload.violations ?? []).map((each: { reference: string }) => each.reference)
  for (const [, file] of payload.data[0].entries()) answer.files.push({ name: file.name, bytes: [...new Uint8Array(await file.arrayBuffer())] })
  return answer
}, { xform, answers, language })

const answers: readonly (readonly [string, string])[] = [
  ['/data/site/site_what', 'store of Example Works'], ['/data/site/site_when', '2084-03-15'], ['/data/site/site_place', 'Example Town'], ['/data/site/site_point', '10.5 20.25 100 4.6'], ['/data/site/site_country', 'XA'],
  ['/data/site/custodian', 'Example Works'], ['/data/site/observer', 'field-1'], ['/data/site/site_photo', 'file:site.jpg'],
  ['/data/items[1]/item_label', 'EX-1'], ['/data/items[1]/item_class', 'mortar-bomb'], ['/data/items[1]/recovery/recovery_situation', 'found'], ['/data/items[1]/recovery/recovery_when', '2084-03~'],
  ['/data/items[1]/photos[1]/photo', 'file:overall.jpg'], ['/data/items[1]/photos[1]/photo_shot', 'overall'],
  ['/data/items[1]/marks[1]/mark_state', 'present'], ['/data/items[1]/marks[1]/mark_transcription', '84 ?17'], ['/data/items[1]/marks[1]/mark_photo', 'file:mark.jpg'],
  ['/data/items[1]/marks', '+'], ['/data/items[1]/marks[2]/mark_state', 'obliterated'],
  ['/data/items', '+'], ['/data/items[2]/item_label', 'EX-2'], ['/data/items[2]/item_class', 'other'], ['/data/items[2]/item_description', 'a sign <b>with</b> & words'], ['/data/items[2]/item_count', '3'], ['/data/items[2]/item_count_qualifier', 'about'], ['/data/items[2]/item_part_of', 'EX-1'],
  ['/data/items[2]/marks[1]/mark_state', 'absent'],
  ['/data/custody[1]/custody_to', 'laboratory'], ['/data/custody[1]/custody_when', '2084-03-16'],
]

suite('our form in the engine of ODK Web Forms', () => {
  test('is loaded, with every question of ours, in four languages', async () => {
    const { status, error, languages, references, labels } = await fillIn(xformOf(form), [], 'Українська (uk)')
    deepEqual([status, error], ['success', ''])
    deepEqual(languages, ['English (en)', 'Français (fr)', 'Українська (uk)', 'العربية (ar)'])
    const asked = [...tablesOf(tableOf(form))].flatMap(({ questions }) => questions.map(({ path }) => path))
    equal(asked.length > 35, true)
    deepEqual(asked.filter((path) => !references.some((each) => each.replaceAll(/\[\d+\]/g, '') === `/data/${path}`)), [])
    ok(labels.includes('День документування'))
  })
  test('would not be loaded with an expression that is none: the check can fail', async () => {
    const broken = xformOf(form).replace('number(selected-at(', 'number(selected-at((')
    equal((await fillIn(broken, [])).status, 'failure')
  })
  test('says what is missing, by the rules of the form', async () => {
    const { missing } = await fillIn(xformOf(form), [['/data/site/site_point', '10.5 20.25 0 0'], ['/data/items[1]/item_class', 'other'], ['/data/items[1]/item_count', '3'], ['/data/items[1]/marks[1]/mark_state', 'present'], ['/data/site/site_country', 'Example']])
    deepEqual(missing.toSorted(), ['/data/items[1]/item_count_qualifier', '/data/items[1]/item_description', '/data/items[1]/marks[1]/mark_transcription', '/data/site/observer', '/data/site/site_country', '/data/site/site_precision_m'])
  })
  test('what it sends is imported whole, with photographs, and twice is once', async () => {
    const { missing, files } = await fillIn(xformOf(form), answers)
    deepEqual(missing, [])
    const [xml] = files.filter(({ name }) => name.endsWith('.xml') || name === 'xml_submission_file')
    equal(files.length, 4)
    const at = join(folder, 'submissions.zip')
    writeFileSync(at, zip(new Map(files.map((each) => [`instances/one/${each === xml ? 'submission.xml' : each.name}`, Uint8Array.from(each.bytes)]))))
    const data = join(folder, 'data')
    const printed: string[] = []
    const complained: string[] = []
    const run = () => importCommand.run({ arguments: [at], options: { form: capture, data }, isJson: false, print: (text) => void printed.push(text), complain: (text) => void complained.push(text) })
    equal(await run(), 0, complained.join('\n'))
    equal(await run(), 0)
    deepEqual(printed, ['8 rows: 8 new, 0 changed, 0 same, 0 refused.', '13 statements sealed.', '8 rows: 0 new, 0 changed, 8 same, 0 refused.', '0 statements sealed.'])
    const store = await openStore({ folder: data, ...means, readOnly: true })
    try {
      const world = store.world()
      const [site] = world.of('site')
      const [bomb, sign] = world.of('item')
      deepEqual([site!.fields.when, site!.fields.place, site!.fields.team], ['2084-03-15', { text: 'Example Town', lat: 10.5, lon: 20.25, precisionKm: 0.0046, country: 'XA' }, world.of('party').map(({ id }) => id)])
      match(site!.fields.made!, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/)
      deepEqual([bomb!, sign!].map(({ fields }) => [fields.label, fields.itemClass, fields.taxonomy, fields.description, fields.documentedAt, fields.custodianText]), [
        ['EX-1', 'mortar-bomb', 'items/1', 'mortar-bomb', [site!.id], 'Example Works'], ['EX-2', 'other', 'items/1', 'a sign <b>with</b> & words', [site!.id], 'Example Works'],
      ])
      deepEqual([sign!.fields.partOf, sign!.fields.quantity, world.get(bomb!.fields.recoveredIn, 'recovery')?.fields.when, sign!.fields.recoveredIn], [bomb!.id, { qualifier: 'about', value: 3, unit: null }, '2084-03~', null])
      deepEqual(world.of('mark').map(({ fields }) => [fields.item === bomb!.id, fields.state, fields.transcription]), [[true, 'present', '84 ?17'], [true, 'obliterated', null], [false, 'absent', null]])
      deepEqual(world.of('photo').map(({ fields }) => fields.shows), [[site!.id], [bomb!.id], [bomb!.id, world.of('mark')[0]!.id]])
      deepEqual(world.of('custody').map(({ fields }) => [fields.of, fields.toText, fields.when]), [[[bomb!.id, sign!.id], 'laboratory', '2084-03-16']])
    } finally {
      await store.close()
    }
  })
})
