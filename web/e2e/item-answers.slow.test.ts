/**
 * Answers to a question about all items in a real browser and a real server, over an invented world: the map by hand, areas, routes, charts as files and as questions; on a phone, in Arabic and in the dark.
 * @module
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { eventually, until } from './eventually.suite.ts'
import { skip } from './field-server.suite.ts'
import { inventedItems, type InventedItems } from './invented-items.suite.ts'

/** Items that were made, sold on, found and documented in known places, by known teams. */
function routed(): object[] {
  const common = { handling: 'open', author: '#invented-team' }
  const place = (lat: number, lon: number) => ({ text: null, lat, lon, precisionKm: 5, country: 'XA' })
  return [
    { kind: 'party', label: 'desk', names: [{ text: 'Invented desk' }], partyType: 'organisation', ...common },
    { kind: 'document', label: 'report', documentType: 'organisation-publication', title: 'Invented report', ...common },
    { kind: 'site', label: 'store', team: ['#desk'], when: '2020', place: place(50, 30), ...common },
    { kind: 'recovery', label: 'field', situation: 'captured', when: '2019', place: place(10, 40), ...common },
    ...Array.from({ length: 6 }, (_, n) => [
      { kind: 'item', label: `routed-${n}`, description: `invented routed thing ${n}`, itemClass: 'carbine', taxonomy: 'items/1', case: '#invented-case-1', recoveredIn: '#field', documentedAt: ['#store'], sources: n < 2 ? [{ document: '#report' }] : [], ...common },
      { kind: 'transfer', items: [`#routed-${n}`], transferKind: 'sale', when: '2001', place: place(-20, 100), ...common },
      { kind: 'reading', item: `#routed-${n}`, scheme: 'as-reported', meaning: 'invented', status: 'accepted', reason: 'invented', by: '#invented-team', date: '2000', dateOf: 'production', ...common },
    ]).flat(),
  ]
}

