/**
 * Words of the map.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const mapWords = catalog({
  en: {
    title: 'Map', lede: 'Each place is drawn as the circle within which it is known.', noPoint: 'No place of this case has a point with a precision; those without one are listed below.', borders: 'Borders and names on this map say nothing of the legal status of any territory. Outlines: Natural Earth, as packed by world-atlas.', on: 'On the map', without: 'Without a point',
    picture: '{count, plural, one {Map with # place; the table below says the same} other {Map with # places; the table below says the same}}', placed: '{kind}: {place} ±{km} km', event: 'event', when: 'when', place: 'place', precision: 'precision', notSaid: 'not said', noPrecision: 'no point', km: '{km} km',
  },
  fr: {
    title: 'Carte', lede: 'Chaque lieu est dessiné comme le cercle dans lequel il est connu.', noPoint: 'Aucun lieu de ce dossier n’a de point avec une précision ; ceux qui n’en ont pas sont listés plus bas.', borders: 'Les frontières et les noms de cette carte ne disent rien du statut juridique d’aucun territoire. Contours : Natural Earth, emballés par world-atlas.', on: 'Sur la carte', without: 'Sans point',
    picture: '{count, plural, one {Carte avec # lieu ; le tableau plus bas dit la même chose} many {Carte avec # lieux ; le tableau plus bas dit la même chose} other {Carte avec # lieux ; le tableau plus bas dit la même chose}}', placed: '{kind} : {place} ±{km} km', event: 'événement', when: 'quand', place: 'lieu', precision: 'précision', notSaid: 'non dit', noPrecision: 'pas de point', km: '{km} km',
  },
  uk: {
    title: 'Карта', lede: 'Кожне місце накреслено колом, у межах якого воно відоме.', noPoint: 'Жодне місце цієї справи не має точки з точністю; місця без неї перелічено нижче.', borders: 'Кордони й назви на цій карті нічого не кажуть про правовий статус жодної території. Обриси: Natural Earth, упаковані world-atlas.', on: 'На карті', without: 'Без точки',
    picture: '{count, plural, one {Карта з # місцем; таблиця нижче каже те саме} few {Карта з # місцями; таблиця нижче каже те саме} many {Карта з # місцями; таблиця нижче каже те саме} other {Карта з # місця; таблиця нижче каже те саме}}', placed: '{kind}: {place} ±{km} км', event: 'подія', when: 'коли', place: 'місце', precision: 'точність', notSaid: 'не сказано', noPrecision: 'немає точки', km: '{km} км',
  },
  ar: {
    title: 'الخريطة', lede: 'يُرسم كل مكان دائرةً يُعرف أنه داخلها.', noPoint: 'ليس لأي مكان في هذه القضية نقطة ذات دقة معلومة؛ وما لا نقطة له مدرج أدناه.', borders: 'لا تدل الحدود والأسماء على هذه الخريطة على الوضع القانوني لأي إقليم. الخطوط: Natural Earth كما حزمها world-atlas.', on: 'على الخريطة', without: 'بلا نقطة',
    picture: '{count, plural, zero {خريطة بلا أماكن؛ والجدول أدناه يقول الشيء نفسه} one {خريطة بمكان واحد؛ والجدول أدناه يقول الشيء نفسه} two {خريطة بمكانين؛ والجدول أدناه يقول الشيء نفسه} few {خريطة بها # أماكن؛ والجدول أدناه يقول الشيء نفسه} many {خريطة بها # مكانًا؛ والجدول أدناه يقول الشيء نفسه} other {خريطة بها # مكان؛ والجدول أدناه يقول الشيء نفسه}}', placed: '{kind}: {place} ±{km} كم', event: 'الحدث', when: 'متى', place: 'المكان', precision: 'الدقة', notSaid: 'لم يُذكر', noPrecision: 'لا نقطة', km: '{km} كم',
  },
})
