/** Texts of the widgets that several features use. */
export const uiFr = {
  key: {
    enter: 'Entrée',
    space: 'Espace',
    escape: 'Échap',
    shift: 'Maj',
    up: 'flèche haut',
    down: 'flèche bas',
    left: 'flèche gauche',
    right: 'flèche droite',
  },
}
