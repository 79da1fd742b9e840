import { openStore } from 'proofmark/store'
import { randomBytes } from 'node:crypto'
const t = performance.now()
const store = await openStore({ folder: process.argv[2]!, clock: () => new Date(), random: (n) => new Uint8Array(randomBytes(n)), progress: (d, of) => { if (d % 50000 === 0) console.log(d, of, Math.round(performance.now() - t)) } })
console.log('open ms', Math.round(performance.now() - t), 'rss MB', Math.round(process.memoryUsage().rss / 1e6))
const w = store.world()
let a = performance.now(); const cs = w.of('case'); console.log('cases', cs.length, performance.now() - a)
a = performance.now(); console.log(cs.slice(0, 50).map((c) => w.countIn(c.id, 'item')).reduce((x, y) => x + y), 'countIn 50', performance.now() - a)
a = performance.now(); const items = w.referring(cs[1]!.id, 'item'); console.log('items of case', items.length, performance.now() - a)
a = performance.now(); const [r] = await store.seal([{ id: randomBytes(16).toString('hex'), kind: 'case', fields: { label: null, case: null, author: null, made: null, note: null, sources: [], handling: 'open', title: 'x', summary: null, mandate: null, funding: null, standardOfProof: null } as never }]).catch((e) => { console.log(e.message); return [] }); console.log('seal', r?.index, performance.now() - a)
a = performance.now(); let n = 0; for (const s of store.world().of('item')) { n++; if (s.fields.label === 'zz') break } console.log('all items', n, performance.now() - a, Math.round(process.memoryUsage().rss / 1e6))
if (process.argv[3]) { a = performance.now(); const x = await store.rebuild(); console.log('rebuild', x, performance.now() - a) }
await store.close()
