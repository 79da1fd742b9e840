/**
 * @module
 */
import { deepEqual, equal, ok } from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { ancestorsOf, classOf, itemClasses, knownTaxonomies, mappedTo, parseTaxonomy, relations, searchClasses, taxonomyName, wordOf, type Taxonomy } from './index.ts'

/** Invented: two classes of which one is in the other. */
const invented = {
  format: 'proofmark/taxonomy/v1', id: 'example', version: 2, title: 'Example Works classes (invented)', about: '', languages: ['en', 'uk'], isUnverified: false,
  sources: [{ title: 'Catalogue of Example Works', url: 'https://works.example/catalogue' }],
  classes: [
    { id: 'gadget', parent: null, names: { en: ['gadget'] }, maps: [{ to: 'other:thing', as: 'same' }] },
    { id: 'small-gadget', parent: 'gadget', names: { en: ['small gadget', 'gizmo'], uk: ['ґаджет'] }, maps: [{ to: 'other:bit', as: 'related' }] },
  ],
}
const taxonomy = (change: (of: typeof invented) => object) => parseTaxonomy(change(structuredClone(invented)))
const codeOf = (change: (of: typeof invented) => object) => { const parsed = taxonomy(change); return parsed.ok ? 'ok' : `${parsed.code} ${parsed.at}` }

suite('parseTaxonomy', () => {
  test('takes the format, and names what is wrong with another', () => {
    equal(codeOf((of) => of), 'ok')
    equal(codeOf((of) => ({ ...of, more: 1 })), 'not-a-taxonomy /')
    equal(codeOf((of) => ({ ...of, version: 0 })), 'not-a-taxonomy /version')
    equal(codeOf((of) => ({ ...of, sources: [{ title: 'x', url: 'javascript:alert(1)' }] })), 'not-a-taxonomy /sources/0/url')
    equal(codeOf((of) => ({ ...of, classes: [...of.classes, of.classes[0]] })), 'class-twice /classes/2/id')
    equal(codeOf((of) => ({ ...of, classes: of.classes.toReversed() })), 'parent-missing /classes/0/parent')
    equal(codeOf((of) => ({ ...of, languages: ['uk'] })), 'language-missing /classes/0/names')
    equal(codeOf((of) => ({ ...of, classes: [{ ...of.classes[0], parent: 'gadget' }] })), 'parent-missing /classes/0/parent')
  })
  test('never throws on foreign values', () => {
    fc.assert(fc.property(fc.anything(), (value) => { ok(!parseTaxonomy(value).ok) }), { numRuns: 300 })
  })
})

suite('the taxonomies that come along', () => {
  test('map only to classes that are there', () => {
    const all = new Map<string, Taxonomy>(knownTaxonomies.map((each) => [each.id, each]))
    deepEqual([...all.keys()], ['items', 'iti', 'unroca', 'att', 'hs'])
    for (const { id, classes } of knownTaxonomies) for (const each of classes) for (const { to } of each.maps) {
      const [name, other] = to.split(':') as [string, string]
      ok(all.has(name) && classOf(all.get(name)!, other) !== null, `${id}: ${each.id} → ${to}`)
    }
  })
  test('name every class of items in four languages, no word twice', () => {
    for (const language of itemClasses.languages) {
      const words = itemClasses.classes.map((each) => each.names[language]?.[0])
      deepEqual(words.filter((word, at) => word === undefined || (language === 'en' && words.indexOf(word) !== at)), [], language)
    }
    equal(taxonomyName(itemClasses), 'items/1')
  })
})

suite('searchClasses', () => {
  const first = (query: string, language = 'en') => searchClasses(itemClasses, query, language)[0]?.found.id
  test('finds by the beginning, by any word, in any language, without accents or vowel signs', () => {
    deepEqual([first('assault'), first('RPG'), first('FPV'), first('fusée'), first('fusee'), first('автомат'), first('صاروخ باليستي'), first('chip')], ['assault-rifle', 'rocket-launcher', 'multirotor-uav', 'fuze', 'fuze', 'assault-rifle', 'ballistic-missile', 'integrated-circuit'])
    equal(first('nothing of the kind'), undefined)
  })
  test('says the way from the top in the language asked for', () => {
    deepEqual(searchClasses(itemClasses, 'jet vane', 'fr')[0]!.path, ['composant', 'composant mécanique', 'servomoteur', 'actionneur de gouverne de jet'])
  })
  test('of nothing gives the first of all', () => {
    deepEqual(searchClasses(itemClasses, ' ', 'en', 3).map(({ found }) => found.id), ['weapon', 'small-arm', 'handgun'])
  })
})

suite('mappedTo', () => {
  test('takes the class\'s own map, then those above it as a part of them', () => {
    deepEqual(mappedTo(itemClasses, 'assault-rifle', 'iti'), [{ to: 'assault-rifle', as: 'same', by: 'assault-rifle' }, { to: 'rifle-carbine', as: 'related', by: 'rifle' }, { to: 'small-arm', as: 'narrower', by: 'small-arm' }])
    deepEqual(mappedTo(itemClasses, 'manpads-missile', 'unroca').map(({ to, as }) => `${to} ${as}`), ['missiles narrower'])
    deepEqual(mappedTo(itemClasses, 'crate', 'hs'), [])
    deepEqual(mappedTo(itemClasses, 'no-such-class', 'hs'), [])
  })
  test('is never surer than what it rests on', () => {
    for (const { id } of itemClasses.classes) for (const target of ['iti', 'unroca', 'att', 'hs']) for (const { as, by } of mappedTo(itemClasses, id, target)) {
      ok(relations.includes(as) && (by === id || as === 'narrower' || as === 'related'), id)
      ok(ancestorsOf(itemClasses, id).some((above) => above.id === by))
    }
    equal(wordOf(itemClasses, classOf(itemClasses, 'crate')!, 'xx'), 'crate')
  })
})
