/**
 * Words of the story: the first page, and the first part of the page of a case. Few: what is told comes from the statements.
 * @module
 */
import { catalog } from '../../words/catalog.ts'
import { names } from '../../words/names.ts'

export const storyWords = catalog({
  en: {
    tagline: 'From a mark on a fragment to a finding that an opponent can check', lede: 'One case from public sources, in a minute. Every line opens on the sealed statements that it rests on.', inPictures: 'From the mark to the days', onIt: 'The mark', means: 'What it means', days: 'How long before its use',
    readAs: '{mark} is read as {date}', others: '{count, plural, one {# other reading weighed} other {# other readings weighed}}', notRead: 'Nobody has judged a reading of it yet.', findings: 'What follows, and how sure',
    attacks: 'What is said against it, and what answers', attacksOf: 'Computed from the statements, for the finding {finding}. Where nothing answers, the gap stands here.', alsoOf: 'The same for:', evidence: 'evidence', evidenceFor: 'Evidence: {what}', moreAnswers: '{count, plural, one {# more answer} other {# more answers}}', moreGaps: '{count, plural, one {# more gap} other {# more gaps}}', gap: 'Gap:', nothing: 'Nothing answers it.',
    check: 'Check it without us', checkText: 'A finding leaves as a package: anyone verifies it in a browser, with the network cut and without asking us.', verify: 'Verify a package', log: 'The log of all that is sealed',
    begin: 'Begin', emptyHead: 'No case is here yet', emptyText: 'A case is an investigation: its mandate, its items with their marks, and the findings drawn from them. Nothing leaves this machine.', toCapture: 'Document items at a site, with photographs', toImport: 'Import a spreadsheet', toDecode: 'Decode a mark, without a case', toRecord: 'Seal statements from a file, one a line:', toExample: 'Look at a whole case first: start with the public examples:', toVerify: 'Verify a package that somebody gave you',
  },
  fr: {
    tagline: 'D’une marque sur un fragment à une constatation qu’un adversaire peut vérifier', lede: 'Un dossier tiré de sources publiques, en une minute. Chaque ligne s’ouvre sur les énoncés scellés sur lesquels elle repose.', inPictures: 'De la marque aux jours', onIt: 'La marque', means: 'Ce qu’elle signifie', days: 'Combien de temps avant l’emploi',
    readAs: '{mark} se lit {date}', others: '{count, plural, one {# autre lecture pesée} many {# autres lectures pesées} other {# autres lectures pesées}}', notRead: 'Personne n’a encore jugé de lecture.', findings: 'Ce qui en découle, et avec quelle certitude',
    attacks: 'Ce qu’on dit contre, et ce qui y répond', attacksOf: 'Calculé à partir des énoncés, pour la constatation {finding}. Où rien ne répond, la lacune figure ici.', alsoOf: 'De même pour :', evidence: 'preuves', evidenceFor: 'Preuves : {what}', moreAnswers: '{count, plural, one {# réponse de plus} many {# réponses de plus} other {# réponses de plus}}', moreGaps: '{count, plural, one {# lacune de plus} many {# lacunes de plus} other {# lacunes de plus}}', gap: 'Lacune :', nothing: 'Rien n’y répond.',
    check: 'Le vérifier sans nous', checkText: 'Une constatation part sous forme de paquet : chacun le vérifie dans un navigateur, réseau coupé et sans nous demander.', verify: 'Vérifier un paquet', log: 'Le journal de tout ce qui est scellé',
    begin: 'Commencer', emptyHead: 'Aucun dossier ici pour l’instant', emptyText: 'Un dossier est une enquête : son mandat, ses objets avec leurs marques, et les constatations qui en sont tirées. Rien ne quitte cette machine.', toCapture: 'Documenter des objets sur un site, avec photographies', toImport: 'Importer une feuille de calcul', toDecode: 'Décoder une marque, sans dossier', toRecord: 'Sceller des énoncés d’un fichier, un par ligne :', toExample: 'Voir d’abord un dossier entier : démarrer avec les exemples publics :', toVerify: 'Vérifier un paquet que quelqu’un vous a remis',
  },
  uk: {
    tagline: 'Від маркування на уламку до висновку, який може перевірити й опонент', lede: 'Одна справа з відкритих джерел, за хвилину. Кожен рядок відкривається на запечатані твердження, на яких він тримається.', inPictures: 'Від маркування до днів', onIt: 'Маркування', means: 'Що воно означає', days: 'Скільки до застосування',
    readAs: '{mark} читають як {date}', others: '{count, plural, one {зважено ще # прочитання} few {зважено ще # прочитання} many {зважено ще # прочитань} other {зважено ще # прочитання}}', notRead: 'Жодного прочитання ще ніхто не оцінив.', findings: 'Що з цього випливає, і наскільки певно',
    attacks: 'Що кажуть проти, і що на це відповідає', attacksOf: 'Обчислено з тверджень, для висновку {finding}. Де відповіді немає, тут стоїть прогалина.', alsoOf: 'Те саме для:', evidence: 'докази', evidenceFor: 'Докази: {what}', moreAnswers: '{count, plural, one {ще # відповідь} few {ще # відповіді} many {ще # відповідей} other {ще # відповіді}}', moreGaps: '{count, plural, one {ще # прогалина} few {ще # прогалини} many {ще # прогалин} other {ще # прогалини}}', gap: 'Прогалина:', nothing: 'Відповіді немає.',
    check: 'Перевірте без нас', checkText: 'Висновок виходить пакетом: будь-хто перевіряє його в браузері, без мережі й не питаючи нас.', verify: 'Перевірити пакет', log: 'Журнал усього запечатаного',
    begin: 'Почати', emptyHead: 'Справ тут ще немає', emptyText: 'Справа — це розслідування: його мандат, предмети з маркуванням і висновки з них. Нічого не залишає цей комп’ютер.', toCapture: 'Задокументувати предмети на місці, з фотографіями', toImport: 'Імпортувати таблицю', toDecode: 'Розшифрувати маркування без справи', toRecord: 'Запечатати твердження з файлу, по одному в рядку:', toExample: 'Спершу подивитися цілу справу: запустити з відкритими прикладами:', toVerify: 'Перевірити пакет, який вам дали',
  },
  ar: {
    tagline: 'من علامة على شظية إلى نتيجة يستطيع الخصم أن يتحقق منها', lede: 'قضية واحدة من مصادر علنية، في دقيقة. كل سطر يُفتح على الإفادات المختومة التي يستند إليها.', inPictures: 'من العلامة إلى الأيام', onIt: 'العلامة', means: 'ما تعنيه', days: 'كم سبقت استخدامها',
    readAs: 'تُقرأ {mark} على أنها {date}', others: '{count, plural, zero {لم توزن قراءة أخرى} one {وُزنت قراءة أخرى واحدة} two {وُزنت قراءتان أخريان} few {وُزنت # قراءات أخرى} many {وُزنت # قراءة أخرى} other {وُزنت # قراءة أخرى}}', notRead: 'لم يحكم أحد بعد على قراءة لها.', findings: 'ما يترتب عليها، وبأي يقين',
    attacks: 'ما يقال ضدها، وما يجيب عنه', attacksOf: 'محسوب من الإفادات، للنتيجة {finding}. وحيث لا جواب تظهر الثغرة هنا.', alsoOf: 'والشيء نفسه لـ:', evidence: 'الأدلة', evidenceFor: 'الأدلة: {what}', moreAnswers: '{count, plural, zero {لا أجوبة أخرى} one {جواب آخر} two {جوابان آخران} few {# أجوبة أخرى} many {# جوابًا آخر} other {# جواب آخر}}', moreGaps: '{count, plural, zero {لا ثغرات أخرى} one {ثغرة أخرى} two {ثغرتان أخريان} few {# ثغرات أخرى} many {# ثغرة أخرى} other {# ثغرة أخرى}}', gap: 'ثغرة:', nothing: 'لا شيء يجيب عنه.',
    check: 'تحقق منها من دوننا', checkText: 'تخرج النتيجة في حزمة يتحقق منها أي كان في متصفح، والشبكة مقطوعة ومن دون أن يسألنا.', verify: 'التحقق من حزمة', log: 'سجل كل ما خُتم',
    begin: 'البداية', emptyHead: 'لا قضية هنا بعد', emptyText: 'القضية تحقيق: ولايته، وقطعه بعلاماتها، والنتائج المستخلصة منها. لا شيء يغادر هذا الجهاز.', toCapture: 'توثيق قطع في موقع، مع صور', toImport: 'استيراد جدول بيانات', toDecode: 'فك رموز علامة، من دون قضية', toRecord: 'ختم إفادات من ملف، واحدة في كل سطر:', toExample: 'الاطلاع أولًا على قضية كاملة: ابدأ بالأمثلة العلنية:', toVerify: 'التحقق من حزمة أعطاك إياها أحد',
  },
})

/** Calendars by which a mark is read as a year; of another scheme the meaning is shown, as it was written. */
export const calendarNames = names({
  juche: ['calendrier de la RPDC (Juche)', 'календар КНДР (чучхе)', 'تقويم جمهورية كوريا الشعبية الديمقراطية (زوتشيه)', 'calendar of the DPRK (Juche)'],
  minguo: ['calendrier minguo', 'календар Мінґо', 'تقويم مينغو', 'Minguo calendar'],
})
