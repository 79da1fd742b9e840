/**
 * Briefing: what was put before an audience: which findings, in which languages, as which files, and which known positions it leaves out.
 *
 * Files are bound by their hashes, so that a printed page and the package that it leads to can be held together.
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { blob, maybeEdtf, maybeRef, maybeText, ref, text } from '../fields.ts'

export const briefingKind = statementKind({
  name: 'briefing',
  version: 1,
  says: 'Findings were put before an audience in these files; known positions that it leaves out are listed with the reason.',
  fields: {
    title: text,
    audience: z.enum(['security-council', 'government', 'court', 'press', 'public', 'other']),
    occasion: maybeText,
    when: maybeEdtf,
    form: z.enum(['statement', 'brief', 'report', 'slides']),
    findings: z.array(ref('finding')).min(1),
    files: z.array(z.strictObject({ language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'a language tag such as fr (BCP 47)'), file: blob })).max(200).default([]),
    /** Packages that it rests on, as published (SHA-256 of manifest-sha256.txt). */
    packages: z.array(z.strictObject({ finding: ref('finding'), manifestSha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex') })).default([]),
    leftOut: z.array(z.strictObject({ position: ref('position'), reason: text })).default([]),
    /** The number of statements in the log when it was made. */
    asOf: z.number().int().nonnegative(),
    corrects: maybeRef('briefing'),
    whatChanged: maybeText,
  },
  check: ({ corrects, whatChanged }) =>
    corrects !== null && whatChanged === null ? { field: '/whatChanged', expected: 'what the correction changes' }
      : corrects === null && whatChanged !== null ? { field: '/corrects', expected: 'the briefing that is corrected' } : null,
})
