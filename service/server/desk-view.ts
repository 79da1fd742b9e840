/**
 * Desk views: what the server answers about requests, their addressees and the right of reply. Names stand beside ids, so that no screen has to ask for them.
 * @module
 */
import type { AddresseeRule, AddresseeState, AddresseeSuggestion, ContentField, DeskCounts, DeskRow, DeskSettings, ItemGroup, PartyReply, RequestContent, Waiver } from '@proofmark/core/requests'

/** What stands of the right of reply of a finding on a day. */
export interface ReplyGateView {
  readonly isOpen: boolean
  readonly day: string
  readonly parties: readonly (Omit<PartyReply, 'waiver'> & { readonly name: string; readonly keepsShut: boolean; readonly waiver: (Waiver & { readonly byName: string | null }) | null })[]
}
export interface RepliesBoard extends ReplyGateView {
  readonly finding: { readonly id: string; readonly label: string | null; readonly title: string; readonly case: string | null }
}

export interface Titled { readonly id: string; readonly title: string }
export interface PartyChoice extends Titled { readonly case: string | null }

/** A row of the desk; `cases` of the view has the titles of cases, `parties` the names of addressees. */
export interface DeskView {
  readonly day: string
  readonly rows: readonly DeskRow[]
  readonly counts: DeskCounts
  readonly parties: Readonly<Record<string, string>>
  readonly cases: Readonly<Record<string, string>>
  readonly settings: 'kept' | 'none' | 'unread'
}

export interface ReplyView {
  readonly id: string
  readonly from: Titled | null
  readonly responseKind: string
  readonly dated: string | null
  readonly received: string | null
  readonly wording: string | null
  readonly language: string | null
  readonly reason: string | null
  readonly conditions: string | null
  readonly forwardedTo: Titled | null
  readonly document: (Titled & { readonly sha256: string | null }) | null
  /** Other requests that it answers. */
  readonly also: readonly Titled[]
}

export interface AddresseeView extends Omit<AddresseeState, 'replies' | 'sent' | 'deadline' | 'lastAsked'> {
  readonly name: string
  readonly deadline: { readonly from: string | null; readonly to: string | null; readonly basis: 'request' | 'settings' } | null
  readonly replies: readonly ReplyView[]
  readonly rule: AddresseeRule
}

export type SuggestionView = AddresseeSuggestion & { readonly name: string; readonly candidateNames: readonly Titled[] }

export interface RequestView {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly purpose: 'trace' | 'right-of-reply'
  readonly reference: string | null
  readonly case: Titled | null
  readonly finding: Titled | null
  readonly handling: string
  readonly sent: string | null
  readonly deadline: string | null
  readonly language: string | null
  readonly requestingAgency: Titled | null
  readonly content: Readonly<Record<'recoveryCircumstances' | 'groundsOfIllegality' | 'intendedUse' | 'identification' | 'other' | 'confidentialityUndertaking', string | null>>
  readonly missing: readonly (ContentField | 'items')[]
  readonly items: readonly Titled[]
  readonly marks: readonly { readonly id: string; readonly transcription: string | null; readonly state: string; readonly position: string | null }[]
  readonly pictures: RequestContent['pictures']
  readonly addressees: readonly AddresseeView[]
  readonly chasers: readonly { readonly sent: string | null; readonly text: string | null }[]
  /** Replies of nobody that is named, or of somebody who was not asked. */
  readonly unassigned: readonly ReplyView[]
  /** The same request, in the same words, to others. */
  readonly sameToOthers: readonly (Titled & { readonly reference: string | null; readonly addressees: readonly string[] })[]
  /** Whom replies forwarded to and who was not asked yet. */
  readonly suggestions: readonly SuggestionView[]
  readonly parties: readonly PartyChoice[]
  /** Later words on the request, which a correction has to have seen. */
  readonly seen: number
}

/** All that a form for a new request proposes. */
export interface ComposeView {
  readonly day: string
  readonly case: (Titled & { readonly label: string | null }) | null
  readonly items: readonly Titled[]
  readonly groups: readonly (ItemGroup & { readonly title: string; readonly itemTitles: readonly Titled[] })[]
  readonly content: RequestContent
  readonly marks: readonly { readonly id: string; readonly transcription: string | null; readonly state: string }[]
  readonly suggestions: readonly SuggestionView[]
  readonly reference: string
  readonly parties: readonly PartyChoice[]
  readonly finding: Titled | null
}

export interface DeskSettingsView { readonly settings: DeskSettings; readonly state: 'kept' | 'none' | 'unread'; readonly parties: readonly PartyChoice[] }
