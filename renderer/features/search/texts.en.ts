import type { searchFr } from './texts.fr.ts'

export const searchEn: typeof searchFr = {
  title: 'Search',
  field: 'Search dossiers, pieces, notes, grids and texts',
  placeholder: 'Words, "exact phrase", number…',
  clear: 'Clear the search',
  kinds: 'Kind',
  kind: {
    all: 'Everything',
    dossier: 'Dossiers',
    piece: 'Pieces',
    note: 'Notes',
    grid: 'Grids',
    text: 'Texts',
    member: 'Members',
  },
  filter: {
    dossier: 'Dossier',
    anyDossier: 'All dossiers',
    author: 'Author',
    anyAuthor: 'Everybody',
    from: 'From',
    until: 'Until',
    clear: 'Remove the filters',
  },
  count: '{n, plural, =0 {No result} one {# result} other {# results}}',
  approximate: 'Nothing says exactly this: here is what comes close.',
  page: 'page {page}',
  others: '{n, plural, one {and one other page} other {and # other pages}}',
  apart: 'What you are looking for is on several pages of this piece.',
  part: {
    visas: 'citations',
    recitals: 'reasons',
    articles: 'operative part',
    reservations: 'reservations',
    recommendations: 'recommendations',
  },
  noteOn: 'Note on {piece}',
  writtenBy: 'What this person wrote',
  more: '{n, plural, one {Show the last one} other {Show the # others}}',
  next: '{n, plural, one {Show the next result} other {Show the next # results}}',
  nothingTyped: {
    title: 'What are you looking for?',
    sentence:
      'One word or several, singular or plural, with or without accents. Between quotation marks a phrase is found as it is; so is the number of a dossier or of an article.',
  },
  nothingFound: {
    title: 'No result',
    sentence: 'Nothing matches these words. Try fewer, or others.',
    filtered: 'Nothing matches these words with these filters.',
    reading: 'Nothing matches these words in what has been read so far. Pieces still to be read will be added.',
  },
  preparing: 'Preparing the search…',
  failed: 'The search does not work in this window. Reload it to try again.',
  rebuilt: 'The index is being made anew from the dossiers: nothing is lost.',
  reading: {
    progress: '{done, plural, one {# document of {total, number} read} other {# documents of {total, number} read}}',
    paused:
      '{done, plural, one {Reading paused: # document of {total, number}} other {Reading paused: # documents of {total, number}}}',
    pause: 'Pause reading',
    resume: 'Resume reading',
  },
  keys: {
    choose: 'choose',
    open: 'open',
  },
}
