const words = {
  fr: {
    question: 'Question',
    page: 'Note sur toute la page',
    piece: 'Note sur toute la pièce',
    lost: 'Passage',
    unsigned: 'Copie annotée, non signée',
    unsignedWhy: 'les signatures du document d’origine n’y sont pas',
    someone: 'Membre inconnu',
  },
  en: {
    question: 'Question',
    page: 'Note on the whole page',
    piece: 'Note on the whole document',
    lost: 'Passage',
    unsigned: 'Annotated copy, not signed',
    unsignedWhy: 'the signatures of the original document are not in it',
    someone: 'Unknown member',
  },
} as const

export const copyWords = (language: 'fr' | 'en') => words[language]
