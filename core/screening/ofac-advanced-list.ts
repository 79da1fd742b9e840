/**
 * The lists of the US Treasury as XML of the newer, "advanced" form: `sdn_advanced.xml`, and `cons_advanced.xml` of the same form.
 *
 * Everything is a number that is explained elsewhere in the file: reference values first, then places, documents, parties, and at the end what each is listed for. A party is made whole when the
 * file has ended. An entry has the number that it has in the older forms, so that decisions on those hold.
 *
 * Source: https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas (schema of the UN 1267/1988 Security Council Committee's Advanced Sanctions Data Model; sdn_advanced_notes.pdf).
 * @module
 */
import { advancedDate, advancedDay } from './advanced-dates.ts'
import { EntryDraft } from './entry-draft.ts'
import { largestAdvanced, ListFault, refusing, type NameQuality, type ReadList } from './list-entry.ts'
import { ListedEntries } from './listed-entries.ts'
import { ofacNumber } from './ofac-numbers.ts'
import { textOf } from './text-chunks.ts'
import { readXmlRecords, type XmlNode } from './xml-records.ts'

interface Party { readonly draft: EntryDraft; readonly profile: string; readonly identities: readonly string[]; readonly places: readonly string[] }

/** Never throws. The file does not say which of the two lists it is. */
export function readOfacAdvancedList(chunks: Iterable<Uint8Array>, list = 'ofac-sdn'): ReadList {
  return refusing(() => {
    const [values, parties, places, documents, listings] = [new ReferenceValues(), [] as Party[], new Map<string, string[]>(), new Map<string, XmlNode[]>(), new Map<string, XmlNode[]>()]
    const issued = new Map<string, string>()
    const keep = <T>(all: Map<string, T[]>, of: string, more: T) => { const known = all.get(of); if (known === undefined) all.set(of, [more]); else known.push(more) }
    readXmlRecords(textOf(chunks, 'utf-8', largestAdvanced), 'Sanctions', {
      // The outermost element has sections; an entry is an element of one of them.
      recordDepth: 3,
      take(record, end) {
        if (record.name.endsWith('Values')) values.add(record)
        else if (record.name === 'Year' || record.name === 'Month' || record.name === 'Day') issued.set(record.name, record.text)
        else if (record.name === 'Location') places.set(record.attribute('ID'), countriesOf(record, values))
        else if (record.name === 'IDRegDocument') keep(documents, record.attribute('IdentityID'), record)
        else if (record.name === 'DistinctParty') parties.push(partyOf(record, end, values))
        else if (record.name === 'SanctionsEntry') keep(listings, record.attribute('ProfileID'), record)
      },
    })
    const entries = new ListedEntries()
    for (const { draft, profile, identities, places: at } of parties) {
      for (const place of at) for (const country of places.get(place) ?? []) draft.country(country)
      for (const document of identities.flatMap((identity) => documents.get(identity) ?? [])) addDocument(draft, document, values)
      for (const listing of listings.get(profile) ?? []) addListing(draft, listing, values)
      entries.add(draft.entry(), draft.line)
    }
    return { list, dated: advancedDay((part) => issued.get(part) ?? ''), ...entries.told }
  })
}

/** Words behind the numbers, by the kind of value. */
class ReferenceValues {
  readonly #all = new Map<string, XmlNode>()

