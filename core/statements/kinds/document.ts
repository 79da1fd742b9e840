/**
 * Document: a paper or publication. Also every public source that a statement cites: publisher, title, date, address.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { blob, maybe, maybeEdtf, maybeRef, maybeText } from '../fields.ts'

export const documentKind = statementKind({
  name: 'document',
  version: 1,
  says: 'A certificate, licence, contract, bill of lading, packing list, letter, record or publication: issuer, date, file or address.',
  fields: {
    documentType: z.enum([
      'end-user-certificate', 'export-licence', 'contract', 'bill-of-lading', 'packing-list', 'letter', 'un-record', 'state-record', 'law',
      'organisation-publication', 'news', 'news-repost', 'state-media', 'record-repost', 'other',
    ]),
    title: maybeText,
    publisher: maybeText,
    issuer: maybeRef('party'),
    date: maybeEdtf,
    language: maybeText,
    url: maybe(z.url({ protocol: /^https?$/ })),
    accessed: maybeEdtf,
    blob: maybe(blob),
    /** Another document that this one copies or rests on (GLOSSARY: source-dependence). */
    restsOn: maybeRef('document'),
  },
  check: (d) =>
    d.title === null && d.publisher === null && d.url === null && d.blob === null
      ? { field: '/title', expected: 'at least one of title, publisher, url, blob' }
      : null,
})
