/** Withholding in an invented case: by audience, by rule, by path; what is withheld besides, what is refused, and what a file gives away. */
import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, suite, test } from 'node:test'
import { utf8 } from '@proofmark/core/bytes'
import { openDisclosure, unzip } from '@proofmark/core/evidence'
import { kindNames, fieldTypes } from '@proofmark/core/statements'
import { previewOf, publish, type Published } from './publishing.ts'
import { select, type Choices } from './selection.ts'
import { verifyWithFinding } from './verifying.ts'
import { inventedCase, type InventedCase } from './withheld-case.suite.ts'
import { leaksInFiles } from './withholding.ts'
import { pathsOfRule, ruleNames, withholdingRules, type RuleName } from './withholding-rules.ts'

let invented: InventedCase
before(async () => { invented = await inventedCase() })
after(() => invented.close())

const preview = async (choices: Partial<Choices>) => {
  const previewed = await previewOf(invented.store, invented.id('finding-1'), { withhold: [], ...choices })
  ok(previewed.ok, JSON.stringify(previewed))
  return previewed.preview
}
const withheldIn = (choices: Partial<Choices>) => {
  const { withheld } = select(invented.store.world(), invented.id('finding-1'), { withhold: [], ...choices })
  return (label: string) => [...withheld.get(invented.id(label))!]
}
const isPublished = (published: Published) => { ok(published.ok, JSON.stringify(published)); return published }

const cameraPhoto = { kind: 'photo', label: 'photo-camera', blob: { file: 'camera.jpg' }, pictureType: 'original', shows: ['#item-1'], handling: 'open' }

/** Where a redaction is shown its original is not, unless it is asked for. */
const original = ['photo-1:/blob', 'photo-1:/cameraMetadata']

suite('an audience', () => {
  test('open shows open statements only, restricted those too, and confidential ones only where they are named', () => {
    const shown = (choices: Partial<Choices>) => ['item-restricted', 'custody-1'].filter((label) => invented.store.world().all.some(({ fields }) => fields.label === label) && select(invented.store.world(), invented.id('finding-1'), { withhold: [], ...choices }).withheld.get(invented.id(label))?.has('/description') === false)
    deepEqual([shown({}), shown({ audience: 'restricted' }), shown({ audience: 'confidential' })], [[], ['item-restricted'], ['item-restricted']])
    const of = withheldIn({ show: ['item-restricted:/description'] })
    deepEqual([of('item-restricted').includes('/description'), of('item-restricted').includes('/label')], [false, true])
  })
  test('a statement that a correction makes restricted is no longer for everybody; the other way round it stays restricted', async () => {
    const own = await inventedCase()
    try {
      await own.record({ kind: 'correction', of: `#use-1`, changes: [{ field: '/handling', value: 'restricted' }], reason: 'invented', handling: 'open' }, { kind: 'correction', of: '#item-restricted', changes: [{ field: '/handling', value: 'open' }], reason: 'invented', handling: 'open' })
      const { withheld } = select(own.store.world(), own.id('finding-1'), { withhold: [] })
      deepEqual([withheld.get(own.id('use-1'))!.has('/what'), withheld.get(own.id('item-restricted'))!.has('/description')], [true, true])
    } finally { await own.close() }
  })
})

