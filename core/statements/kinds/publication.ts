/**
 * Publication: a frozen selection, bound by the hash of its payload manifest (spec/package.md).
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { ref } from '../fields.ts'

export const publicationKind = statementKind({
  name: 'publication',
  version: 1,
  says: 'A finding was published as a package with this manifest.',
  fields: {
    finding: ref('finding'),
    /** SHA-256 of the bytes of manifest-sha256.txt. */
    manifestSha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex'),
    format: z.string().regex(/^proofmark\/package\/v\d+$/, 'a package format such as proofmark/package/v1'),
    fieldsShown: z.number().int().nonnegative(),
    fieldsWithheld: z.number().int().nonnegative(),
  },
})
