/**
 * French words of a letter.
 * @module
 */
import type { LetterWords } from '../words.ts'

export const frenchWords: LetterWords = {
  notStated: 'non indiqué',
  labels: {
    reference: 'Référence', date: 'Date', deadline: 'Réponse souhaitée au plus tard le', to: 'Destinataire', role: 'En qualité de', from: 'Expéditeur', page: 'Page', of: 'sur',
    number: 'N°', item: 'Objet', marks: 'Marques telles que transcrites', description: 'Description', identification: 'Identifié comme', noMarks: 'aucune marque indiquée', key: 'Dans une transcription, ? est un caractère illisible, [38] l’un de ceux entre crochets, {5} une lecture incertaine, * une partie manquante, ■ un caractère non communiqué. Rien n’a été complété par nous.',
    photograph: 'Photographie', noPhotographs: 'aucune n’est jointe', withheld: 'Certains éléments ne sont pas communiqués à ce destinataire : {count}.', sentence: 'Phrase',
    form: 'Formulaire de réponse', agency: 'Organisme ou entreprise répondant', name: 'Nom et fonction', contact: 'Adresse, téléphone, courriel', dated: 'Date de la réponse', kind: 'Nature de la réponse', reason: 'Motif, si la réponse est différée, limitée ou refusée', conditions: 'Limites d’utilisation de cette réponse', forwardedTo: 'Transmis à', perItem: 'Précisions sur l’objet', perSentence: 'Observations sur la phrase', comment: 'Vos observations', quotable: 'Cette réponse peut-elle être publiée ?', yes: 'oui', no: 'non', partly: 'en partie (préciser)', signature: 'Signature et cachet', fill: 'à remplir', enclosed: 'Pièce jointe : formulaire de réponse',
  },
  handling: { open: 'public', restricted: 'diffusion restreinte', confidential: 'confidentiel' },
  states: { removed: 'marque enlevée', obliterated: 'marque oblitérée', covert: 'marque cachée', absent: 'aucune marque présente' },
  techniques: { stamped: 'estampée', engraved: 'gravée', cast: 'coulée', printed: 'imprimée', label: 'sur étiquette', stencil: 'au pochoir', handwritten: 'manuscrite', etched: 'gravée à l’acide', painted: 'peinte', 'not-stated': 'technique non indiquée' },
  replies: {
    acknowledged: 'Accusé de réception ; une réponse suivra', full: 'Réponse complète', partial: 'Réponse partielle', restricted: 'Réponse assortie de limites d’utilisation', 'delayed-with-reason': 'Réponse différée (motif ci-dessous)', 'refused-with-reason': 'Réponse refusée (motif ci-dessous)', 'refused-without-reason': 'Réponse refusée, sans motif', 'no-record-held': 'Aucune pièce n’a jamais été détenue',
    'records-destroyed-or-lapsed': 'Les pièces ont été détruites ou ne sont plus conservées', 'item-misidentified': 'L’objet est autre que celui indiqué', 'more-information-needed': 'Un complément d’information est nécessaire (préciser ci-dessous)', forwarded: 'Transmis à un autre organisme (indiqué ci-dessous)', disputed: 'Le fondement de la demande est contesté (motif ci-dessous)',
  },
  notices: { supports: 'Les phrases sont exactes', corrects: 'Nous les rectifions ou les complétons', disputes: 'Nous les contestons', denies: 'Nous les démentons', declines: 'Nous renonçons à présenter des observations', 'more-time': 'Nous demandons un délai supplémentaire, jusqu’au (date ci-dessous)' },
  questions: { record: 'Registre du fabricant ou du détenteur (livre, page, système)', produced: 'Date de production', consignee: 'Premier destinataire', delivered: 'Date et lieu de livraison', licence: 'Licence (numéro, date, autorité)', contract: 'Contrat ou certificat d’utilisateur final', later: 'Transferts ultérieurs, perte ou vol connus', remarks: 'Remarques' },
}
