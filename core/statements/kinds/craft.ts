/**
 * Craft: a vessel or an aircraft, with the names under which it sailed or flew. It keeps its hull and changes its name and flag,
 * so its numbers are statements of their own (`identifier`), and so are its owners and operators (`role`).
 * @module
 */
import { z } from 'zod'
import { statementKind } from '../kind.ts'
import { maybeCountry, maybeEdtf, maybeText, sources, text } from '../fields.ts'

/** A name borne for a time, under a flag. */
const borneName = z.strictObject({ text, script: maybeText, language: maybeText, flag: maybeCountry, since: maybeEdtf, until: maybeEdtf, sources })

export const craftKind = statementKind({
  name: 'craft',
  version: 1,
  says: 'A vessel or an aircraft, with the names under which it sailed or flew, each with its flag and its time.',
  fields: {
    craftType: z.enum(['vessel', 'aircraft']),
    names: z.array(borneName).default([]),
    /** What it is, in words: tanker, general cargo, Il-76TD. */
    model: maybeText,
    built: maybeEdtf,
    description: maybeText,
  },
  check: (craft) => (craft.names.length === 0 && craft.model === null && craft.description === null ? { field: '/names', expected: 'a name, a model or a description' } : null),
})
