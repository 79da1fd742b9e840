/**
 * Dated events: of what each date of a text is. It is of the nearest word before it that says that something happened, or, where none stands before it, of the first after it.
 *
 * Two kinds of dates are of no event: one that tells which thing is meant, directly behind its name or before it ("the missile of 18 August"), and one of a source, directly behind
 * the word that it was published or said ("the report of", "published on").
 *
 * Decision: docs/decisions/0049-dates-of-their-events.md
 * @module
 */
import { placedDates } from '@proofmark/core/evidence'
import type { Event } from './event-dates.ts'
import { assertedIn, touchedIn, type Topic } from './topics.ts'
import { clausesOf, withoutQuotations } from './wording-check.ts'

/** `naming`: it tells which thing is meant. `null`: of nothing that a word says. */
export interface DatedEvent { readonly dates: readonly string[]; readonly words: string; readonly at: number; readonly event: readonly Event[] | 'naming' | null; readonly isQuoted: boolean; /** It is said to be a bound, not the day itself. */ readonly isBound: boolean }

const dayed: ReadonlySet<Topic> = new Set<Topic>(['made', 'used', 'recovered', 'transfer', 'diversion', 'kept', 'listed', 'forbidden'])

/** What is named by its day: things, remains and attacks, in four languages. */
const things = 'missiles?|rockets?|weapons?|drones?|munitions?|shells?|parts?|components?|items?|actuators?|engines?|debris|remnants?|wrecks?|attacks?|strikes?|seizures?|shipments?|deliver(?:y|ies)|incidents?|case|fusées?|armes?|obus|pièces?|composants?|objets?|actionneurs?|moteurs?|débris|restes|attaques?|frappes?|saisies?|livraisons?|ракет\\p{L}*|зброя|зброї|дрон\\p{L}*|снаряд\\p{L}*|детал\\p{L}*|частин\\p{L}*|компонент\\p{L}*|предмет\\p{L}*|привод\\p{L}*|уламк\\p{L}*|решт\\p{L}*|атак\\p{L}*|удар\\p{L}*|постав\\p{L}*|(?:[وفبلك]?ال|[وفبلك])?(?:صاروخ|صواريخ|سلاح|قطعة|قطع|أجزاء|جزء|بقايا|حطام|هجوم|هجمات|ضربة|ضربات|شحنة|مسيرة)'
const papers = 'reports?|letters?|statements?|papers?|articles?|briefings?|meetings?|publications?|dispatch|rapports?|lettres?|déclarations?|articles?|séances?|звіт\\p{L}*|лист\\p{L}{0,3}|заяв\\p{L}*|засідан\\p{L}*|публікаці\\p{L}*|(?:ال|و|في )?(?:تقرير\\p{L}*|رسالة|بيان|جلسة|منشور\\p{L}*)'
const saying = 'published|reported|said|told|wrote|stated|announced|denied|briefed|fait part|publié\\p{L}*|rapporté\\p{L}*|dit|déclaré\\p{L}*|écrit|annoncé\\p{L}*|nié|опубліков\\p{L}*|повідом\\p{L}*|сказа\\p{L}*|заяви\\p{L}*|написа\\p{L}*|запереч\\p{L}*|نشر\\p{L}*|نُشر\\p{L}*|قال\\p{L}*|أبلغ\\p{L}*|ذكر\\p{L}*|أعلن\\p{L}*|نفى|نفت|الصادر\\p{L}*'
const link = '(?:of|from|dated|du|des|de|d\'|en date du|від|за|من|في|المؤرخ\\p{L}*|بتاريخ)?(?: the| le| la)?'
const before = (words: string, between: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})[ \\u00a0]${between}[ \\u00a0]?(?:[«"“]?)$`, 'u')
const behindThing = before(things, link)
const behindPaper = before(papers, link)
/** "said on", "told the Council on", "a dit au Conseil le": without a comma, which sets off who says that something else happened then. */
const behindSaying = new RegExp(`(?<![\\p{L}\\p{M}])(?:${saying}) ([^,;()\u2013\u2014]{0,60})$`, 'u')
const isSaid = (until: string): boolean => { const between = behindSaying.exec(until)?.[1]; return between !== undefined && !touchedIn(between).some(({ topic }) => dayed.has(topic)) }
const saysAfter = new RegExp(`(?<![\\p{L}\\p{M}])(?<!(?:as|comme|як|كما) )(?:${saying})(?![\\p{L}\\p{M}])`, 'gu')
const documented = /(?<![\p{L}\p{M}])(?:documented|examined|photographed|inspected|documenté\p{L}*|examiné\p{L}*|photographié\p{L}*|задокументован\p{L}*|оглянут\p{L}*|сфотографован\p{L}*|وثق\p{L}*|وُثق\p{L}*|فُحص\p{L}*|صُوّر\p{L}*)(?![\p{L}\p{M}])/gu
const thingAfter = new RegExp(`^(?:,? \\d{4})? (?:${things})(?![\\p{L}\\p{M}])`, 'u')
/** Words of a bound, in the same part of the sentence. */
const boundBefore = /(?<![\p{L}\p{M}])(?:before|after|since|until|till|by|from|to|between|and|than|through|latest|earliest|or|avant|après|dès|depuis|jusqu'?\p{L}*|entre|et|de|du|à|au|ou|до|після|з|із|від|по|раніше|пізніше|між|і|та|قبل|بعد|منذ|حتى|من|إلى|بين|و)[ \u00a0](?:(?:the|le|la|l'année|year|end of|start of|beginning of|fin|début|кінця|початку|عام|سنة|يوم)[ \u00a0]){0,3}$/u
const boundAfter = /^,? (?:року )?(?:or (?:after|before|later|earlier)|and (?:after|later)|ou (?:après|avant|plus tard)|або (?:пізніше|раніше)|أو (?:بعد|قبل)\p{L}*)|^\s?[\u2013-]\s?\d/u
/** "30 July, 5, 6 and 18 August": the days of a list that stand before the month. */
const listed = /(?<![\d.,])((?:\d{1,2}, )*\d{1,2},? (?:and|et|та|і|й|و) ?)(?=\d{1,2}[ \u00a0])|(?<![\d.,])((?:\d{1,2} و)+)(?=\d{1,2} )/gu

export function datedEvents(text: string): DatedEvent[] {
  const { text: folded, dates } = placedDates(text)
  const own = withoutQuotations(folded)
  const found = together(folded, [...dates, ...yearsIn(folded, dates)].toSorted((a, b) => a.at - b.at || b.end - a.end))
  const clauses = clausesOf(own)
  let last: { readonly end: number; readonly event: DatedEvent['event'] } | null = null
  return found.map(({ at, end, dates: all }) => {
    const isQuoted = own[at] !== folded[at] || own.slice(at, end).trim() === ''
    const { clause, from } = clauses.findLast((each) => each.from <= at) ?? { clause: own, from: 0 }
    // Arabic names a month twice: "آذار/مارس 2023".
    const until = own.slice(from, at).replace(/[\p{L}\p{M}]+(?: الأول| الثاني)?\/$/u, '')
    // One date after another is of what the first is of.
    const goesOn: boolean = last !== null && /^[ ,\d\u2013-]*(?:and|or|to|et|ou|à|au|та|і|й|або|до|و|أو|إلى)?[ \u00a0]*(?:le |the |on )?(?:\d{1,2},? )*(?:and |et |та |і |й |و ?)?$/u.test(own.slice(last.end, at))
    const event: DatedEvent['event'] = goesOn ? last!.event
      : behindPaper.test(until) || isSaid(until) ? ['published']
      : behindThing.test(until) || (/^[a-z]/u.test(own.slice(end).trim()) && thingAfter.test(own.slice(end))) ? 'naming'
      : eventOf(clause, at - from, end - from)
    last = { end, event }
    return { dates: all, words: folded.slice(at, end), at, event, isQuoted, isBound: boundBefore.test(until) || boundAfter.test(own.slice(end)) }
  })
}

/** The nearest before it; else the first that is asserted after it, else the first that is named there. */
function eventOf(clause: string, at: number, end: number): readonly Event[] | null {
  const named = [...touchedIn(clause), ...assertedIn(clause)].filter(({ topic, words }) => dayed.has(topic) && !isDateWord(words)).map(({ topic, at: place }) => ({ event: topic as Event, place }))
  const all = [...named, ...[...clause.matchAll(documented)].map((match) => ({ event: 'documented' as const, place: match.index })), ...touchedIn(clause).filter(({ topic, words }) => topic === 'mark' || isDateWord(words)).map(({ at: place }) => ({ event: 'mark' as const, place }))]
  const [asserted] = assertedIn(clause).filter(({ topic, at: place }) => place >= end && dayed.has(topic))
  const before = all.some((each) => each.place < at)
  if (!before && [...clause.slice(end).matchAll(saysAfter)].some((match) => !touchedIn(clause.slice(end, end + match.index)).some(({ topic }) => dayed.has(topic)))) return ['published']
  const place = all.filter((each) => each.place < at).map((each) => each.place).toSorted((a, b) => b - a)[0] ?? asserted?.at ?? all.filter((each) => each.place >= end).map((each) => each.place).toSorted((a, b) => a - b)[0]
  if (place === undefined) return null
  const here = all.filter((each) => each.place === place).map(({ event }) => event)
  // A mark is read, it makes nothing: beside a verb that says so its date is of that verb.
  const verb = assertedIn(clause).filter(({ topic, at: each }) => dayed.has(topic) && each < at).at(-1)
  if (here.every((event) => event === 'mark') && verb !== undefined) return [verb.topic]
  // A date mark is of making.
  return touchedIn(clause).some(({ at: each, words }) => each === place && isDateWord(words)) ? ['mark', 'made'] : here
}

const isDateWord = (words: string) => /^(?:dated?|dat(?:e|é|ée|és|ées)|дат\p{L}*|مؤرخ\p{L}*)$/u.test(words)

interface Place { readonly at: number; readonly end: number; readonly date: string }
interface Together { readonly at: number; readonly end: number; readonly dates: readonly string[] }

/** Forms that overlap, and two names of one month with a stroke between them, are one date. */
function together(text: string, places: readonly Place[]): Together[] {
  const found: { at: number; end: number; dates: string[] }[] = []
  for (const { at, end, date } of places) {
    const before = found.at(-1)
    if (before !== undefined && (at < before.end || (at - before.end <= 1 && text[at - 1] === '/') || at === before.end)) { before.dates.push(date); before.end = Math.max(before.end, end) } else found.push({ at, end, dates: [date] })
  }
  // Of "18 كانون الثاني/يناير 2024" the day and the month with its year say one day.
  return found.map(({ dates, ...rest }) => ({ ...rest, dates: dates.filter((date) => !dates.some((other) => other.startsWith(`${date}-`) || other.endsWith(date.slice(1)) && other !== date && date.startsWith('--'))) })).map((each) => {
    const [dayOnly, month] = [each.dates.find((date) => date.startsWith('--')), each.dates.find((date) => /^\d{4}-\d{2}$/.test(date))]
    return dayOnly !== undefined && month !== undefined && month.slice(5) === dayOnly.slice(2, 4) ? { ...each, dates: [`${month}${dayOnly.slice(4)}`] } : each
  })
}

/** Years that stand alone. */
function yearsIn(text: string, dates: readonly Place[]): Place[] {
  return [...text.matchAll(/(?<![\d\p{L}.,/-])(?:1[89]|20)\d{2}(?![\d\p{L}]|[.,/-]\d)/gu)].map((match) => ({ at: match.index, end: match.index + 4, date: match[0] })).filter(({ at }) => !dates.some((each) => each.at <= at && at < each.end))
}

/** Days of a list before their month, which are no figures of anything else. */
export const daysOfLists = (text: string): number[] => [...text.matchAll(listed)].flatMap(([words]) => (words.match(/\d+/g) ?? []).map(Number))
