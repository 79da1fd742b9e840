/** The command network: counts, ways, cuts, recurrence, gaps, and files to take along. */
import { equal, match, ok } from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, suite, test } from 'node:test'
import { run } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-network-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function proofmark(...words: readonly string[]): Promise<{ exit: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const exit = await run([...words, '--data', join(folder, 'data')], { folder, say: (said) => { if ('out' in said) out += said.out; else if ('err' in said) err += said.err } })
  return { exit, out, err }
}

suite('network', async () => {
  const party = (label: string) => ({ kind: 'party', label, names: [{ text: `Example ${label}` }], partyType: 'company' })
  const sale = (label: string, of: string, from: string, to: string, item: string, when: string) => ({ kind: 'transfer', label, case: `#${of}`, from: `#${from}`, to: `#${to}`, items: [`#${item}`], transferKind: 'sale', when })
  writeFileSync(join(folder, 'lines.jsonl'), [
    { kind: 'case', label: 'k1', title: 'Invented case' }, { kind: 'case', label: 'k2', title: 'Another' }, ...['works', 'shop', 'buyer', 'late'].map(party),
    ...['k1', 'k2'].flatMap((of) => [
      { kind: 'item', label: `${of}-missile`, case: `#${of}`, description: `missile ${of}`, itemClass: 'missile' }, { kind: 'item', label: `${of}-chip`, case: `#${of}`, description: `chip ${of}`, itemClass: 'chip', partOf: `#${of}-missile` },
      { kind: 'role', label: `${of}-made`, case: `#${of}`, of: `#${of}-chip`, role: 'fabricator', party: '#works' }, sale(`${of}-sale`, of, 'works', 'shop', `${of}-chip`, '2081'), sale(`${of}-on`, of, 'shop', of === 'k1' ? 'buyer' : 'late', `${of}-chip`, of === 'k1' ? '2082' : '2085'),
    ]),
  ].map((line) => JSON.stringify(line)).join('\n'))
  equal((await proofmark('record', 'lines.jsonl')).exit, 0)
  const out = async (...words: readonly string[]) => { const { exit, out: text, err } = await proofmark('network', ...words); equal(exit, 0, err); return text }

  test('counts, of all cases, of some, as of a date, and without a statement', async () => {
    match(await out(), /^12 nodes: 4 party, 4 transfer, 2 component, 2 weapon\n16 edges/)
    match(await out('k1'), /^7 nodes/)
    match(await out('k1', 'k2', '--as-of', '2081'), /6 of these edges are certainly of that time, 4 may be; 6 certainly are not/)
    match(await out('--without', 'k1-sale'), /changes: 3 edges and 1 nodes gone/)
  })
  test('ways, cuts, recurrence, communities, gaps and who appears', async () => {
    match(await out('k1', '--paths'), /without-source: Example works → chip k1 → missile k1/)
    match(await out('--cuts'), /1 party cuts all recorded ways, and no other so few do: Example shop/)
    match(await out('--cuts', '--from', 'works', '--to', 'k1-missile', '--without', 'k1-sale', '--without', 'k1-on'), /set aside, as nobody between is recorded for them: 1 part: chip k1\n\nWithout what was supposed:\n {2}ways are those[^\n]*\n {2}1 party cuts all recorded ways; others may do as well: Example shop\n/)
    match(await out('--recurring', '--seed', '3'), /Example shop: in 2 cases; expected 1\.50; by chance as many or more: 0\.56 for one, 2\.3 of all 4/)
    match(await out('--communities'), /communities, modularity/)
    match(await out('--gaps', 'k1-missile'), /chip k1: at least 1 hand-over that nobody recorded; .*\n {2}between Example buyer and chip k1 as it was found: hops unknown, 2082-01-01 to …/)
    match(await out('--since', 'buyer:2084-01-01'), /Example late: first recorded 2085-01-01, after 2084-01-01 \(Example buyer\); both deal with Example shop/)
  })
  test('files: new ones only, and as JSON', async () => {
    await out('k1', '--format', 'gexf', '--out', 'n.gexf')
    match(readFileSync(join(folder, 'n.gexf'), 'utf8'), /^<\?xml [^]*missile k1[^]*<\/gexf>\n$/)
    equal((await proofmark('network', '--format', 'gexf', '--out', 'n.gexf')).exit, 2)
    ok(JSON.parse(await out('--cuts', '--json')).result.parties.size === 1)
    match(await out('k2', '--format', 'csv'), /from id,from label/)
  })
  test('how narrow a file is stands in it and is said; what is narrower than asked for is left out of its bytes', async () => {
    // A trader whom nobody may hear of, in an open case: named as a party, beside it, by a judgement, a paper, a corrected name and a case of his own.
    writeFileSync(join(folder, 'kept-back.jsonl'), [
      { kind: 'case', label: 'k3', title: 'Open case', handling: 'open' }, { kind: 'case', label: 'k4', title: 'Secretname case', handling: 'confidential' },
      { kind: 'item', label: 'k3-chip', case: '#k3', description: 'chip k3', itemClass: 'chip', handling: 'open' }, { kind: 'party', label: 'k3-works', names: [{ text: 'Openname Works' }], partyType: 'company', handling: 'open', affiliation: '#secret' },
      { kind: 'party', label: 'secret', names: [{ text: 'Secretname Trading' }], partyType: 'company', handling: 'confidential' }, { kind: 'party', label: 'half', names: [{ text: 'Halfname Trading' }], partyType: 'company', handling: 'restricted' },
      { kind: 'party', label: 'renamed', names: [{ text: 'Openname Renamed' }], partyType: 'company', handling: 'open' }, { kind: 'correction', of: '#renamed', changes: [{ field: '/names', value: [{ text: 'Secretname Renamed' }] }], reason: 'invented', handling: 'confidential' },
      { kind: 'party', label: 'narrowed', names: [{ text: 'Secretname Narrowed' }], partyType: 'company', handling: 'open' }, { kind: 'correction', of: '#narrowed', changes: [{ field: '/handling', value: 'confidential' }], reason: 'invented', handling: 'open' },
      { kind: 'document', label: 'k3-paper', case: '#k4', documentType: 'contract', title: 'Secretname invoice', issuer: '#secret', handling: 'confidential' },
      ...['k3-works', 'secret', 'half', 'renamed', 'narrowed'].map((of) => ({ kind: 'role', label: `k3-by-${of}`, case: '#k3', of: '#k3-chip', role: 'distributor', party: `#${of}`, partyText: of === 'secret' ? 'Secretname in words' : null, handling: 'open' })),
      { kind: 'transfer', label: 'k3-sale', case: '#k3', from: '#secret', fromText: 'Secretname in words', to: '#k3-works', items: ['#k3-chip'], documents: ['#k3-paper'], transferKind: 'sale', when: '2081', handling: 'open' },
      { kind: 'role', label: 'k3-secret-words', case: '#k4', of: '#k3-chip', role: 'broker', partyText: 'Secretname broker', handling: 'confidential' },
    ].map((line) => JSON.stringify(line)).join('\n'))
    const recorded = await proofmark('record', 'kept-back.jsonl')
    equal(recorded.exit, 0, recorded.err)
    for (const form of ['json', 'gexf', 'graphml', 'csv', 'csv-nodes']) {
      const file = async (handling: string) => {
        const name = `${handling}-${form}`
        const { exit, err } = await proofmark('network', 'k3', 'k4', '--format', form, '--out', name, ...(handling === 'all' ? [] : ['--handling', handling]))
        equal(exit, 0, err)
        return { text: readFileSync(join(folder, name), 'utf8'), err }
      }
      const [all, restricted, open] = [await file('all'), await file('restricted'), await file('open')]
      for (const name of ['Secretname Trading', 'Secretname Narrowed', 'Secretname Renamed', 'Secretname broker', 'Halfname Trading', 'confidential']) ok(all.text.includes(name), `${form}: ${name}`)
      match(all.err, /made of statements up to confidential; --handling restricted leaves those out/)
      for (const { text } of [restricted, open]) ok(!/Secretname|confidential/.test(text), form)
      match(restricted.text, /Halfname Trading/)
      match(restricted.err, /made of statements up to restricted; --handling open/)
      ok(!/Halfname|restricted/.test(open.text), form)
      match(open.text, /Openname Works/)
      equal(open.err.includes('made of statements'), false)
    }
    ok(!/Secretname|Halfname/.test(await out('k3', 'k4', '--paths', '--handling', 'open')))
    match((await proofmark('network', '--handling', 'public')).err, /"public": Expected open, restricted, confidential/)
  })
  test('bad use is named', async () => {
    for (const [words, says] of [[['k9'], /"k9": case: no case/], [['--gaps', 'works'], /expected an item of which parts/], [['--cuts', '--paths'], /one question at a time/], [['--format', 'pdf'], /expected gexf/], [['--cuts', '--format', 'gexf'], /of the whole network/], [['--seed', 'x', '--recurring'], /expected a number/], [['--paths', '--most', '0'], /most: expected a number from 1 to 100/], [['--accept', 'k1-sale'], /accepted: expected a role/]] as const) {
      const { exit, err } = await proofmark('network', ...words)
      equal(exit, 2)
      match(err, says)
    }
  })
})
