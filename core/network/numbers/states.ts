/**
 * Numbers by which States register taxpayers and companies, where the rule of the check digit is public: Russia, China; of the European Union the form only.
 * @module
 */
import { alphabets, weighted, type NumberScheme } from './number-scheme.ts'

const inn = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const digit = (number: string, weights: readonly number[]) => weighted(number, weights) % 11 % 10 === Number(number[weights.length])

/** Ten digits of an organisation with one check digit, twelve of a person with two. */
export const russianTax: NumberScheme = {
  id: 'ru-inn',
  title: 'Russian taxpayer number (INN)',
  layout: '10 digits of an organisation or 12 of a person, the last or the last two check digits',
  sources: [{ title: 'Federal Tax Service of Russia, order ММВ-7-6/435@ of 29 June 2012; the arithmetic as in python-stdnum, stdnum.ru.inn', url: 'https://www.nalog.gov.ru/' }],
  alphabet: alphabets.digits,
  form: /^(?:\d{10}|\d{12})$/u,
  namedBy: /^(?:INN|ИНН|TAX(?: ?ID)?(?: ?NO\.?)?):? ?/u,
  between: /[ .-]/gu,
  isChecked: (number) => (number.length === 10 ? digit(number, inn.slice(2)) : digit(number, inn.slice(1)) && digit(number, inn)),
  countriesOf: () => ['RU'],
  kindOf: (number) => (number.length === 10 ? 'company' : 'person'),
}

/** Thirteen digits of a company, fifteen of a person who trades; the last digit of the remainder by 11 or 13. */
export const russianRegistration: NumberScheme = {
  id: 'ru-ogrn',
  title: 'Russian primary state registration number (OGRN)',
  layout: '13 digits of a company or 15 of a person who trades, the last a check digit',
  sources: [{ title: 'Ministry of Finance of Russia, order 165н of 30 October 2017, on keeping the registers of legal entities and of entrepreneurs', url: 'https://www.nalog.gov.ru/' }],
  alphabet: alphabets.digits,
  form: /^(?:[1-9]\d{12}|[1-9]\d{14})$/u,
  namedBy: /^(?:OGRNIP|OGRN|ОГРНИП|ОГРН):? ?/u,
  between: /[ .-]/gu,
  // Fourteen digits stay below 2^53.
  isChecked: (number) => Number(number.slice(0, -1)) % (number.length - 2) % 10 === Number(number.at(-1)),
  countriesOf: () => ['RU'],
  kindOf: (number) => (number.length === 13 ? 'company' : 'person'),
}

const chinese = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export const chineseCredit: NumberScheme = {
  id: 'cn-uscc',
  title: 'Chinese unified social credit code',
  layout: '18 digits and capitals without I, O, S, V and Z, the last a check character',
  sources: [{ title: 'GB 32100-2015, the coding rule of the unified social credit identifier for legal entities and other organizations', url: 'https://openstd.samr.gov.cn/' }],
  alphabet: chinese,
  form: /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u,
  namedBy: /^(?:USCC|统一社会信用代码)[:：]? ?/u,
  between: /[ .-]/gu,
  isChecked: (number) => {
    let [sum, weight] = [0, 1]
    for (const char of number.slice(0, 17)) { sum += chinese.indexOf(char) * weight; weight = weight * 3 % 31 }
    return chinese[(31 - sum % 31) % 31] === number[17]
  },
  countriesOf: () => ['CN'],
  kindOf: () => 'company',
}

/** Forms as the Commission publishes them; each State checks by a rule of its own, which is not held here. */
const vatForms = `ATU\\d{8}|BE[01]\\d{9}|BG\\d{9,10}|CY\\d{8}[A-Z]|CZ\\d{8,10}|DE\\d{9}|DK\\d{8}|EE\\d{9}|EL\\d{9}|ES[A-Z0-9]\\d{7}[A-Z0-9]|FI\\d{8}|FR[A-Z0-9]{2}\\d{9}|HR\\d{11}|HU\\d{8}|IE\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}|IT\\d{11}|LT(?:\\d{9}|\\d{12})|LU\\d{8}|LV\\d{11}|MT\\d{8}|NL[A-Z0-9+*]{12}|PL\\d{10}|PT\\d{9}|RO\\d{2,10}|SE\\d{12}|SI\\d{8}|SK\\d{10}|XI(?:\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})`

export const europeanVat: NumberScheme = {
  id: 'eu-vat',
  title: 'VAT identification number of the European Union',
  layout: 'two letters of the State and what it gives, 2 to 12 characters',
  sources: [{ title: 'European Commission, VIES, structure of VAT identification numbers', url: 'https://ec.europa.eu/taxation_customs/vies/#/faq' }],
  alphabet: alphabets.all,
  form: new RegExp(`^(?:${vatForms})$`, 'u'),
  namedBy: /^VAT(?: ?ID)?(?: ?NO\.?)?:? ?/u,
  between: /[ .-]/gu,
  // Greece and Northern Ireland have letters of their own here.
  countriesOf: (number) => [({ EL: 'GR', XI: 'GB' } as Readonly<Record<string, string>>)[number.slice(0, 2)] ?? number.slice(0, 2)],
  kindOf: () => 'company',
}
