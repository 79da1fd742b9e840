/**
 * Words of what a number says by itself.
 * @module
 */
import { names } from '../../words/names.ts'

export const numberWhyWords = names({
  'not-this-form': ['n’a pas la forme d’un tel numéro', 'не має форми такого номера', 'ليس على صيغة مثل هذا الرقم', 'not of the form of such a number'], 'check-digit-right': ['clé juste', 'контрольна цифра правильна', 'رقم التحقق صحيح', 'check digit right'], 'check-digit-wrong': ['clé fausse', 'контрольна цифра хибна', 'رقم التحقق خاطئ', 'check digit wrong'],
  'no-check-digit': ['de la forme ; ce numéro n’a pas de clé', 'має форму; контрольної цифри не має', 'على الصيغة؛ بلا رقم تحقق', 'of the form; it has no check digit'], 'block-not-allocated': ['d’une série qui n’est attribuée à personne ici', 'із серії, яку тут нікому не виділено', 'من سلسلة غير مخصصة لأحد هنا', 'of a series that is allocated to nobody known here'],
  'scheme-not-held': ['la règle de ce registre n’est pas connue ici', 'правила цього реєстру тут немає', 'قاعدة هذا السجل غير متوفرة هنا', 'the rule of this register is not held here'], 'unreadable-characters': ['avec des caractères illisibles', 'із нечитабельними знаками', 'فيه أحرف غير مقروءة', 'with unreadable characters'], 'doubtful-characters': ['avec des caractères lus avec doute', 'зі знаками, прочитаними із сумнівом', 'فيه أحرف قُرئت بشك', 'with characters read with doubt'], 'too-many-to-list': ['trop de possibilités pour une liste', 'забагато можливостей для переліку', 'احتمالات أكثر من أن تُسرد', 'too many possibilities to list'],
})

export const numberKindWords = names({
  'ship': ['navire', 'судно', 'سفينة'], 'group-of-ships': ['groupe de navires', 'група суден', 'مجموعة سفن'], 'coast-station': ['station côtière', 'берегова станція', 'محطة ساحلية'], 'rescue-aircraft': ['aéronef de sauvetage', 'рятувальне повітряне судно', 'طائرة إنقاذ'], 'aid-to-navigation': ['aide à la navigation', 'засіб навігаційного обладнання', 'وسيلة ملاحية'], 'craft-of-a-ship': ['embarcation d’un navire', 'плавзасіб судна', 'قارب تابع لسفينة'],
  'handheld-radio': ['radio portative', 'переносна рація', 'جهاز لاسلكي محمول'], 'distress-device': ['appareil de détresse', 'аварійний пристрій', 'جهاز استغاثة'], 'company': ['société', 'компанія', 'شركة'], 'person': ['personne', 'особа', 'شخص'], 'branch': ['succursale', 'філія', 'فرع'],
})