suite('rules', () => {
  test('have paths that some kind commits, and every rule fits some kind', () => {
    for (const rule of withholdingRules) {
      const all = kindNames.flatMap((kind) => pathsOfRule(rule, kind))
      deepEqual(rule.paths.map((path) => path.replace(/^[a-z-]+:/, '')).filter((path) => !all.some((each) => each === path || each.startsWith(`${path}/`))), [], rule.name)
    }
    deepEqual(withholdingRules.map(({ name }) => name), [...ruleNames])
  })
  test('are named with their meaning in the specification', () => {
    const spec = readFileSync(join(import.meta.dirname, '..', '..', 'spec', 'package.md'), 'utf8')
    for (const { name, means } of withholdingRules) ok(spec.includes(`| \`${name}\` | ${means} |`), `spec/package.md: | \`${name}\` | ${means} |`)
  })
  test('persons: all that a statement says of a person, whoever refers to one, and whatever repeats a name', () => {
    const of = withheldIn({ rules: ['persons'] })
    for (const path of ['/names', '/label', '/competence']) ok(of('party-smythe').includes(path), path)
    ok(!of('party-smythe').includes('/partyType'))
    deepEqual(['/team', '/author'].filter((path) => of('site-1').includes(path)), ['/team', '/author'])
    ok(of('item-1').includes('/note') && of('letter').includes('/title') && of('position-1').includes('/wording') && of('mark-1').includes('/transcribedBy') && of('reading-1').includes('/by'))
    deepEqual([of('works').includes('/names'), of('mark-1').includes('/transcription'), of('use-1').includes('/when')], [false, false, false])
  })
  test('exact-places: the point and its words, whatever notation repeats it; the town and the country stay', () => {
    const of = withheldIn({ rules: ['exact-places'] })
    deepEqual(of('site-1').filter((path) => path.startsWith('/place')), ['/place/text', '/place/lat', '/place/lon', '/place/precisionKm'])
    ok(of('photo-1').includes('/takenAt/lat') && of('photo-1').includes('/cameraMetadata') && of('item-1').includes('/note'))
    deepEqual(of('use-1').filter((path) => path.startsWith('/place')), [])
  })
  test('dates: the days of documentation, whatever notation repeats them; the day of use stays', () => {
    const of = withheldIn({ rules: ['dates'] })
    ok(of('site-1').includes('/when') && of('photo-1').includes('/taken') && of('item-1').includes('/note'))
    deepEqual([of('use-1').includes('/when'), of('finding-1').includes('/sentences')], [false, false])
    ok(of('photo-2').includes('/blob/name'), 'a file name that is a date')
  })
  test('custodians, files, labels, notes, terms, authors, names cover what they say', async () => {
    const custodians = withheldIn({ rules: ['custodians'] })
    ok(custodians('site-1').includes('/custodianText') && custodians('site-1').includes('/accessConditions') && custodians('keeper').includes('/names') && !custodians('works').includes('/names'))
    const files = await preview({ rules: ['files'], show: original })
    deepEqual([files.files.filter(({ status }) => status !== 'rule').map(({ names }) => names[0]), files.blobs, files.rules.find(({ name }) => name === 'files')!.files], [['photo-redacted'], 0, 5])
    deepEqual((['labels', 'notes', 'terms', 'authors', 'names'] as const).map((rule) => withheldIn({ rules: [rule] })('site-1').filter((path) => ['/label', '/note', '/accessConditions', '/author'].includes(path))), [['/label'], ['/note'], ['/accessConditions'], ['/author'], []])
    ok(withheldIn({ rules: ['names'] })('works').includes('/names'))
  })
  test('cover a field whether or not something stands in it, so that nobody sees which are empty', () => {
    const of = withheldIn({ rules: ['notes'] })
    for (const label of ['item-1', 'use-1', 'works']) ok(of(label).includes('/note'), label)
  })
  test('cover the corrections of what they cover, and the values after the correction', async () => {
    const own = await inventedCase()
    try {
      await own.record({ kind: 'correction', label: 'fix', of: '#site-1', changes: [{ field: '/place', value: { text: 'Elsewhere', lat: 33.12345, lon: 44.54321, precisionKm: 0.1, country: 'XA' } }], reason: 'moved to 33.1234, 44.5432', handling: 'open' })
      const { withheld } = select(own.store.world(), own.id('finding-1'), { withhold: [], rules: ['exact-places'] })
      deepEqual(['/changes', '/reason'].map((path) => withheld.get(own.id('fix'))!.has(path)), [true, true])
      deepEqual(['/changes', '/reason'].map((path) => select(own.store.world(), own.id('finding-1'), { withhold: [], rules: ['notes'] }).withheld.get(own.id('fix'))!.has(path)), [false, false])
    } finally { await own.close() }
  })
})

