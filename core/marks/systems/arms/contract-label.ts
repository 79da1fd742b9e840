/**
 * Contract label: customer and supplier on a container. The customer is the first consignee and not the holder.
 * @module
 */
import { findCountries } from '../../named-countries.ts'
import { markingSystem } from '../../system.ts'

export const contractLabel = markingSystem({
  id: 'contract-label', version: 1, title: 'Label with customer and supplier', kind: 'plant', seenOn: ['packaging', 'missile'], inUse: null, usedIn: [],
  sources: [{ title: 'Kornet containers at Ghandouriyeh, 2006', url: 'http://radioactivechief.com/?p=191' }],
  layout: 'Customer: …. Supplier: …',
  pattern: /^Customer: ?(?<customer>[^.;]{2,80})[.;] ?Supplier: ?(?<supplier>[^.;]{2,80})\.?$/iu,
  alphabet: '0123456789', longest: 200, silentOn: 'who held it later, and when it was made', lookalikes: [],
  read: ({ customer = '', supplier = '' }) => {
    const country = findCountries(supplier)[0]?.country
    return [{ dates: [], maker: supplier, ...(country === undefined ? {} : { country }), cautions: [`The customer, ${customer}, is the first consignee; nothing shows that it kept the goods.`] }]
  },
  meaning: ({ senses }) => `Supplied by ${senses[0]?.maker}; no date.`, weigh: () => [],
  examples: [
    { mark: 'Customer: Example Ministry. Supplier: Example Works, country XA', gives: [{ maker: 'Example Works, country XA', country: 'XA', date: null }] },
    { mark: 'Supplier: Example Works', gives: [] },
  ],
})
