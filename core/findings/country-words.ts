/**
 * Country words: names of countries in the languages of sentences, one line a code: English, French, Ukrainian, Arabic.
 *
 * Fixed here, as the engines of browsers differ in their tables and a sentence must not. The names of CLDR 48.0 (https://cldr.unicode.org), and those of UNTERM where the United Nations
 * use another; Ukrainian by the names of the Ministry of Foreign Affairs of Ukraine. Says nothing of the status of a territory.
 * @module
 */
import { sentenceLanguages, type SentenceLanguage } from './sentence-language.ts'

const countryWords = `
AD Andorra|Andorre|Андорра|أندورا
AE the United Arab Emirates|Émirats arabes unis|Об’єднані Арабські Емірати|الإمارات العربية المتحدة
AF Afghanistan|Afghanistan|Афганістан|أفغانستان
AG Antigua & Barbuda|Antigua-et-Barbuda|Антигуа і Барбуда|أنتيغوا وبربودا
AI Anguilla|Anguilla|Ангілья|أنغويلا
AL Albania|Albanie|Албанія|ألبانيا
AM Armenia|Arménie|Вірменія|أرمينيا
AO Angola|Angola|Ангола|أنغولا
AQ Antarctica|Antarctique|Антарктика|أنتاركتيكا
AR Argentina|Argentine|Аргентина|الأرجنتين
AS American Samoa|Samoa américaines|Американське Самоа|ساموا الأمريكية
AT Austria|Autriche|Австрія|النمسا
AU Australia|Australie|Австралія|أستراليا
AW Aruba|Aruba|Аруба|أروبا
AX the Åland Islands|Îles Åland|Аландські Острови|جزر آلاند
AZ Azerbaijan|Azerbaïdjan|Азербайджан|أذربيجان
BA Bosnia & Herzegovina|Bosnie-Herzégovine|Боснія і Герцеговина|البوسنة والهرسك
BB Barbados|Barbade|Барбадос|بربادوس
BD Bangladesh|Bangladesh|Бангладеш|بنغلاديش
BE Belgium|Belgique|Бельгія|بلجيكا
BF Burkina Faso|Burkina Faso|Буркіна-Фасо|بوركينا فاسو
BG Bulgaria|Bulgarie|Болгарія|بلغاريا
BH Bahrain|Bahreïn|Бахрейн|البحرين
BI Burundi|Burundi|Бурунді|بوروندي
BJ Benin|Bénin|Бенін|بنين
BL St. Barthélemy|Saint-Barthélemy|Сен-Бартелемі|سان بارتليمي
BM Bermuda|Bermudes|Бермудські Острови|برمودا
BN Brunei|Brunei|Бруней|بروناي
BO Bolivia (Plurinational State of)|Bolivie (État plurinational de)|Болівія (Багатонаціональна Держава)|بوليفيا (دولة - المتعددة القوميات)
BQ Caribbean Netherlands|Pays-Bas caribéens|Карибські Нідерланди|هولندا الكاريبية
BR Brazil|Brésil|Бразилія|البرازيل
BS the Bahamas|Bahamas|Багамські Острови|جزر البهاما
BT Bhutan|Bhoutan|Бутан|بوتان
BV Bouvet Island|Île Bouvet|Острів Буве|جزيرة بوفيه
BW Botswana|Botswana|Ботсвана|بوتسوانا
BY Belarus|Biélorussie|Білорусь|بيلاروس
BZ Belize|Belize|Беліз|بليز
CA Canada|Canada|Канада|كندا
CC the Cocos (Keeling) Islands|Îles Cocos|Кокосові (Кілінг) Острови|جزر كوكوس (كيلينغ)
CD the Democratic Republic of the Congo|République démocratique du Congo|Демократична Республіка Конго|جمهورية الكونغو الديمقراطية
CF the Central African Republic|République centrafricaine|Центральноафриканська Республіка|جمهورية أفريقيا الوسطى
CG the Congo|Congo|Конго|الكونغو
CH Switzerland|Suisse|Швейцарія|سويسرا
CI Côte d’Ivoire|Côte d’Ivoire|Кот-д’Івуар|كوت ديفوار
CK the Cook Islands|Îles Cook|Острови Кука|جزر كوك
CL Chile|Chili|Чилі|تشيلي
CM Cameroon|Cameroun|Камерун|الكاميرون
CN China|Chine|Китай|الصين
CO Colombia|Colombie|Колумбія|كولومبيا
CR Costa Rica|Costa Rica|Коста-Рика|كوستاريكا
CS Czechoslovakia|Tchécoslovaquie|Чехословаччина|تشيكوسلوفاكيا
CU Cuba|Cuba|Куба|كوبا
CV Cape Verde|Cap-Vert|Кабо-Верде|الرأس الأخضر
CW Curaçao|Curaçao|Кюрасао|كوراساو
CX Christmas Island|Île Christmas|Острів Різдва|جزيرة كريسماس
CY Cyprus|Chypre|Кіпр|قبرص
CZ Czechia|Tchéquie|Чехія|تشيكيا
DD the German Democratic Republic|République démocratique allemande|Німецька Демократична Республіка|الجمهورية الديمقراطية الألمانية
DE Germany|Allemagne|Німеччина|ألمانيا
DJ Djibouti|Djibouti|Джибуті|جيبوتي
DK Denmark|Danemark|Данія|الدانمرك
DM Dominica|Dominique|Домініка|دومينيكا
DO the Dominican Republic|République dominicaine|Домініканська Республіка|جمهورية الدومينيكان
DZ Algeria|Algérie|Алжир|الجزائر
EC Ecuador|Équateur|Еквадор|الإكوادور
EE Estonia|Estonie|Естонія|إستونيا
EG Egypt|Égypte|Єгипет|مصر
EH Western Sahara|Sahara occidental|Західна Сахара|الصحراء الغربية
ER Eritrea|Érythrée|Еритрея|إريتريا
ES Spain|Espagne|Іспанія|إسبانيا
ET Ethiopia|Éthiopie|Ефіопія|إثيوبيا
FI Finland|Finlande|Фінляндія|فنلندا
FJ Fiji|Fidji|Фіджі|فيجي
FK the Falkland Islands|Îles Malouines|Фолклендські Острови|جزر فوكلاند
FM Micronesia|Micronésie|Мікронезія|ميكرونيزيا
FO the Faroe Islands|Îles Féroé|Фарерські Острови|جزر فارو
FR France|France|Франція|فرنسا
GA Gabon|Gabon|Габон|الغابون
GB the United Kingdom|Royaume-Uni|Сполучене Королівство|المملكة المتحدة
GD Grenada|Grenade|Гренада|غرينادا
GE Georgia|Géorgie|Грузія|جورجيا
GF French Guiana|Guyane française|Французька Гвіана|غويانا الفرنسية
GG Guernsey|Guernesey|Гернсі|غيرنزي
GH Ghana|Ghana|Гана|غانا
GI Gibraltar|Gibraltar|Гібралтар|جبل طارق
GL Greenland|Groenland|Гренландія|غرينلاند
GM the Gambia|Gambie|Гамбія|غامبيا
GN Guinea|Guinée|Гвінея|غينيا
GP Guadeloupe|Guadeloupe|Гваделупа|غوادلوب
GQ Equatorial Guinea|Guinée équatoriale|Екваторіальна Гвінея|غينيا الاستوائية
GR Greece|Grèce|Греція|اليونان
GS South Georgia & South Sandwich Islands|Géorgie du Sud-et-les Îles Sandwich du Sud|Південна Джорджія та Південні Сандвічеві Острови|جورجيا الجنوبية وجزر ساندويتش الجنوبية
GT Guatemala|Guatemala|Гватемала|غواتيمالا
GU Guam|Guam|Гуам|غوام
GW Guinea-Bissau|Guinée-Bissau|Гвінея-Бісау|غينيا بيساو
GY Guyana|Guyana|Гаяна|غيانا
HK Hong Kong, China|Hong Kong, Chine|Гонконг, Китай|هونغ كونغ، الصين
HM Heard & McDonald Islands|Îles Heard-et-MacDonald|Острови Герд і Макдоналд|جزيرة هيرد وجزر ماكدونالد
HN Honduras|Honduras|Гондурас|هندوراس
HR Croatia|Croatie|Хорватія|كرواتيا
HT Haiti|Haïti|Гаїті|هايتي
HU Hungary|Hongrie|Угорщина|هنغاريا
ID Indonesia|Indonésie|Індонезія|إندونيسيا
IE Ireland|Irlande|Ірландія|أيرلندا
IL Israel|Israël|Ізраїль|إسرائيل
IM the Isle of Man|Île de Man|Острів Мен|جزيرة مان
IN India|Inde|Індія|الهند
IO the British Indian Ocean Territory|Territoire britannique de l’océan Indien|Британська територія в Індійському океані|الإقليم البريطاني في المحيط الهندي
IQ Iraq|Irak|Ірак|العراق
IR Iran (Islamic Republic of)|Iran (République islamique d’)|Іран (Ісламська Республіка)|إيران (جمهورية - الإسلامية)
IS Iceland|Islande|Ісландія|آيسلندا
IT Italy|Italie|Італія|إيطاليا
JE Jersey|Jersey|Джерсі|جيرسي
JM Jamaica|Jamaïque|Ямайка|جامايكا
JO Jordan|Jordanie|Йорданія|الأردن
JP Japan|Japon|Японія|اليابان
KE Kenya|Kenya|Кенія|كينيا
KG Kyrgyzstan|Kirghizstan|Киргизстан|قيرغيزستان
KH Cambodia|Cambodge|Камбоджа|كمبوديا
KI Kiribati|Kiribati|Кірибаті|كيريباتي
KM the Comoros|Comores|Комори|جزر القمر
KN St. Kitts & Nevis|Saint-Christophe-et-Niévès|Сент-Кітс і Невіс|سانت كيتس ونيفيس
KP the DPRK|République populaire démocratique de Corée|Корейська Народно-Демократична Республіка|جمهورية كوريا الشعبية الديمقراطية
KR the Republic of Korea|République de Corée|Республіка Корея|جمهورية كوريا
KW Kuwait|Koweït|Кувейт|الكويت
KY the Cayman Islands|Îles Caïmans|Кайманові Острови|جزر كايمان
KZ Kazakhstan|Kazakhstan|Казахстан|كازاخستان
LA the Lao People’s Democratic Republic|République démocratique populaire lao|Лаоська Народно-Демократична Республіка|جمهورية لاو الديمقراطية الشعبية
LB Lebanon|Liban|Ліван|لبنان
LC St. Lucia|Sainte-Lucie|Сент-Люсія|سانت لوسيا
LI Liechtenstein|Liechtenstein|Ліхтенштейн|ليختنشتاين
LK Sri Lanka|Sri Lanka|Шрі-Ланка|سريلانكا
LR Liberia|Liberia|Ліберія|ليبيريا
LS Lesotho|Lesotho|Лесото|ليسوتو
LT Lithuania|Lituanie|Литва|ليتوانيا
LU Luxembourg|Luxembourg|Люксембург|لوكسمبورغ
LV Latvia|Lettonie|Латвія|لاتفيا
LY Libya|Libye|Лівія|ليبيا
MA Morocco|Maroc|Марокко|المغرب
MC Monaco|Monaco|Монако|موناكو
MD the Republic of Moldova|République de Moldova|Республіка Молдова|جمهورية مولدوفا
ME Montenegro|Monténégro|Чорногорія|الجبل الأسود
MF St. Martin|Saint-Martin|Сен-Мартен|سان مارتن
MG Madagascar|Madagascar|Мадагаскар|مدغشقر
MH the Marshall Islands|Îles Marshall|Маршаллові Острови|جزر مارشال
MK North Macedonia|Macédoine du Nord|Північна Македонія|مقدونيا الشمالية
ML Mali|Mali|Малі|مالي
MM Myanmar|Myanmar|М’янма|ميانمار
MN Mongolia|Mongolie|Монголія|منغوليا
MO Macao, China|Macao, Chine|Макао, Китай|ماكاو، الصين
MP the Northern Mariana Islands|Îles Mariannes du Nord|Північні Маріанські Острови|جزر ماريانا الشمالية
MQ Martinique|Martinique|Мартиніка|جزر المارتينيك
MR Mauritania|Mauritanie|Мавританія|موريتانيا
MS Montserrat|Montserrat|Монтсеррат|مونتسرات
MT Malta|Malte|Мальта|مالطا
MU Mauritius|Maurice|Маврикій|موريشيوس
MV the Maldives|Maldives|Мальдіви|جزر المالديف
MW Malawi|Malawi|Малаві|ملاوي
MX Mexico|Mexique|Мексика|المكسيك
MY Malaysia|Malaisie|Малайзія|ماليزيا
MZ Mozambique|Mozambique|Мозамбік|موزمبيق
NA Namibia|Namibie|Намібія|ناميبيا
NC New Caledonia|Nouvelle-Calédonie|Нова Каледонія|كاليدونيا الجديدة
NE Niger|Niger|Нігер|النيجر
NF Norfolk Island|Île Norfolk|Острів Норфолк|جزيرة نورفولك
NG Nigeria|Nigeria|Нігерія|نيجيريا
NI Nicaragua|Nicaragua|Нікарагуа|نيكاراغوا
NL the Netherlands|Pays-Bas|Нідерланди|هولندا
NO Norway|Norvège|Норвегія|النرويج
NP Nepal|Népal|Непал|نيبال
NR Nauru|Nauru|Науру|ناورو
NU Niue|Niue|Ніуе|نيوي
NZ New Zealand|Nouvelle-Zélande|Нова Зеландія|نيوزيلندا
OM Oman|Oman|Оман|عُمان
PA Panama|Panama|Панама|بنما
PE Peru|Pérou|Перу|بيرو
PF French Polynesia|Polynésie française|Французька Полінезія|بولينيزيا الفرنسية
PG Papua New Guinea|Papouasie-Nouvelle-Guinée|Папуа-Нова Гвінея|بابوا غينيا الجديدة
PH the Philippines|Philippines|Філіппіни|الفلبين
PK Pakistan|Pakistan|Пакистан|باكستان
PL Poland|Pologne|Польща|بولندا
PM St. Pierre & Miquelon|Saint-Pierre-et-Miquelon|Сен-П’єр і Мікелон|سان بيير ومكويلون
PN Pitcairn Islands|Îles Pitcairn|Острови Піткерн|جزر بيتكيرن
PR Puerto Rico|Porto Rico|Пуерто-Рико|بورتوريكو
PS the State of Palestine|État de Palestine|Держава Палестина|دولة فلسطين
PT Portugal|Portugal|Португалія|البرتغال
PW Palau|Palaos|Палау|بالاو
PY Paraguay|Paraguay|Парагвай|باراغواي
QA Qatar|Qatar|Катар|قطر
RE Réunion|La Réunion|Реюньйон|روينيون
RO Romania|Roumanie|Румунія|رومانيا
RS Serbia|Serbie|Сербія|صربيا
RU the Russian Federation|Fédération de Russie|Російська Федерація|الاتحاد الروسي
RW Rwanda|Rwanda|Руанда|رواندا
SA Saudi Arabia|Arabie saoudite|Саудівська Аравія|المملكة العربية السعودية
SB the Solomon Islands|Îles Salomon|Соломонові Острови|جزر سليمان
SC the Seychelles|Seychelles|Сейшельські Острови|سيشل
SD Sudan|Soudan|Судан|السودان
SE Sweden|Suède|Швеція|السويد
SG Singapore|Singapour|Сінгапур|سنغافورة
SH St. Helena|Sainte-Hélène|Острів Святої Єлени|سانت هيلينا
SI Slovenia|Slovénie|Словенія|سلوفينيا
SJ Svalbard & Jan Mayen|Svalbard et Jan Mayen|Шпіцберген та Ян-Маєн|سفالبارد وجان ماين
SK Slovakia|Slovaquie|Словаччина|سلوفاكيا
SL Sierra Leone|Sierra Leone|Сьєрра-Леоне|سيراليون
SM San Marino|Saint-Marin|Сан-Марино|سان مارينو
SN Senegal|Sénégal|Сенегал|السنغال
SO Somalia|Somalie|Сомалі|الصومال
SR Suriname|Suriname|Суринам|سورينام
SS South Sudan|Soudan du Sud|Південний Судан|جنوب السودان
ST São Tomé & Príncipe|Sao Tomé-et-Principe|Сан-Томе і Принсіпі|ساو تومي وبرينسيبي
SU the Soviet Union|Union soviétique|Радянський Союз|الاتحاد السوفياتي
SV El Salvador|Salvador|Сальвадор|السلفادور
SX Sint Maarten|Saint-Martin (partie néerlandaise)|Сінт-Мартен|سانت مارتن
SY the Syrian Arab Republic|République arabe syrienne|Сирійська Арабська Республіка|الجمهورية العربية السورية
SZ Eswatini|Eswatini|Есватіні|إسواتيني
TC the Turks & Caicos Islands|Îles Turques-et-Caïques|Острови Теркс і Кайкос|جزر توركس وكايكوس
TD Chad|Tchad|Чад|تشاد
TF the French Southern Territories|Terres australes françaises|Французькі Південні Території|الأقاليم الجنوبية الفرنسية
TG Togo|Togo|Того|توغو
TH Thailand|Thaïlande|Таїланд|تايلاند
TJ Tajikistan|Tadjikistan|Таджикистан|طاجيكستان
TK Tokelau|Tokelau|Токелау|توكيلاو
TL Timor-Leste|Timor oriental|Тимор-Лешті|تيمور - ليشتي
TM Turkmenistan|Turkménistan|Туркменістан|تركمانستان
TN Tunisia|Tunisie|Туніс|تونس
TO Tonga|Tonga|Тонга|تونغا
TR Türkiye|Türkiye|Туреччина|تركيا
TT Trinidad & Tobago|Trinité-et-Tobago|Тринідад і Тобаго|ترينيداد وتوباغو
TV Tuvalu|Tuvalu|Тувалу|توفالو
TW Taiwan, Province of China|Taïwan, province de Chine|Тайвань, провінція Китаю|تايوان، مقاطعة صينية
TZ the United Republic of Tanzania|République-Unie de Tanzanie|Об’єднана Республіка Танзанія|جمهورية تنزانيا المتحدة
UA Ukraine|Ukraine|Україна|أوكرانيا
UG Uganda|Ouganda|Уганда|أوغندا
UM the U.S. Outlying Islands|Îles mineures éloignées des États-Unis|Віддалені острови США|جزر الولايات المتحدة النائية
US the United States|États-Unis d’Amérique|Сполучені Штати Америки|الولايات المتحدة الأمريكية
UY Uruguay|Uruguay|Уругвай|أورغواي
UZ Uzbekistan|Ouzbékistan|Узбекистан|أوزبكستان
VA Vatican City|État de la Cité du Vatican|Ватикан|الفاتيكان
VC St. Vincent & Grenadines|Saint-Vincent-et-les Grenadines|Сент-Вінсент і Гренадіни|سانت فنسنت وجزر غرينادين
VE Venezuela (Bolivarian Republic of)|Venezuela (République bolivarienne du)|Венесуела (Боліваріанська Республіка)|فنزويلا (جمهورية - البوليفارية)
VG the British Virgin Islands|Îles Vierges britanniques|Британські Віргінські острови|جزر فيرجن البريطانية
VI the U.S. Virgin Islands|Îles Vierges des États-Unis|Віргінські Острови (США)|جزر فيرجن الأمريكية
VN Viet Nam|Viet Nam|В’єтнам|فييت نام
VU Vanuatu|Vanuatu|Вануату|فانواتو
WF Wallis & Futuna|Wallis-et-Futuna|Уолліс і Футуна|جزر والس وفوتونا
WS Samoa|Samoa|Самоа|ساموا
XK Kosovo (Security Council resolution 1244 (1999))|Kosovo (résolution 1244 (1999) du Conseil de sécurité)|Косово (резолюція Ради Безпеки 1244 (1999))|كوسوفو (قرار مجلس الأمن 1244 (1999))
YE Yemen|Yémen|Ємен|اليمن
YT Mayotte|Mayotte|Майотта|مايوت
YU Yugoslavia|Yougoslavie|Югославія|يوغوسلافيا
ZA South Africa|Afrique du Sud|Південно-Африканська Республіка|جنوب أفريقيا
ZM Zambia|Zambie|Замбія|زامبيا
ZW Zimbabwe|Zimbabwe|Зімбабве|زيمبابوي
`

const byCode = new Map(countryWords.trim().split('\n').map((row) => [row.slice(0, 2), row.slice(3).split('|')]))

/** A code that has no name, as in invented data, stays as it is. */
export const countryIn = (code: string, language: SentenceLanguage): string => byCode.get(code)?.[sentenceLanguages.indexOf(language)] ?? code
