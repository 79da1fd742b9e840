/**
 * Part name: one thing that is asked, in words. What is asked keeps its own direction, so that a pattern or a date breaks no sentence around it.
 * @module
 */
import type { ReactNode } from 'react'
import type { FacetsView } from '../../search-api.ts'
import { useFormats } from '../../words/formats.ts'
import { gaps } from '../../words/gaps.ts'
import { typedRuns } from '../../uncertainty/runs.ts'
import { visible } from '../../visible.ts'
import { Own } from '../../words/said.tsx'
import { Woven } from '../../words/woven.tsx'
import { placesText } from './area.ts'
import { areaWords } from './area-words.ts'
import { apartWords, askWords, eventWords, facetWords } from './ask-words.ts'
import type { Part } from './question.ts'
import { useValueName } from './value-name.tsx'
import { searchWords } from './words.ts'

type Said = ReturnType<typeof askWords.useWords>
/** A message of `askWords`; `own`: values that are no words of the screen. */
interface Worded { readonly message: Parameters<Said>[0]; readonly words: Readonly<Record<string, string>>; readonly own: Readonly<Record<string, string>> }

export interface PartName {
  /** For attributes. */
  readonly plain: string
  /** For texts that are no page: what is asked is isolated by signs (UAX #9, 2.4). */
  readonly isolated: string
  readonly shown: ReactNode
}

/** `facets`: where values have their names; those of records are shown as they are without. */
export function usePartName(facets: FacetsView | undefined): (part: Part) => PartName {
  const say = askWords.useWords()
  const worded = useWorded(facets)
  return (part) => {
    const { message, words, own: said } = worded(part)
    const own = mapped(said, visible)
    return {
      plain: say(message, { ...words, ...own }),
      isolated: say(message, { ...words, ...mapped(own, part.of === 'mark' ? isolatedMark : (text) => `\u2068${text}\u2069`) }),
      shown: <Woven text={say(message, { ...words, ...gaps(...Object.keys(own)) })} with={mapped(own, (text) => (part.of === 'mark' ? <TypedMark text={text} /> : <Own>{text}</Own>))} />,
    }
  }
}

/** A mark runs as a transcription of it is drawn (transcription.tsx). */
function TypedMark({ text }: { text: string }) {
  const runs = typedRuns(text)
  return <bdi lang="" dir={directionOf(runs)}>{runs.length === 1 ? text : runs.map(({ isRightToLeft, text: run }, at) => <bdi key={at} dir={isRightToLeft ? 'rtl' : 'ltr'}>{run}</bdi>)}</bdi>
}

function isolatedMark(text: string): string {
  const runs = typedRuns(text)
  const isolate = (isRightToLeft: boolean, run: string) => `${isRightToLeft ? '\u2067' : '\u2066'}${run}\u2069`
  return isolate(directionOf(runs) === 'rtl', runs.length === 1 ? text : runs.map(({ isRightToLeft, text: run }) => isolate(isRightToLeft, run)).join(''))
}

const directionOf = (runs: ReturnType<typeof typedRuns>): 'rtl' | 'ltr' => (runs.some(({ isRightToLeft }) => isRightToLeft) ? 'rtl' : 'ltr')

const mapped = <T,>(of: Readonly<Record<string, string>>, to: (text: string) => T): Record<string, T> => Object.fromEntries(Object.entries(of).map(([name, text]) => [name, to(text)]))

function useWorded(facets: FacetsView | undefined): (part: Part) => Worded {
  const [say, sayArea, facet, event, apart, sayMark] = [askWords.useWords(), areaWords.useWords(), facetWords.useWords(), eventWords.useWords(), apartWords.useWords(), searchWords.useWords()]
  const { day, number } = useFormats()
  const valueName = useValueName()
  const labelOf = (part: Part & { of: 'facet' }) => facets?.facets.find(({ name }) => name === part.name)?.values.find(({ value }) => value === part.value)?.label
  return (part) => {
    switch (part.of) {
      case 'mark': return { message: 'part', words: { name: part.field === 'any' ? sayMark('mark') : `${sayMark('mark')} (${sayMark(part.field)})` }, own: { value: part.value } }
      case 'text': return { message: 'part', words: { name: say('text') }, own: { value: part.value } }
      case 'facet': return { message: 'part', words: { name: facet(part.name) }, own: { value: valueName(part.name, part.value, labelOf(part)) } }
      case 'span': return spanWorded(event(part.name), say(part.span.certainty), part.span, day, say)
      case 'apart': return spanWorded(apart(part.name), say(part.apart.certainty === 'can' ? 'canBe' : 'mustBe'), part.apart, (text) => apart(part.name === 'age' ? 'inYears' : 'inDays', { count: Number(text), number: number(Number(text)) }), say)
      case 'area': {
        const [area, words] = [part.area, { name: sayArea(part.area.kind), certainty: sayArea(part.area.certainty) }]
        if (area.kind === 'polygon') return { message: 'areaPart', words, own: { value: sayArea('cornersOf', { count: area.corners.length }) } }
        return area.kind === 'box' ? { message: 'areaPart', words, own: { value: placesText(area) } } : { message: 'circlePart', words, own: { value: placesText(area), within: say('within', { km: Number(area.km.toFixed(2)) }) } }
      }
    }
  }
}

/** Both ends, one, or the only one. */
function spanWorded(name: string, certainty: string, { from, to }: { readonly from: string | number | null; readonly to: string | number | null }, shown: (end: string) => string, say: Said): Worded {
  const words = { name, certainty }
  if (from === to && from !== null) return { message: 'spanOne', words, own: { value: shown(String(from)) } }
  return { message: 'span', words, own: { from: from === null ? say('open') : shown(String(from)), to: to === null ? say('open') : shown(String(to)) } }
}
