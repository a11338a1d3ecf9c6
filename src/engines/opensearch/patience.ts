/** Milliseconds that one question may take, at however many nodes it is asked. */
export const patience = { read: 10_000, write: 120_000 } as const;
