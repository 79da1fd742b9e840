/**
 * A small invented network for the tests of its pictures.
 * @module
 */
import type { MarkedNetwork, NetworkEdge, NetworkNode } from '@proofmark/core/network'
import type { NetworkQuestion } from '../../paths.ts'

const node = (id: string, kind: NetworkNode['kind'], label: string, roles: NetworkNode['roles'] = [], country: string | null = null): MarkedNetwork['nodes'][number] => ({ id, handling: 'restricted', kind, label, country, roles, cases: [], statements: [`${id}-statement` as never] })
const edge = (from: number, to: number, kind: NetworkEdge['kind'], more: Partial<NetworkEdge> = {}): MarkedNetwork['edges'][number] => ({ from, handling: 'restricted', to, kind, strength: 'stated-by-one', since: null, until: null, cases: [], statements: [`e${from}${to}` as never], ...more })

/** Works → part ← brand; seller → buyer; part → weapon; and one that stands alone. */
export const sample: MarkedNetwork = {
  handling: 'restricted',
  nodes: [
    node('works', 'party', 'Example Works', ['fabricator'], 'XA'), node('brand', 'party', 'Example Brand', ['brand-owner'], 'XB'), node('seller', 'party', 'Example Seller', ['distributor']), node('buyer', 'named', 'Example Buyer', ['consignee']),
    node('part', 'component', 'Example <part> & "more"'), node('weapon', 'weapon', 'Example weapon'), node('alone', 'party', 'Example Nobody'),
  ],
  edges: [
    edge(0, 4, 'fabricator', { strength: 'accepted-by-several', since: 100 as never, until: 200 as never }), edge(1, 4, 'brand-owner', { since: 150 as never }), edge(2, 4, 'distributor', { strength: 'without-source' }),
    edge(3, 4, 'consignee', { since: 300 as never, until: 300 as never, statements: ['s1', 's2'] as never }), edge(4, 5, 'part-of', { strength: 'doubted' }),
  ],
}

export const asked = (part: Partial<NetworkQuestion> = {}): NetworkQuestion => ({ case: '', view: '', hide: '', role: '', strength: '', from: '', to: '', sure: '', text: '', at: '', path: '', without: '', accept: '', start: '', end: '', sort: '', handling: '', ...part })
