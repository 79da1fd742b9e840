/**
 * Statistics in a real browser: figures with base and notes, a curve, a matrix, sheets that another program opens; another day, all that is recorded;
 * a phone, in Arabic and dark.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const program = join(import.meta.dirname, '../../service/cli/proofmark.mjs')
const office = spawnSync('soffice', ['--version']).error === undefined

/** Invented: ten addressees that answer slower and slower, rifles sold in three towns and recovered in two, hypotheses of some. */
function lines(): object[] {
  const numbers = Array.from({ length: 10 }, (_, n) => n)
  const day = (after: number) => new Date(Date.UTC(2031, 0, 1 + after)).toISOString().slice(0, 10)
  return [
    { kind: 'case', label: 'case-1', title: 'Invented case' }, { kind: 'case', label: 'case-2', title: 'Empty case' },
    { kind: 'document', label: 'doc', documentType: 'state-record', title: 'Register of Example Land', note: 'only what the police of Example Town seized' },
    ...numbers.map((n) => ({ kind: 'party', label: `p${n}`, names: [{ text: `Example Works ${n}` }], partyType: 'company' })),
    ...numbers.map((n) => ({ kind: 'request', label: `q${n}`, case: '#case-1', purpose: 'trace', addressees: [`#p${n}`, `#p${(n + 1) % 10}`], sent: n === 3 ? '2031-01' : day(n), deadline: day(60) })),
    ...numbers.slice(0, 7).map((n) => ({ kind: 'reply', requests: [`#q${n}`], from: `#p${n}`, responseKind: (['full', 'partial', 'acknowledged', 'full', 'refused-without-reason', 'no-record-held', 'full'] as const)[n], received: day(n + 12 * (n + 1)) })),
    ...numbers.flatMap((n) => [
      { kind: 'recovery', label: `r${n}`, case: '#case-1', when: day(300 + 40 * n), place: { text: n % 2 === 0 ? 'Example Port' : 'Other Port', country: 'XB' }, situation: n < 7 ? 'seized' : 'found' },
      { kind: 'item', label: `i${n}`, case: '#case-1', description: `rifle ${n}`, itemClass: 'rifle', recoveredIn: `#r${n}`, sources: [{ document: '#doc' }] },
      { kind: 'transfer', case: '#case-1', items: [`#i${n}`], transferKind: 'sale', when: n === 2 ? '2031-03' : day(20 * n), place: { text: ['Example Town', 'Other Town', 'Third Town'][n % 3], country: 'XA' } },
      ...(n < 4 ? [{ kind: 'diversion', case: '#case-1', items: [`#i${n}`], diversionKind: (['battlefield-capture', 'undetermined', 'in-transit', 'in-transit'] as const)[n], ...(n === 1 ? {} : { supports: [{ statement: `#r${n}`, says: 'seized from a fighter' }] }) }] : []),
    ]),
  ]
}

