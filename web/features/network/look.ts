/**
 * Look: how a kind, a role and a strength are drawn, the same in every picture, in the legend and in an export. A kind is a shape, a role a colour and a word;
 * a strength is the stroke of its line, so that nothing is told by colour alone.
 * @module
 */
import type { EdgeKind, NetworkNode, NodeKind, RoleName, Strength } from '@proofmark/core/network'

export const kinds: readonly NodeKind[] = ['party', 'named', 'place', 'component', 'weapon', 'item', 'transfer', 'document', 'craft']

/** In the order of supply; of a node with several the first is its colour and its column. */
export const rolesInOrder: readonly RoleName[] = [
  'fabricator', 'place-of-fabrication', 'packager', 'brand-owner', 'headquarters', 'distributor', 'broker', 'consignor', 'freight-forwarder', 'carrier', 'financier', 'notify-party', 'consignee', 'owner', 'operator', 'manager', 'end-user', 'other',
]

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'triangleDown' | 'bar'
export interface ShapeLook { readonly shape: Shape; readonly isHollow: boolean }

export const shapes: Readonly<Record<NodeKind, ShapeLook>> = {
  party: { shape: 'circle', isHollow: false }, named: { shape: 'circle', isHollow: true }, place: { shape: 'triangle', isHollow: false }, component: { shape: 'square', isHollow: false }, weapon: { shape: 'diamond', isHollow: false },
  item: { shape: 'diamond', isHollow: true }, transfer: { shape: 'triangleDown', isHollow: false }, document: { shape: 'bar', isHollow: true }, craft: { shape: 'triangle', isHollow: true },
}

/** Names of the colours in network.css. */
export const tints = ['make', 'brand', 'trade', 'get', 'thing', 'weapon', 'other'] as const
export type Tint = (typeof tints)[number]
export type Colours = Readonly<Record<Tint | 'ink' | 'quiet' | 'ground' | 'accent', string>>

const tintOfRole: Readonly<Record<RoleName, Tint>> = {
  fabricator: 'make', 'place-of-fabrication': 'make', packager: 'make', 'brand-owner': 'brand', headquarters: 'brand', distributor: 'trade', broker: 'trade', consignor: 'trade', 'freight-forwarder': 'trade', carrier: 'trade', financier: 'trade',
  'notify-party': 'get', consignee: 'get', owner: 'get', operator: 'get', manager: 'get', 'end-user': 'get', other: 'other',
}

export const firstRole = ({ roles }: Pick<NetworkNode, 'roles'>): RoleName | null => rolesInOrder.find((role) => roles.includes(role)) ?? null

export function tintOf(node: Pick<NetworkNode, 'kind' | 'roles'>): Tint {
  if (node.kind === 'component') return 'thing'
  if (node.kind === 'weapon' || node.kind === 'item') return 'weapon'
  const role = firstRole(node)
  return role === null ? 'other' : tintOfRole[role]
}

/** Lengths of dash and gap; `null`: an unbroken line. Accepted lines are unbroken, stated ones dashed, those that nobody sources or somebody doubts dotted. */
export const strokes: Readonly<Record<Strength, { readonly dash: readonly [number, number] | null; readonly width: number }>> = {
  'accepted-by-several': { dash: null, width: 2.4 }, 'accepted-by-one': { dash: null, width: 1.2 }, 'stated-by-several': { dash: [9, 4], width: 2.4 }, 'stated-by-one': { dash: [9, 4], width: 1.2 },
  'without-source': { dash: [2.5, 4], width: 1.2 }, doubted: { dash: [1.2, 7], width: 1.2 },
}

/** What is only supposed: long and short dashes in the accent, like no line that is recorded. */
export const supposedStroke = { dash: [12, 4, 2.5, 4], width: 2.4 } as const

export interface LineLook { readonly strength: Strength; readonly isSupposed: boolean }

export const strokeOf = ({ strength, isSupposed }: LineLook): { readonly dash: readonly number[] | null; readonly width: number } => (isSupposed ? supposedStroke : strokes[strength])

export const columns = ['make', 'trade', 'get', 'who', 'pass', 'thing', 'weapon'] as const
export type Column = (typeof columns)[number]

/** Where a node stands in the layered drawing: from the fabricator to the weapon. */
export function columnOf(node: Pick<NetworkNode, 'kind' | 'roles'>): Column {
  switch (node.kind) {
    case 'component': return 'thing'
    case 'weapon': case 'item': return 'weapon'
    case 'transfer': case 'document': case 'craft': return 'pass'
    default: {
      const tint = tintOf(node)
      // Who has no role stated is called no seller.
      return tint === 'make' ? 'make' : tint === 'get' ? 'get' : tint === 'other' ? 'who' : 'trade'
    }
  }
}

export const edgeKinds: readonly EdgeKind[] = [...rolesInOrder, 'part-of', 'gives', 'gets', 'covers', 'names', 'affiliated']

/** The outline of a shape around 0, 0 as an SVG path; `size`: half of its height. */
export function outline(shape: Shape, size: number): string {
  const n = (value: number) => String(Math.round(value * 100) / 100)
  const polygon = (...points: readonly (readonly [number, number])[]) => `M${points.map(([x, y]) => `${n(x * size)} ${n(y * size)}`).join('L')}Z`
  switch (shape) {
    case 'circle': return `M${n(-size)} 0A${n(size)} ${n(size)} 0 1 0 ${n(size)} 0A${n(size)} ${n(size)} 0 1 0 ${n(-size)} 0Z`
    case 'square': return polygon([-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85])
    case 'diamond': return polygon([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0])
    case 'triangle': return polygon([0, -1.1], [1.05, 0.8], [-1.05, 0.8])
    case 'triangleDown': return polygon([0, 1.1], [1.05, -0.8], [-1.05, -0.8])
    case 'bar': return polygon([-1.2, -0.65], [1.2, -0.65], [1.2, 0.65], [-1.2, 0.65])
  }
}
