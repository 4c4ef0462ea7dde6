/** What is said of a document that is no PDF. */
export const documentFr = {
  reading: 'Lecture du document…',
  stopped: 'La lecture a été arrêtée. Le document est conservé tel quel dans le dossier.',
  notRead: 'Ce document n’a pas pu être lu. Il est conservé tel quel dans le dossier.',
  readAgain: 'Lire de nouveau',
  nothingToShow:
    'Il n’y a rien à afficher de ce fichier ici. Il est conservé tel quel dans le dossier ; ouvrez-en une copie dans un autre logiciel.',
  pictureNotShown:
    'Cette image ne peut pas être affichée ici. Elle est conservée telle quelle dans le dossier ; ouvrez-en une copie dans un autre logiciel.',
  saveCopy: 'Enregistrer une copie',
  copySaved: 'Copie enregistrée.',
  closeNotice: 'Fermer ce message',
  textEmpty: 'Ce fichier ne contient pas de texte.',
  textTitle: 'Texte du document',
  fitted: 'ajusté',
  fit: 'Ajuster à la fenêtre',
  turn: 'Tourner d’un quart de tour',
  noteOnWhole: 'Noter ce document',
  evidenceOfWhole: 'Preuve : ajouter ce document au critère « {criterion} »',
  pictureRemoved: '[image non affichée]',
  sheets: 'Feuilles',
  tableNone: 'Ce classeur ne contient aucune feuille.',
  tableEmpty: 'Cette feuille est vide.',
  wordsCut:
    'Ce document est trop long pour être lu en entier : voici son début, que la recherche trouve. Le fichier entier est conservé dans le dossier.',
  tableCut:
    'Cette feuille est trop grande pour être montrée en entier : voici ses {rows, number} premières lignes. Le fichier entier est conservé dans le dossier.',
  copyCells: 'Copier',
  mailFrom: 'De',
  mailTo: 'À',
  mailCc: 'Copie à',
  mailDate: 'Date',
  lostWords: 'Les mots trouvés ne sont plus dans ce document.',
  shownWords: 'Les mots trouvés sont en vue.',
}
