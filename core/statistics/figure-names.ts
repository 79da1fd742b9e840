/**
 * Figure names: what is counted, of which group, why something is not counted, and the notes that go with it, as codes and in English.
 *
 * Screens have their own words for the codes in each language; the command line and exported files have these.
 * Sources: METHOD of the field on replies and on the two definitions of time to crime, as cited in docs/guides/what-the-figures-count.md.
 * @module
 */

/** What one unit of a figure is, and of what. Two figures with different names are never added up. */
export const figureSentences = {
  'requests': 'Requests, their addressees, and pairs: one request and one of its addressees. One request may go to several addressees, so there are more pairs than requests.',
  'standing': 'Pairs of a request and an addressee, each in one row by what came back by the day of the count.',
  'replies': 'Replies by kind. One reply may answer several requests: the columns count replies, the requests that they answer, and the pairs, each once in its row.',
  'time-to-first-word': 'Days from sending to the first word of the addressee, an acknowledgement included, for each pair; with the pairs that are still without one.',
  'time-to-answer': 'Days from sending to the first reply that answers or refuses, for each pair; with the pairs that are still without one. An acknowledgement is no answer.',
  'first-sale-to-recovery': 'Time to crime, first definition: days from the first recorded sale of a single item to its recovery.',
  'first-sale-to-first-use': 'Time to crime, by use: days from the first recorded sale of a single item to its first recorded use. Not the first definition, which ends with the recovery.',
  'last-authorised-sale-to-first-use': 'Time to crime, second definition: days from the last sale that is said to be authorised to the first recorded use of a single item.',
  'production-to-recovery': 'Days from the production of a single item to its recovery, under every reading of its marks that nobody rejected.',
  'production-to-use': 'Days from the production of a single item to its use, under every reading of its marks that nobody rejected.',
  'source-to-recovery': 'Objects by the place of their first recorded sale (rows) and the place of their recovery (columns).',
  'manufacture-to-recovery': 'Objects by the country in which they are said to be made (rows) and the country of their recovery (columns).',
  'diversion-kinds': 'Items by the kind of diversion that the hypotheses on record say, each item in one row.',
  'diversion-stages': 'Items by the stage at which the hypotheses on record place the diversion, each item in one row.',
} as const
export type FigureName = keyof typeof figureSentences
export const figureNames = Object.keys(figureSentences) as FigureName[]

/** Of requests their purpose; of items the sample that they belong to. Figures of two groups are never added up. */
export const groupNames = ['trace', 'right-of-reply', 'attributed', 'unattributed', 'sample-not-said'] as const
export type GroupName = (typeof groupNames)[number]

export const unitSentences = {
  pairs: 'pairs of a request and an addressee', replies: 'replies', requests: 'requests', items: 'items', records: 'records of items',
} as const
export type UnitName = keyof typeof unitSentences

/** Why something that was looked at is not counted. */
export const reasonSentences = {
  'not-sent': 'no day of sending is recorded',
  'sent-later': 'sent after the day of the count',
  'replied-before-sent': 'the reply is dated before the request was sent',
  'reply-later': 'dated after the day of the count',
  'reply-of-nobody-asked': 'from somebody who was not asked, or nobody says from whom',
  'part': 'part of another item, which is looked at as a whole',
  'member': 'member of a group that is counted',
  'group': 'a group of several objects, not a single one',
  'not-sold': 'no sale is recorded',
  'not-sold-authorised': 'no sale is said to be authorised',
  'sale-undated': 'no day of a sale is recorded',
  'not-used': 'no use is recorded',
  'use-undated': 'no day of the use is recorded',
  'not-recovered': 'no recovery is recorded',
  'recovery-undated': 'no day of the recovery is recorded',
  'recovered-later': 'recovered after the day of the count',
  'used-later': 'used after the day of the count',
  'end-before-start': 'the dates contradict each other: the end lies before the start',
  'production-unknown': 'no reading of a mark that dates the production is accepted or preferred',
  'contradicted': 'the statements on its dates contradict each other',
  'too-many-readings': 'its marks can be read in more ways than are weighed',
} as const
export type ReasonName = keyof typeof reasonSentences

