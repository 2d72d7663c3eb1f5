/** The two sides of a relationship that are told apart: tables/axes.tsv says which acts are on which. */
export const AXES = ['security', 'economic'] as const;
/** An act may be on both (a sale of arms), or on neither. */
export type Axis = (typeof AXES)[number];
