/** Something of a grid that its other parts name: what is renamed, and what is not removed without looking. */
export type NamedPart =
  | { kind: 'section' | 'question' | 'rule' | 'level' | 'scale' | 'reference' | 'constant' | 'flag'; id: string }
  | { kind: 'option'; question: string; id: string }