/** Notes, with values in braces. The kinds of note are told apart by where they stand in a figure. */
export const noteSentences = {
  'requests-recorded': 'Only requests that are recorded here are counted. Who asks chooses what is asked and of whom: they are no random choice of all items, and say nothing of addressees that were not asked.',
  'items-documented': 'Only items that are recorded here are counted: what was found or seized and then documented. They are no random choice of all items that exist, and every share is a share of them.',
  'sample-attributed': 'Items whose recovery is recorded as captured, seized, surrendered or recovered by forces of a State: an attributed sample.',
  'sample-unattributed': 'Items whose recovery is recorded as cached, found, purchased or left by a strike: an unattributed sample.',
  'sample-not-said': 'How the items were recovered is not recorded, so whether the sample is attributed is not known.',
  'sample-apart': 'Attributed and unattributed samples are not added up.',
  'source-document': 'Counted from {title}: {count}.',
  'more-documents': 'Further documents that are named as sources: {count}.',
  'source-note': 'The source is noted: {text}',
  'open-on-day': 'Still open on {day}: {open} of {counted}. They are counted as open until then, not as never; those sent lately have had little time.',
  'none-open': 'None of those counted was still open on {day}.',
  'counted-on-day': 'What is dated to {day} at the latest is counted.',
  'record-now': 'What the record holds now is counted; hypotheses are not counted by a day.',
  'only-ended': 'Only items with a recorded end are counted. Of items made or sold lately only those with a short time can have ended by {day}: the figure is too short for them, and does not say how many never ended.',
  'only-recovered': 'Only recovered items are counted: what was never found, or not recorded, is not among them.',
  'ends-between': 'The ends that are counted lie between {from} and {to}.',
  'records-begin': 'Starts before {from} are not among those counted; whether there were any is not known.',
  'not-bounded': 'Counted, with nothing that limits how long it was: {count}.',
  'two-estimates': 'Dates that are not one day are read twice: as short as the time can have been, and as long. These are two estimates, not outer limits: with pairs still open, an earlier answer can raise a later part of the curve.',
  'reply-undated': 'Replies without a date: {count}. They lie between the sending and {day}.',
  'reply-by-its-date': 'Replies without a day of arrival: {count}. The date that they bear is taken.',
  'kaplan-meier': 'Estimate of Kaplan and Meier; the band is the pointwise 95 % interval by Greenwood, on the log-log scale. The median is the first day on which at most half are open; "not reached" is an answer.',
  'outer-limits': 'Dates that are not one day give each time a least and a most; each quantile lies between the same quantile of the least and of the most.',
  'first-recorded-sale': 'The earliest recorded sale stands for the first sale; whether it was retail, and whether an earlier one was not recorded, is not known.',
  'recovery-by-whom': 'Every recovery counts, whoever recovered the item.',
  'use-of-several': 'Where several uses are named, which of them was the first is not known: it lies between the first and the last.',
  'objects-least': 'Objects are counted at the least number that their records give; sums with a number that is not exact are lower bounds.',
  'share-lower-bound': 'Shares of a kind are lower bounds within this sample. Undetermined, competing or not examined: {open} of {counted}.',
  'undetermined-not-examined': '"undetermined" means examined, and the evidence does not decide; "not examined" that nobody has stated a hypothesis.',
  'records-not-objects': 'Records that stand for several objects: {count}. Each is counted as one record.',
  'silence': 'Silence and refusal are facts of the record. Nothing follows from them about anybody.',
} as const
export type NoteName = keyof typeof noteSentences

/** Rows and columns with a code of their own; kinds of reply and of diversion are named by their kinds. */
export const cellSentences = {
  'requests': 'requests', 'addressees': 'addressees', 'pairs': 'pairs', 'replies': 'replies', 'count': 'count',
  'answered': 'answered', 'refused': 'refused', 'word-only': 'word, but no answer yet', 'silence-recorded': 'silence recorded', 'overdue': 'nothing, past the deadline', 'open': 'nothing yet', 'not-sent': 'no day of sending recorded',
  'not-said': 'not said', 'order-open': 'several, order not known', 'competing': 'several, competing', 'not-examined': 'not examined',
} as const
export type CellName = keyof typeof cellSentences
