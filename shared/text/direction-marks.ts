/** Marks, embeddings, overrides and isolates (Unicode bidirectional algorithm): they make a text read otherwise than it is stored. */
export const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