  add(set: XmlNode): void { for (const value of set.children) this.#all.set(`${value.name} ${value.attribute('ID')}`, value) }

  /** A number that the file does not explain refuses it: what it says would be lost. */
  of(kind: string, id: string, line: number): XmlNode {
    const found = this.#all.get(`${kind} ${id}`)
    if (found === undefined) throw new ListFault('missing-field', line, `${kind} ${id.slice(0, 40)} among the reference values`, 'none')
    return found
  }

  text(kind: string, id: string, line: number): string { return this.of(kind, id, line).text }
}

function partyOf(record: XmlNode, end: number, values: ReferenceValues): Party {
  const profiles = [...record.all('Profile')]
  const [profile] = profiles
  const reference = record.attribute('FixedRef') || (profile?.attribute('ID') ?? '')
  if (profile === undefined || reference === '') throw new ListFault('missing-field', record.line, 'a FixedRef and a Profile of each DistinctParty', `none up to line ${end}`)
  if (profiles.length > 1) throw new ListFault('not-this-list', profiles[1]!.line, `one Profile of ${reference.slice(0, 40)}`, 'another')
  const draft = new EntryDraft(reference, record.line)
  const subType = values.of('PartySubType', profile.attribute('PartySubTypeID'), profile.line)
  const type = values.text('PartyType', subType.attribute('PartyTypeID'), subType.line)
  draft.kind = type === 'Individual' ? 'person' : subType.text === 'Vessel' ? 'vessel' : null
  const identities = [...profile.all('Identity')]
  for (const identity of identities) addNames(draft, identity, values)
  if (!draft.hasName) throw new ListFault('missing-field', record.line, `a name of ${reference}`, `none up to line ${end}`)
  const places: string[] = []
  for (const feature of profile.all('Feature')) places.push(...addFeature(draft, feature, values))
  return { draft, profile: profile.attribute('ID'), identities: identities.map((each) => each.attribute('ID')), places }
}

const isTrue = (text: string) => text === 'true' || text === '1'

function addNames(draft: EntryDraft, identity: XmlNode, values: ReferenceValues): void {
  const parts = new Map([...identity.all('NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup')].map((group) => [group.attribute('ID'), values.text('NamePartType', group.attribute('NamePartTypeID'), group.line)]))
  for (const alias of identity.all('Alias')) {
    const type = values.text('AliasType', alias.attribute('AliasTypeID'), alias.line)
    const quality: NameQuality = isTrue(alias.attribute('LowQuality')) ? 'low' : type.startsWith('F.K.A') ? 'former' : isTrue(alias.attribute('Primary')) ? 'primary' : 'good'
    for (const name of alias.all('DocumentedName')) {
      const [family, others]: [string[], string[]] = [[], []]
      let isLatin = true
      for (const value of name.all('DocumentedNamePart', 'NamePartValue')) {
        (parts.get(value.attribute('NamePartGroupID')) === 'Last Name' ? family : others).push(value.text)
        const script = value.attribute('ScriptID')
        if (script !== '') isLatin &&= values.of('Script', script, value.line).attribute('ScriptCode') === 'Latn'
      }
      // A name in its own script is the same name: what the issuer calls weak stays weak.
      draft.name([family.join(' '), others.join(' ')].filter((part) => part !== '').join(', '), isLatin || quality === 'low' ? quality : 'original-script')
    }
  }
}

/** Features whose place is a country of the party; where somebody was born is not. */
const withCountry: ReadonlySet<string> = new Set(['Location', 'Nationality Country', 'Citizenship Country', 'Nationality of Registration', 'Vessel Flag'])

/** Places that it names. */
function addFeature(draft: EntryDraft, feature: XmlNode, values: ReferenceValues): string[] {
  const type = values.text('FeatureType', feature.attribute('FeatureTypeID'), feature.line)
  const places: string[] = []
  for (const version of feature.all('FeatureVersion')) {
    if (type === 'Birthdate') for (const period of version.all('DatePeriod')) { const { date, text } = advancedDate(period); draft.birth(text, date) }
    if (withCountry.has(type)) for (const place of version.all('VersionLocation')) places.push(place.attribute('LocationID'))
    for (const detail of version.all('VersionDetail')) {
      const reference = detail.attribute('DetailReferenceID')
      const text = reference === '' ? detail.text : values.text('DetailReference', reference, detail.line)
      const number = ofacNumber(type, text)
      if (type === 'Vessel Call Sign') draft.identifier('call sign', text)
      else if (type === 'Vessel Flag') draft.country(text)
      else if (number !== null) draft.identifier(number.scheme, number.value)
    }
  }
  return places
}

function countriesOf(place: XmlNode, values: ReferenceValues): string[] {
  const named = [...place.all('LocationCountry')].map((each) => values.text('Country', each.attribute('CountryID'), each.line))
  return named.length > 0 ? named : [...place.all('LocationAreaCode')].map((each) => { const area = values.of('AreaCode', each.attribute('AreaCodeID'), each.line); return area.attribute('Description') || area.text })
}

/** A number that the issuer calls false says nothing of who bears it. */
function addDocument(draft: EntryDraft, document: XmlNode, values: ReferenceValues): void {
  const number = ofacNumber(values.text('IDRegDocType', document.attribute('IDRegDocTypeID'), document.line), document.first('IDRegistrationNo'))
  if (number === null) return
  const validity = document.attribute('ValidityID')
  if (validity !== '' && /fraud|false|forged/i.test(values.text('Validity', validity, document.line))) draft.note(`number known to be false: ${number.scheme} ${number.value}`)
  else draft.identifier(number.scheme, number.value)
}

/** The programmes are comments of the measures that are called so; of a list that names none, the list. */
function addListing(draft: EntryDraft, listing: XmlNode, values: ReferenceValues): void {
  const programmes = [...listing.all('SanctionsMeasure')].filter((each) => values.text('SanctionsType', each.attribute('SanctionsTypeID'), each.line) === 'Program').map((each) => each.first('Comment')).filter((text) => text !== '')
  for (const text of programmes.length > 0 ? programmes : [values.text('List', listing.attribute('ListID'), listing.line)]) draft.programmes.add(text)
  for (const date of listing.all('EntryEvent', 'Date')) {
    const day = advancedDay((part) => date.first(part))
    if (day !== null && (draft.listedOn === null || day < draft.listedOn)) draft.listedOn = day
  }
}
