/** Status: whether an act is told as fact, claim, plan, wish, possibility or denial, and by whom. */
export { type GovernorTable, readGovernorTable } from './governor-table.js';
export { statusOfAct } from './status-of-act.js';
export type { ActStatus } from './types.js';
