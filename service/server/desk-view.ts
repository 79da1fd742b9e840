/**
 * Desk views: what the server answers about requests, their addressees and the right of reply. Names stand beside ids, so that no screen has to ask for them.
 * @module
 */
import type { PartyReply, Waiver } from '@proofmark/core/requests'

/** What stands of the right of reply of a finding on a day. */
export interface ReplyGateView {
  readonly isOpen: boolean
  readonly day: string
  readonly parties: readonly (Omit<PartyReply, 'waiver'> & { readonly name: string; readonly keepsShut: boolean; readonly waiver: (Waiver & { readonly byName: string | null }) | null })[]
}
