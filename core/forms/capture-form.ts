/**
 * Capture form: what is written down at a site, as an XLSForm that ODK Collect, KoboCollect and Enketo can fill in; for teams that use those.
 *
 * Names are unique in the whole form, since exports may leave the groups out. What the mapping needs and nobody is asked is computed in the form
 * (`calculate`): a description where only a class is given, the radius of a point in kilometres.
 *
 * Format: spec/forms.md. Its mapping: `capture-form-mapping.ts`
 * @module
 */
import { ancestorsOf, itemClasses, wordOf } from '@proofmark/core/taxonomies'
import { choiceWords, formLanguages, formTitle, hintWords, inLanguage, questionWords, type FormLanguage, type Said } from './capture-form-words.ts'

export const captureFormId = 'proofmark_capture'
/** A question more or fewer is a new version. */
export const captureFormVersion = '1'

interface Row { readonly type: string; readonly name: string; readonly relevant?: string; readonly required?: string; readonly constraint?: string; readonly calculation?: string; readonly appearance?: string; readonly defaultValue?: string }

const survey: readonly Row[] = [
  { type: 'start', name: 'begun' },
  { type: 'begin group', name: 'site' },
  { type: 'text', name: 'site_what' },
  { type: 'date', name: 'site_when', required: 'yes', defaultValue: 'today()' },
  { type: 'text', name: 'site_place' },
  { type: 'geopoint', name: 'site_point' },
  // A point that was set on a map comes with an accuracy of 0: how far it can be wrong only a person knows.
  { type: 'decimal', name: 'site_precision_m', relevant: "${site_point} != '' and number(selected-at(${site_point}, 3)) = 0", required: 'yes', constraint: '. > 0 and . <= 5000000' },
  { type: 'calculate', name: 'site_precision_km', calculation: "if(${site_point} = '', '', if(number(selected-at(${site_point}, 3)) = 0, ${site_precision_m}, selected-at(${site_point}, 3)) div 1000)" },
  { type: 'text', name: 'site_country', constraint: "regex(., '^[A-Z]{2}$')" },
  { type: 'text', name: 'custodian' },
  { type: 'text', name: 'access_conditions', appearance: 'multiline' },
  { type: 'text', name: 'consent', appearance: 'multiline' },
  { type: 'text', name: 'observer', required: 'yes' },
  { type: 'image', name: 'site_photo' },
  { type: 'text', name: 'site_note', appearance: 'multiline' },
  { type: 'end group', name: '' },
  { type: 'begin repeat', name: 'items' },
  { type: 'text', name: 'item_label' },
  { type: 'select_one item_class', name: 'item_class', required: 'yes', appearance: 'autocomplete' },
  { type: 'text', name: 'item_description', required: "${item_class} = 'other'", appearance: 'multiline' },
  { type: 'calculate', name: 'item_description_said', calculation: "if(${item_description} = '', ${item_class}, ${item_description})" },
  { type: 'decimal', name: 'item_count', constraint: '. >= 0' },
  { type: 'select_one qualifier', name: 'item_count_qualifier', relevant: "${item_count} != ''", required: 'yes', appearance: 'minimal' },
  { type: 'text', name: 'item_count_unit', relevant: "${item_count} != ''" },
  { type: 'text', name: 'item_part_of' },
  { type: 'text', name: 'item_condition' },
  { type: 'begin group', name: 'recovery' },
  { type: 'select_one situation', name: 'recovery_situation', appearance: 'minimal' },
  ...['recovery_when', 'recovery_place', 'recovery_by', 'recovery_how'].map((name) => ({ type: 'text', name, relevant: "${recovery_situation} != ''" })),
  { type: 'end group', name: '' },
  { type: 'begin repeat', name: 'photos' },
  { type: 'image', name: 'photo' },
  { type: 'select_one shot', name: 'photo_shot', appearance: 'minimal' },
  { type: 'text', name: 'photo_caption' },
  { type: 'end repeat', name: '' },
  { type: 'begin repeat', name: 'marks' },
  // Programs begin a first round that nobody may need: only one in which something was said has to be whole.
  { type: 'select_one mark_state', name: 'mark_state', required: "${mark_position} != '' or ${mark_transcription} != '' or ${mark_photo} != ''", appearance: 'minimal' },
  { type: 'text', name: 'mark_position' },
  { type: 'select_one technique', name: 'mark_technique', appearance: 'minimal' },
  { type: 'text', name: 'mark_transcription', relevant: "${mark_state} != 'absent'", required: "${mark_state} = 'present'" },
  { type: 'image', name: 'mark_photo' },
  { type: 'text', name: 'mark_note' },
  { type: 'end repeat', name: '' },
  { type: 'text', name: 'item_note', appearance: 'multiline' },
  { type: 'end repeat', name: '' },
  { type: 'begin repeat', name: 'custody' },
  ...['custody_from', 'custody_to', 'custody_when', 'custody_why', 'custody_seal'].map((name) => ({ type: 'text', name })),
  { type: 'end repeat', name: '' },
]

export interface FormSheetRows { readonly name: 'survey' | 'choices' | 'settings'; readonly rows: readonly (readonly string[])[] }

/** The sheets of the XLSForm, with labels in these languages; the first one is shown first. */
export function captureForm(languages: readonly FormLanguage[]): readonly FormSheetRows[] {
  const headers = (column: string) => languages.map((language) => `${column}::${formLanguages[language]}`)
  const said = (words: Said | undefined) => languages.map((language) => (words === undefined ? '' : inLanguage(words, language)))
  const plain = ['type', 'name', 'relevant', 'required', 'constraint', 'calculation', 'appearance', 'default']
  const asked = (row: Row) => [row.type, row.name, row.relevant ?? '', row.required ?? '', row.constraint ?? '', row.calculation ?? '', row.appearance ?? '', row.defaultValue ?? '']
  const lists = Object.entries(choiceWords).flatMap(([list, choices]) => Object.entries(choices).map(([name, words]) => [list, name, ...said(words)]))
  return [
    { name: 'survey', rows: [[...plain, ...headers('label'), ...headers('hint')], ...survey.map((row) => [...asked(row), ...said(wordsOf(row)), ...said(hintWords[row.name])])] },
    { name: 'choices', rows: [['list_name', 'name', ...headers('label')], ...classRows(languages), ...lists] },
    { name: 'settings', rows: [['form_title', 'form_id', 'version', 'default_language', 'instance_name'], [inLanguage(formTitle, languages[0]!), captureFormId, captureFormVersion, formLanguages[languages[0]!], "concat(${site_when}, ' ', ${site_place})"]] },
  ]
}

/** What is computed or noted by the device is not shown. */
const wordsOf = ({ type, name }: Row): Said | undefined => (type === 'calculate' || type === 'start' ? undefined : (questionWords as Readonly<Record<string, Said>>)[name])

/** Each class with those above it, so that the words of one branch stand together when letters are typed. */
function classRows(languages: readonly FormLanguage[]): string[][] {
  return itemClasses.classes.map(({ id }) => ['item_class', id, ...languages.map((language) => ancestorsOf(itemClasses, id).map((above) => wordOf(itemClasses, above, language)).join(' ‹ '))])
}