suite('the preview', () => {
  test('says by rule what is withheld, what besides and why, and that a rule fits nothing', async () => {
    const { rules, also, withheld, byHandling, handling } = await preview({ rules: ['persons', 'exact-places'] })
    const persons = rules.find(({ name }) => name === 'persons')!
    deepEqual([persons.isChosen, persons.fields > persons.values, persons.values > 10], [true, true, true])
    deepEqual(rules.filter(({ isChosen }) => !isChosen).every(({ fields }) => fields === 0), true)
    ok(also.some(({ id, path, because }) => id === invented.id('letter') && path === '/title' && because === 'repeats a withheld value'))
    ok(also.some(({ id, path, because }) => id === invented.id('item-1') && path === '/note' && /in another order|in part|in degrees/.test(because)))
    ok(withheld.some(({ by, id }) => by === 'handling' && id === invented.id('item-restricted')) && byHandling > 0)
    deepEqual(handling.map(({ level }) => level), ['open', 'restricted', 'confidential'])
    // Places of this finding alone: nothing in the example of the works is a term.
    const only = await preview({ rules: ['terms'] })
    equal(only.rules.find(({ name }) => name === 'terms')!.values, 1)
  })
  test('names what a person should look at: one word of a name, a place in words, a reference that the note lists', async () => {
    const { doubts } = await preview({ rules: ['persons', 'authors'] })
    ok(doubts.some(({ id, because }) => id === invented.id('mark-1') && because.includes('“smythe”')), JSON.stringify(doubts))
    const listed = (await preview({ withhold: ['site:/custodian'] })).doubts
    ok(listed.some(({ path, because }) => path === '/custodian' && because.includes('lists keeper')), JSON.stringify(listed))
  })
  test('counts what the package then has, and names no value', async () => {
    const choices = { rules: ['persons', 'dates', 'exact-places'] as RuleName[] }
    const told = await preview(choices)
    const published = isPublished(await invented.publish(choices))
    deepEqual([published.preview.fieldsShown, published.preview.fieldsWithheld, published.preview.blobs], [told.fieldsShown, told.fieldsWithheld, told.blobs])
    const opened = unzip(published.zip)
    ok(opened.ok)
    const lines = [...opened.entries].filter(([path]) => path.startsWith('data/') && path.endsWith('.disclosures')).flatMap(([, bytes]) => Buffer.from(bytes).toString().split('\n').filter(Boolean))
    equal(lines.length, told.fieldsShown)
    ok(lines.every((line) => openDisclosure(line).ok))
    for (const value of ['Smythe-Example', 'Falkenauge', '10.45012', '2124-08-18']) ok(!JSON.stringify({ ...told, files: [] }).includes(value), value)
  })
})

