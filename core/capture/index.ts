/**
 * Capture: what a team writes down at a site before it is sealed: the draft, its steps, what repeats, what is missing, what will be sealed.
 * @module
 */
export {
  checkDraft, draftFormat, formatDraft, idsOf, largestOriginal, mostItems, mostPhotos, mostSquares, newDraft, newHandOver, newHappening, newMark, noPlace, readDraft, shots,
  type Draft, type DraftClock, type DraftCode, type DraftHandOver, type DraftHappening, type DraftItem, type DraftMark, type DraftPhoto, type DraftPlace, type DraftSite, type PhotoRead, type ReadDraft, type Shot, type TeamMember,
} from './draft.ts'
export { applyStep, changesNothing, headOf, listNames, restoring, type DraftHead, type ListName, type Restore, type Step } from './step.ts'
export { nextItem, nextLabel, repeats } from './next-item.ts'
export { mayBePartOf, partTree, possibleWholes, type PartNode } from './part-tree.ts'
export { guidedSetOf, guidedSets, missingOf, missingShots, type GuidedSet, type Missing, type Wanted } from './guided-set.ts'
export { formatLabel, isLabelNumber, labelSession, parseLabel, type Label, type LabelCode, type ReadLabel } from './label.ts'
export { labelRow, mostLabels } from './label-row.ts'
export { groupsByLabels, labelsOf, labelSteps, type LabelGroup, type LabelGroups, type UnclearLabel } from './label-groups.ts'
export { byTime, groupsByPause, movedByOne, movedTogether, timeOf } from './photo-order.ts'
export { aheadOf, camerasOf, conflictsIn, photoReadOf, withClock } from './photo-read.ts'
export { mediaTypeOf, type MediaType } from './media-type.ts'
export { formatSealLines, toSeal, type SealAbout, type SealFault, type SealFaultCode, type SealLine, type SealRemark, type SealRemarkCode, type ToSeal } from './to-seal.ts'
