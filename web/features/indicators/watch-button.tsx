/**
 * Watch button: watches a party, a model or a lot, or says that it is watched.
 * @module
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { watch, watchesNow } from '../../indicators-api.ts'
import { paths } from '../../paths.ts'
import { Refusal } from '../../shell/refusal.tsx'
import { Own } from '../../words/said.tsx'
import { indicatorsWords } from './words.ts'

export function WatchButton({ of, value }: { of: 'party' | 'model' | 'lot'; value: string }) {
  const say = indicatorsWords.useWords()
  const client = useQueryClient()
  const { data } = useQuery(watchesNow)
  const adding = useMutation({ mutationFn: () => watch(of, value, null), onSuccess: (now) => client.setQueryData(watchesNow.queryKey, now) })
  const fold = (text: string) => text.trim().toLocaleLowerCase('en')
  const isWatched = adding.isSuccess || data?.watches.some((each) => each.watch.of === of && [each.title, each.watch.value].some((text) => fold(text) === fold(value)))
  if (isWatched === true) return <a className="button plain" href={paths.watches()}>{say('watched')}: <Own>{value}</Own></a>
  return <><button type="button" className="button" disabled={adding.isPending} onClick={() => adding.mutate()}>{say('watch')}: <Own>{value}</Own></button>{adding.error !== null && <span role="alert" className="small"><Refusal of={adding.error} /></span>}</>
}
