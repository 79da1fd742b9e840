/**
 * Words of what a count rests on: its sources, and how much hangs on one of them.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const sourceWords = catalog({
  en: {
    title: 'What the answer rests on', note: 'How many sources the items have, and how many hang on one alone. Two names can go back to one source: that is not told here.',
    alone: 'on this one alone', shared: 'on others too', kind: 'source', count: 'different', onOne: 'items on one alone', largest: 'most on one alone', unnamed: 'items that name none', of: '{count, number} ({share} %)', nothing: 'none',
    'team': 'documenting teams', 'custodian': 'custodians', 'source': 'source documents', 'case-size': 'cases',
    line: 'Sources: {sources, number}. Of {named, plural, one {# item that names one} other {# items that name one}}, {share} % rest on one alone', lineLargest: '{line}; {largest} % on {name} alone', end: '{line}.',
  },
  fr: {
    title: 'Sur quoi repose la réponse', note: 'Combien de sources ont les objets, et combien tiennent à une seule. Deux noms peuvent remonter à une même source : cela n’est pas dit ici.',
    alone: 'sur celle-ci seule', shared: 'sur d’autres aussi', kind: 'source', count: 'différentes', onOne: 'objets sur une seule', largest: 'le plus sur une seule', unnamed: 'objets qui n’en nomment pas', of: '{count, number} ({share} %)', nothing: 'aucune',
    'team': 'équipes de documentation', 'custodian': 'détenteurs', 'source': 'pièces sources', 'case-size': 'dossiers',
    line: 'Sources : {sources, number}. Sur {named, plural, one {# objet qui en nomme une} many {# objets qui en nomment une} other {# objets qui en nomment une}}, {share} % reposent sur une seule', lineLargest: '{line} ; {largest} % sur {name} seule', end: '{line}.',
  },
  uk: {
    title: 'На чому тримається відповідь', note: 'Скільки джерел мають предмети і скільки тримається на одному. Дві назви можуть вести до одного джерела: тут цього не видно.',
    alone: 'лише на цьому', shared: 'і на інших', kind: 'джерело', count: 'різних', onOne: 'предмети на одному', largest: 'найбільше на одному', unnamed: 'предмети без назви джерела', of: '{count, number} ({share} %)', nothing: 'немає',
    'team': 'хто документував', 'custodian': 'зберігачі', 'source': 'документи-джерела', 'case-size': 'справи',
    line: 'Джерел: {sources, number}. Предметів, що називають джерело: {named, number}; на одному тримається {share} %', lineLargest: '{line}; лише на {name} — {largest} %', end: '{line}.',
  },
  ar: {
    title: 'على ماذا يقوم الجواب', note: 'كم مصدرًا للقطع، وكم منها يقوم على واحد وحده. وقد يعود اسمان إلى مصدر واحد: وهذا لا يُعرف هنا.',
    alone: 'على هذا وحده', shared: 'وعلى غيره', kind: 'المصدر', count: 'عددها', onOne: 'قطع على واحد وحده', largest: 'الأكثر على واحد وحده', unnamed: 'قطع لا تسمّي مصدرًا', of: '{count, number} ({share} %)', nothing: 'لا شيء',
    'team': 'فرق التوثيق', 'custodian': 'الحائزون', 'source': 'الوثائق المصادر', 'case-size': 'القضايا',
    line: 'المصادر: {sources, number}. من {named, plural, zero {لا قطع تسمّي مصدرًا} one {قطعة واحدة تسمّي مصدرًا} two {قطعتين تسمّيان مصدرًا} few {# قطع تسمّي مصدرًا} many {# قطعة تسمّي مصدرًا} other {# قطعة تسمّي مصدرًا}}، {share} % تقوم على واحد وحده', lineLargest: '{line}؛ و{largest} % على {name} وحده', end: '{line}.',
  },
})
