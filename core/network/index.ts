/**
 * Network: components by role, who acquires them and through whom.
 * @module
 */
export { strengths, type EdgeKind, type Network, type NetworkEdge, type NetworkNode, type NodeKind, type RoleName, type Strength } from './network.ts'
export * from './numbers/index.ts'
export * from './same-parties/index.ts'
export * from './crafts/index.ts'
export { buildNetwork, type BuiltNetwork } from './build-network.ts'
export { receivingRoles } from './role-edges.ts'
export { networkNoteTexts, type NetworkNote, type NetworkNoteCode } from './network-notes.ts'
export { bestPaths, type BestPath, type BestPaths } from './best-paths.ts'
export { chokepoints, makersIn, weaponsIn, type Chokepoints, type CutWithAside } from './chokepoints.ts'
export { communities, type Communities } from './communities.ts'
export { foundDay } from './found-days.ts'
export { networkChanges, supposed, type NamedEdge, type NetworkChanges } from './hypotheses.ts'
export { appearancesAfter, networkWithin, type Appearance, type Listing, type NetworkInTime } from './network-in-time.ts'
export { networkPaths, type NetworkPath, type NetworkPaths, type NetworkPathsAsked } from './network-paths.ts'
export { endsSupply, intermediaryKinds, recurring, type Recurrence, type Recurring, type Together } from './recurring.ts'
export { supplyGaps, type PartWay, type SupplyGap } from './supply-gaps.ts'
export { supplyGraph, type SupplyGraph } from './supply-graph.ts'
export { markedNetwork, type MarkedNetwork } from './network-handling.ts'
export { edgeRows, gexfLines, graphmlLines, handlingSentence, nodeRows } from './network-files.ts'
export * from './components/index.ts'