suite('answers about all items', { skip }, () => {
  let site: InventedItems['site']
  let page: InventedItems['page']
  let { items, record, count, asked, noFaults } = {} as InventedItems
  before(async () => {
    ({ site, page, items, record, count, asked, noFaults } = await inventedItems('answers'))
    await record(routed())
  })
  after(() => site?.end())

  test('the map gathers what is in view, comes nearer by wheel, hand and keys, and an area is drawn on it or typed', async () => {
    await page.goto(`${site.url}search?view=map`)
    const map = page.locator('.item-map svg.map')
    await page.locator('.item-map[data-rested=yes] .circles a').first().waitFor()
    const before = await page.locator('.item-map [role=status]').first().innerText()
    const box = (await map.boundingBox())!
    await map.focus()
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.wheel(0, -600)
    await page.waitForURL(/near=/)
    await until(async () => ok(await page.locator('.item-map [role=status]').first().innerText() !== before))
    const near = new URL(page.url()).searchParams.get('near')
    await page.mouse.move(box.x + 300, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 420, box.y + 90, { steps: 5 })
    await page.mouse.up()
    await until(() => ok(new URL(page.url()).searchParams.get('near') !== near))
    await page.getByLabel('Draw an area').selectOption('box')
    await page.mouse.move(box.x + 200, box.y + 100)
    await page.mouse.down()
    await page.mouse.move(box.x + 600, box.y + 400, { steps: 5 })
    await page.mouse.up()
    await page.waitForURL(/within=box/)
    await page.locator('.item-map .area').waitFor()
    await until(async () => ok(Number((/[\d,]+/.exec(await count()) ?? ['0'])[0].replace(',', '')) < items))
    await page.goto(`${site.url}search?view=map`)
    await page.locator('summary', { hasText: /^Area$/ }).click()
    const area = page.getByRole('form', { name: 'Area' })
    await area.getByLabel('Shape').selectOption('radius')
    await area.getByLabel('latitude').fill('100')
    await area.getByText('Not a number between -90 and 90.').waitFor()
    await area.getByLabel('latitude').fill('20')
    await area.getByLabel('longitude').fill('30')
    await area.getByLabel('radius in km').fill('2500')
    await area.getByRole('button', { name: 'Ask' }).click()
    await page.waitForURL(/within=circle/)
    await page.getByLabel('Borders').selectOption('none')
    await eventually(() => page.locator('.item-map .boundaries').count(), 0)
    await page.locator('.border-note').getByText(/nothing of the legal status/).waitFor()
    await page.locator('.twin').getByRole('link', { name: /^list/ }).first().click()
    await page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { name: 'Items of this place' }).waitFor()
    await page.getByRole('complementary', { name: 'Evidence' }).getByRole('link', { name: /^invented/ }).first().waitFor()
    await noFaults('map')
  })
  test('a chart says what it counts and what it does not, asks by its bars, and is a file that other programs read', async () => {
    await page.goto(`${site.url}search?view=charts`)
    const card = page.locator('.chart-card', { has: page.getByRole('heading', { name: 'By class' }) })
    await card.getByText(/all are counted/).waitFor()
    await card.getByText(/Counted is what was documented, not what there is/).waitFor()
    await page.locator('.chart-card', { has: page.getByRole('heading', { name: 'Year of make' }) }).getByText(/nobody says/).waitFor()
    await noFaults('charts')
    const coming = page.waitForEvent('download')
    await card.getByRole('button', { name: 'SVG' }).click()
    const path = join(site.folder, 'chart.svg')
    await (await coming).saveAs(path)
    const read = await page.evaluate<{ error: number; root: string; bars: number }>(`(() => { const found = new DOMParser().parseFromString(${JSON.stringify(readFileSync(path, 'utf8'))}, 'image/svg+xml'); return { error: found.querySelectorAll('parsererror').length, root: found.documentElement.localName, bars: found.querySelectorAll('g > rect').length } })()`)
    deepEqual([read.error, read.root, read.bars >= 6], [0, 'svg', true])
    const table = page.waitForEvent('download')
    await card.getByRole('button', { name: 'CSV' }).click()
    const csv = join(site.folder, 'chart.csv')
    await (await table).saveAs(csv)
    const sum = readFileSync(csv, 'utf8').split(/\r?\n/).map((line) => /^[^,]+,(\d+),\d+$/.exec(line)?.[1]).reduce((all, each) => all + Number(each ?? 0), 0)
    equal(sum, items + 6)
    await card.getByRole('button', { name: /^self-loading pistol/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/class=self-loading-pistol/)
    const bar = card.getByRole('button', { name: /^self-loading pistol/, pressed: true })
    await bar.waitFor()
    await bar.click()
    await eventually(asked, '?view=charts')
  })
  test('bars of ages and sources narrow the search too, and Back takes it back', async () => {
    await page.goto(`${site.url}search?class=carbine&view=charts`)
    const of = (name: string) => page.locator('.chart-card', { has: page.getByRole('heading', { name }) })
    await of('Age at recovery').getByRole('button', { name: /^15 to 19 years/ }).click()
    await page.waitForURL(/age=15%2F19/)
    await of('By documenting team').getByRole('button', { name: /^Invented desk/ }).click()
    await page.waitForURL(/team=[0-9a-f]{32}/)
    await page.getByRole('button', { name: 'Remove documented by: Invented desk' }).waitFor()
    await page.goBack()
    await page.goBack()
    await eventually(asked, '?class=carbine&view=charts')
  })
  test('what the answer rests on is counted: teams, custodians, documents and cases, and what hangs on one', async () => {
    await page.goto(`${site.url}search?view=charts`)
    const row = (name: string) => page.locator('.source-summary').getByRole('row', { name: new RegExp(`^${name}`) })
    await row('documenting teams').getByText(/Invented documentation team: 1,000 \(99 %\)/).waitFor()
    await row('source documents').getByText(/Invented report: 2 \(<1 %\)/).waitFor()
    await row('source documents').getByText('1,004 (>99 %)').waitFor()
    await page.locator('.chart-card', { has: page.getByRole('heading', { name: 'By source document' }) }).getByText(/Of 2 items that name one, 100 % rest on one alone; 100 % on .Invented report. alone/).waitFor()
  })
  test('routes of all items are drawn on request, counted, and in a table', async () => {
    await page.goto(`${site.url}search?view=map`)
    await page.getByLabel('Routes of all items').check()
    await page.waitForURL(/routes=drawn/)
    await eventually(() => page.locator('.item-map .route').count(), 2)
    equal(await page.locator('.item-map .route.broken').count(), 1)
    await page.getByText('Routes drawn: 2 of 2, items on them of those that have one: 6 of 6, no route is known of 1,000 items').waitFor()
    await page.locator('summary', { hasText: 'The routes as a table' }).click()
    await page.getByRole('row', { name: /20\.\d+° S.*10\.\d+° N.*6\s*6/ }).waitFor()
    await noFaults('routes')
    await page.goto(`${site.url}search?view=map&routes=drawn&class=self-loading-pistol`)
    await page.getByText('No route of an item of the answer is known.').waitFor()
  })
  test('an area drawn the long way round, or over the date line, is asked as it was drawn', async () => {
    await page.goto(`${site.url}search?view=map`)
    const map = page.locator('.item-map svg.map')
    await page.locator('.item-map[data-rested=yes] .circles a').first().waitFor()
    await page.getByLabel('Draw an area').selectOption('polygon')
    const box = (await page.locator('.map-frame').boundingBox())!
    for (const [x, y] of [[0.03, 0.25], [0.97, 0.25], [0.97, 0.4], [0.03, 0.4]]) await page.mouse.click(box.x + x! * box.width, box.y + y! * box.height)
    await page.getByRole('button', { name: 'Close the polygon' }).click()
    await page.waitForURL(/within=polygon/)
    await until(async () => ok(Number((/[\d,]+/.exec(await count()) ?? ['0'])[0].replace(',', '')) < items))
    equal(await page.getByRole('alert').count(), 0)
    await page.goto(`${site.url}search?view=map&near=0,180,20000`)
    await page.locator('.item-map[data-rested=yes]').waitFor()
    await page.getByLabel('Draw an area').selectOption('box')
    await map.focus()
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/within=box/)
    const [west, , east] = new URL(page.url()).searchParams.get('within')!.replace('box:', '').split(',').map(Number)
    ok(west! > 150 && east! < -150, 'it goes over the date line')
    match(await asked(), /within=box/)
  })
  test('a year or an area that holds nothing leaves the map and its tools, and an item near a pole is reached', async () => {
    const common = { handling: 'open', author: '#invented-team' }
    await record([
      { kind: 'site', label: 'polar', team: ['#desk'], when: '2020', place: { text: null, lat: 89.99, lon: 10, precisionKm: 5, country: null }, ...common },
      ...[1990, 1992].flatMap((year) => [
        { kind: 'item', label: `polar-${year}`, description: `invented polar thing ${year}`, itemClass: 'carbine', taxonomy: 'items/1', case: '#invented-case-1', documentedAt: ['#polar'], ...common },
        { kind: 'reading', item: `#polar-${year}`, scheme: 'as-reported', meaning: 'invented', status: 'accepted', reason: 'invented', by: '#invented-team', date: String(year), dateOf: 'production', ...common },
      ]),
    ])
    await page.goto(`${site.url}search?view=map&text=polar&near=0,0,5000`)
    await page.getByText('0 items in view, 2 outside').waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByText('2 items in view').waitFor()
    await page.locator('.item-map[data-rested=yes] .circles a').waitFor()
    const [frame, disc] = [(await page.locator('.map-frame').boundingBox())!, (await page.locator('.circles a').boundingBox())!]
    ok(disc.y >= frame.y && disc.y + disc.height <= frame.y + frame.height, 'the circle is seen whole')
    await page.getByRole('button', { name: 'Play year by year' }).click()
    await page.waitForURL(/made=1991/)
    await page.locator('.map-empty').getByText('No item answers this.').waitFor()
    await noFaults('map of an empty year')
    await page.waitForURL(/made=1992/)
    await eventually(count, '1 item')
    await page.goto(`${site.url}search?view=map&text=polar&within=box:-30,-60,-29,-59`)
    await page.locator('.map-empty').waitFor()
    await page.locator('.item-map .area').waitFor()
    await page.getByLabel('Draw an area').selectOption('radius')
  })
  test('on paper stands what was asked, and every bar', async () => {
    await page.goto(`${site.url}search?view=charts&text=invented`)
    const bars = page.locator('.chart-card', { has: page.getByRole('heading', { name: 'Year of make' }) }).locator('.chart-bars > li')
    await eventually(() => bars.count(), 12)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    ok(await bars.count() > 12)
    await page.locator('.chip').getByText('Words: invented').waitFor()
    const folder = process.env['PROOFMARK_SHOTS']
    if (folder !== undefined) await page.screenshot({ path: join(folder, 'print.png') })
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    await page.emulateMedia({ media: 'screen' })
    await eventually(() => bars.count(), 12)
  })
  test('how near a place is known is never cut to another number, and Latin names begin at their beginning in Arabic', async () => {
    for (const language of ['ar', 'en']) for (const width of [1440, 1100]) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.goto(`${site.url}search?text=invented`)
      await page.locator('.hit-space .within').first().waitFor()
      deepEqual(await page.evaluate('[...document.querySelectorAll(".hit-space .within")].filter((each) => { const [own, cell] = [each.getBoundingClientRect(), each.parentElement.getBoundingClientRect()]; return own.left < cell.left - 0.5 || own.right > cell.right + 0.5 }).map(({ textContent }) => textContent)'), [], `${language} ${width}`)
      await noFaults(`list ${width} ${language}`)
    }
    await page.setViewportSize({ width: 1440, height: 1000 })
  })
  for (const [view, width, scheme, language] of [['list', 390, 'dark', 'ar'], ['map&routes=drawn', 390, 'light', 'uk'], ['charts', 390, 'dark', 'fr'], ['map&routes=drawn', 1440, 'dark', 'ar']] as const) {
    test(`no serious fault for axe and nothing wider than the screen: ${view}, ${width} px, ${scheme}, ${language}`, async () => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await page.evaluate(`localStorage.setItem('proofmark.language', '${language}')`)
      await page.goto(`${site.url}search?view=${view}&class=self-loading-pistol`)
      await page.locator('.hit-space .hit a, .circles a, .chart-bars li').first().waitFor()
      await noFaults(`${view} ${width} ${scheme} ${language}`)
    })
  }
  test('threw nothing, and asked nothing of any other machine', () => { deepEqual([site.faults, site.foreign], [[], []]) })
})
