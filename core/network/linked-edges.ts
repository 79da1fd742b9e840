/**
 * Linked edges: what follows from nodes that are there already: who issued a paper, and to whom parties belong.
 * @module
 */
import { always, spanOf, type Building } from './network-ends.ts'

/** Papers that are nodes already name who issued them. */
export function documentEdges({ world, draft, same, end, borne }: Building): void {
  for (const document of world.of('document')) {
    const key = same.of(document.id)
    if (!draft.has(key)) continue
    const issuer = end(document, 'issuer', 'party', document.fields.issuer)
    if (issuer !== null) draft.edge(key, issuer, 'names', borne(document, spanOf(document.fields.date, document.fields.date)))
  }
}

/** To whom parties of the network belong, and those in their turn. */
export function affiliateEdges({ world, draft, same, end, borne }: Building): void {
  const waiting = world.of('party').filter(({ id }) => draft.has(same.of(id)))
  const seen = new Set(waiting.map(({ id }) => id))
  for (const party of waiting) {
    const head = end(party, 'affiliation', 'party', party.fields.affiliation)
    if (head === null) continue
    draft.edge(same.of(party.id), head, 'affiliated', borne(party, always))
    for (const id of same.group(party.fields.affiliation!).records) if (!seen.has(id) && world.get(id, 'party') !== undefined) { seen.add(id); waiting.push(world.get(id, 'party')!) }
  }
}
