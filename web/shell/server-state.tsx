/**
 * State of the server, above every page: that it only reads, or that its database or its object storage does not answer. Nothing where neither is so.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { shellWords } from './words.ts'

/** Milliseconds: who waits for either sees soon that it is back. */
const askEvery = 5000

export function ServerState() {
  // One of an own folder never changes in this, and is asked once.
  const { data } = useQuery({ queryKey: ['server'], queryFn: api.server, refetchInterval: ({ state }) => (state.data === undefined || (state.data.readOnly === null && state.data.database === null && state.data.storage === null) ? false : askEvery) })
  const say = shellWords.useWords()
  if (data === undefined) return null
  const { readOnly, database, storage } = data
  return (
    <>
      {database !== null && database.awaySince !== null && <div className="notice bad" role="alert"><p>{say('databaseAway')}</p></div>}
      {storage !== null && storage.awaySince !== null && <div className="notice bad" role="alert"><p>{say('storageAway')}</p></div>}
      {readOnly !== null && <div className="notice" role="status"><p>{readOnly.writer === null ? say('readOnly') : say('readOnlyBeside', { writer: readOnly.writer })}{readOnly.isBehind && <> {say('readOnlyBehind')}</>}</p></div>}
    </>
  )
}
