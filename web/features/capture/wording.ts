/**
 * Wording: the words of the capture screens by name, in the language of the screen. The texts themselves stand in words.ts.
 *
 * Read when something is drawn: a page of capture is drawn anew when the language changes.
 * @module
 */
import type { DraftHappening, DraftMark, SealFaultCode, SealRemarkCode, Shot } from '@proofmark/core/capture'
import type { CaptureView } from '../../paths.ts'
import { captureWords } from './words.ts'

type Key = Parameters<typeof captureWords.say>[0]
const say = captureWords.say

/** `{a: …, b: …}` of the messages `under.a`, `under.b`; each is looked up when it is read. */
function texts<const Name extends string>(under: string, ...names: readonly Name[]): Readonly<Record<Name, string>> {
  const of = {}
  for (const name of names) Object.defineProperty(of, name, { enumerable: true, get: () => say((under === '' ? name : `${under}.${name}`) as Key) })
  return of as Readonly<Record<Name, string>>
}
const counted = (key: Key) => (count: number): string => say(key, { count })
/** Objects keep their getters; `{...a, ...b}` would read them once. */
const joined = <A extends object, B extends object>(a: A, b: B): A & B => Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(a), ...Object.getOwnPropertyDescriptors(b) }) as A & B

const mostNames = 5
const namesOf = (names: readonly string[]): string => names.length > mostNames ? say('photo.andMore', { names: names.slice(0, mostNames).join(', '), n: names.length - mostNames }) : names.join(', ')

