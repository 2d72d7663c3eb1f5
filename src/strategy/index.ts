/** Strategy: from ties to choices. Pure. */
export {};
