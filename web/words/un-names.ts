/**
 * Names of States as the United Nations write them, short form, where `Intl.DisplayNames` has another; and of States that ended, which `Intl`
 * takes for a successor.
 *
 * After UNTERM and the list of Member States; Ukrainian is no official language there, and has the names of the Ministry of Foreign Affairs of
 * Ukraine. Areas that are not Member States have the wording of the Statistics Division (M49) and of resolutions.
 *
 * @module
 */
import type { Language } from './language.ts'

export const unNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  KP: { en: 'the DPRK', fr: 'République populaire démocratique de Corée', uk: 'Корейська Народно-Демократична Республіка', ar: 'جمهورية كوريا الشعبية الديمقراطية' },
  KR: { en: 'the Republic of Korea', fr: 'République de Corée', uk: 'Республіка Корея', ar: 'جمهورية كوريا' },
  RU: { en: 'the Russian Federation', fr: 'Fédération de Russie', uk: 'Російська Федерація', ar: 'الاتحاد الروسي' },
  GB: { en: 'the United Kingdom', fr: 'Royaume-Uni', uk: 'Сполучене Королівство', ar: 'المملكة المتحدة' },
  US: { en: 'the United States', fr: 'États-Unis d’Amérique', uk: 'Сполучені Штати Америки', ar: 'الولايات المتحدة الأمريكية' },
  IR: { en: 'Iran (Islamic Republic of)', fr: 'Iran (République islamique d’)', uk: 'Іран (Ісламська Республіка)', ar: 'إيران (جمهورية - الإسلامية)' },
  SY: { en: 'the Syrian Arab Republic', fr: 'République arabe syrienne', uk: 'Сирійська Арабська Республіка', ar: 'الجمهورية العربية السورية' },
  VE: { en: 'Venezuela (Bolivarian Republic of)', fr: 'Venezuela (République bolivarienne du)', uk: 'Венесуела (Боліваріанська Республіка)', ar: 'فنزويلا (جمهورية - البوليفارية)' },
  BO: { en: 'Bolivia (Plurinational State of)', fr: 'Bolivie (État plurinational de)', uk: 'Болівія (Багатонаціональна Держава)', ar: 'بوليفيا (دولة - المتعددة القوميات)' },
  TZ: { en: 'the United Republic of Tanzania', fr: 'République-Unie de Tanzanie', uk: 'Об’єднана Республіка Танзанія', ar: 'جمهورية تنزانيا المتحدة' },
  MD: { en: 'the Republic of Moldova', fr: 'République de Moldova', uk: 'Республіка Молдова', ar: 'جمهورية مولدوفا' },
  LA: { en: 'the Lao People’s Democratic Republic', fr: 'République démocratique populaire lao', uk: 'Лаоська Народно-Демократична Республіка', ar: 'جمهورية لاو الديمقراطية الشعبية' },
  VN: { en: 'Viet Nam', fr: 'Viet Nam', uk: 'В’єтнам', ar: 'فييت نام' },
  TR: { en: 'Türkiye', fr: 'Türkiye', uk: 'Туреччина', ar: 'تركيا' },
  PS: { en: 'the State of Palestine', fr: 'État de Palestine', uk: 'Держава Палестина', ar: 'دولة فلسطين' },
  TW: { en: 'Taiwan, Province of China', fr: 'Taïwan, province de Chine', uk: 'Тайвань, провінція Китаю', ar: 'تايوان، مقاطعة صينية' },
  XK: { en: 'Kosovo (Security Council resolution 1244 (1999))', fr: 'Kosovo (résolution 1244 (1999) du Conseil de sécurité)', uk: 'Косово (резолюція Ради Безпеки 1244 (1999))', ar: 'كوسوفو (قرار مجلس الأمن 1244 (1999))' },
  CD: { en: 'the Democratic Republic of the Congo', fr: 'République démocratique du Congo', uk: 'Демократична Республіка Конго', ar: 'جمهورية الكونغو الديمقراطية' },
  CI: { en: 'Côte d’Ivoire', fr: 'Côte d’Ivoire', uk: 'Кот-д’Івуар', ar: 'كوت ديفوار' },
  CZ: { en: 'Czechia', fr: 'Tchéquie', uk: 'Чехія', ar: 'تشيكيا' },
  MK: { en: 'North Macedonia', fr: 'Macédoine du Nord', uk: 'Північна Македонія', ar: 'مقدونيا الشمالية' },
  SU: { en: 'the Soviet Union', fr: 'Union soviétique', uk: 'Радянський Союз', ar: 'الاتحاد السوفياتي' },
  YU: { en: 'Yugoslavia', fr: 'Yougoslavie', uk: 'Югославія', ar: 'يوغوسلافيا' },
  CS: { en: 'Czechoslovakia', fr: 'Tchécoslovaquie', uk: 'Чехословаччина', ar: 'تشيكوسلوفاكيا' },
  DD: { en: 'the German Democratic Republic', fr: 'République démocratique allemande', uk: 'Німецька Демократична Республіка', ar: 'الجمهورية الديمقراطية الألمانية' },
}