suite('files', () => {
  const statusOf = async (choices: Partial<Choices>) => Object.fromEntries((await preview(choices)).files.map(({ names, status, faults }) => [names[0], status === 'fault' ? [...new Set(faults.map(({ code }) => code))].join() : status]))
  test('all are shown while nothing is withheld, but a redacted photo with a thumbnail', async () => {
    deepEqual(await statusOf({ audience: 'confidential', show: original }), { 'photo-1': 'shown', 'photo-2': 'shown', 'photo-3': 'shown', 'photo-4': 'shown', 'photo-redacted': 'part-unread', letter: 'shown' })
  })
  test('the original of a redaction that is shown stays out, unless it is asked for', async () => {
    deepEqual([Object.keys(await statusOf({})).includes('photo-1'), Object.keys(await statusOf({ show: original })).includes('photo-1')], [false, true])
    const told = await preview({})
    deepEqual(told.withheld.filter(({ by }) => by === 'redaction').map(({ id }) => told.named[id]).filter((name, at, all) => all.indexOf(name) === at), ['photo photo-1'])
  })
  test('one that tells a withheld value in another form, or has a part that cannot be read, is left out and named', async () => {
    deepEqual(await statusOf({ rules: ['persons'], show: original }), { 'photo-1': 'shown', 'photo-2': 'shown', 'photo-3': 'value-inside', 'photo-4': 'part-unread', 'photo-redacted': 'part-unread', letter: 'shown' })
  })
  test('one that cannot be read is shown when it is named; one that tells a value never is', async () => {
    equal((await statusOf({ rules: ['persons'], showFiles: ['photo-4'] }))['photo-4'], 'shown')
    const refused = await invented.publish({ rules: ['persons'], showFiles: ['photo-3'] })
    ok(!refused.ok && refused.code === 'value-leaks')
    deepEqual(refused.leaks.map(({ file, field, form, remedy }) => [file.startsWith('blobs/'), field, form, remedy?.do]), [[true, 'comment', 'in part, with initials', 'leave-out']])
    match(refused.message, /--leave-out [0-9a-f]{64}/)
    ok(!refused.message.includes('Smythe'))
    equal((await statusOf({ rules: ['persons'], show: original, leaveOut: ['photo-1'] }))['photo-1'], 'chosen')
  })
})

suite('what shown files tell by themselves', () => {
  test('is listed though nothing is withheld: place, time, person, device, each with its field and its words', async () => {
    const own = await inventedCase()
    try {
      await own.record(cameraPhoto)
      const previewed = await previewOf(own.store, own.id('finding-1'), { withhold: [], showFiles: ['photo-4'] })
      ok(previewed.ok)
      const told = (name: string) => previewed.preview.files.find(({ names }) => names.includes(name))!
      deepEqual(told('photo-camera').tells, [
        { what: 'place', field: 'EXIF/GPS/GPSLatitude', said: '10 27 0.43' }, { what: 'place', field: 'EXIF/GPS/GPSLongitude', said: '20 31 24.42' },
        { what: 'time', field: 'EXIF/EXIF/DateTimeOriginal', said: '2124:08:19 09:08:07' },
        { what: 'person', field: 'EXIF/TIFF/Artist', said: 'Somebody Invented' }, { what: 'person', field: 'EXIF/EXIF/CameraOwnerName', said: 'Owner Invented' },
        { what: 'device', field: 'EXIF/EXIF/BodySerialNumber', said: 'SN-0815-XA' },
      ])
      deepEqual(told('photo-2').tells, [])
      deepEqual(told('photo-4').tells.map(({ what, field }) => [what, field]), [['unread', 'after the end']])
      deepEqual(previewed.preview.tells, { files: 2, place: 1, time: 1, person: 1, device: 1, unread: 1 })
    } finally { await own.close() }
  })
  test('is no refusal, and is gone with the file, by rule or by choice', async () => {
    const own = await inventedCase()
    try {
      await own.record(cameraPhoto)
      isPublished(await own.publish())
      for (const choices of [{ rules: ['persons'] }, { leaveOut: ['photo-camera'] }] as const) {
        const previewed = await previewOf(own.store, own.id('finding-1'), { withhold: [], ...choices })
        ok(previewed.ok)
        const file = previewed.preview.files.find(({ names }) => names.includes('photo-camera'))!
        deepEqual([file.status === 'shown', file.tells.length, previewed.preview.tells.person], [false, 0, 0])
      }
    } finally { await own.close() }
  })
  test('does not repeat the words of a field that has a withheld value in it', async () => {
    const own = await inventedCase()
    try {
      await own.record(cameraPhoto)
      const previewed = await previewOf(own.store, own.id('finding-1'), { withhold: [], rules: ['exact-places'], showFiles: ['photo-camera'] })
      ok(previewed.ok)
      const { tells } = previewed.preview.files.find(({ names }) => names.includes('photo-camera'))!
      ok(previewed.preview.leaks.length > 0 && tells.some(({ what }) => what === 'place'))
      deepEqual(tells.filter(({ said }) => said !== null).map(({ what }) => what).includes('device'), true)
      ok(!JSON.stringify(previewed.preview.leaks).includes('24.42'))
    } finally { await own.close() }
  })
})

