/**
 * Words of the capture screens, all of them and nowhere else, so that they can be put into another language as a whole.
 * @module
 */
import type { DraftHappening, DraftMark, SealFaultCode, SealRemarkCode, Shot } from '@proofmark/core/capture'
import type { CaptureView } from '../../paths.ts'

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const words = {
  title: 'Capture',
  lede: 'Document items at a site, without a network if need be. What you write stays on this device until you seal it.',
  begin: 'Begin a session',
  noSessions: 'No session is on this device. A session is one visit to one site: who showed what, when, on what terms.',
  sessions: 'On this device',
  untitled: 'Site without a name',
  open: 'open', sealing: 'being sealed', sealed: 'sealed',
  items: (count: number) => many(count, 'item', 'items'),
  photographs: (count: number) => many(count, 'photograph', 'photographs'),
  files: (count: number) => many(count, 'file', 'files'),
  statements: (count: number) => many(count, 'statement', 'statements'),
  remove: 'Remove from this device …',
  removeAsk: 'The draft and its originals leave this device for good.',
  removeUnsealed: 'It is not sealed: nothing of it exists elsewhere.',
  removeNow: 'Remove', cancel: 'Cancel', close: 'Close',
  gone: 'This session is not on this device.',
  unreadable: 'What this device holds of the session cannot be read as a draft.',
  rescue: 'Save what is here as a file',
  goneHint: 'Sessions stay in the browser in which they were begun. Go to the list and choose from there.',
  offlineReady: 'This page starts without a network.',
  offlineNotYet: 'Getting ready to start without a network …',
  offlineNever: 'This browser cannot start the page without a network. Keep the tab open.',
  persisted: 'The browser keeps what is here until you remove it.',
  notPersisted: 'The browser may clear what is here when the device is nearly full. Seal before you put it away.',
  room: (used: string, room: string) => `${used} used, room for ${room} more.`,
  kept: 'Kept on this device', keeping: 'Keeping …',
  notKept: (why: string) => `The last change could not be kept (${why}). It is still in this tab: make room on the device, then try again. Do not close the tab.`,
  tryAgain: 'Try again',
  readOnly: 'Open in another tab, which writes. This tab shows it and takes over when the other one is closed.',
  undo: 'Undo', redo: 'Redo',
  views: { site: 'Site', items: 'Items', photographs: 'Photographs', 'hand-overs': 'Hand-overs', seal: 'Seal' } satisfies Record<CaptureView, string>,
  keysHint: 'Enter: next item. Ctrl+Z: undo.',

  site: {
    what: 'Site', whatHint: 'What it is: a store, a yard, a base', when: 'Date of documentation', whenHint: 'EDTF, such as 2031-05-01',
    team: 'Team', teamHint: 'Pseudonyms or functions, parted by commas. The first is the author.',
    custodian: 'Who holds the items', terms: 'On what terms they were shown', consent: 'Consent: who agreed to what', note: 'Note',
    case: 'Case', caseNone: 'no case yet', caseOffline: 'The list of cases needs the server. The case can be chosen later, before sealing.',
    handling: 'Handling',
  },
  place: {
    text: 'Place in words', coordinates: 'Coordinates', coordinatesHint: 'Any notation: 1.5N 2.5E · 1°30′N 2°31′E · 31N AA 66021 00000 · UTM',
    unread: 'Not read as a point. It is kept as words.', choose: 'This can be read in more than one way. Choose what was meant:',
    precision: 'Known within (km)', precisionHint: 'The digits leave at least this much open.', country: 'Country code',
    taken: { 'as written': '', 'latitude first': 'latitude first', 'longitude first': 'longitude first', 'letter as band': 'the letter is a band of the grid', 'letter as hemisphere': 'the letter is north or south' },
  },
  item: {
    none: 'No item yet. An item is one object, or a lot or sample that you count.',
    add: 'Next item', first: 'First item', label: 'Field number', class: 'Class', description: 'Description', condition: 'Condition',
    count: 'How many', countKind: { one: 'one object', exactly: 'exactly', about: 'about', 'more-than': 'more than', 'at-least': 'at least' }, unit: 'of what (rounds, boxes)',
    partOf: 'Part of', nothing: 'nothing', custodian: 'Held by, if not by the holder of the site', recovery: 'Recovery', uses: 'Use', note: 'Note',
    remove: 'Remove item', number: (at: number) => `Item ${at}`, previous: 'Previous', next: 'Next',
    newRecovery: 'Add a recovery', newUse: 'Add a use', unsaid: 'not said', more: 'More: count, parts, condition, circumstances',
  },
  happening: {
    recovery: 'Recovery', use: 'Use', when: 'When (EDTF)', by: 'By whom', how: 'How', what: 'What happened', struck: 'What was struck', situation: 'Situation', remove: 'Remove', sharedBy: (count: number) => `of ${many(count, 'item', 'items')}`,
    situations: {
      captured: 'captured', surrendered: 'surrendered', cached: 'cached', seized: 'seized', 'remnant-of-strike': 'remnant of a strike', 'recovered-by-state-forces': 'recovered by state forces', found: 'found', purchased: 'purchased', undetermined: 'undetermined',
    } satisfies Record<NonNullable<DraftHappening['situation']>, string>,
  },
  mark: {
    title: 'Marks', quick: 'Mark as it stands there', quickHint: '? unreadable · {5} uncertain · [56] either · * torn off', add: 'Add mark', remove: 'Remove mark',
    state: 'State', states: { present: 'there', removed: 'removed', obliterated: 'obliterated', covert: 'covert', absent: 'absent where expected' } satisfies Record<DraftMark['state'], string>,
    technique: 'Technique', position: 'Where on the item', none: 'No mark yet. Type it as it stands there; ? for a character that nobody can read.',
    readings: (count: number) => many(count, 'reading', 'readings'), noReading: 'no reading', reading: '…', problem: (at: number, expected: string, found: string) => `At character ${at}: expected ${expected}; found ${found}.`, more: (count: number) => `and ${count} more`,
  },
  photo: {
    none: 'No photograph yet. Drop the files of a card here, or choose them; they stay untouched.',
    add: 'Add photographs', drop: 'Drop photographs here', taking: (done: number, all: number, left: string) => `Taking ${done} of ${all}${left}`, stop: 'Stop',
    left: (seconds: number) => (seconds < 1 ? '' : `, about ${seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`} left`),
    noRoom: (need: string, room: string) => `These files need ${need} and this device has room for ${room}. Nothing was taken. Make room, or take fewer.`,
    full: (taken: number, names: readonly string[]) => `The device is full. ${many(taken, 'file is', 'files are')} taken and kept; not taken: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`,
    stopped: (taken: number, left: number) => `Stopped: ${taken} taken, ${left} not.`,
    unread: (names: readonly string[]) => `Could not be read, and not taken: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`,
    tooLarge: (limit: string, names: readonly string[]) => `Larger than ${limit}, which is the most that can be sealed, and not taken: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}. Keep the card, and seal a shorter cut beside it.`,
    known: (count: number) => `${many(count, 'file was', 'files were')} here already.`,
    lies: (count: number) => `${many(count, 'file is', 'files are')} of another type than the name says; kept as they are.`,
    took: (count: number) => `${many(count, 'file', 'files')} taken.`,
    ofNothing: 'of no item', assign: 'Assign to', toItem: (label: string) => `Assign to ${label}`, unassign: 'Take from its item', remove: 'Remove',
    selected: (count: number) => `${count} selected`, selectHint: 'Click, Shift+click or Space to select; drag onto an item, or press A to assign to the item chosen. Alt+arrows move.',
    shot: 'What it shows', shots: { overall: 'overall', mark: 'mark', scale: 'scale', label: 'label', packaging: 'packaging', detail: 'detail', site: 'site' } satisfies Record<Shot, string>, unsaid: 'not said',
    pauses: 'Groups by pauses', seconds: 'Pause of at least (s)', groups: (groups: number, items: number) => `${many(groups, 'group', 'groups')} for ${many(items, 'item', 'items')} from the one chosen`, assignGroups: 'Assign groups in order',
    missing: 'Missing', nothingMissing: 'Nothing of the guided set is missing.', order: 'Order by time', from: 'Item chosen', noPreview: 'no preview', showsMark: 'shows the mark',
  },
  handOver: {
    title: 'Hand-overs', none: 'No hand-over yet. Write down each time that originals or items pass from one to another, since they were documented.',
    add: 'Add a hand-over', of: 'Of', allPhotos: (count: number) => `all ${many(count, 'photograph', 'photographs')}`, allItems: (count: number) => `all ${many(count, 'item', 'items')}`, from: 'From', to: 'To', when: 'When (EDTF)', why: 'Why', seal: 'Seal or number', remove: 'Remove',
  },
  seal: {
    title: 'What will be sealed', nothing: 'Nothing is sealed yet.', faults: 'To mend before sealing', remarks: 'To be seen', button: (statements: number, files: number) => `Seal ${many(statements, 'statement', 'statements')} with ${many(files, 'file', 'files')} …`,
    ask: 'Sealed for good: a statement is never changed, only corrected by a later one.', now: 'Seal', whole: 'Every statement as it will be sealed', room: 'Files first, then all statements at once: all or none.',
    faultWords: { 'nothing-to-seal': 'There is nothing to seal', 'field-invalid': 'A field is not as it must be', 'reference-missing': 'It names something that is not here', 'label-twice': 'A field number stands twice', 'part-of-cycle': 'It would be part of itself' } satisfies Record<SealFaultCode, string>,
    remarkWords: { 'photo-missing': 'No photograph shows', 'photo-unassigned': 'Of no item', 'photo-twice': 'The same file twice', 'coordinates-open': 'Coordinates that were not read to a point', unsaid: 'Nothing was said of', 'hand-over-of-nothing': 'A hand-over' } satisfies Record<SealRemarkCode, string>,
    sending: (done: string, all: string, left: string) => `Sending files: ${done} of ${all}${left}`, sealing: 'Sealing …', waits: 'The server does not answer. Everything is kept here, and sending goes on where it was when the server is there again.', again: 'Try again now',
    refused: (message: string) => `Nothing was sealed: ${message}`, unlock: 'Go on working on the draft', unlockHint: 'Only where the server says that nothing of it is sealed.',
    done: (count: number) => `Sealed: ${many(count, 'statement', 'statements')}.`, proof: 'What was sent and sealed', hash: 'SHA-256 of the file', entry: 'Entry of the log', note: 'SHA-256 of the sealed note', what: 'What', save: 'Save this list', missingFile: (name: string) => `The original of ${name} is not on this device any more.`,
  },
} as const

/** Bytes as people say them. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${(bytes / 1000 ** step).toFixed(step === 0 || bytes / 1000 ** step >= 100 ? 0 : 1)} ${units[step]}`
}