export const words = joined(
  texts('', 'title', 'lede', 'begin', 'noSessions', 'sessions', 'untitled', 'open', 'sealing', 'sealed', 'remove', 'removeAsk', 'removeUnsealed', 'removeNow', 'cancel', 'close', 'gone', 'unreadable', 'rescue', 'goneHint', 'offlineReady', 'offlineNotYet', 'offlineNever', 'persisted', 'notPersisted', 'kept', 'keeping', 'tryAgain', 'readOnly', 'undo', 'redo', 'keysHint', 'thisDevice', 'begun', 'holds', 'state', 'aNumber'),
  {
    items: counted('items'), photographs: counted('photographs'), files: counted('files'), statements: counted('statements'),
    room: (used: string, room: string) => say('room', { used, room }),
    expected: (what: string) => say('expected', { what }),
    notKept: (why: string) => say('notKept', { why }),
    views: texts('views', 'site', 'items', 'photographs', 'hand-overs', 'seal') satisfies Record<CaptureView, string>,
    site: texts('site', 'what', 'whatHint', 'when', 'whenHint', 'team', 'teamHint', 'custodian', 'terms', 'consent', 'note', 'case', 'caseNone', 'caseOffline', 'handling', 'restricted', 'openLevel', 'confidential'),
    place: joined(texts('place', 'text', 'coordinates', 'coordinatesHint', 'unread', 'choose', 'precision', 'precisionHint', 'country'), {
      taken: { 'as written': '', get 'latitude first'() { return say('place.latFirst') }, get 'longitude first'() { return say('place.lonFirst') }, get 'letter as band'() { return say('place.band') }, get 'letter as hemisphere'() { return say('place.hemisphere') } },
    }),
    map: joined(texts('map', 'title', 'label', 'drawing', 'nearer', 'farther', 'whole', 'toPoint', 'putMiddle', 'keys', 'coarse'), {
      middle: (coordinates: string, within: string) => say('map.middle', { coordinates, within }),
    }),
    item: joined(texts('item', 'none', 'add', 'first', 'label', 'class', 'description', 'condition', 'count', 'amount', 'unit', 'partOf', 'nothing', 'custodian', 'recovery', 'uses', 'usesHint', 'note', 'remove', 'previous', 'next', 'newRecovery', 'newUse', 'unsaid', 'more'), {
      countKind: texts('item', 'one', 'exactly', 'about', 'more-than', 'at-least'),
      number: (at: number) => say('item.number', { at }),
    }),
    happening: joined(texts('happening', 'recovery', 'use', 'when', 'by', 'how', 'what', 'struck', 'situation', 'remove'), {
      sharedBy: counted('happening.sharedBy'),
      situations: texts('situation', 'captured', 'surrendered', 'cached', 'seized', 'remnant-of-strike', 'recovered-by-state-forces', 'found', 'purchased', 'undetermined') satisfies Record<NonNullable<DraftHappening['situation']>, string>,
    }),
    mark: joined(texts('mark', 'title', 'quick', 'quickHint', 'add', 'remove', 'state', 'technique', 'position', 'none', 'noReading', 'reading'), {
      states: texts('mark', 'present', 'removed', 'obliterated', 'covert', 'absent') satisfies Record<DraftMark['state'], string>,
      techniques: texts('technique', 'stamped', 'engraved', 'cast', 'printed', 'label', 'stencil', 'handwritten', 'etched', 'painted', 'not-stated') satisfies Record<NonNullable<DraftMark['technique']>, string>,
      readings: counted('mark.readings'),
      problem: (at: number, expected: string, found: string) => say('mark.problem', { at, expected, found }),
      more: (count: number) => say('mark.more', { count }),
    }),
    photo: joined(texts('photo', 'none', 'add', 'drop', 'stop', 'ofNothing', 'assign', 'unassign', 'remove', 'selectHint', 'shot', 'unsaid', 'pauses', 'seconds', 'assignGroups', 'missing', 'nothingMissing', 'order', 'from', 'noPreview', 'showsMark'), {
      shots: texts('shot', 'overall', 'mark', 'scale', 'label', 'packaging', 'detail', 'site') satisfies Record<Shot, string>,
      taking: (done: number, all: number, left: string) => say('photo.taking', { done, all, left }),
      left: (seconds: number) => (seconds < 1 ? '' : seconds < 90 ? say('photo.leftSeconds', { n: Math.ceil(seconds) }) : say('photo.leftMinutes', { n: Math.ceil(seconds / 60) })),
      noRoom: (need: string, room: string) => say('photo.noRoom', { need, room }),
      full: (count: number, names: readonly string[]) => say('photo.full', { count, names: namesOf(names) }),
      stopped: (taken: number, left: number) => say('photo.stopped', { taken, left }),
      unread: (names: readonly string[]) => say('photo.unread', { names: namesOf(names) }),
      tooLarge: (limit: string, names: readonly string[]) => say('photo.tooLarge', { limit, names: namesOf(names) }),
      known: counted('photo.known'), lies: counted('photo.lies'), took: counted('photo.took'), selected: counted('photo.selected'),
      toItem: (label: string) => say('photo.toItem', { label }),
      groups: (groups: number, items: number) => say('photo.groups', { groups, items }),
      /** What the guided set of core asks for; words that are not known here stay as they are. */
      guided: (text: string): string => (`guide.${text}` in captureWords.messages.en ? say(`guide.${text}` as Key) : text),
    }),
    handOver: joined(texts('handOver', 'title', 'none', 'add', 'of', 'from', 'to', 'when', 'why', 'seal', 'remove'), { allPhotos: counted('handOver.allPhotos'), allItems: counted('handOver.allItems') }),
    seal: joined(texts('seal', 'title', 'nothing', 'faults', 'remarks', 'ask', 'now', 'whole', 'room', 'sealing', 'waits', 'noRoom', 'again', 'unlock', 'unlockHint', 'proof', 'hash', 'entry', 'note', 'what', 'save', 'readMark'), {
      button: (statements: number, files: number) => say('seal.button', { statements, files }),
      faultWords: texts('fault', 'nothing-to-seal', 'field-invalid', 'reference-missing', 'label-twice', 'part-of-cycle') satisfies Record<SealFaultCode, string>,
      remarkWords: texts('remark', 'photo-missing', 'photo-unassigned', 'photo-twice', 'coordinates-open', 'unsaid', 'hand-over-of-nothing') satisfies Record<SealRemarkCode, string>,
      sending: (done: string, all: string, left: string) => say('seal.sending', { done, all, left }),
      refused: (message: string) => say('seal.refused', { message }),
      done: counted('seal.done'),
      missingFile: (name: string) => say('seal.missingFile', { name }),
    }),
  },
)

/** Bytes as people say them. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${(bytes / 1000 ** step).toFixed(step === 0 || bytes / 1000 ** step >= 100 ? 0 : 1)} ${units[step]}`
}
