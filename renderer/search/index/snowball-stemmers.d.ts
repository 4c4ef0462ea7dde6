declare module 'snowball-stemmers' {
  const stemmers: { newStemmer(language: 'french' | 'english'): { stem(word: string): string } }
  export = stemmers
}
