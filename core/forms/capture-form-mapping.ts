/**
 * Mapping of the capture form: what its answers say, as a mapping like any other. A team that changes the form takes it as a beginning
 * (`proofmark form --mapping`).
 *
 * Format: spec/mapping.md, spec/forms.md
 * @module
 */
import { mappingFormat } from '@proofmark/core/sheets'
import { itemClasses, taxonomyName } from '@proofmark/core/taxonomies'
import { choiceWords } from './capture-form-words.ts'

const column = (name: string) => ({ $column: name })
/** A choice of the form is a word of the record already; another word is refused. */
const oneOf = (list: keyof typeof choiceWords) => ({ values: Object.fromEntries(Object.keys(choiceWords[list]).map((name) => [name, name])) })

/** The same in each row: when the form was begun, and who says it. */
const said = { made: column('begun'), author: { $row: 'observer' } }
const saidBelow = { made: column('parent.begun'), author: { $keyed: 'observer SUBMISSION' } }

const columns = {
  KEY: {}, PARENT_KEY: {}, SUBMISSION: {}, 'hand-over': { header: 'REPEAT', absent: ['items', 'items/photos', 'items/marks'] }, begun: { as: 'date' }, 'parent.begun': { as: 'date' },
  'site/site_what': {}, 'site/site_when': { as: 'date' }, 'site/site_place': {}, 'site/site_point.latitude': { as: 'number', decimal: '.' }, 'site/site_point.longitude': { as: 'number', decimal: '.' }, 'site/site_precision_km': { as: 'number', decimal: '.' }, 'site/site_country': {},
  'site/custodian': {}, 'site/access_conditions': {}, 'site/consent': {}, 'site/observer': {}, 'site/site_photo': { as: 'file' }, 'site/site_note': {}, 'parent.site/custodian': {},
  'items/item_label': {}, 'items/item_class': {}, 'items/item_description_said': {}, 'items/item_count': { as: 'number', decimal: '.' }, 'items/item_count_qualifier': oneOf('qualifier'), 'items/item_count_unit': {}, 'items/item_part_of': {}, 'items/item_condition': {}, 'items/item_note': {},
  'items/recovery/recovery_situation': oneOf('situation'), 'items/recovery/recovery_when': { as: 'date', written: 'edtf' }, 'items/recovery/recovery_place': {}, 'items/recovery/recovery_by': {}, 'items/recovery/recovery_how': {},
  'items/photos/photo': { as: 'file' }, 'items/photos/photo_shot': oneOf('shot'), 'items/photos/photo_caption': {},
  'items/marks/mark_state': oneOf('mark_state'), 'items/marks/mark_position': {}, 'items/marks/mark_technique': oneOf('technique'), 'items/marks/mark_transcription': {}, 'items/marks/mark_photo': { as: 'file' }, 'items/marks/mark_note': {},
  'custody/custody_from': {}, 'custody/custody_to': {}, 'custody/custody_when': { as: 'date', written: 'edtf' }, 'custody/custody_why': {}, 'custody/custody_seal': {}, 'parent.items': { as: 'list', separator: '\n' },
}

const statements = [
  { name: 'observer', kind: 'party', when: 'site/observer', fields: { names: [{ text: column('site/observer'), use: 'pseudonym' }], partyType: 'person', publicRole: 'private', roles: ['field-investigator'], made: column('begun') } },
  {
    name: 'site', kind: 'site', when: 'site/site_when',
    fields: {
      ...said, what: column('site/site_what'), when: column('site/site_when'),
      place: { text: column('site/site_place'), lat: column('site/site_point.latitude'), lon: column('site/site_point.longitude'), precisionKm: column('site/site_precision_km'), country: column('site/site_country') },
      custodianText: column('site/custodian'), accessConditions: column('site/access_conditions'), consent: column('site/consent'), team: [{ $row: 'observer' }], note: column('site/site_note'),
    },
  },
  { name: 'site-photo', kind: 'photo', when: 'site/site_photo', fields: { ...said, blob: { $file: 'site/site_photo' }, pictureType: 'original', shows: [{ $row: 'site' }], takenBy: { $row: 'observer' } } },
  {
    name: 'recovery', kind: 'recovery', when: 'items/recovery/recovery_situation',
    fields: { ...saidBelow, situation: column('items/recovery/recovery_situation'), when: column('items/recovery/recovery_when'), place: { text: column('items/recovery/recovery_place') }, byText: column('items/recovery/recovery_by'), how: column('items/recovery/recovery_how') },
  },
  {
    name: 'item', kind: 'item', when: 'items/item_class', label: '{items/item_label}',
    fields: {
      ...saidBelow, description: column('items/item_description_said'), itemClass: column('items/item_class'), taxonomy: taxonomyName(itemClasses),
      quantity: { qualifier: column('items/item_count_qualifier'), value: column('items/item_count'), unit: column('items/item_count_unit') }, partOf: { $label: '{items/item_part_of}' }, condition: column('items/item_condition'),
      custodianText: column('parent.site/custodian'), documentedAt: [{ $keyed: 'site PARENT_KEY' }], recoveredIn: { $row: 'recovery' }, note: column('items/item_note'),
    },
  },
  {
    name: 'photo', kind: 'photo', when: 'items/photos/photo',
    fields: { ...saidBelow, blob: { $file: 'items/photos/photo' }, pictureType: 'original', caption: column('items/photos/photo_caption'), shows: [{ $keyed: 'item PARENT_KEY' }], takenBy: { $keyed: 'observer SUBMISSION' }, note: { $text: 'shows: {items/photos/photo_shot}' } },
  },
  {
    name: 'mark', kind: 'mark', when: 'items/marks/mark_state',
    fields: {
      ...saidBelow, item: { $keyed: 'item PARENT_KEY' }, state: column('items/marks/mark_state'), position: column('items/marks/mark_position'), technique: column('items/marks/mark_technique'),
      transcription: column('items/marks/mark_transcription'), transcribedBy: { $keyed: 'observer SUBMISSION' }, note: column('items/marks/mark_note'),
    },
  },
  { name: 'mark-photo', kind: 'photo', when: 'items/marks/mark_photo', fields: { ...saidBelow, blob: { $file: 'items/marks/mark_photo' }, pictureType: 'original', shows: [{ $keyed: 'item PARENT_KEY' }, { $row: 'mark' }], takenBy: { $keyed: 'observer SUBMISSION' } } },
  {
    name: 'custody', kind: 'custody', when: 'hand-over',
    fields: { ...saidBelow, of: [{ $keyed: 'item parent.items' }], fromText: column('custody/custody_from'), toText: column('custody/custody_to'), when: column('custody/custody_when'), why: column('custody/custody_why'), seal: column('custody/custody_seal') },
  },
]

/** As text, since people can take it for a mapping of their own. */
export const captureFormMapping: string = `${JSON.stringify({ format: mappingFormat, name: 'proofmark-capture-form', key: ['KEY'], every: { handling: 'restricted' }, columns, statements }, null, 2)}\n`
