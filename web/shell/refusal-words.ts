/**
 * Refusal words: what the server refused, by its code. English says what the server said, which names the thing; the others have a sentence for
 * each code that a screen can show, and the server's own words below it.
 * @module
 */
import { names } from '../words/names.ts'

export const refusalWords = names({
  unreachable: ['Le serveur ne répond pas.', 'Сервер не відповідає.', 'الخادم لا يجيب.'],
  'case-unknown': ['Aucun dossier ne porte cet identifiant ou cette étiquette.', 'Справи з таким ідентифікатором чи міткою немає.', 'لا قضية تحمل هذا المعرّف أو الوسم.'],
  'item-unknown': ['Aucun objet ne porte cet identifiant ou cette étiquette.', 'Предмета з таким ідентифікатором чи міткою немає.', 'لا قطعة تحمل هذا المعرّف أو الوسم.'],
  'statement-unknown': ['Aucun énoncé ne porte cet identifiant ou cette étiquette.', 'Твердження з таким ідентифікатором чи міткою немає.', 'لا إفادة تحمل هذا المعرّف أو الوسم.'],
  'case-ambiguous': ['Plusieurs énoncés conviennent ; donnez l’identifiant entier.', 'Підходить кілька тверджень; укажіть повний ідентифікатор.', 'تنطبق عدة إفادات؛ اذكر المعرّف كاملًا.'],
  'item-ambiguous': ['Plusieurs énoncés conviennent ; donnez l’identifiant entier.', 'Підходить кілька тверджень; укажіть повний ідентифікатор.', 'تنطبق عدة إفادات؛ اذكر المعرّف كاملًا.'],
  'statement-ambiguous': ['Plusieurs énoncés conviennent ; donnez l’identifiant entier.', 'Підходить кілька тверджень; укажіть повний ідентифікатор.', 'تنطبق عدة إفادات؛ اذكر المعرّف كاملًا.'],
  unknown: ['Rien ne porte cet identifiant ou cette étiquette.', 'Нічого з таким ідентифікатором чи міткою немає.', 'لا شيء يحمل هذا المعرّف أو الوسم.'],
  'not-found': ['Il n’y a rien à cette adresse.', 'За цією адресою нічого немає.', 'لا شيء في هذا العنوان.'],
  'address-malformed': ['Cette adresse n’est pas lisible.', 'Цю адресу неможливо прочитати.', 'لا يمكن قراءة هذا العنوان.'],
  'node-unknown': ['Aucun nœud de ce réseau ne porte cet identifiant ou ce nom.', 'Вузла з таким ідентифікатором чи назвою в цій мережі немає.', 'لا عقدة في هذه الشبكة تحمل هذا المعرّف أو الاسم.'],
  'same-ends': ['Le même nœud est donné aux deux bouts : voies et coupes se demandent entre deux nœuds différents. Choisissez un autre début ou une autre fin.', 'На обох кінцях той самий вузол: шляхи й розрізи шукають між двома різними вузлами. Виберіть інший початок або кінець.', 'العقدة نفسها في الطرفين: تُطلب الطرق ونقاط القطع بين عقدتين مختلفتين. اختر بداية أو نهاية أخرى.'],
  'not-a-role': ['Seul un rôle peut être supposé accepté.', 'Прийнятою можна припустити лише роль.', 'لا يُفترض قبول غير الأدوار.'],
  'not-a-weapon': ['Aucune pièce de cet objet n’est consignée.', 'Частин цього предмета не записано.', 'لا أجزاء مسجلة لهذه القطعة.'],
  'handling-unknown': ['Cette diffusion n’existe pas. Choisissez-en une ci-dessus.', 'Такого режиму доступу немає. Виберіть режим вище.', 'لا تداول بهذا الاسم. اختر واحدًا أعلاه.'],
  'counting-unknown': ['Ce compte n’existe pas.', 'Такого підрахунку немає.', 'لا عدّ بهذا الاسم.'],
  'finding-unknown': ['Aucune constatation ne porte cet identifiant ou cette étiquette.', 'Висновку з таким ідентифікатором чи міткою немає.', 'لا نتيجة تحمل هذا المعرّف أو الوسم.'],
  'photo-unknown': ['Aucune photo ne porte cet identifiant ou cette étiquette.', 'Фото з таким ідентифікатором чи міткою немає.', 'لا صورة تحمل هذا المعرّف أو الوسم.'],
  'blob-unknown': ['Aucun fichier avec cette empreinte n’est gardé ici : il a été retenu, effacé ou jamais déposé.', 'Файлу з таким гешем тут немає: його приховано, знищено або ніколи не зберігали.', 'لا ملف بهذه البصمة محفوظ هنا: حُجب أو مُحي أو لم يُحفظ قط.'],
  'file-missing': ['Le fichier de cette photo n’est pas ici : effacé, retenu ou différent de son empreinte.', 'Файлу цього фото тут немає: його знищено, приховано або він не відповідає своєму гешу.', 'ملف هذه الصورة ليس هنا: مُحي أو حُجب أو لا يطابق بصمته.'],
  'pixels-sealed': ['Les pixels sont déjà scellés.', 'Пікселі вже запечатано.', 'البكسلات مختومة من قبل.'],
  'request-invalid': ['La demande n’a pas pu être lue.', 'Запит не вдалося прочитати.', 'تعذرت قراءة الطلب.'],
  'statements-invalid': ['Rien n’a été scellé. Corrigez ce qui est nommé et scellez de nouveau.', 'Нічого не запечатано. Виправте назване і запечатайте знову.', 'لم يُختم شيء. أصلح ما ذُكر واختم من جديد.'],
  'too-large': ['La demande est trop grande.', 'Запит завеликий.', 'الطلب أكبر من اللازم.'],
  'mark-too-long': ['La marque est trop longue.', 'Маркування задовге.', 'العلامة أطول من اللازم.'],
  'rule-unknown': ['Cette règle n’existe pas ; rien n’a été publié.', 'Такого правила немає; нічого не оприлюднено.', 'لا توجد هذه القاعدة؛ لم يُنشر شيء.'],
  'audience-unknown': ['Ce public n’existe pas ; rien n’a été publié.', 'Такого кола читачів немає; нічого не оприлюднено.', 'لا توجد هذه الفئة من القراء؛ لم يُنشر شيء.'],
  'choice-fits-nothing': ['Un choix ne concerne rien dans ce paquet ; rien n’a été publié.', 'Один із виборів нічого в цьому пакеті не стосується; нічого не оприлюднено.', 'أحد الاختيارات لا ينطبق على شيء في هذه الحزمة؛ لم يُنشر شيء.'],
  'disk-full': ['Il n’y a plus de place sur le disque. Ce qui a été confirmé est en sûreté.', 'На диску немає місця. Підтверджене раніше в безпеці.', 'لا مساحة على القرص. وما أُكد من قبل في أمان.'],
  'database-away': ['La base de données ne répond pas. Ce qui a été confirmé est en sûreté ; ceci n’a pas été fait. Réessayez dans un instant.', 'База даних не відповідає. Підтверджене в безпеці, а цього не зроблено. Спробуйте за мить.', 'قاعدة البيانات لا تجيب. ما أُكد في أمان، وهذا لم يُنجز. حاول بعد لحظة.'],
  'database-doubt': ['La base de données s’est interrompue pendant l’écriture ; rien n’a été confirmé. Vérifiez si c’est là avant de le saisir de nouveau.', 'База даних зникла під час запису; нічого не підтверджено. Перш ніж вводити знову, перевірте, чи воно є.', 'انقطعت قاعدة البيانات أثناء الكتابة ولم يُؤكَّد شيء. تحقق من وجوده قبل أن تدخله ثانية.'],
  'database-full': ['Le disque de la base de données est plein. Ce qui a été confirmé est en sûreté.', 'Диск бази даних заповнений. Підтверджене в безпеці.', 'قرص قاعدة البيانات ممتلئ. وما أُكد من قبل في أمان.'],
  'server-read-only': ['Ce serveur ne fait que montrer ce qui est scellé. Les changements se font au serveur qui écrit.', 'Цей сервер лише показує запечатане. Зміни вносять на сервері, який пише.', 'هذا الخادم يعرض ما خُتم فحسب. التغييرات تُجرى في الخادم الذي يكتب.'],
  'file-busy': ['Un autre programme tient un fichier verrouillé. Réessayez.', 'Інша програма тримає файл заблокованим. Спробуйте ще раз.', 'برنامج آخر يقفل ملفًا. حاول من جديد.'],
  'server-failed': ['Le serveur n’a pas pu répondre.', 'Сервер не зміг відповісти.', 'لم يستطع الخادم أن يجيب.'],
  'host-refused': ['Ce serveur ne répond qu’à sa propre adresse.', 'Цей сервер відповідає лише на власну адресу.', 'لا يجيب هذا الخادم إلا على عنوانه.'],
  'origin-refused': ['Les demandes d’autres sites sont refusées.', 'Запити з інших сайтів відхиляються.', 'تُرفض الطلبات من مواقع أخرى.'],
  'machine-refused': ['Ce serveur ne travaille que pour sa propre machine.', 'Цей сервер працює лише для власного комп’ютера.', 'لا يعمل هذا الخادم إلا لجهازه.'],
  'user-refused': ['Ce serveur travaille pour l’utilisateur qui l’a lancé.', 'Цей сервер працює для користувача, який його запустив.', 'يعمل هذا الخادم للمستخدم الذي شغّله.'],
})