suite('a photograph follows its site', () => {
  const placeOf = (own: InventedCase, choices: Partial<Choices> = {}) => {
    const { withheld, fields } = select(own.store.world(), own.id('finding-1'), { withhold: [], ...choices })
    const hidden = withheld.get(own.id('photo-1'))!
    return { hidden: ['/takenAt/lat', '/takenAt/lon', '/takenAt/text', '/cameraMetadata'].filter((path) => hidden.has(path)).length, country: hidden.has('/takenAt/country'), by: fields.find(({ id, path }) => id === own.id('photo-1') && path === '/takenAt/lat')?.by }
  }
  test('an exact site withholds nothing of it; a withheld one, an area and words alone withhold its place', async () => {
    const own = await inventedCase()
    try {
      deepEqual(placeOf(own, { show: original }), { hidden: 0, country: false, by: undefined })
      deepEqual(placeOf(own, { show: ['photo-1:/blob'], withhold: ['site-1:/place'] }), { hidden: 4, country: false, by: 'site' })
      deepEqual(placeOf(own, { show: ['photo-1:/blob', 'photo-1:/takenAt'], withhold: ['site-1:/place'] }).hidden, 1)
      for (const place of [{ text: 'a province', lat: 10.4, lon: 20.5, precisionKm: 40, country: 'XA' }, { text: 'a province', lat: null, lon: null, precisionKm: null, country: 'XA' }]) {
        await own.record({ kind: 'correction', of: '#site-1', changes: [{ field: '/place', value: place }], reason: 'as agreed with the holder', handling: 'open' })
        deepEqual(placeOf(own, { show: ['photo-1:/blob'] }), { hidden: 4, country: false, by: 'site' })
      }
    } finally { await own.close() }
  })
  test('its file with a place inside is left out, though no value is withheld by hand', async () => {
    const own = await inventedCase()
    try {
      await own.record(cameraPhoto)
      const statusOf = async () => {
        const previewed = await previewOf(own.store, own.id('finding-1'), { withhold: [] })
        ok(previewed.ok)
        const { status, faults } = previewed.preview.files.find(({ names }) => names.includes('photo-camera'))!
        return [status, faults.some(({ code }) => code === 'trait-inside')]
      }
      deepEqual(await statusOf(), ['shown', false])
      await own.record({ kind: 'correction', of: '#site-1', changes: [{ field: '/place', value: { text: 'a province', lat: null, lon: null, precisionKm: null, country: 'XA' } }], reason: 'as agreed with the holder', handling: 'open' })
      deepEqual(await statusOf(), ['fault', true])
    } finally { await own.close() }
  })
})

