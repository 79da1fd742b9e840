/**
 * Requests: what is asked of whom about which items, where each stands with each addressee, and the right of reply before a finding is published.
 * @module
 */
export { suggestAddressees, type AddresseeReason, type AddresseeReasonCode, type AddresseeSuggestion } from './addressees.ts'
export { addresseeStates, requestStates, type AddresseeState, type RequestState } from './addressee-state.ts'
export { deskCounts, deskRows, rowOf, urgencyOf, type DeskCounts, type DeskRow, type Urgency } from './desk.ts'
export { formatDeskSettings, noSettings, parseDeskSettings, ruleFor, type AddresseeRule, type DeskSettings, type SettingsCode } from './desk-settings.ts'
export { itemGroups, readFacts, type ItemGroup, type ReadFact } from './item-groups.ts'
export { malpracticeSentence, malpracticeSentences, malpracticeSource } from './malpractice.ts'
export { referencesForEach, sameToOthers } from './one-for-each.ts'
export { bearing, nextReference } from './reference-number.ts'
export { repliesTo, type OrderedReply } from './replies.ts'
export { contentParts, missingIn, proposeContent, type ContentField, type ContentPart, type PictureChoice, type Proposal, type RequestContent } from './request-content.ts'
export { closes, groupOf, type ResponseGroup } from './response.ts'
export { gateOf, isOfReplyStage, replyOf, replyStage, type Gate, type NoticeRecord, type PartyReply, type ReplyOutcome, type Waiver } from './right-of-reply.ts'
export { formatSpan, isBefore, spanOf, type Reach, type Span } from './when.ts'
