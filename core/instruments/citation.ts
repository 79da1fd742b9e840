/**
 * Citation: how a register and a row are named, for whoever carries no schema.
 * @module
 */
import type { Measure, Register } from './register.ts'

/** Name and day: what a finding says it was held against. Another day is another register. */
export const versionOf = ({ name, asOf }: Pick<Register, 'name' | 'asOf'>): string => `${name}@${asOf}`

/** Nobody needs to hold another field of it against the text. */
export const isVerified = ({ unverified }: Measure): boolean => unverified.length === 0

/** `S/RES/2270 (2016), para. 6`. */
export const citationOf = ({ instrument, paragraph }: Pick<Measure, 'instrument' | 'paragraph'>): string =>
  paragraph === null ? `${instrument}, paragraph not recorded` : /^\d/.test(paragraph) && !paragraph.includes('para') ? `${instrument}, para. ${paragraph}` : `${instrument}, ${paragraph}`