suite('statistics', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('statistics')
    writeFileSync(join(site.folder, 'case.jsonl'), lines().map((line) => `${JSON.stringify(line)}\n`).join(''))
    const made = spawnSync(process.execPath, [program, 'record', join(site.folder, 'case.jsonl'), '--data', join(site.folder, 'data')], { encoding: 'utf8' })
    equal(made.status, 0, made.stderr)
    page = await site.open(`${site.url}cases/case-1/statistics?on=2033-01-01`)
  })
  after(() => site?.end())
  const noFaults = async (about: string) => {
    ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${about}: nothing is wider than the screen`)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
  }
  const shot = async (name: string) => {
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `statistics-${name}.png`), fullPage: true })
  }
  const card = (title: string) => page.locator('.figure-card', { has: page.getByRole('heading', { name: title }) })

  test('each figure has its base and its notes, and the numbers of the command line', async () => {
    await page.getByRole('heading', { name: 'Time to answer trace requests' }).waitFor()
    for (const each of await page.locator('.figure-card').all()) {
      const notes = await each.locator('.figure-notes').innerText()
      for (const name of ['Base', 'Sample', 'Cut off']) ok(notes.includes(name), notes)
    }
    const said = spawnSync(process.execPath, [program, 'statistics', 'case-1', '--as-of', '2033-01-01', '--data', join(site.folder, 'data')], { encoding: 'utf8' }).stdout
    const median = /time-to-answer\.trace[^]*?at their shortest: median (\S+ ?\S*) days, 95/.exec(said)![1]!
    match(await card('Time to answer').locator('figcaption').innerText(), new RegExp(`as short as they can be: median ${median}`))
    equal(await page.locator('.figure-card').count(), (said.match(/^\S+\.\S+: as of/gm) ?? []).length)
    // Seized and found: two figures, and no third that adds them up.
    deepEqual(await page.getByRole('heading', { name: /^First sale to recovery/ }).allInnerTexts(), ['First sale to recovery\nattributed sample', 'First sale to recovery\nunattributed sample'])
    match(await card('Kinds of diversion attributed sample').innerText(), /undetermined\s+1\s[^]*not examined\s+3/)
    await page.getByText(/The source is noted: .?only what the police of Example Town seized/).first().waitFor()
    await noFaults('light')
    await shot('light')
  })
  test('a curve is also words and a table; what is not counted opens in the drawer', async () => {
    const answer = card('Time to answer trace requests')
    match((await answer.getByRole('img').getAttribute('aria-label'))!, /Curve of the share that still waits.*median/)
    await answer.getByText('As a table').click()
    ok(await answer.locator('details tbody tr').count() >= 4)
    await page.goto(`${site.url}cases/case-1/statistics?on=2031-01-05`)
    const later = card('Time to answer trace requests')
    await later.getByText('sent after the day of the count').waitFor()
    await later.locator('.figure-notes a').first().click()
    await page.locator('.drawer').getByText(/trace/i).first().waitFor()
  })
  test('another day, and all that is recorded, stand in the address', async () => {
    await page.goto(`${site.url}cases/case-2/statistics`)
    await page.getByText('Nothing is recorded here that could be counted').waitFor()
    await page.getByLabel('all that is recorded').check()
    await page.getByRole('heading', { name: 'Requests trace requests' }).waitFor()
    match(page.url(), /of=all/)
    await page.getByLabel('As of').fill('2031-01-02')
    await page.getByText('as of 2031-01-02').waitFor()
    match(page.url(), /on=2031-01-02/)
  })
  test('the workbook opens in another program with its numbers and its notes', { skip: office ? false : 'LibreOffice is not installed' }, async () => {
    await page.goto(`${site.url}cases/case-1/statistics?on=2033-01-01`)
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'All as a workbook' }).click()
    const file = join(site.folder, 'statistics.xlsx')
    await (await waiting).saveAs(file)
    const out = join(site.folder, 'out')
    mkdirSync(out, { recursive: true })
    const made = spawnSync('soffice', [`-env:UserInstallation=file://${join(site.folder, 'office')}`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', '--outdir', out, file], { encoding: 'utf8' })
    equal(made.status, 0, made.stderr)
    const sheets = spawnSync('ls', [out], { encoding: 'utf8' }).stdout.trim().split('\n')
    equal(sheets.length, await page.locator('.figure-card').count())
    const matrix = sheets.map((name) => readFileSync(join(out, name), 'utf8')).find((text) => text.startsWith('figure,source-to-recovery,attributed'))!
    for (const part of ['Example Town', 'Other Port', 'sampling,', 'truncation,', 'base,records of items']) ok(matrix.includes(part), part)
    const csv = await (await fetch(`${site.url}api/statistics/sheet?case=case-1&on=2033-01-01&format=csv&figure=source-to-recovery.attributed`)).text()
    deepEqual(csv.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').split('\n').map((line) => line.replaceAll(/,+$|"/g, '')), matrix.split('\n').map((line) => line.replaceAll(/,+$|"/g, '')))
    for (const [query, status] of [['case=none', 404], ['on=soon', 422], ['figure=none', 404], ['format=pdf', 422]] as const) equal((await fetch(`${site.url}api/statistics/sheet?${query}`)).status, status, query)
  })
  test('on paper: figures with their notes, no buttons', async () => {
    const pdf = join(site.folder, 'statistics.pdf')
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.replaceAll(/\s+/g, ' ')
    for (const part of ['Time to answer', 'Sample', 'Cut off', 'They are no random choice']) ok(text.includes(part), part)
    ok(!text.includes('All as a workbook') && !text.includes('as CSV, with its notes'))
  })
  test('a phone, in Arabic and dark; nothing left for another place', async () => {
    await page.setViewportSize({ width: 390, height: 900 })
    for (const [language, scheme] of [['en', 'light'], ['ar', 'dark']] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.goto(`${site.url}cases/case-1/statistics?on=2033-01-01`)
      await page.locator('.figure-card').first().waitFor()
      await noFaults(`${language} ${scheme}`)
      await shot(`phone-${language}`)
    }
    await page.setViewportSize({ width: 1300, height: 900 })
    await page.goto(`${site.url}cases/case-1/statistics?on=2033-01-01`)
    await page.locator('.figure-card').first().waitFor()
    await shot('dark-ar')
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
