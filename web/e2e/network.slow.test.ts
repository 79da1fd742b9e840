/**
 * The network in a real browser: its picture by WebGL, keys, layers, tables, filters in the address, a hypothesis, files read by programs that are not ours; on a phone, in Arabic and in the dark.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, fitsScreen, settled, until } from './eventually.suite.ts'
import { field, skip, type Field } from './field-server.suite.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const parts = Array.from({ length: 40 }, (_, n) => `part-${n}`)
const lines: readonly object[] = [
  { kind: 'case', label: 'case-1', title: 'Invented case' }, { kind: 'case', label: 'case-2', title: 'Empty invented case' },
  { kind: 'party', label: 'works', names: [{ text: 'Example Works' }], partyType: 'company', jurisdiction: 'XA' }, { kind: 'party', label: 'brand', names: [{ text: 'Example Brand' }], partyType: 'company', handling: 'confidential' }, { kind: 'party', label: 'seller', names: [{ text: 'Example Seller' }], partyType: 'company' },
  { kind: 'item', label: 'missile', case: '#case-1', description: 'Example missile', itemClass: 'missile' },
  ...parts.map((label) => ({ kind: 'item', label, case: '#case-1', description: `Example ${label}`, itemClass: 'component', partOf: '#missile' })),
  ...parts.map((label, n) => ({ kind: 'role', case: '#case-1', of: `#${label}`, role: n % 3 === 0 ? 'fabricator' : n % 3 === 1 ? 'brand-owner' : 'distributor', party: n % 3 === 0 ? '#works' : n % 3 === 1 ? '#brand' : '#seller', since: n === 0 ? '2031-02' : undefined, until: n === 0 ? '2031-03' : undefined, ...(n === 2 ? { status: 'less-likely', reason: 'invented doubt' } : {}) })),
]

suite('network', { skip }, () => {
  let site: Field
  let page: Page
  before(async () => {
    site = await field('network')
    const sent = await fetch(`${site.url}api/statements`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: lines.map((line) => JSON.stringify(line)).join('\n') }) })
    equal(sent.status, 201, await sent.text())
    page = await site.open(`${site.url}cases/case-1/network`)
  })
  after(() => site?.end())
  const laid = async () => { await page.locator('.network-stage[data-drawn]').waitFor(); await eventually(() => page.locator('.network-laying').count(), 0) }
  const picture = () => page.getByRole('application', { name: /^Picture of the network/ })
  const noFaults = async (about: string) => {
    await settled(page)
    await fitsScreen(page, about)
    await page.evaluate(axe)
    deepEqual(await page.evaluate('axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0].html}`))'), [], about)
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, `network-${about.replaceAll(' ', '-')}.png`), fullPage: true })
  }
  const saved = async (name: string): Promise<string> => {
    const coming = page.waitForEvent('download')
    await page.getByRole('group', { name: 'Save' }).getByText(name, { exact: true }).click()
    const path = join(site.folder, name.replaceAll(/\W/g, ''))
    await (await coming).saveAs(path)
    return path
  }

  test('the picture is drawn; a key picks, the next opens what bears it; the address says so', async () => {
    await laid()
    await page.getByText(/^44 nodes and 80 lines shown, of 44 and 80\.$/).waitFor()
    await picture().focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/[?&]at=/)
    await page.getByRole('region', { name: 'Picked' }).getByText('Example missile').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/open=because/)
    await page.getByRole('complementary').getByText('Example missile').first().waitFor()
    await picture().focus()
    await page.keyboard.press('/')
    await eventually(() => page.evaluate('document.activeElement?.type'), 'search')
    await noFaults('light')
  })
  test('filters stand in the address and hold for the tables; a reload gives the same picture without laying out', async () => {
    await page.goto(`${site.url}cases/case-1/network`)
    await laid()
    await page.getByRole('combobox', { name: 'Kind of line' }).selectOption('distributor')
    await page.waitForURL(/role=distributor/)
    await page.getByText(/^14 nodes and 13 lines shown/).waitFor()
    await eventually(() => page.getByRole('table', { name: 'Lines' }).getAttribute('aria-rowcount'), '14')
    await page.getByRole('button', { name: 'Take filters away' }).click()
    await page.getByText(/^44 nodes/).waitFor()
    const places = () => page.evaluate<string>(`new Promise((done) => { const asked = indexedDB.open('proofmark-network'); asked.onsuccess = () => { const got = asked.result.transaction('layouts').objectStore('layouts').get('case-1'); got.onsuccess = () => { asked.result.close(); done(got.result === undefined ? '' : got.result.xy.join()) } } })`)
    await until(async () => ok((await places()).length > 100))
    const before = await places()
    await page.reload()
    await laid()
    equal(await places(), before)
    await page.getByLabel('From', { exact: true }).fill('2031-02-15')
    await page.getByText(/^80 lines may lie outside these days/).waitFor()
    await page.getByLabel('certainly within these days only').check()
    await page.getByText('The filters leave nothing.').waitFor()
  })
  test('who recurs, which hand-overs of a picked weapon nobody recorded, and who stands together, each with what bears it', async () => {
    await page.goto(`${site.url}cases/case-1/network?text=missile`)
    await page.getByRole('table', { name: 'Nodes' }).getByRole('link', { name: 'Show in the picture: Example missile' }).click()
    await page.getByText('Who recurs').click()
    await page.getByText(/^Of \d+ intermediar.* By chance:/).waitFor()
    await page.getByText('Nobody stands in more than one.').waitFor()
    await page.getByText('Hand-overs that nobody recorded').click()
    await page.getByText(/at least 1 hand-over that nobody recorded/).first().waitFor()
    await page.getByText(/as it was found: how many hands is not known/).first().waitFor()
    await page.getByText('Who stands together').click()
    await page.getByText(/communit.*, modularity/).waitFor()
    await noFaults('questions')
    await page.getByText('What bears it').first().click()
    await page.waitForURL(/open=because/)
  })
  test('in layers: the chain through what is picked; a hypothesis takes a line away and gives it back', async () => {
    await page.goto(`${site.url}cases/case-1/network`)
    const nodes = page.getByRole('table', { name: 'Nodes' })
    await nodes.getByRole('button', { name: 'Sort by Name' }).click()
    await nodes.getByRole('link', { name: 'Show in the picture: Example part-0' }).click()
    await page.getByRole('link', { name: 'Its chain in layers' }).click()
    await page.getByText('What leads to Example part-0 and on from it.').waitFor()
    await eventually(() => page.locator('.network-svg .network-node').count(), 3)
    await eventually(() => page.locator('.network-svg .network-head').allTextContents(), ['Fabricators', 'Components', 'Weapons'])
    await noFaults('layers')
    await page.getByRole('link', { name: 'Ways to here' }).click()
    await page.getByText('Ways and cuts').click()
    await page.getByText(/^From the makers of parts to Example part-0\./).waitFor()
    await page.getByRole('link', { name: 'From the makers to the weapons again' }).click()
    await page.goto(`${site.url}cases/case-1/network?without=nothing&from=2032-01-01&to=2031-01-01`)
    await eventually(() => page.getByRole('alert').getByRole('listitem').allTextContents(), ['bears nothing in this network: nothing', 'the first day comes after the last, so that no dated line is left: 2032-01-01, 2031-01-01'])
    await page.goto(`${site.url}cases/case-1/network?role=distributor`)
    await page.getByRole('table', { name: 'Lines' }).getByRole('link', { name: 'Set aside' }).first().click()
    await page.getByText(/^1 statement is set aside for this hypothesis/).waitFor()
    await page.getByText(/^13 nodes and 12 lines shown/).waitFor()
    await page.getByText('Ways and cuts').click()
    await page.getByText(/^(At least )?\d+ ways are recorded, the best borne first\./).waitFor()
    await page.locator('.network-ways').getByRole('link', { name: 'Example Works → Example part-' }).first().waitFor()
    await page.getByRole('link', { name: 'Put all back' }).click()
    await page.getByText(/^14 nodes and 13 lines shown/).waitFor()
  })
  test('a doubted claim that is supposed is drawn, named in the legend and in the table, and gone when it is supposed no longer', async () => {
    await page.goto(`${site.url}cases/case-1/network`)
    await laid()
    const rows = page.getByRole('table', { name: 'Lines' })
    await page.getByLabel('Name or country').fill('Example part-2')
    await rows.getByText('doubted').first().waitFor()
    await rows.getByRole('link', { name: 'Suppose it accepted' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/accept=/)
    await page.getByText(/^1 doubted claim is supposed to be accepted in the picture and the answers/).waitFor()
    await rows.getByText('only supposed').waitFor()
    await page.locator('.network-legend').getByText('only supposed').waitFor()
    await page.getByRole('link', { name: 'Its chain in layers' }).count()
    await page.goto(`${page.url()}&view=layers`)
    await eventually(() => page.locator('.network-svg .network-line.supposed').count(), 1)
    await noFaults('supposed')
    const drawn = readFileSync(await saved('SVG'), 'utf8')
    ok(drawn.includes('(only supposed)') && drawn.includes('stroke-dasharray="12 4 2.5 4"') && drawn.includes('supposed to be accepted in the picture'))
    match(readFileSync(await saved('Lines (CSV)'), 'utf8'), /,yes,restricted/)
    await page.getByRole('region', { name: 'Supposed to be accepted' }).getByRole('link', { name: 'Suppose it no longer' }).click()
    await eventually(() => page.locator('.network-svg .network-line.supposed').count(), 0)
    equal(await page.locator('.network-legend').getByText('only supposed').count(), 0)
  })
  test('the same node at both ends is refused in words', async () => {
    await page.goto(`${site.url}cases/case-1/network`)
    await page.getByRole('table', { name: 'Nodes' }).getByRole('link', { name: 'Show in the picture: Example missile' }).click()
    await page.waitForURL(/at=/)
    const at = new URL(page.url()).searchParams.get('at')!
    await page.goto(`${site.url}cases/case-1/network?start=${at}&end=${at}`)
    await page.getByText('Ways and cuts').click()
    await page.getByRole('alert').getByText(/"Example missile" is given as both ends/).waitFor()
  })
  test('files: SVG is XML to another reader, PNG an image to another program, CSV as many rows; the print has picture, legend and sample', async () => {
    await page.goto(`${site.url}cases/case-1/network`)
    await laid()
    const svg = spawnSync('python3', ['-c', 'import sys, xml.etree.ElementTree as t; r = t.parse(sys.argv[1]).getroot(); print(r.tag, sum(1 for e in r.iter("{http://www.w3.org/2000/svg}title")), any("what nobody recorded is not here" in (e.text or "") for e in r.iter("{http://www.w3.org/2000/svg}text")))', await saved('SVG')], { encoding: 'utf8' })
    equal(svg.stdout.trim(), '{http://www.w3.org/2000/svg}svg 81 True', svg.stderr)
    match(spawnSync('file', ['-b', await saved('PNG')], { encoding: 'utf8' }).stdout, /^PNG image data, 2400 x/)
    equal(readFileSync(await saved('Lines (CSV)'), 'utf8').trim().split('\r\n').length, 81)
    for (const format of ['gexf', 'graphml']) {
      const answer = await fetch(`${site.url}api/network/export?case=case-1&form=${format}`)
      equal(answer.status, 200, format)
    }
    const paper = join(site.folder, 'network.pdf')
    await page.pdf({ path: paper, format: 'A4' })
    const said = spawnSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' }).stdout
    for (const words of ['Example missile', 'Legend', '44 nodes', 'what nobody recorded is not here', 'Handling: confidential']) ok(said.includes(words), `${words} is printed`)
  })
  test('every file and the print say how narrow they are; what is narrower than chosen is in none of them', async () => {
    const texts = async () => {
      const paper = join(site.folder, 'marked.pdf')
      await page.pdf({ path: paper, format: 'A4' })
      const png = spawnSync('tesseract', [await saved('PNG'), '-', '--psm', '11'], { encoding: 'utf8' }).stdout
      const found: Record<string, string> = { png, print: spawnSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' }).stdout }
      for (const name of ['SVG', 'Nodes (CSV)', 'Lines (CSV)']) found[name] = readFileSync(await saved(name), 'utf8')
      return found
    }
    await page.goto(`${site.url}cases/case-1/network`)
    await laid()
    for (const [name, text] of Object.entries(await texts())) ok(/confidential/.test(text) && (name === 'png' || text.includes('Example Brand')), name)
    const choice = page.getByRole('combobox', { name: 'Statements up to' })
    await choice.focus()
    await choice.selectOption('restricted')
    await page.getByText(/^43 nodes and 67 lines shown, of 43 and 67\.$/).waitFor()
    await eventually(() => page.evaluate('document.activeElement?.value'), 'restricted')
    await laid()
    for (const [name, text] of Object.entries(await texts())) ok(/restricted/.test(text) && text.includes('Example') && !text.includes('Example Brand') && !text.includes('confidential'), name)
    match(await page.getByText('GEXF', { exact: true }).getAttribute('href') ?? '', /handling=restricted/)
    await noFaults('narrower left out')
  })
  test('a case without a network says what to record; a phone, Arabic and dark; nothing left for another place', async () => {
    await page.goto(`${site.url}cases/case-2/network`)
    await page.getByText('Nothing here joins anybody to anything yet.').waitFor()
    await page.setViewportSize({ width: 390, height: 900 })
    for (const [language, scheme] of [['en', 'light'], ['ar', 'dark']] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.goto(`${site.url}cases/case-1/network?at=nothing`)
      await laid()
      await noFaults(`phone ${language} ${scheme}`)
    }
    deepEqual([site.faults, site.foreign], [[], []])
  })
})
