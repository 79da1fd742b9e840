/**
 * Words of the list of keys.
 * @module
 */
import { catalog } from '../../words/catalog.ts'

export const keysWords = catalog({
  en: {
    title: 'Keys', button: 'Keys: ?', close: 'Close', everywhere: 'On every sheet', items: 'Items', list: 'In the list of items', photographs: 'Photographs', map: 'On the map', click: 'click',
    next: 'next item, or from the class to the mark; a mark that is typed is finished first', ctrlEnter: 'next item, also from a field of several lines', undo: 'undo', redo: 'do again', help: 'these keys, where nothing is being typed', escape: 'close what is open', move: 'to the item above or below',
    order: 'change the order', partIn: 'make it part of the item above', partOut: 'take it out of its whole', left: 'to the one before or after', select: 'select', range: 'select up to here', assign: 'assign to the item chosen', remove: 'remove', mapMove: 'move the map', mapZoom: 'nearer, farther',
    mapPut: 'put the point in the middle', mapPoint: 'move the point', mapWhole: 'whole Earth',
  },
  fr: {
    title: 'Touches', button: 'Touches : ?', close: 'Fermer', everywhere: 'Sur chaque feuille', items: 'Objets', list: 'Dans la liste des objets', photographs: 'Photographies', map: 'Sur la carte', click: 'clic',
    next: 'objet suivant, ou de la classe à la marque ; une marque en cours de saisie est d’abord terminée', ctrlEnter: 'objet suivant, aussi depuis un champ de plusieurs lignes', undo: 'annuler', redo: 'rétablir', help: 'ces touches, là où rien n’est en cours de saisie', escape: 'fermer ce qui est ouvert', move: 'vers l’objet au-dessus ou au-dessous',
    order: 'changer l’ordre', partIn: 'en faire une partie de l’objet au-dessus', partOut: 'le sortir de son ensemble', left: 'vers la précédente ou la suivante', select: 'sélectionner', range: 'sélectionner jusqu’ici', assign: 'attribuer à l’objet choisi', remove: 'retirer', mapMove: 'déplacer la carte', mapZoom: 'plus près, plus loin',
    mapPut: 'poser le point au milieu', mapPoint: 'déplacer le point', mapWhole: 'la Terre entière',
  },
  uk: {
    title: 'Клавіші', button: 'Клавіші: ?', close: 'Закрити', everywhere: 'На кожному аркуші', items: 'Предмети', list: 'У списку предметів', photographs: 'Фотографії', map: 'На карті', click: 'клацання',
    next: 'наступний предмет або від класу до маркування; розпочате маркування спершу завершується', ctrlEnter: 'наступний предмет, також із поля на кілька рядків', undo: 'скасувати', redo: 'повторити', help: 'ці клавіші, коли нічого не вводиться', escape: 'закрити відкрите', move: 'до предмета вище або нижче',
    order: 'змінити порядок', partIn: 'зробити частиною предмета вище', partOut: 'вийняти з цілого', left: 'до попередньої або наступної', select: 'вибрати', range: 'вибрати до цього місця', assign: 'призначити вибраному предмету', remove: 'вилучити', mapMove: 'рухати карту', mapZoom: 'ближче, далі',
    mapPut: 'поставити точку посередині', mapPoint: 'рухати точку', mapWhole: 'уся Земля',
  },
  ar: {
    title: 'المفاتيح', button: 'المفاتيح: ?', close: 'إغلاق', everywhere: 'في كل ورقة', items: 'القطع', list: 'في قائمة القطع', photographs: 'الصور', map: 'على الخريطة', click: 'نقر',
    next: 'القطعة التالية، أو من الصنف إلى العلامة؛ وتُنهى العلامة المكتوبة أولًا', ctrlEnter: 'القطعة التالية، حتى من حقل متعدد الأسطر', undo: 'تراجع', redo: 'إعادة', help: 'هذه المفاتيح، حيث لا يُكتب شيء', escape: 'إغلاق المفتوح', move: 'إلى القطعة أعلى أو أسفل',
    order: 'تغيير الترتيب', partIn: 'جعلها جزءًا من القطعة أعلاها', partOut: 'إخراجها من كلّها', left: 'إلى السابقة أو التالية', select: 'تحديد', range: 'التحديد حتى هنا', assign: 'الإسناد إلى القطعة المختارة', remove: 'إزالة', mapMove: 'تحريك الخريطة', mapZoom: 'أقرب، أبعد',
    mapPut: 'وضع النقطة في الوسط', mapPoint: 'تحريك النقطة', mapWhole: 'الأرض كلها',
  },
})
