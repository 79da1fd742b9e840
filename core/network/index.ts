/**
 * Network: components by role, who acquires them and through whom.
 * @module
 */
export { strengths, type EdgeKind, type Network, type NetworkEdge, type NetworkNode, type NodeKind, type RoleName, type Strength } from './network.ts'
export * from './numbers/index.ts'
export * from './same-parties/index.ts'
export * from './crafts/index.ts'
export { buildNetwork, receivingRoles, type BuiltNetwork } from './build-network.ts'
export { networkNoteTexts, type NetworkNote, type NetworkNoteCode } from './network-notes.ts'