suite('publishing is refused', () => {
  const refused = async (choices: Partial<Choices>) => { const answer = await invented.publish(choices); ok(!answer.ok); return answer }
  test('for a field that is shown on demand and tells a withheld value, with what mends it', async () => {
    const own = await inventedCase()
    try {
      await own.record({ kind: 'item', label: 'item-told', description: 'A part that Falkenauge saw', itemClass: 'missile part', partOf: '#item-1', handling: 'restricted' }, { kind: 'mark', label: 'mark-told', item: '#item-1', transcription: '7', note: 'told by Falkenauge', handling: 'restricted' })
      const answer = await own.publish({ rules: ['persons'], show: ['mark-told:/note'] })
      ok(!answer.ok && answer.code === 'value-leaks', JSON.stringify(answer).slice(0, 300))
      deepEqual(answer.leaks.map(({ remedy }) => remedy), [{ do: 'withhold', choice: `${own.id('mark-told')}:/note` }])
      match(answer.message, /Withhold it, too \(--withhold/)
      isPublished(await own.publish({ rules: ['persons'], show: ['mark-told:/note'], withhold: [answer.leaks[0]!.remedy!.choice] }))
    } finally { await own.close() }
  })
  test('for a value that stands encoded in bytes: the field that is withheld, its statement, where, in which form, and all that mends it', async () => {
    const own = await inventedCase()
    try {
      await own.record({ kind: 'mark', label: 'mark-told', item: '#item-1', transcription: '7', note: `see ${Buffer.from('Falkenauge').toString('base64')}`, handling: 'open' })
      const answer = await own.publish({ rules: ['persons'] })
      ok(!answer.ok && answer.code === 'value-leaks', JSON.stringify(answer).slice(0, 300))
      const [mark, party] = [own.id('mark-told'), own.id('party-smythe')]
      deepEqual(answer.leaks, [{ file: `statements/${mark}.disclosures`, field: `${mark}:/note`, form: 'in base64', of: { id: party, path: '/names' }, withheldBy: 'rule persons', remedy: { do: 'withhold', choice: `${mark}:/note` } }])
      equal(answer.message, `the withheld field /names of party party-smythe (${party}:/names; rule persons) would still be told by statements/${mark}.disclosures, /note of mark mark-told (in base64); nothing was published. Withhold it, too (--withhold ${mark}:/note), or show the field: take back what withholds it (rule persons).`)
      isPublished(await own.publish({ rules: ['persons'], withhold: [answer.leaks[0]!.remedy!.choice] }))
    } finally { await own.close() }
  })
  test('for a value in the raw bytes of a file: at which byte, in which form, which photo', async () => {
    const own = await inventedCase()
    try {
      // The serial of the camera is withheld as the note of an item; the file has it among bytes that no reader takes for words.
      await own.record({ kind: 'photo', label: 'photo-camera', blob: { file: 'camera.jpg' }, pictureType: 'original', shows: ['#item-1'], handling: 'open' }, { kind: 'mark', label: 'mark-told', item: '#item-1', transcription: '7', note: 'Exif\u0000\u0000MM', handling: 'open' })
      const answer = await own.publish({ withhold: ['mark-told:/note'], showFiles: ['photo-camera'] })
      ok(!answer.ok && answer.code === 'value-leaks', JSON.stringify(answer).slice(0, 300))
      match(answer.message, /the withheld field \/note of mark mark-told \([0-9a-f]{32}:\/note; chosen by its path\) would still be told by blobs\/[0-9a-f]{64} \(photo-camera\), its byte \d+ of \d+ \(as it is\)/)
      match(answer.message, /Leave the file out \(--leave-out [0-9a-f]{64}\), or publish a redaction of the photo in its place \(proofmark redact\), or show the field: take back what withholds it \(chosen by its path\)\.$/)
    } finally { await own.close() }
  })
  test('for the name of a key, which every signature carries: it says that only showing the field mends it', async () => {
    const own = await inventedCase()
    try {
      const name = own.store.world().all.flatMap(({ kind, fields }) => (kind === 'key' ? [(fields as { verifierKey: string }).verifierKey.split('+')[0]!] : [])).find((each) => each.length >= 4)!
      await own.record({ kind: 'mark', label: 'mark-told', item: '#item-1', transcription: '7', note: name, handling: 'open' })
      const answer = await own.publish({ withhold: ['mark-told:/note'] })
      ok(!answer.ok && answer.code === 'value-leaks', JSON.stringify(answer).slice(0, 300))
      match(answer.message, /No field that could be withheld holds it: it stands in a name of a key .* Show the field: take back what withholds it \(chosen by its path\)\.$/)
      const selection = select(own.store.world(), own.id('finding-1'), { withhold: ['mark-told:/note'] })
      const [leak] = leaksInFiles(new Map([['keys.json', utf8(`{\n "keys": [{"verifierKey": "${name}+1"}]\n}`)]]), selection)
      deepEqual([leak!.field, leak!.form, leak!.remedy, leak!.of], ['its line 2, byte 30, in "verifierKey"', 'as it is', null, { id: own.id('mark-told'), path: '/note' }])
    } finally { await own.close() }
  })
  test('for a slip: an unknown rule, audience, field or file; nothing is sealed', async () => {
    const size = invented.store.size()
    deepEqual(await Promise.all([
      { rules: ['person' as RuleName] }, { audience: 'public' as 'open' }, { withhold: ['/nmaes'] }, { leaveOut: ['photo-99'] }, { showFiles: ['0'.repeat(64)] },
    ].map(async (choices) => (await refused(choices)).code)), ['rule-unknown', 'audience-unknown', 'choice-fits-nothing', 'choice-fits-nothing', 'choice-fits-nothing'])
    equal(invented.store.size(), size)
  })
})

suite('the package', () => {
  test('verifies with every rule at once, its name tells nothing that is withheld, and what is erased is not called withheld', async () => {
    const own = await inventedCase()
    try {
      await own.store.erase(own.id('item-1'), ['/note'], 'invented')
      const published = isPublished(await own.publish({ rules: [...ruleNames] }))
      equal(verifyWithFinding(published.zip).ok, true, JSON.stringify(verifyWithFinding(published.zip).parts.filter(({ status }) => status === 'fails')))
      const opened = unzip(published.zip)
      ok(opened.ok)
      const lines = Buffer.from(opened.entries.get(`data/statements/${own.id('item-1')}.withheld`)!).toString().split('\n')
      ok(lines.includes('/note erased') && !lines.includes('/note withheld') && lines.includes('/custodian withheld'))
      match(published.name, /^finding-[0-9a-f]{8}\.zip$/)
      match(isPublished(await own.publish({ rules: ['notes'] })).name, /^finding-1-[0-9a-f]{8}\.zip$/)
    } finally { await own.close() }
  })
  test('every field type of a key that a verifier needs stays', () => {
    const of = select(invented.store.world(), invented.id('finding-1'), { withhold: ['/'] })
    const keys = of.statements.filter(({ kind }) => kind === 'key')
    ok(keys.length > 2)
    for (const { id } of keys) deepEqual(fieldTypes('key').map(({ path }) => path).filter((path) => !of.withheld.get(id)!.has(path)), ['/verifierKey', '/role'])
  })
})

test('a package in which a claim would come to more than in the whole case is refused, and seals nothing', async () => {
  const own = await inventedCase()
  try {
    const identified = (label: string, country: string) => ({ kind: 'identification', label, item: '#twofold', level: 'country-of-manufacture', value: country, country, status: 'accepted', handling: 'open' })
    await own.record({ kind: 'item', label: 'twofold', description: 'an invented part', itemClass: 'part', handling: 'open' }, identified('one-land', 'XA'), identified('other-land', 'XB'),
      { kind: 'procedure', title: 'One person', stages: [{ id: 'glance', title: 'Glance' }], persons: 0, handling: 'open' },
      { kind: 'finding', label: 'finding-land', title: 'invented', sentences: [{ text: 'It may have been made there.', claims: ['a'] }], claims: [{ key: 'a', claim: { type: 'made-in', item: '#twofold', country: 'XA' }, text: 'made in XA' }], substantivelyReferenced: [], handling: 'open' },
      { kind: 'review', of: '#finding-land', stage: 'waiver:procedure', outcome: 'passed', by: '#works', author: '#works', reason: 'invented for a test', handling: 'open' })
    const size = own.store.size()
    const attempt = (withhold: readonly string[]) => publish(own.store, { finding: own.id('finding-land'), withhold, verifyPage: 'no-page', newId: () => 'e'.repeat(32), now: new Date('2131-01-02') })
    const refused = await attempt(['other-land:/country', 'other-land:/value'])
    deepEqual([refused.ok, !refused.ok && refused.code, own.store.size()], [false, 'claim-stronger', size])
    match(!refused.ok ? refused.message : '', /Claim a: established in the package, possible in the case/)
    isPublished(await attempt([]))
  } finally { await own.close() }
})
