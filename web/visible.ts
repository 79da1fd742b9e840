/**
 * Visible: controls and marks of direction in foreign text, as signs that can be seen: text must not be able to rearrange the page.
 * @module
 */

/** C0 but tab and line feed, DEL, C1, bidi marks and overrides, characters without width. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

export const visible = (text: string): string => text.replace(hidden, (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`)

/** All texts of an answer that is only to be shown. */
export const visibleJson = (json: string): unknown => JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? visible(value) : value))
