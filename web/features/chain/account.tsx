/**
 * One account of a chain: where it left authorised hands, over time, step by step, and on the map; each heading says of which account, where there are several.
 * @module
 */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SupplyChain, Version } from '@proofmark/core/tracing'
import type { SupplyChainView } from './chain-api.ts'
import { ChainDiagram } from './chain-diagram.tsx'
import ChainRoute from './chain-route.tsx'
import { ChainSteps } from './chain-steps.tsx'
import { DiversionSaid } from './diversion-said.tsx'
import { chainWords } from './words.ts'

export function Account({ chain, version, named }: { chain: SupplyChain; version: Version; named: SupplyChainView['named'] }) {
  const say = chainWords.useWords()
  const of = chain.versions.length < 2 ? null : <> <span className="quiet">{say('account', { n: chain.versions.indexOf(version) + 1 })}</span></>
  const id = (part: string) => `${part}-${chain.versions.indexOf(version) + 1}`
  return (
    <>
      <section aria-labelledby={id('diversion')}><h2 id={id('diversion')}>{say('diversion')}{of}</h2><DiversionSaid of={version.diversion} />{version.laterDiversions.length > 0 && <><h3>{say('later')}</h3>{version.laterDiversions.map((each, at) => <DiversionSaid key={at} of={each} />)}</>}</section>
      <section aria-labelledby={id('over-time')}><h2 id={id('over-time')}>{say('overTime')}{of}</h2><p className="small quiet">{say('overTimeLede')} {say('brokenArrow')}</p><ChainDiagram chain={chain} version={version} /></section>
      <section aria-labelledby={id('list')}><h2 id={id('list')}>{say('list')}{of}</h2><ChainSteps of={version} named={named} /></section>
      <section aria-labelledby={id('route')}><h2 id={id('route')}>{say('route')}{of}</h2><p className="small quiet">{say('routeLede')}</p><ChainRoute chain={chain} version={version} /></section>
    </>
  )
}

/** Whether the page is being printed: on paper nobody can choose an account, so all stand there. */
export function useIsPrinted(): boolean {
  const [isPrinted, setPrinted] = useState(false)
  useEffect(() => {
    // The page is laid out as soon as the listeners are done.
    const [before, after] = [true, false].map((value) => () => flushSync(() => setPrinted(value))) as [() => void, () => void]
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => { removeEventListener('beforeprint', before); removeEventListener('afterprint', after) }
  }, [])
  return isPrinted
}
