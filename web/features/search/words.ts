/**
 * Words of the search for marks.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const searchWords = catalog({
  en: {
    mark: 'Mark, or a part of it', field: 'In', any: 'all marks, as transcribed', serial: 'serials, as read', lot: 'lots, as read',
    'sign?': 'one character', 'sign*': 'any run', 'sign[38]': 'one of these', 'sign{7}': 'read with doubt',
    none: 'No recorded mark fits. That says nothing of what was not documented.', within: 'Any mark that has “{mark}” in it',
    counts: '{fits, plural, one {# mark fits} other {# marks fit}}, {may, plural, one {# may fit} other {# may fit}}, {torn, plural, one {# torn one is not excluded} other {# torn ones are not excluded}}',
    fits: 'Fits', 'may-fit': 'May fit', 'may-fit-note': 'A place that is open on the mark stands where a character is asked for. Those with the most legible places come first.', 'not-excluded': 'Not excluded', 'not-excluded-note': 'Torn, cut or burnt: what is left does not speak against it.',
    legible: '{legible} of {asked} places legible', near: 'Near in the same sequence', nearNote: 'The same form, with a number at most 20 away. What was made together is numbered together; that alone proves nothing.',
    noItem: 'an item that is not here', restricted: 'restricted', confidential: 'confidential', typedOtherwise: 'stands there in another script or size of letters', pages: 'Pages of hits', earlier: 'Earlier', later: 'Later', shown: '{from} to {to} of {count}',
    notSearched: '{count, plural, one {# serial or lot is no mark (too long, or with characters that leave no trace) and was not searched.} other {# serials or lots are no marks (too long, or with characters that leave no trace) and were not searched.}}',
  },
  fr: {
    mark: 'Marque, ou une partie', field: 'Dans', any: 'toutes les marques transcrites', serial: 'les numéros de série lus', lot: 'les lots lus',
    'sign?': 'un caractère', 'sign*': 'une suite quelconque', 'sign[38]': 'l’un de ceux-ci', 'sign{7}': 'lu avec doute',
    none: 'Aucune marque consignée ne convient. Cela ne dit rien de ce qui n’a pas été documenté.', within: 'Toute marque qui contient « {mark} »',
    counts: '{fits, plural, one {# marque convient} many {# marques conviennent} other {# marques conviennent}}, {may, plural, one {# peut convenir} many {# peuvent convenir} other {# peuvent convenir}}, {torn, plural, one {# marque arrachée n’est pas exclue} many {# marques arrachées ne sont pas exclues} other {# marques arrachées ne sont pas exclues}}',
    fits: 'Convient', 'may-fit': 'Peut convenir', 'may-fit-note': 'Une place ouverte de la marque se trouve là où un caractère est demandé. Celles qui ont le plus de places lisibles viennent d’abord.', 'not-excluded': 'Pas exclue', 'not-excluded-note': 'Arrachée, coupée ou brûlée : ce qui reste ne parle pas contre.',
    legible: '{legible} places lisibles sur {asked}', near: 'Proches dans la même série', nearNote: 'La même forme, avec un numéro à 20 au plus. Ce qui est fabriqué ensemble est numéroté ensemble ; cela seul ne prouve rien.',
    noItem: 'un objet qui n’est pas ici', restricted: 'restreint', confidential: 'confidentiel', typedOtherwise: 'figure là dans une autre écriture ou une autre casse', pages: 'Pages de résultats', earlier: 'Précédents', later: 'Suivants', shown: '{from} à {to} sur {count}',
    notSearched: '{count, plural, one {# numéro ou lot n’est pas une marque (trop long, ou avec des caractères qui ne laissent pas de trace) et n’a pas été cherché.} many {# numéros ou lots ne sont pas des marques (trop longs, ou avec des caractères qui ne laissent pas de trace) et n’ont pas été cherchés.} other {# numéros ou lots ne sont pas des marques (trop longs, ou avec des caractères qui ne laissent pas de trace) et n’ont pas été cherchés.}}',
  },
  uk: {
    mark: 'Маркування або його частина', field: 'Де', any: 'усі маркування, як записано', serial: 'серійні номери, як прочитано', lot: 'партії, як прочитано',
    'sign?': 'один знак', 'sign*': 'будь-який ряд', 'sign[38]': 'один із цих', 'sign{7}': 'прочитано із сумнівом',
    none: 'Жодне записане маркування не підходить. Це нічого не каже про те, що не задокументовано.', within: 'Будь-яке маркування, що містить «{mark}»',
    counts: '{fits, plural, one {# маркування підходить} few {# маркування підходять} many {# маркувань підходять} other {# маркування підходить}}, {may, plural, one {# може підходити} few {# можуть підходити} many {# можуть підходити} other {# може підходити}}, {torn, plural, one {# обірване не виключено} few {# обірвані не виключено} many {# обірваних не виключено} other {# обірваного не виключено}}',
    fits: 'Підходить', 'may-fit': 'Може підходити', 'may-fit-note': 'Відкрите місце маркування стоїть там, де запитано знак. Спершу ті, де найбільше розбірливих місць.', 'not-excluded': 'Не виключено', 'not-excluded-note': 'Обірвано, відрізано або обгоріло: те, що лишилося, цьому не суперечить.',
    legible: 'розбірливі місця: {legible} із {asked}', near: 'Поруч у тій самій послідовності', nearNote: 'Та сама форма, номер відрізняється щонайбільше на 20. Виготовлене разом нумерують разом; саме по собі це нічого не доводить.',
    noItem: 'предмет, якого тут немає', restricted: 'обмежено', confidential: 'конфіденційно', typedOtherwise: 'там стоїть іншою писемністю або іншим розміром літер', pages: 'Сторінки результатів', earlier: 'Попередні', later: 'Наступні', shown: '{from}–{to} із {count}',
    notSearched: '{count, plural, one {# номер або партія не є маркуванням (задовгий або зі знаками без сліду), тож пошук їх не охопив.} few {# номери або партії не є маркуваннями (задовгі або зі знаками без сліду), тож пошук їх не охопив.} many {# номерів або партій не є маркуваннями (задовгі або зі знаками без сліду), тож пошук їх не охопив.} other {# номера або партії не є маркуванням (задовгі або зі знаками без сліду), тож пошук їх не охопив.}}',
  },
  ar: {
    mark: 'العلامة أو جزء منها', field: 'في', any: 'كل العلامات كما نُقلت', serial: 'الأرقام التسلسلية كما قُرئت', lot: 'الدفعات كما قُرئت',
    'sign?': 'حرف واحد', 'sign*': 'أي سلسلة', 'sign[38]': 'واحد من هذه', 'sign{7}': 'قُرئ بشك',
    none: 'لا توجد علامة مسجلة تطابق. وهذا لا يقول شيئًا عما لم يوثَّق.', within: 'أي علامة تحتوي «{mark}»',
    counts: '{fits, plural, zero {لا علامة تطابق} one {علامة واحدة تطابق} two {علامتان تطابقان} few {# علامات تطابق} many {# علامة تطابق} other {# علامة تطابق}}، {may, plural, zero {لا علامة قد تطابق} one {علامة واحدة قد تطابق} two {علامتان قد تطابقان} few {# علامات قد تطابق} many {# علامة قد تطابق} other {# علامة قد تطابق}}، {torn, plural, zero {لا علامة ممزقة غير مستبعدة} one {علامة ممزقة واحدة غير مستبعدة} two {علامتان ممزقتان غير مستبعدتين} few {# علامات ممزقة غير مستبعدة} many {# علامة ممزقة غير مستبعدة} other {# علامة ممزقة غير مستبعدة}}',
    fits: 'تطابق', 'may-fit': 'قد تطابق', 'may-fit-note': 'موضع مفتوح في العلامة يقع حيث يُسأل عن حرف. تأتي أولًا العلامات ذات المواضع المقروءة الأكثر.', 'not-excluded': 'غير مستبعدة', 'not-excluded-note': 'ممزقة أو مقطوعة أو محترقة: ما بقي لا ينفي ذلك.',
    legible: 'المواضع المقروءة: {legible} من {asked}', near: 'قريبة في التسلسل نفسه', nearNote: 'الشكل نفسه، برقم لا يبعد أكثر من 20. ما صُنع معًا يُرقَّم معًا؛ وهذا وحده لا يثبت شيئًا.',
    noItem: 'قطعة ليست هنا', restricted: 'مقيَّد', confidential: 'سري', typedOtherwise: 'مكتوبة هناك بكتابة أخرى أو بحجم حروف آخر', pages: 'صفحات النتائج', earlier: 'السابق', later: 'التالي', shown: '{from} إلى {to} من {count}',
    notSearched: '{count, plural, zero {لا أرقام أو دفعات خارج البحث.} one {رقم أو دفعة واحدة ليست علامة (طويلة جدًا أو فيها حروف لا تترك أثرًا) ولم يُبحث فيها.} two {رقمان أو دفعتان ليستا علامتين (طويلتان جدًا أو فيهما حروف لا تترك أثرًا) ولم يُبحث فيهما.} few {# أرقام أو دفعات ليست علامات (طويلة جدًا أو فيها حروف لا تترك أثرًا) ولم يُبحث فيها.} many {# رقمًا أو دفعة ليست علامات (طويلة جدًا أو فيها حروف لا تترك أثرًا) ولم يُبحث فيها.} other {# رقم أو دفعة ليست علامات (طويلة جدًا أو فيها حروف لا تترك أثرًا) ولم يُبحث فيها.}}',
  },
})
