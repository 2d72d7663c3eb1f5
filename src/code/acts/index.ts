/** Acts: who does what to whom in a parsed sentence, by the frames of tables/frames.tsv. */
export { backgroundOf } from './background.js';
export { actBetweenOwn, namesTwoOwn } from './between-own.js';
export { findActs, NO_DOER } from './find-acts.js';
export { readFrameTable } from './frame-table.js';
export { hasPronoun, type MayAct, mayActWith } from './may-act.js';
export { sentenceView } from './sentence-view.js';
export type { ActSearch } from './settle-acts.js';
export { pastForms, presentForms, triggerWords } from './trigger-words.js';
export type { FoundAct, Frame, FrameTable, Missed, Participant, SentenceView, ToldBefore } from './types.js';
