/** Texts of the widgets that several features use. */
export const uiFr = {
  key: {
    enter: 'Entrée',
    space: 'Espace',
    escape: 'Échap',
    shift: 'Maj',
    home: 'Début',
    end: 'Fin',
    pageUp: 'Page préc.',
    pageDown: 'Page suiv.',
    up: 'flèche haut',
    down: 'flèche bas',
    left: 'flèche gauche',
    right: 'flèche droite',
  },
  job: {
    running: 'en cours',
    cancel: 'Annuler',
  },
  split: {
    pane: 'Volet',
    separator: 'Séparation des volets',
    narrower: 'Réduire le volet de gauche',
    wider: 'Agrandir le volet de gauche',
  },
}
