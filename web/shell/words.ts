/**
 * Words of the shell: bar, list of the case, palette, keys, and the states that every page can be in.
 * @module
 */
import { catalog } from '../words/catalog.ts'

export const shellWords = catalog({
  en: {
    storageAway: 'The storage of files does not answer. What was acknowledged is safe; nothing new is sealed and some files do not open until it is back. It goes on by itself.',
    databaseAway: 'The database does not answer. What was acknowledged is safe; nothing new is sealed until it is back. It goes on by itself.', readOnly: 'This server only shows what is sealed. Changes are made at the server that writes.', readOnlyBeside: 'This server only shows what is sealed. Changes are made at the server on {writer}.', readOnlyBehind: 'It cannot open what was sealed last, and shows what was there before.',
    desk: 'Requests', menu: 'Menu', skip: 'Skip to the sheet', capture: 'Capture', captureItems: 'Document items at a site', import: 'Import', importSheet: 'Import a spreadsheet', search: 'Search', decode: 'Decode', instruments: 'Prohibitions', verify: 'Verify', log: 'Log', cases: 'Cases', case: 'Case', timeline: 'Timeline', custody: 'Chain of custody', bulk: 'Change many', map: 'Map', findings: 'Findings', items: 'Items',
    statistics: 'Statistics',
    nothingHere: 'Nothing is at this address', toCases: 'Go to the cases', loading: 'loading', longWait: 'This is worked out from all that is recorded. Over very much it takes minutes; the other pages work meanwhile.', language: 'Language',
    theme: 'Theme: {now}; change to {next}', system: 'system', light: 'light', dark: 'dark',
    find: 'Find', findLabel: 'Find items, findings, pages', findExample: '113, actuator, timeline …', noHits: 'Nothing in this case is called so.', page: 'page', finding: 'finding', item: 'item',
    searchMarks: 'Search marks', decodeMark: 'Decode a mark', verifyPackage: 'Verify a package', keys: 'Keys', close: 'Close',
    keyFind: 'find in this case', keyKeys: 'these keys', keyEscape: 'close the drawer or a dialog', keyTab: 'go to and open anything', keyBack: 'one step back, in the drawer too',
    startAgain: 'Start it again with "npm start", then reload this page.', chooseAgain: 'Go back to the list of cases and choose from there.',
    counts: '{findings, plural, one {# finding} other {# findings}}, {items, plural, one {# item} other {# items}}',
    settings: 'Settings', states: 'Names of states', statesUn: 'as the United Nations write them', statesCommon: 'as the language commonly has them', statesCode: 'as recorded: the code', statesNote: 'Only what is shown here and now: what is recorded stays, and stands beside the name. No name says anything of the legal status of a territory.', appearance: 'Appearance',
  },
  fr: {
    storageAway: 'Le stockage des fichiers ne répond pas. Ce qui a été confirmé est en sûreté ; rien de nouveau n’est scellé et certains fichiers ne s’ouvrent pas avant son retour. Tout reprend de soi-même.',
    databaseAway: 'La base de données ne répond pas. Ce qui a été confirmé est en sûreté ; rien de nouveau n’est scellé avant son retour. Tout reprend de soi-même.', readOnly: 'Ce serveur ne fait que montrer ce qui est scellé. Les changements se font au serveur qui écrit.', readOnlyBeside: 'Ce serveur ne fait que montrer ce qui est scellé. Les changements se font au serveur sur {writer}.', readOnlyBehind: 'Il ne peut pas ouvrir ce qui vient d’être scellé et montre ce qui y était avant.',
    desk: 'Demandes', menu: 'Menu', skip: 'Aller à la feuille', capture: 'Relever', captureItems: 'Documenter des objets sur un site', import: 'Importer', importSheet: 'Importer une feuille de calcul', search: 'Chercher', decode: 'Décoder', instruments: 'Interdictions', verify: 'Vérifier', log: 'Journal', cases: 'Dossiers', case: 'Dossier', timeline: 'Chronologie', custody: 'Chaîne de possession', bulk: 'Changer plusieurs', map: 'Carte', findings: 'Constatations', items: 'Objets',
    statistics: 'Statistiques',
    nothingHere: 'Rien à cette adresse', toCases: 'Aller aux dossiers', loading: 'chargement', longWait: 'Cela se calcule sur tout ce qui est consigné. Sur un très grand nombre, cela prend des minutes ; les autres pages fonctionnent entre-temps.', language: 'Langue',
    theme: 'Thème : {now} ; passer à {next}', system: 'système', light: 'clair', dark: 'sombre',
    find: 'Chercher', findLabel: 'Chercher objets, constatations, pages', findExample: '113, actionneur, chronologie…', noHits: 'Rien ne porte ce nom dans ce dossier.', page: 'page', finding: 'constatation', item: 'objet',
    searchMarks: 'Chercher des marques', decodeMark: 'Décoder une marque', verifyPackage: 'Vérifier un paquet', keys: 'Touches', close: 'Fermer',
    keyFind: 'chercher dans ce dossier', keyKeys: 'ces touches', keyEscape: 'fermer le tiroir ou une boîte de dialogue', keyTab: 'atteindre et ouvrir', keyBack: 'un pas en arrière, dans le tiroir aussi',
    startAgain: 'Relancez avec « npm start », puis rechargez cette page.', chooseAgain: 'Revenez à la liste des dossiers et choisissez de là.',
    counts: '{findings, plural, one {# constatation} many {# constatations} other {# constatations}}, {items, plural, one {# objet} many {# objets} other {# objets}}',
    settings: 'Réglages', states: 'Noms des États', statesUn: 'comme les écrivent les Nations Unies', statesCommon: 'comme la langue les dit d’ordinaire', statesCode: 'comme noté : le code', statesNote: 'Cela ne change que l’affichage : ce qui est noté reste et figure à côté du nom. Aucun nom ne dit quoi que ce soit du statut juridique d’un territoire.', appearance: 'Apparence',
  },
  uk: {
    storageAway: 'Сховище файлів не відповідає. Підтверджене в безпеці; нового не запечатують і деякі файли не відкриваються, доки воно не повернеться. Усе піде далі саме.',
    databaseAway: 'База даних не відповідає. Підтверджене в безпеці; нового не запечатують, доки вона не повернеться. Усе піде далі саме.', readOnly: 'Цей сервер лише показує запечатане. Зміни вносять на сервері, який пише.', readOnlyBeside: 'Цей сервер лише показує запечатане. Зміни вносять на сервері на {writer}.', readOnlyBehind: 'Він не може відкрити щойно запечатане і показує те, що було раніше.',
    desk: 'Запити', menu: 'Меню', skip: 'До аркуша', capture: 'Поле', captureItems: 'Документувати предмети на місці', import: 'Імпорт', importSheet: 'Імпортувати таблицю', search: 'Пошук', decode: 'Розшифрувати', instruments: 'Заборони', verify: 'Перевірити', log: 'Журнал', cases: 'Справи', case: 'Справа', timeline: 'Хронологія', custody: 'Ланцюг збереження', bulk: 'Змінити багато', map: 'Карта', findings: 'Висновки', items: 'Предмети',
    statistics: 'Статистика',
    nothingHere: 'За цією адресою нічого немає', toCases: 'До справ', loading: 'завантаження', longWait: 'Це обчислюється з усього записаного. Коли його дуже багато, це триває хвилини; інші сторінки тим часом працюють.', language: 'Мова',
    theme: 'Тема: {now}; змінити на {next}', system: 'системна', light: 'світла', dark: 'темна',
    find: 'Шукати', findLabel: 'Шукати предмети, висновки, сторінки', findExample: '113, привід, хронологія…', noHits: 'У цій справі нічого так не названо.', page: 'сторінка', finding: 'висновок', item: 'предмет',
    searchMarks: 'Пошук маркувань', decodeMark: 'Розшифрувати маркування', verifyPackage: 'Перевірити пакет', keys: 'Клавіші', close: 'Закрити',
    keyFind: 'шукати в цій справі', keyKeys: 'ці клавіші', keyEscape: 'закрити шухляду або вікно', keyTab: 'перейти до будь-чого і відкрити', keyBack: 'крок назад, також у шухляді',
    startAgain: 'Запустіть знову командою «npm start» і перезавантажте сторінку.', chooseAgain: 'Поверніться до списку справ і виберіть звідти.',
    counts: '{findings, plural, one {# висновок} few {# висновки} many {# висновків} other {# висновку}}, {items, plural, one {# предмет} few {# предмети} many {# предметів} other {# предмета}}',
    settings: 'Налаштування', states: 'Назви держав', statesUn: 'як їх пише ООН', statesCommon: 'як їх звичайно називають цією мовою', statesCode: 'як записано: код', statesNote: 'Змінюється лише показ: записане лишається і стоїть поруч із назвою. Жодна назва нічого не каже про правовий статус території.', appearance: 'Вигляд',
  },
  ar: {
    storageAway: 'مخزن الملفات لا يجيب. ما أُكد في أمان، ولا يُختم جديد ولا تُفتح بعض الملفات حتى يعود. ثم يستمر كل شيء من نفسه.',
    databaseAway: 'قاعدة البيانات لا تجيب. ما أُكد في أمان، ولا يُختم جديد حتى تعود. ثم يستمر كل شيء من نفسه.', readOnly: 'هذا الخادم يعرض ما خُتم فحسب. التغييرات تُجرى في الخادم الذي يكتب.', readOnlyBeside: 'هذا الخادم يعرض ما خُتم فحسب. التغييرات تُجرى في الخادم على {writer}.', readOnlyBehind: 'لا يستطيع فتح ما خُتم أخيرًا، ويعرض ما كان قبله.',
    desk: 'الطلبات', menu: 'القائمة', skip: 'إلى الصفحة', capture: 'التوثيق', captureItems: 'توثيق القطع في الموقع', import: 'استيراد', importSheet: 'استيراد جدول', search: 'بحث', decode: 'فك الرموز', instruments: 'المحظورات', verify: 'التحقق', log: 'السجل', cases: 'القضايا', case: 'القضية', timeline: 'التسلسل الزمني', custody: 'سلسلة الحيازة', bulk: 'تغيير كثير', map: 'الخريطة', findings: 'النتائج', items: 'القطع',
    statistics: 'الإحصاءات',
    nothingHere: 'لا شيء في هذا العنوان', toCases: 'إلى القضايا', loading: 'جارٍ التحميل', longWait: 'يُحسب هذا من كل ما سُجّل. وإن كان كثيرًا جدًا استغرق دقائق؛ وتعمل الصفحات الأخرى في أثناء ذلك.', language: 'اللغة',
    theme: 'المظهر: {now}؛ التغيير إلى {next}', system: 'النظام', light: 'فاتح', dark: 'داكن',
    find: 'بحث', findLabel: 'البحث عن القطع والنتائج والصفحات', findExample: '113، مشغّل، تسلسل…', noHits: 'لا شيء بهذا الاسم في هذه القضية.', page: 'صفحة', finding: 'نتيجة', item: 'قطعة',
    searchMarks: 'البحث في العلامات', decodeMark: 'فك رموز علامة', verifyPackage: 'التحقق من حزمة', keys: 'المفاتيح', close: 'إغلاق',
    keyFind: 'البحث في هذه القضية', keyKeys: 'هذه المفاتيح', keyEscape: 'إغلاق الدرج أو النافذة', keyTab: 'الانتقال إلى أي شيء وفتحه', keyBack: 'خطوة إلى الوراء، في الدرج أيضًا',
    startAgain: 'شغّله من جديد بالأمر "npm start" ثم أعد تحميل الصفحة.', chooseAgain: 'عد إلى قائمة القضايا واختر منها.',
    counts: '{findings, plural, zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}، {items, plural, zero {لا قطع} one {قطعة واحدة} two {قطعتان} few {# قطع} many {# قطعة} other {# قطعة}}',
    settings: 'الإعدادات', states: 'أسماء الدول', statesUn: 'كما تكتبها الأمم المتحدة', statesCommon: 'كما هي شائعة في اللغة', statesCode: 'كما سُجلت: الرمز', statesNote: 'يغيّر هذا العرض وحده: فما سُجل يبقى ويقف بجانب الاسم. ولا يدل اسم على الوضع القانوني لأي إقليم.', appearance: 'المظهر',
  },
})
