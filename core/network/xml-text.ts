/**
 * XML text: any text as XML 1.0 can hold it, and so that nobody is shown something else than is there.
 *
 * Characters that XML forbids, and those that turn or hide what stands beside them, are written out as `\u{202e}`; so is the backslash, so that two texts never become one.
 * @module
 */

// oxlint-disable-next-line no-control-regex -- these are what it is about
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\\]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu

const writtenOut = (text: string): string => text.replace(unwritable, (each) => `\\u{${each.codePointAt(0)!.toString(16)}}`)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

/** For an attribute or for text between tags. */
export const xmlText = (text: string): string => writtenOut(text).replace(/[&<>"'\t\n\r]/g, (each) => entities[each]!)
