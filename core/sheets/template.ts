/**
 * Template: words with columns in them, such as `lot {No.} of {Maker}`; `{Maker:header}` is the header over a column.
 * @module
 */
export interface TemplatePart { readonly words: string; /** `null`: words only. */ readonly column: string | null; readonly isHeader: boolean }

export function templateParts(text: string): readonly TemplatePart[] {
  return [...text.matchAll(/\{([^{}]*?)(:header)?\}|([^{]+|\{)/g)].map(([, column, header, words]) => ({ words: words ?? '', column: column ?? null, isHeader: header !== undefined }))
}
