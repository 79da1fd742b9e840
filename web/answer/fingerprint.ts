/**
 * Fingerprint in groups of four, to be read out.
 * @module
 */
export const shownFingerprint = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(' ')
