/**
 * Refused words: why a file, a list or an exchange of matching was refused (spec/matching.md). The server says where; these say what.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const refusedWords = catalog({
  en: {
    'match-format': 'no file of a matching', 'match-header': 'its second line is not as it should be', 'match-element': 'a line holds no element', 'match-order': 'lines are out of order, or stand twice', 'match-count': 'another number of lines than it says', 'match-digest': 'it was changed on its way', 'match-end': 'it is cut, or has other line ends', 'match-too-large': 'too long', 'match-other': 'it belongs to another file',
    'matching-running': 'another list is being worked on', 'matching-empty': 'no serial that is read whole', 'matching-context': 'what the lists are of is missing', 'matching-agreed': 'an exchange with these words was made here before', 'matching-own': 'this offer was made here', 'matching-answered': 'this offer was answered here', 'matching-tries': 'it tries more serials than may be', 'matching-gone': 'choose the offer again', 'matching-unknown': 'it belongs to no exchange here', 'matching-over': 'the exchange is over, and its secret is deleted', 'matching-nowhere': 'no data folder for exchanges',
    'list-column': 'no column of this name', 'list-csv': 'no CSV file', 'case-unknown': 'no such case', 'serial-empty': 'empty', 'serial-uncertain': 'not read whole', 'serial-too-long': 'too long for a serial',
  },
  fr: {
    'match-format': 'Ce n’est pas un fichier de comparaison.', 'match-header': 'Sa deuxième ligne n’est pas comme elle doit être.', 'match-element': 'Une ligne ne contient pas d’élément.', 'match-order': 'Des lignes ne sont pas dans l’ordre, ou y sont deux fois.', 'match-count': 'Un autre nombre de lignes que ce qu’il dit.', 'match-digest': 'Il a été changé en route.', 'match-end': 'Il est coupé, ou a d’autres fins de ligne.', 'match-too-large': 'Trop long.', 'match-other': 'Il va avec un autre fichier.',
    'matching-running': 'Une autre liste est en cours.', 'matching-empty': 'Aucun numéro lu en entier.', 'matching-context': 'Il manque de quoi sont les listes.', 'matching-agreed': 'Un échange avec ces mots a déjà été fait ici.', 'matching-own': 'Cette offre a été faite ici.', 'matching-answered': 'Cette offre a déjà reçu une réponse ici.', 'matching-tries': 'Elle essaie plus de numéros qu’il n’est permis.', 'matching-gone': 'Choisissez l’offre encore une fois.', 'matching-unknown': 'Il n’appartient à aucun échange ici.', 'matching-over': 'L’échange est terminé et son secret supprimé.', 'matching-nowhere': 'Pas de dossier de données pour les échanges.',
    'list-column': 'Aucune colonne de ce nom.', 'list-csv': 'Ce n’est pas un fichier CSV.', 'case-unknown': 'Aucun dossier de ce nom.', 'serial-empty': 'vide', 'serial-uncertain': 'pas lu en entier', 'serial-too-long': 'trop long pour un numéro de série',
  },
  uk: {
    'match-format': 'Це не файл зіставлення.', 'match-header': 'Другий рядок не такий, як має бути.', 'match-element': 'Рядок не містить елемента.', 'match-order': 'Рядки не в порядку або повторюються.', 'match-count': 'Інше число рядків, ніж сказано.', 'match-digest': 'Файл змінено дорогою.', 'match-end': 'Файл обрізано або має інші кінці рядків.', 'match-too-large': 'Завеликий.', 'match-other': 'Належить до іншого файлу.',
    'matching-running': 'Опрацьовується інший список.', 'matching-empty': 'Жодного номера, прочитаного повністю.', 'matching-context': 'Не сказано, з чого складаються списки.', 'matching-agreed': 'Обмін із цими словами тут уже був.', 'matching-own': 'Цю пропозицію зроблено тут.', 'matching-answered': 'На цю пропозицію тут уже відповіли.', 'matching-tries': 'Випробовує більше номерів, ніж дозволено.', 'matching-gone': 'Виберіть пропозицію ще раз.', 'matching-unknown': 'Не належить до жодного обміну тут.', 'matching-over': 'Обмін завершено, його таємницю видалено.', 'matching-nowhere': 'Немає теки даних для обмінів.',
    'list-column': 'Немає стовпця з такою назвою.', 'list-csv': 'Це не файл CSV.', 'case-unknown': 'Немає такої справи.', 'serial-empty': 'порожньо', 'serial-uncertain': 'прочитано не повністю', 'serial-too-long': 'задовгий для серійного номера',
  },
  ar: {
    'match-format': 'ليس ملف مطابقة.', 'match-header': 'سطره الثاني ليس كما ينبغي.', 'match-element': 'سطر لا يحمل عنصرًا.', 'match-order': 'سطور ليست في ترتيبها أو مكررة.', 'match-count': 'عدد سطور غير ما يقوله.', 'match-digest': 'تغيّر في الطريق.', 'match-end': 'مقطوع، أو له نهايات سطور أخرى.', 'match-too-large': 'طويل جدًا.', 'match-other': 'ينتمي إلى ملف آخر.',
    'matching-running': 'يجري العمل على قائمة أخرى.', 'matching-empty': 'لا رقم قُرئ كاملًا.', 'matching-context': 'لم يُذكر ما الذي تضمه القوائم.', 'matching-agreed': 'أُجري هنا من قبل تبادل بهذه الكلمات.', 'matching-own': 'صُنع هذا العرض هنا.', 'matching-answered': 'أُجيب عن هذا العرض هنا.', 'matching-tries': 'يجرّب أرقامًا أكثر مما يجوز.', 'matching-gone': 'اختر العرض مرة أخرى.', 'matching-unknown': 'لا ينتمي إلى أي تبادل هنا.', 'matching-over': 'انتهى التبادل وحُذف سره.', 'matching-nowhere': 'لا مجلد بيانات للتبادلات.',
    'list-column': 'لا عمود بهذا الاسم.', 'list-csv': 'ليس ملف CSV.', 'case-unknown': 'لا قضية كهذه.', 'serial-empty': 'فارغ', 'serial-uncertain': 'لم يُقرأ كاملًا', 'serial-too-long': 'أطول من رقم تسلسلي',
  },
})
