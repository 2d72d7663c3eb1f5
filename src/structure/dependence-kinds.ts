/** `all`: every cooperative act; `material`: only aid, cooperation in deeds and yielding; `aid`: only aid. */
export const FLOW_KINDS = ['all', 'material', 'aid'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];
