/**
 * Words of own registers: which are there, how one is added, replaced and removed, and which version findings name.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const registerWords = catalog({
  en: {
    title: 'Registers', asOf: 'kept up to {day}', builtIn: 'comes with the program', own: 'of this data folder', rows: '{count, plural, one {# measure} other {# measures}}, {unchecked} with unchecked fields',
    add: 'Add or replace a register', addHint: 'A JSON file as spec/instruments.md describes it. One of the same name takes the place of the earlier.', added: 'Added: {version}.', replaced: 'Replaced; now {version}.', removed: 'Removed: {name}.', remove: 'Remove', removeNamed: 'Remove {name}', save: 'Save the file', confirm: 'Remove {name} from this data folder?',
    refused: 'This file was refused and nothing of it kept ({code}).', failed: 'The server does not answer. Nothing was changed.',
    claims: '{count, plural, one {# claim of a finding names a measure} other {# claims of findings name a measure}}', 'from-built-in': 'of the register that comes with the program', 'from-own': 'of a register of this data folder: no finding is established by it, for whoever gets the package does not have it', 'from-none': 'no such measure of a register of that day is at hand: nothing is established by it',
  },
  fr: {
    title: 'Registres', asOf: 'tenu jusqu’au {day}', builtIn: 'fourni avec le programme', own: 'de ce dossier de données', rows: '{count, plural, one {# mesure} many {# mesures} other {# mesures}}, dont {unchecked} avec des champs non vérifiés',
    add: 'Ajouter ou remplacer un registre', addHint: 'Un fichier JSON tel que le décrit spec/instruments.md. Celui du même nom remplace le précédent.', added: 'Ajouté : {version}.', replaced: 'Remplacé ; maintenant {version}.', removed: 'Retiré : {name}.', remove: 'Retirer', removeNamed: 'Retirer {name}', save: 'Enregistrer le fichier', confirm: 'Retirer {name} de ce dossier de données ?',
    refused: 'Ce fichier a été refusé et rien n’en est gardé ({code}).', failed: 'Le serveur ne répond pas. Rien n’a été changé.',
    claims: '{count, plural, one {# affirmation d’un constat nomme une mesure} many {# affirmations de constats nomment une mesure} other {# affirmations de constats nomment une mesure}}', 'from-built-in': 'du registre fourni avec le programme', 'from-own': 'd’un registre de ce dossier de données : aucun constat n’est établi par lui, car qui reçoit le paquet ne l’a pas', 'from-none': 'aucune telle mesure d’un registre de ce jour n’est disponible : rien n’est établi par elle',
  },
  uk: {
    title: 'Реєстри', asOf: 'ведеться по {day}', builtIn: 'постачається з програмою', own: 'цієї теки даних', rows: '{count, plural, one {# захід} few {# заходи} many {# заходів} other {# заходу}}, з неперевіреними полями: {unchecked}',
    add: 'Додати або замінити реєстр', addHint: 'Файл JSON, як описує spec/instruments.md. Файл з тією самою назвою замінює попередній.', added: 'Додано: {version}.', replaced: 'Замінено; тепер {version}.', removed: 'Вилучено: {name}.', remove: 'Вилучити', removeNamed: 'Вилучити {name}', save: 'Зберегти файл', confirm: 'Вилучити {name} з цієї теки даних?',
    refused: 'Цей файл відхилено, і нічого з нього не збережено ({code}).', failed: 'Сервер не відповідає. Нічого не змінено.',
    claims: '{count, plural, one {# твердження висновку називає захід} few {# твердження висновків називають захід} many {# тверджень висновків називають захід} other {# твердження висновків називають захід}}', 'from-built-in': 'з реєстру, що постачається з програмою', 'from-own': 'з реєстру цієї теки даних: ним жоден висновок не встановлюється, бо той, хто отримає пакет, його не має', 'from-none': 'такого заходу з реєстру на той день немає: ним нічого не встановлюється',
  },
  ar: {
    title: 'السجلات', asOf: 'محدّث حتى {day}', builtIn: 'يأتي مع البرنامج', own: 'من مجلد البيانات هذا', rows: '{count, plural, zero {لا تدابير} one {تدبير واحد} two {تدبيران} few {# تدابير} many {# تدبيرًا} other {# تدبير}}، منها بحقول غير متحقق منها: {unchecked}',
    add: 'إضافة سجل أو استبداله', addHint: 'ملف JSON كما يصفه spec/instruments.md. الملف الذي يحمل الاسم نفسه يحل محل السابق.', added: 'أُضيف: {version}.', replaced: 'استُبدل؛ الآن {version}.', removed: 'أُزيل: {name}.', remove: 'إزالة', removeNamed: 'إزالة {name}', save: 'حفظ الملف', confirm: 'هل تريد إزالة {name} من مجلد البيانات هذا؟',
    refused: 'رُفض هذا الملف ولم يُحفظ منه شيء ({code}).', failed: 'الخادم لا يجيب. لم يتغير شيء.',
    claims: '{count, plural, zero {لا ادعاء يسمي تدبيرًا} one {ادعاء واحد في استنتاج يسمي تدبيرًا} two {ادعاءان في الاستنتاجات يسميان تدبيرًا} few {# ادعاءات في الاستنتاجات تسمي تدبيرًا} many {# ادعاءً في الاستنتاجات تسمي تدبيرًا} other {# ادعاء في الاستنتاجات تسمي تدبيرًا}}', 'from-built-in': 'من السجل الذي يأتي مع البرنامج', 'from-own': 'من سجل في مجلد البيانات هذا: لا يثبت به أي استنتاج، لأن من يستلم الحزمة لا يملكه', 'from-none': 'لا يتوفر تدبير كهذا من سجل بذلك اليوم: لا يثبت به شيء',
  },
})
