/**
 * An import as the server does it (spec/mapping.md, "Over HTTP").
 * @module
 */
import { ask, fetched, fileAtServer, get, post, refuseFailed, type FileAtServer, type ImportFilter, type ImportJob, type ImportPreview, type ImportRows, type ImportSheet, type ImportState, type SavedMappings, type SentFile } from './api.ts'

export interface SheetAsked { readonly sha256: string; readonly name: string; readonly sheet: string | null; readonly encoding: string | null; readonly separator: string | null }

const id = encodeURIComponent
const answered = <T>(path: string, body: unknown): Promise<T> => post(path, body).then((answer) => answer.json() as Promise<T>)
const sheetAddress = (sha256: string) => `/api/import/files/${id(sha256)}`

export const importApi = {
  state: () => get<ImportState>('/api/import'),
  sheetAt: (sha256: string) => ask(sheetAddress(sha256), { method: 'HEAD' }).then(fileAtServer),
  sendPart: async (sha256: string, part: Blob, offset: number, length: number): Promise<FileAtServer> => {
    const answer = await fetched(sheetAddress(sha256), { method: 'PUT', headers: { 'content-type': 'application/octet-stream', 'upload-offset': String(offset), 'upload-length': String(length) }, body: part })
    return answer.status === 409 ? fileAtServer(answer) : fileAtServer(await refuseFailed(answer, sha256))
  },
  open: (asked: SheetAsked) => answered<ImportSheet>('/api/import/open', asked),
  preview: (sheet: string, mapping: string, files: readonly SentFile[]) => answered<ImportPreview>('/api/import/preview', { sheet, mapping, files }),
  check: (sheet: string, mapping: string, files: readonly SentFile[]) => answered<ImportJob>('/api/import/check', { sheet, mapping, files }),
  seal: (check: string, corrections: 'seal' | 'leave', reason: string | null) => answered<ImportJob>('/api/import/seal', { check, corrections, reason }),
  stop: () => ask('/api/import/stop', { method: 'POST' }),
  close: () => ask('/api/import', { method: 'DELETE' }),
  rows: (job: string, filter: ImportFilter, from: number, count: number) => get<ImportRows>(`/api/import/${id(job)}/rows?filter=${filter}&from=${from}&count=${count}`),
  reportAddress: (job: string) => `/api/import/${id(job)}/report`,
  mappings: () => get<SavedMappings>('/api/import/mappings'),
  saveMapping: (mapping: string) => post('/api/import/mappings', { mapping }),
  removeMapping: (name: string) => ask(`/api/import/mappings/${id(name)}`, { method: 'DELETE' }),
}
