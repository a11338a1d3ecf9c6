/** What clients accept. */
export const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
export const json = { accept: 'application/json' };
